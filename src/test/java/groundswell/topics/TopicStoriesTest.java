package groundswell.topics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import groundswell.config.ConfigReader;
import groundswell.config.TopicsConfig;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TopicStoriesTest {
    @Test
    void longStoriesCountByTheirNumberAndShortOnesByTheirWords() {
        // The root of a fortieth of the stories: 16,000 are 400 times 40.
        assertEquals(20, TopicStories.usualCount(16_000, 16_000 * 500L, topics()));
        assertEquals(20, TopicStories.usualCount(16_000, 16_000 * 150L, topics()));
        // Of 75 words each they tell as much as half of them: the root of 200.
        assertEquals(14, TopicStories.usualCount(16_000, 16_000 * 75L, topics()));
        // Of 30 words each as a fifth of them, and a topic takes 100: the root of 32.
        assertEquals(6, TopicStories.usualCount(16_000, 16_000 * 30L, topics()));
    }

    @Test
    void aThousandStoriesOfFewerThanSixtyWordsAreShort() {
        assertTrue(TopicStories.areShort(1000, 59_999));
        assertFalse(TopicStories.areShort(1000, 60_000));
        assertFalse(TopicStories.areShort(999, 9_990));
    }

    @Test
    void thereAreFiveToFifty() {
        assertEquals(5, TopicStories.usualCount(10, 5_000, topics()));
        assertEquals(5, TopicStories.usualCount(0, 0, topics()));
        assertEquals(50, TopicStories.usualCount(10_000_000, 5_000_000_000L, topics()));
    }

    @Test
    void topicsAreFittedOnMoreStoriesWhereTheseAreShort() {
        assertEquals(1000, TopicStories.fitted(16_000, 16_000 * 150L, topics("topics.fit_stories=1000")));
        // Of 30 words each, five have the words of one of 150.
        assertEquals(5000, TopicStories.fitted(16_000, 16_000 * 30L, topics("topics.fit_stories=1000")));
        assertEquals(16_000, TopicStories.fitted(16_000, 16_000 * 30L, topics("topics.fit_stories=4000")));
        assertEquals(700, TopicStories.fitted(700, 0, topics("topics.fit_stories=1000")));
    }

    @Test
    void whatIsAskedForIsTaken() {
        assertEquals(7, TopicStories.usualCount(16_000, 16_000 * 500L, topics("topics.count=7")));
    }

    private static TopicsConfig topics(String... settings) {
        return ConfigReader.read("", "test", List.of(settings)).topics();
    }
}
