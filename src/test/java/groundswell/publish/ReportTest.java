package groundswell.publish;

import static groundswell.publish.ReportExamples.DECEMBER;
import static groundswell.publish.ReportExamples.HOSTILE;
import static groundswell.publish.ReportExamples.NOVEMBER;
import static groundswell.publish.ReportExamples.family;
import static groundswell.publish.ReportExamples.hostile;
import static groundswell.publish.ReportExamples.listing;
import static groundswell.publish.ReportExamples.report;
import static groundswell.publish.ReportExamples.term;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import groundswell.publish.ReportData.Listing;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReportTest {
    @Test
    void hostileTextIsOnlyText() {
        String page = Report.html(ReportExamples.hostile());

        assertFalse(withoutScripts(page).contains("<img"), "an element of the input");
        assertEquals(3, count(page, "</script>"), "data, ECharts, script");
        assertEquals(3, count(page, "<script"));
        // Each place that prints it: title, release, three lists with sentence, language, topic and its words, reject.
        assertTrue(count(page, Html.escape(HOSTILE)) >= 12, "escaped " + count(page, Html.escape(HOSTILE)));
    }

    @Test
    void hostileTextSurvivesInTheDataOfTheScript() throws Exception {
        String data = data(Report.html(ReportExamples.hostile()));

        assertFalse(data.contains("<") || data.contains(">") || data.contains("&"), data);
        JsonNode charts = new ObjectMapper().readTree(data);
        assertEquals(HOSTILE, charts.at("/volumes/series/0/name").asText());
        assertEquals(HOSTILE, charts.at("/shares-0/series/0/name").asText());
    }

    @Test
    void lineSeparatorsAreEscapedInTheData() {
        assertEquals("\"\\u2028\\u2029\\u0026\"", ReportCharts.escape("\"\u2028\u2029&\""));
    }

    @Test
    void controlCharactersAndLoneSurrogatesAreReplaced() {
        assertEquals("a\uFFFDb\uFFFDc\uD83C\uDF0A", Html.escape("a\u0000b\uD800c\uD83C\uDF0A"));
        assertEquals("&quot;&#39;&amp;&lt;&gt;", Html.escape("\"'&<>"));
    }

    @Test
    void placesOfTheTemplateInATextStayText() {
        String page = Report.html(report(family(DECEMBER, listing(1, term(1, "{{echarts}}", 40)), none(), none())));

        assertTrue(page.contains("<summary><bdi>{{echarts}}</bdi></summary>"));
    }

    @Test
    void aLineNamesAStoryAndLinksItWhereItsAddressIsOfTheWeb() {
        String page = Report.html(report(family(DECEMBER, listing(1, term(1, "strike", 40)), none(), none())));
        assertTrue(page.contains(
                "<p><a href=\"https://news.example/1\" rel=\"noreferrer\"><bdi>Trains stand still</bdi></a>"
                        + " (<bdi>Daily</bdi>, 2024-12-03)</p>"));
        String script = Report.html(hostile());
        assertFalse(script.contains("href=\"javascript:"));
        assertTrue(script.contains("<p><bdi>&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;</bdi> ("));
    }

    @Test
    void pageAsksNoNetworkForAnything() {
        String page = Report.html(report());
        String policy = find(page, "http-equiv=\"Content-Security-Policy\" content=\"([^\"]*)\"");

        assertTrue(policy.startsWith("default-src 'none'; script-src 'sha256-"), policy);
        assertFalse(policy.contains("unsafe"), policy);
        String own = withoutScripts(page);
        assertFalse(Pattern.compile("(src|href)=\"(?!#)").matcher(own).find(), "a reference to somewhere else");
        assertFalse(own.contains("http:") || own.contains("https:") || own.contains("url("), "an address");
    }

    @Test
    void policyAllowsExactlyTheScriptsAndTheStyleOfThePage() throws Exception {
        String page = Report.html(report());
        String policy = find(page, "content=\"(default-src[^\"]*)\"");

        List<String> own = new ArrayList<>();
        Matcher parts = Pattern.compile("(?s)<(script|style)>(.*?)</\\1>").matcher(page);
        while (parts.find()) {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(parts.group(2).getBytes(StandardCharsets.UTF_8));
            own.add("'sha256-" + Base64.getEncoder().encodeToString(digest) + "'");
        }
        assertEquals(3, own.size());
        own.forEach(hash -> assertTrue(policy.contains(hash), hash));
        assertEquals(3, count(policy, "sha256-"));
    }

    @Test
    void headTellsWhatTheReleaseIs() {
        String page = Report.html(report());

        for (String fact : List.of(
                "<dt>Release</dt><dd><bdi>r1</bdi>",
                "<dt>Span</dt><dd><bdi>2024-11-01 to 2025-01-04</bdi>",
                "<dt>Articles</dt><dd><bdi>12,345</bdi>",
                "<dt>Stories</dt><dd><bdi>9,876</bdi>",
                "<dt>Sources</dt><dd><bdi>54</bdi>",
                "<dt>Time zone</dt><dd><bdi>Asia/Seoul</bdi>",
                "<dt>Versions</dt><dd><bdi>groundswell 0.1.0</bdi>",
                "<dt>Clock</dt><dd><bdi>2025-01-08T00:00:00Z</bdi>")) {
            assertTrue(page.contains(fact), fact);
        }
    }

    @Test
    void linesStandInTheOrderOfTheirRank() {
        String page = Report.html(report(family(
                DECEMBER,
                listing(3, term(1, "zebra", 40), term(2, "apple", 30), term(7, "mango", 20)),
                listing(1, term(1, "coal", 2, 50, false)),
                none())));

        assertEquals(List.of("zebra", "apple", "mango", "coal"), summaries(page));
        assertTrue(page.contains("3 lines with 3 of 3 rows of the table trends."));
    }

    @Test
    void lineHasTheNumbersOfTheTable() {
        String page = Report.html(report(family(DECEMBER, listing(1, term(1, "storm", 40)), none(), none())));

        for (String cell : List.of(
                "data-label=\"Stories\">40 of 1,000 (4.0 %)</td>",
                "data-label=\"Expected\">2.0</td>",
                "data-label=\"Ratio (95 %)\">4.25 (2.50 to 7.13)</td>",
                "data-label=\"q\">0.013</td>",
                "data-label=\"Sources\">17</td>",
                "\u201cstorm\u201d rose in December 2024.",
                "First seen on 2023-04-05; rank 1.",
                "share from November 2024 to December 2024, at most 4.0 %; December 2024: 4.0 %")) {
            assertTrue(page.contains(cell), cell);
        }
    }

    @Test
    void whatChanceAloneWouldHaveFoundStandsBesideWhatWasFound() {
        String page = Report.html(ReportExamples.report(ReportExamples.family(
                ReportExamples.DECEMBER,
                ReportExamples.listing(1, ReportExamples.term(1, "dam", 46)),
                Listing.NONE,
                Listing.NONE)));
        assertTrue(page.contains(
                "12 rows passed the bar on q. Chance alone would have let 0.05 pass on average: the dates of"
                        + " all stories were dealt out anew 20 times."));
    }

    @Test
    void foldedTermsStandUnderTheLongest() {
        String page = Report.html(
                report(family(DECEMBER, listing(9, term(1, "dam", 46), term(2, "tarnbrook dam", 44)), none(), none())));

        assertEquals(List.of("tarnbrook dam"), summaries(page));
        assertTrue(page.contains("also: <bdi>dam</bdi> (46)"));
        assertTrue(page.contains("1 line with 2 of 9 rows of the table trends."));
        assertTrue(page.contains("at least 80 % of its stories"), "the page explains it");
    }

    @Test
    void slowChangesHaveTheirSectionWhereThereAreAny() {
        ReportData without = report();
        ReportData with = new ReportData(
                without.release(),
                without.volumes(),
                without.families(),
                List.of(ReportExamples.slow("solar")),
                without.topics(),
                without.rejects());
        String page = Report.html(with);
        assertTrue(page.contains("href=\"#slow\""));
        for (String part : List.of(
                "<h4>More and more</h4>",
                "<h4>Less and less</h4>",
                "<h4>Other levels</h4>",
                "<bdi>solar rose.</bdi>",
                "<bdi>solar fell.</bdi>",
                "also: <bdi>solar</bdi>",
                "data-label=\"First quarter\">1.2 %</td>",
                "data-label=\"Last quarter\">3.4 %</td>",
                "data-label=\"q\">0.002</td>",
                "data-label=\"From\">November 2024</td>",
                "data-label=\"From\">November 2024 to 2024-12-01</td>",
                "data-label=\"Share before\">5.0 %</td>",
                "data-label=\"Share after\">2.5 %</td>",
                "data-label=\"Ratio\">0.50</td>")) {
            assertTrue(page.contains(part), part);
        }
        assertFalse(Report.html(without).contains("#slow"));
    }

    @Test
    void emptyReleaseIsAPageThatSaysSo() {
        String page = Report.html(ReportExamples.empty());

        for (String text : List.of(
                "<dt>Span</dt><dd><bdi>no articles</bdi>",
                "No article was accepted.",
                "No language and grain was tested",
                "No topics",
                "Every row of the input was accepted.")) {
            assertTrue(page.contains(text), text);
        }
    }

    @Test
    void nothingListedIsSaidAndAnEarlierPeriodShown() {
        String page = Report.html(report(family(NOVEMBER, listing(1, term(1, "storm", 40)), none(), none())));

        assertTrue(page.contains("Nothing is listed in the last closed period, December 2024."
                + " Shown instead is the most recent closed period with listed rows: <strong>November 2024</strong>."));
        assertEquals(List.of("storm"), summaries(page));
    }

    @Test
    void nothingEverListedIsSaid() {
        String page = Report.html(report(family(null, none(), none(), none())));

        assertTrue(page.contains("Nothing is listed in the last closed period, December 2024."
                + " No earlier period has listed rows either."));
        assertFalse(page.contains("<h3>Rising</h3>"));
    }

    @Test
    void openPeriodsAreMarkedInTableAndChart() throws Exception {
        String page = Report.html(report());

        assertTrue(page.contains("<th scope=\"row\">2025-01 (open)</th><td class=\"number\">55</td>"));
        JsonNode volumes = new ObjectMapper().readTree(data(page)).get("volumes");
        assertEquals("[2]", volumes.get("marked").toString());
        assertEquals("[4321,4000,55]", volumes.at("/series/0/values").toString());
        assertEquals("other languages", volumes.at("/series/1/name").asText());
    }

    @Test
    void topicsWithoutStoriesAreCountedNotListed() {
        String page = Report.html(report());

        assertTrue(page.contains("<bdi>storm, flood</bdi>"));
        assertFalse(page.contains("unused, words"));
        assertTrue(page.contains("One more topic is the main topic of no story"));
    }

    /** ECharts itself holds tags and addresses in strings. */
    private static String withoutScripts(String page) {
        return page.replaceFirst("(?s)<script>.*</script>", "");
    }

    private static Listing none() {
        return Listing.NONE;
    }

    private static List<String> summaries(String page) {
        List<String> found = new ArrayList<>();
        Matcher summaries =
                Pattern.compile("<summary><bdi>(.*?)</bdi></summary>").matcher(page);
        while (summaries.find()) {
            found.add(summaries.group(1));
        }
        return found;
    }

    private static String data(String page) {
        return find(page, "<script type=\"application/json\" id=\"charts\">(.*?)</script>");
    }

    private static String find(String page, String pattern) {
        Matcher found = Pattern.compile(pattern, Pattern.DOTALL).matcher(page);
        assertTrue(found.find(), pattern);
        return found.group(1);
    }

    private static int count(String text, String part) {
        return (text.length() - text.replace(part, "").length()) / part.length();
    }
}
