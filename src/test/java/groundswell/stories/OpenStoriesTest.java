package groundswell.stories;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenStoriesTest {
    private final OpenStories stories = new OpenStories(3);

    @Test
    void aTextJoinsTheStoryOfTheTextThatIsMostLikeIt() {
        assertEquals("b of a by a", add("b", 0, match("a", 80)));
        assertEquals("y of x by x", add("y", 0, match("x", 70)));
        assertEquals("c of x by x", add("c", 1, match("b", 60), match("a", 61), match("y", 62), match("x", 63)));
        assertEquals("d of a by a", add("d", 1, match("a", 63), match("b", 60), match("x", 62), match("y", 62)));
    }

    @Test
    void itMustMatchHalfOfTheTextsOfTheStory() {
        assertEquals("b of a by a", add("b", 0, match("a", 60)));
        assertEquals("c of a by b", add("c", 0, match("b", 90)));
        assertEquals("none", add("d", 0, match("c", 90)));
        assertEquals("e of a by c", add("e", 0, match("c", 90), match("b", 60)));
        assertEquals("f of d by d", add("f", 0, match("c", 80), match("d", 90)));
    }

    @Test
    void ofAStoryOnlyTheTextsWithinTheWindowCount() {
        assertEquals("b of a by a", add("b", 2, match("a", 60)));
        assertEquals("c of a by b", add("c", 2, match("b", 60)));
        assertEquals("none", add("d", 2, match("c", 60)));
        // Four days after a and two after b and c.
        assertEquals("e of a by b", add("e", 4, match("b", 60)));
        assertEquals("none", add("f", 4, match("c", 60)));
    }

    @Test
    void aTextThatChangesFromDayToDayBecomesAnotherStory() {
        List<String> joined = new ArrayList<>();
        for (int day = 1; day < 8; day++) {
            List<OpenStories.Match> matches = new ArrayList<>();
            matches.add(new OpenStories.Match("t" + (day - 1), day - 1, 75, 100, 100));
            if (day > 1) {
                matches.add(new OpenStories.Match("t" + (day - 2), day - 2, 50, 100, 100));
            }
            joined.add(add("t" + day, day, matches.toArray(OpenStories.Match[]::new)));
        }
        assertEquals(
                List.of(
                        "t1 of t0 by t0",
                        "t2 of t0 by t0",
                        // These match texts that match the first.
                        "t3 of t0 by t2",
                        "t4 of t0 by t3",
                        "none",
                        "t6 of t5 by t5",
                        "t7 of t5 by t5"),
                joined);
    }

    @Test
    void ofMoreThanSixteenTextsEightAreEnough() {
        List<OpenStories.Match> matches = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            matches.add(match("m" + i, 80));
            add("m" + (i + 1), 0, matches.toArray(OpenStories.Match[]::new));
        }
        assertEquals("x of m0 by m2", add("x", 0, matches.subList(2, 10).toArray(OpenStories.Match[]::new)));
        assertEquals("none", add("y", 0, matches.subList(2, 9).toArray(OpenStories.Match[]::new)));
    }

    @Test
    void whatIsNoLongerNeededIsForgotten() {
        for (int i = 0; i < 100_000; i++) {
            add("b" + i, i / 10, match("a" + i, 80));
        }
        assertTrue(stories.texts() < 30_000, stories.texts() + " texts");
    }

    @Test
    void theRoleIsWhatTheTextsSay() {
        assertEquals(StoryRole.REPRINT, StoryRole.of(75, 100, 100));
        assertEquals(StoryRole.UPDATE, StoryRole.of(74, 74, 100));
        assertEquals(StoryRole.UPDATE, StoryRole.of(74, 100, 100));
        assertEquals(StoryRole.ABRIDGED, StoryRole.of(74, 100, 74));
    }

    private String add(String id, int day, OpenStories.Match... matches) {
        return stories.add(id, day, day, List.of(matches))
                .map(member ->
                        id + " of " + member.storyId() + " by " + member.match().textId())
                .orElse("none");
    }

    /** A match of a text of day 0, 100 shingles like the text itself. */
    private static OpenStories.Match match(String id, int common) {
        return new OpenStories.Match(id, 0, common, 100, 100);
    }
}
