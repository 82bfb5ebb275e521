package groundswell.furniture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import groundswell.text.RandomText;
import groundswell.text.TextCleaner;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FurnitureTest {
    private static final String PROSE =
            "The committee met for three hours on Tuesday and agreed to put the new budget to a"
                    + " vote in March, its chair said afterwards.";

    @Test
    void headLinesOfAWireAreTakenOut() {
        assertSpans(
                List.of(
                        "repeated_title Budget vote set for March",
                        "byline By Ann Lee and Bob Ray",
                        "date_line Published 2024-03-01 10:20",
                        "slug BUDGET-VOTE"),
                "Budget vote set for March\n\nBy Ann Lee and Bob Ray\n\nPublished 2024-03-01 10:20\n\nBUDGET-VOTE\n\nOSLO (AP) -- "
                                .replace("OSLO (AP) -- ", "")
                        + PROSE.replace("The committee", "OSLO (AP) -- The committee"),
                span -> !span.startsWith("dateline"));
    }

    @Test
    void captionsAndCreditsAreTakenOut() {
        assertSpans(
                List.of(
                        "caption \u25b2 This photo shows the committee at work. (Yonhap)",
                        "caption FILE - The committee in 2019.",
                        "caption The chair leaves the building. (AP Photo/Kim Doe)"),
                "\u25b2 This photo shows the committee at work. (Yonhap)\n\n" + PROSE
                        + "\n\nFILE - The committee in 2019.\n\nThe chair leaves the building. (AP Photo/Kim Doe)\n\n"
                        + PROSE);
    }

    @Test
    void linesOfEditorsAndLinksAreTakenOut() {
        assertSpans(
                List.of(
                        "editors_note Eds: Adds details in paragraph 3.",
                        "link_line Read more: Five things to know",
                        "link_line Follow us on Twitter",
                        "contact Tel: +47 22 33 44 55",
                        "contact ann.lee@example.com"),
                "Eds: Adds details in paragraph 3.\n\n" + PROSE + "\n\nRead more: Five things to know\n\n" + PROSE
                        + "\n\nFollow us on Twitter\n\nTel: +47 22 33 44 55\n\nann.lee@example.com");
    }

    @Test
    void noticesInAnyLanguageAreTakenOut() {
        for (String notice : List.of(
                "\u00a9 2024 Example News. All rights reserved.",
                "\ubb34\ub2e8\uc804\uc7ac \ubc0f \uc7ac\ubc30\ud3ec \uae08\uc9c0",
                "\u672a\u7ecf\u6388\u6743\u4e0d\u5f97\u8f6c\u8f7d",
                "\u7121\u65ad\u8ee2\u8f09\u3092\u7981\u3058\u307e\u3059",
                "Alle Rechte vorbehalten.",
                "Tous droits r\u00e9serv\u00e9s.",
                "Todos los derechos reservados.",
                "\u0412\u0441\u0435 \u043f\u0440\u0430\u0432\u0430 \u0437\u0430\u0449\u0438\u0449\u0435\u043d\u044b.")) {
            assertSpans(List.of("copyright " + notice), PROSE + "\n\n" + notice);
        }
    }

    @Test
    void aNoticeInALongParagraphIsTakenOutAlone() {
        assertSpans(
                List.of("copyright COPYRIGHT 1998 BY EXAMPLE, INC. NO PORTION OF THE MATERIALS MAY BE USED."),
                "COPYRIGHT 1998 BY EXAMPLE, INC. NO PORTION OF THE MATERIALS MAY BE USED. " + PROSE);
    }

    @Test
    void aSentenceBesideANoticeStays() {
        assertSpans(
                List.of("copyright Prohibida la reproducci\u00f3n total o parcial."),
                PROSE + "\n\n" + PROSE + " Prohibida la reproducci\u00f3n total o parcial.");
        assertSpans(
                List.of("copyright \u00a9 2024 Example News. All rights reserved. It may not be reproduced."),
                PROSE + "\n\n\u00a9 2024 Example News. All rights reserved. It may not be reproduced.");
    }

    @Test
    void marksOfTheEndAreTakenOut() {
        for (String mark : List.of("(END)", "-0-", "REUTER", "REUTER...^M", "###", "(cm-kjd)", "(\u5b8c)")) {
            assertSpans(List.of("end_mark " + mark), PROSE + " " + mark);
        }
        assertSpans(List.of("end_mark (END)", "agency_tag (Yonhap)"), PROSE + "\n\n(Yonhap)\n\n(END)", span -> true);
    }

    @Test
    void agencyAndPlaceAreKept() {
        Furniture furniture = Furniture.of("T", "OSLO, May 3 (Reuters) - " + PROSE, null);
        assertEquals("Reuters", furniture.agency());
        assertEquals("OSLO", furniture.place());
        assertEquals("May 3", furniture.day());
        assertEquals("Reuters", Furniture.of("T", PROSE + " REUTER", null).agency());
    }

    @Test
    void tagsOfTitlesAreTakenOut() {
        assertEquals("Oil rises", untagged("UPDATE 2-Oil rises", null));
        assertEquals("Summit opens", untagged("(News Focus) Summit opens", null));
        assertEquals(
                "\uc815\uc0c1\ud68c\ub2f4", untagged("[\uc18d\ubcf4] \uc815\uc0c1\ud68c\ub2f4(\uc885\ud569)", null));
        assertEquals("Oil rises", untagged("Oil rises - Example News", "example-news.com"));
        assertEquals("Oil rises - and gas falls", untagged("Oil rises - and gas falls", "example-news.com"));
        assertEquals("(News)", untagged("(News)", null));
    }

    @Test
    void sentencesThatBeginLikeFurnitureStay() {
        for (String text : List.of(
                "Subscribe fees rose by five percent last year, the company said in a statement published on Monday.",
                "Read more than any other paper, the daily sold a million copies a day before the war, he wrote.",
                "Copyright law must change, the minister told members of the committee late on Tuesday evening.",
                "By noon the streets were empty.",
                "\u8bb0\u8005\u4ece\u5e02\u653f\u5e9c\u83b7\u6089,\u4eca\u5e74\u5c06\u65b0\u5efa\u5341\u6240\u5b66\u6821\u3002")) {
            assertSpans(List.of(), PROSE + "\n\n" + text + "\n\n" + PROSE);
        }
    }

    @Test
    void spansOfAnyTextLieInOrderWithinIt() {
        SplittableRandom random = new SplittableRandom(9);
        for (int i = 0; i < 1500; i++) {
            String title = TextCleaner.clean(RandomText.of(random));
            String body = TextCleaner.clean(RandomText.of(random) + "\n\n" + RandomText.of(random));
            int last = 0;
            for (Span span : Furniture.of(title, body, "s").body()) {
                assertTrue(span.start() >= last && span.end() > span.start() && span.end() <= body.length(), body);
                last = span.end();
            }
        }
    }

    @Test
    void hugeTextsTakeLinearTime() {
        String word = "a".repeat(3_000_000);
        assertEquals(List.of(), Furniture.of(word, word, null).body());
        String lines = "By Ann\n\n".repeat(50_000) + "(".repeat(100_000);
        assertTrue(Furniture.of("T", lines, null).body().size() >= 50_000);
    }

    private static String untagged(String title, String source) {
        StringBuilder left = new StringBuilder(title);
        List<Span> spans = Furniture.of(title, PROSE, source).title();
        for (int i = spans.size() - 1; i >= 0; i--) {
            left.delete(spans.get(i).start(), spans.get(i).end());
        }
        return left.toString();
    }

    private static void assertSpans(List<String> expected, String body) {
        assertSpans(expected, body, span -> true);
    }

    private static void assertSpans(List<String> expected, String body, java.util.function.Predicate<String> isAsked) {
        List<String> found = new ArrayList<>();
        for (Span span : Furniture.of("Budget vote set for March", body, "s").body()) {
            found.add(span.kind().id() + " "
                    + body.substring(span.start(), span.end()).strip());
        }
        assertEquals(
                expected.stream().sorted().toList(),
                found.stream().filter(isAsked).sorted().toList(),
                body);
    }
}
