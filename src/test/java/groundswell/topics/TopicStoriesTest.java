package groundswell.topics;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
        // Of 15 words each they tell as much as a tenth of them: the root of 40.
        assertEquals(6, TopicStories.usualCount(16_000, 16_000 * 15L, topics()));
    }

    @Test
    void thereAreFiveToFifty() {
        assertEquals(5, TopicStories.usualCount(10, 5_000, topics()));
        assertEquals(5, TopicStories.usualCount(0, 0, topics()));
        assertEquals(50, TopicStories.usualCount(10_000_000, 5_000_000_000L, topics()));
    }

    @Test
    void whatIsAskedForIsTaken() {
        assertEquals(7, TopicStories.usualCount(16_000, 16_000 * 500L, topics("topics.count=7")));
    }

    private static TopicsConfig topics(String... settings) {
        return ConfigReader.read("", "test", List.of(settings)).topics();
    }
}
