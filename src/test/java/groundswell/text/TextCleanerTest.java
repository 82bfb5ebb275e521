package groundswell.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TextCleanerTest {
    @Test
    void entitiesBecomeTheirCharactersOnce() {
        assertClean("Smith & Sons caf\u00e9 'yes' 5 < 6", "Smith &amp; Sons caf&eacute; &#39;yes&#x27; 5 &lt; 6");
        assertClean("&lt;", "&amp;lt;");
        assertClean("AT&T", "AT&T");
    }

    @Test
    void everySpaceIsAPlainOneAndSingle() {
        assertClean("a b c d e", "  a\u00a0b\t\tc \u3000 d\u2009e&nbsp; ");
    }

    @Test
    void softHyphensZeroWidthAndControlCharactersGo() {
        assertClean("government", "gov\u00adern\u200bment\ufeff\u0000\u0007");
    }

    @Test
    void curlyQuotesAndTypographicHyphensBecomePlain() {
        assertClean("Korea's \"first\" 'real' co-op", "Korea\u2019s \u201cfirst\u201d \u2018real\u2019 co\u2010op");
    }

    @Test
    void fullWidthFormsAndLigaturesBecomePlain() {
        assertClean("2024 ABC fish", "\uff12\uff10\uff12\uff14\u3000\uff21\uff22\uff23 \ufb01sh");
    }

    @Test
    void decomposedAccentsAreComposed() {
        assertClean("caf\u00e9", "cafe\u0301");
    }

    @Test
    void blankAndIndentedLinesBeginParagraphsAndWrappedLinesDoNot() {
        assertClean("The first line goes on.\n\nThe second.", "The first line\ngoes on.\n\nThe second.");
        assertClean("One.\n\nTwo\n\nThree", "One.\r\n\r\n\r\nTwo\n   Three");
        assertClean("wrapped by Windows", "wrapped\r\nby Windows");
        assertClean("One\n\nTwo three", "One\u2029Two\u2028three");
    }

    @Test
    void everyLineIsAParagraphWhereLinesWereNotFilledToAWidth() {
        String line = "This line is far longer than any page is wide, since nobody ever thought of breaking it to fit"
                + " a page or a screen at all.";
        assertClean("Photo\n\n" + line + "\n\nEnd", "Photo\n" + line + "\nEnd");
        assertClean(
                "The full line is as wide as it may be in this wire text here\n\nShort\n\nnext",
                "The full line is as wide as it may be in this wire text here\n\nShort\n\nnext");
        assertClean(
                "The full line is as wide as it may be.\n\nShort next line",
                "The full line is as wide\nas it may be.\n\nShort\nnext line");
        assertClean(
                "One two three four five six seven eight. Short\n\nNext one",
                "One two three four five six seven eight.\nShort\nNext one");
    }

    @Test
    void aWordCutAtALineEndIsJoinedWhereTheTextSaysSo() {
        assertClean("The government of the day", "The govern-\nment of the day");
        assertClean("Kim Jong-un met Jong-un", "Kim Jong-\nun met Jong-un");
        assertClean("co-op and co-op", "co-\nop and co-op");
        assertClean("Japan-European trade", "Japan-\nEuropean trade");
    }

    @Test
    void tagsGoAndBlocksArePartedByThem() {
        assertClean("One two\n\nThree", "<p>One <b>two</b></p>\n<p>Three<script>x<y</script></p>");
        assertClean("a\n\nb", "a<br/>b<!-- no -->");
        assertClean("x a- b", "<b>x</b> a-\nb");
        assertClean("5 < 6 and 7 > 6", "5 < 6 and 7 > 6");
        assertClean("if a <c then", "if a <c then");
    }

    @Test
    void bidiControlsReplacementCharactersAndLoneSurrogatesGo() {
        assertClean("abcd", "a\u202eb\u2066c\ufffd\ud800d\udc00");
        assertClean("\ud83d\ude00", "\ud83d\ude00");
    }

    @Test
    void doubledTypewriterQuotesBecomeOne() {
        assertClean("\"Moi must go,\" said", "``Moi must go,'' said");
    }

    @Test
    void everyCharacterKnowsWhereItStood() {
        String source = "  Smith &amp; Sons\u00ad  caf e\u0301\r\n\r\n<b>x</b> \ufb01sh";
        CleanText clean = TextCleaner.of(source);
        assertEquals("Smith & Sons caf \u00e9 x fish", clean.text());
        assertEquals(2, clean.sourceIndex(0));
        assertEquals(source.indexOf("&amp;"), clean.sourceIndex(clean.text().indexOf('&')));
        assertEquals(source.indexOf("Sons"), clean.sourceIndex(clean.text().indexOf("Sons")));
        assertEquals(source.indexOf("caf"), clean.sourceIndex(clean.text().indexOf("caf")));
        assertEquals(source.indexOf("x</b>"), clean.sourceIndex(clean.text().indexOf('x')));
        assertEquals(source.indexOf("\ufb01"), clean.sourceIndex(clean.text().indexOf("fish")));
        assertEquals(source.indexOf("sh"), clean.sourceIndex(clean.text().indexOf("sh")));
    }

    @Test
    void placesInTheSourceOnlyRise() {
        SplittableRandom random = new SplittableRandom(6);
        for (int i = 0; i < 2000; i++) {
            CleanText clean = TextCleaner.of(RandomText.of(random));
            int last = 0;
            for (int j = 0; j <= clean.text().length(); j++) {
                int place = clean.sourceIndex(j);
                assertTrue(place >= last && place <= clean.source().length(), () -> RandomText.escaped(clean.source()));
                last = place;
            }
        }
    }

    @Test
    void textsMadeToBeSlowAreCleanedInOneWay() {
        assertEquals(2_000_000, TextCleaner.clean("&".repeat(2_000_000)).length());
        assertEquals(800_000, TextCleaner.clean("<!--".repeat(200_000)).length());
        assertEquals("a", TextCleaner.clean("<b>".repeat(300_000) + "a"));
        assertEquals(0, TextCleaner.clean("<script>".repeat(20_000)).length());
        assertTrue(TextCleaner.clean("abc-\ndefgh\n".repeat(150_000)).startsWith("abcdefgh abcdefgh"));
    }

    @Test
    void nothingGivesNothing() {
        assertClean("", null);
        assertClean("", "");
        assertClean("", " \n\u00a0\u00ad\n\n");
    }

    @Test
    void blankIsWhatWouldLeaveNothing() {
        assertTrue(TextCleaner.isBlank(null));
        assertTrue(TextCleaner.isBlank(" \u00ad\u200b\n"));
        assertTrue(TextCleaner.isBlank("&nbsp;&nbsp;"));
        assertFalse(TextCleaner.isBlank("a"));
        assertFalse(TextCleaner.isBlank("\u5317"));
        assertFalse(TextCleaner.isBlank("..."));
        assertFalse(TextCleaner.isBlank("&amp;"));
    }

    @Test
    void cleaningTwiceIsCleaningOnceForAnyText() {
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 2000; i++) {
            // Without the ampersand: entities are resolved once, so a second cleaning may find new ones.
            String text = RandomText.of(random).replace('&', '+');
            String clean = TextCleaner.clean(text);
            assertEquals(clean, TextCleaner.clean(clean), () -> RandomText.escaped(text));
            assertEquals(clean.isEmpty(), TextCleaner.isBlank(text), () -> RandomText.escaped(text));
            assertFalse(clean.contains("  ") || clean.contains("\n\n\n"), () -> RandomText.escaped(text));
        }
    }

    private static void assertClean(String expected, String text) {
        assertEquals(expected, TextCleaner.clean(text));
    }
}
