package groundswell.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class StoryTextTest {
    private static final String THIRTY_TWO = "word ".repeat(32).strip();

    @Test
    void theTitleBelongsToBriefTextsOnly() {
        assertEquals("a title\nword", StoryText.words(tokens("a title"), tokens("word")));
        assertEquals(THIRTY_TWO, StoryText.words(tokens("a title"), tokens(THIRTY_TWO)));
    }

    @Test
    void theSameWordsInTheSameLanguageAreTheSameText() {
        String key = key("a", "s", "en", "one", THIRTY_TWO);
        assertEquals(key, key("b", "t", "en", "two", THIRTY_TWO.replaceFirst(" ", "\n")));
        assertNotEquals(key, key("b", "t", "es", "one", THIRTY_TWO));
        assertNotEquals(key, key("b", "t", "en", "one", THIRTY_TWO + " more"));
    }

    @Test
    void fewerThanEightWordsAreTheSameInOneSourceAndNoneOnlyAsThemselves() {
        assertEquals(key("a", "s", "en", "one two", "a b c d e f"), key("b", "t", "en", "one two", "a b c d e f"));
        assertNotEquals(key("a", "s", "en", "one two", "a b c d e"), key("b", "t", "en", "one two", "a b c d e"));
        assertEquals(key("a", "s", "en", "one two", "a b c d e"), key("b", "s", "en", "one two", "a b c d e"));
        assertNotEquals(key("a", "s", "en", "", ""), key("b", "s", "en", "", ""));
        assertEquals(key("a", "s", "en", "", ""), key("a", "s", "en", "", ""));
    }

    private static String key(String id, String source, String lang, String title, String body) {
        return StoryText.key(id, source, lang, tokens(title), tokens(body));
    }

    private static Tokens tokens(String words) {
        return new Tokens(words, new byte[0], words.isEmpty() ? 0 : words.split("[ \n]", -1).length);
    }
}
