package groundswell.stories;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class ComparedTextTest {
    @Test
    void shinglesAreThoseOfTitleAndBody() {
        assertEquals(3, text(null, "one two three four five").shingles());
        assertEquals(5, text("a b", "one two three four five").shingles());
        assertEquals(3, text(null, "one two three four five").common(text("a b", "one two three four five")));
    }

    @Test
    void lessThanHalfOfTheFiguresInCommonAreOtherFigures() {
        ComparedText text = text(null, "gold 1 silver 2 tin 3 zinc 4");
        assertTrue(text.hasOtherFigures(text(null, "gold 5 silver 6 tin 7 zinc 4 and more 8")));
        assertFalse(text.hasOtherFigures(text(null, "gold 5 silver 6 tin 3 zinc 4 with other words and more 8")));
        // Half of them, and no other words: a form filled in anew.
        assertTrue(text.hasOtherFigures(text(null, "gold 5 silver 6 tin 3 zinc 4")));
        assertFalse(text(null, "about 12 people").hasOtherFigures(text(null, "about 15 people")));
    }

    @Test
    void figuresThatFollowEachOtherAreOne() {
        assertTrue(text(null, "at 6 3 16 when 2 billion came")
                .hasOtherFigures(text(null, "at 6 5 16 when 3 billion came")));
        assertFalse(
                text(null, "at 6 when 2 came").hasOtherFigures(text(null, "at 6 when 2 billion came and went away")));
    }

    @Test
    void numberWordsAreFiguresInTheirLanguage() {
        ComparedText english = new ComparedText(null, "two men and six dogs", new byte[0], "en");
        assertTrue(english.hasOtherFigures(new ComparedText(null, "ten men and nine dogs", new byte[0], "en")));
        assertFalse(new ComparedText(null, "two men and six dogs", new byte[0], "fr")
                .hasOtherFigures(new ComparedText(null, "ten men and nine dogs", new byte[0], "fr")));
    }

    @Test
    void namesAreCapitalisedWithinSentencesAndSoughtAmongAllWords() {
        ComparedText text = text(null, "Shares of Haldahl Savings rose");
        assertTrue(text.hasOtherNames(text(null, "Shares of Venn Trust rose")));
        assertFalse(text.hasOtherNames(text(null, "Shares of the Savings of Venn and haldahl rose")));
        assertFalse(text.hasOtherNames(text(null, "Shares of Venn rose")));
        assertFalse(text.hasOtherNames(text(null, "Venn said no\nTrust sold")));
    }

    private static ComparedText text(String title, String body) {
        byte[] capitals = new byte[body.length() / 8 + 1];
        for (int i = 0; i < body.length(); i++) {
            if (Character.isUpperCase(body.charAt(i))) {
                capitals[i / 8] |= (byte) (1 << i % 8);
            }
        }
        return new ComparedText(title, body.toLowerCase(Locale.ROOT), capitals, "en");
    }
}
