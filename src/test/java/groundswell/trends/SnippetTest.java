package groundswell.trends;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SnippetTest {
    @Test
    void aShortTextIsQuotedWholeWithThePlaceOfTheTerm() {
        Snippet snippet = Snippet.of("The  port\nof Oslo was shut.", "port of oslo");
        assertEquals("The port of Oslo was shut.", snippet.text());
        assertEquals("port of Oslo", snippet.text().substring(snippet.start(), snippet.end()));
    }

    @Test
    void aLongTextIsCutBetweenWordsOnBothSides() {
        String text = "before it ".repeat(40) + "The Strike goes on" + " and after".repeat(40);
        Snippet snippet = Snippet.of(text, "strike");
        assertTrue(snippet.text().length() <= 240, snippet.text());
        assertTrue(snippet.text().length() > 200, snippet.text());
        assertTrue(
                snippet.text().startsWith("\u2026before it ") || snippet.text().startsWith("\u2026it "),
                snippet.text());
        assertTrue(snippet.text().endsWith(" and\u2026") || snippet.text().endsWith(" after\u2026"), snippet.text());
        assertEquals("Strike", snippet.text().substring(snippet.start(), snippet.end()));
    }

    @Test
    void aTermAtEitherEndLeavesRoomForTheOther() {
        Snippet first = Snippet.of("Strike " + "goes on ".repeat(60), "strike");
        assertEquals(0, first.start());
        assertTrue(first.text().length() > 200, first.text());
        Snippet last = Snippet.of("goes on ".repeat(60) + "strike", "strike");
        assertTrue(last.text().endsWith("strike"), last.text());
        assertTrue(last.text().length() > 200, last.text());
    }

    @Test
    void wholeWordsOfAnyCaseAndPunctuationMatch() {
        assertEquals("U.N. Security Council", match("A U.N. Security Council vote", "u.n. security council"));
        assertEquals("Kim Jong-un", match("Kim Jong-un spoke", "kim jong-un"));
        assertEquals("oil", match("Boilers need oil.", "oil"));
        assertEquals("Äcker", match("Die Äcker", "äcker"));
        assertNull(Snippet.of("nothing", "strike"));
    }

    @Test
    void wordsOfScriptsWithoutSpacesStandSideBySide() {
        assertEquals(
                "\u7ecf\u6d4e\u589e\u957f",
                match("\u4e2d\u56fd\u7ecf\u6d4e\u589e\u957f\u5f88\u5feb", "\u7ecf\u6d4e \u589e\u957f"));
    }

    private static String match(String text, String term) {
        Snippet snippet = Snippet.of(text, term);
        return snippet.text().substring(snippet.start(), snippet.end());
    }
}
