package groundswell.text;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class StopWordsTest {
    private final StopWords english = StopWords.of("en", List.of());

    @Test
    void functionWordsStopAtBothEnds() {
        assertStops(english, "the", "of", "don't", "the bank", "bank of", "said the minister", "would");
        assertPasses(english, "bank", "bank of england", "central bank", "minister");
    }

    @Test
    void monthsAndWeekdaysOfTheLanguageStop() {
        assertStops(english, "january", "sept", "monday", "tuesday morning");
        StopWords spanish = StopWords.of("es", List.of());
        assertStops(spanish, "enero", "lunes", "el", "que", "s\u00e1bado");
        assertPasses(spanish, "january", "elecciones");
        assertPasses(english, "enero");
        assertStops(StopWords.of("ko", List.of()), "1\uc6d4", "\uc6d4\uc694\uc77c");
    }

    @Test
    void numbersAndSingleLettersStop() {
        assertStops(english, "2024", "3.2", "155,221", "b", "covid 19", "5 stars", "x factor");
        assertPasses(english, "covid", "vitamin b complex", "mp3 player");
    }

    @Test
    void someWordsStopOnlyAlone() {
        assertStops(english, "new", "year", "us");
        assertPasses(english, "new york", "year zero", "first lady");
        assertStops(english, "new york said");
    }

    @Test
    void ideographsAreWordsHoweverShort() {
        assertPasses(StopWords.of("zh", List.of()), "\u6c34", "\u5730\u9707");
    }

    @Test
    void theUsersOwnWordsStop() {
        StopWords own = StopWords.of("en", List.of("herald"));
        assertStops(own, "herald", "herald tribune", "the");
        assertPasses(english, "herald", "herald tribune");
    }

    @Test
    void aLanguageWithoutAListStillHasNumbers() {
        StopWords unknown = StopWords.of("und", List.of());
        assertStops(unknown, "2024", "x");
        assertPasses(unknown, "the", "bank");
    }

    private static void assertStops(StopWords words, String... terms) {
        for (String term : terms) {
            assertTrue(words.bounds(term), term);
        }
    }

    private static void assertPasses(StopWords words, String... terms) {
        for (String term : terms) {
            assertFalse(words.bounds(term), term);
        }
    }
}
