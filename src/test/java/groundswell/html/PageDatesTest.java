package groundswell.html;

import static groundswell.html.TestPage.paragraphs;
import static groundswell.html.TestPage.with;
import static groundswell.html.TestPage.withHead;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class PageDatesTest {
    @Test
    void candidatesComeInTheOrderOfTrust() {
        String head = json("{\"@type\":\"NewsArticle\",\"datePublished\":\"2024-03-12T08:00:00Z\","
                        + "\"dateModified\":\"2024-03-13T08:00:00Z\"}")
                + meta("property", "article:published_time", "2024-03-12T09:00:00+01:00")
                + meta("property", "article:modified_time", "2024-03-14T09:00:00+01:00");
        String content = "<time datetime='2024-03-12'>on Tuesday</time><p class='where'>Altmere, March 11, 2024</p>";
        assertEquals(
                List.of(
                        "json_ld 2024-03-12T08:00:00Z",
                        "meta 2024-03-12T09:00:00+01:00",
                        "time_element 2024-03-12",
                        "text March 11, 2024"),
                dates(withHead(head, content + paragraphs()), "https://a.example/2024/03/10/harbour"));
    }

    @Test
    void jsonLdIsReadInGraphsAndArraysAndUnderItsFullName() {
        String date = "\"datePublished\":\"2024-03-12\"";
        for (String json : List.of(
                "[{\"@type\":\"BreadcrumbList\"},{\"@type\":\"BlogPosting\"," + date + "}]",
                "{\"@graph\":[{\"@type\":\"Organization\"},{\"@type\":[\"Article\",\"NewsArticle\"]," + date + "}]}",
                "{\"@type\":\"WebPage\",\"mainEntity\":{\"@type\":\"http://schema.org/ReportageNewsArticle\"," + date
                        + "}}",
                "<!-- {\"@type\":\"NewsArticle\",\n" + date + ",\"headline\":\"broken\nline\",} -->")) {
            assertEquals(List.of("json_ld 2024-03-12"), dates(withHead(json(json), paragraphs()), null), json);
        }
    }

    @Test
    void theArticleComesBeforeThePageAndOtherThingsDoNotCount() {
        String json = "{\"@graph\":[{\"@type\":\"WebPage\",\"datePublished\":\"2020-01-01\"},"
                + "{\"@type\":\"VideoObject\",\"datePublished\":\"2021-01-01\"},"
                + "{\"@type\":\"ItemList\",\"itemListElement\":[{\"@type\":\"Article\",\"datePublished\":\"2022-01-01\"}]},"
                + "{\"@type\":\"NewsArticle\",\"datePublished\":\"2024-03-12\"}]}";
        assertEquals(
                List.of("json_ld 2024-03-12", "json_ld 2020-01-01"), dates(withHead(json(json), paragraphs()), null));
    }

    @Test
    void brokenJsonLdStillStatesItsDate() {
        String json =
                "{\"@type\":\"NewsArticle\",\"headline\":\"a \"quote\" too many\",\"datePublished\":\"2024-03-12\"";
        assertEquals(List.of("json_ld 2024-03-12"), dates(withHead(json(json), paragraphs()), null));
        assertEquals(List.of(), dates(withHead(json("{\"datePublished\""), paragraphs()), null));
    }

    @Test
    void manyMetaNamesStateADate() {
        for (String name : List.of(
                "og:published_time",
                "date",
                "DC.date.issued",
                "dc.date",
                "parsely-pub-date",
                "sailthru.date",
                "pubdate",
                "PublishDate",
                "cXenseParse:recs:publishtime",
                "datePublished")) {
            assertEquals(List.of("meta 2024-03-12"), dates(withHead(meta("name", name, "2024-03-12"), ""), null), name);
        }
        assertEquals(
                List.of("meta 2024-03-12"), dates(withHead(meta("itemprop", "datePublished", "2024-03-12"), ""), null));
    }

    @Test
    void aChangeIsNoPublication() {
        String head = meta("property", "article:modified_time", "2024-03-12")
                + meta("property", "og:updated_time", "2024-03-12")
                + meta("itemprop", "dateModified", "2024-03-12")
                + json("{\"@type\":\"NewsArticle\",\"dateModified\":\"2024-03-12\"}");
        String content = "<time itemprop='dateModified' datetime='2024-03-12'>today</time>"
                + "<time class='updated' datetime='2024-03-12'>today</time>"
                + "<div>Updated: <time datetime='2024-03-12'>12 March 2024</time></div>"
                + "<p>Last updated on 12 March 2024</p>";
        assertEquals(List.of(), dates(withHead(head, content + paragraphs()), null));
    }

    @Test
    void datesOfCommentsAndVideosAreNotTheArticles() {
        String content = "<div itemscope itemtype='https://schema.org/VideoObject'>"
                + meta("itemprop", "datePublished", "2020-01-01") + "</div>";
        String comments = "<p>A remark by a reader who had to wait for a year.</p>".repeat(60)
                + "<time datetime='2024-04-01'>1 April</time>";
        assertEquals(List.of(), dates(with(paragraphs() + content + comments), null));
    }

    @Test
    void theMarkedElementComesBeforeTheNearerOne() {
        String content = "<time datetime='2024-03-01'>then</time><span itemprop='datePublished'"
                + " content='2024-03-12'>now</span>";
        assertEquals(
                List.of("time_element 2024-03-12", "time_element 2024-03-01"),
                dates(with(content + paragraphs()), null));
    }

    @Test
    void elementsNamedAsDateCountToo() {
        assertEquals(
                List.of("time_element Mar. 12, 2024"),
                dates(with("<span class='entry-date'>Posted Mar. 12, 2024 8:03 am</span>" + paragraphs()), null)
                        .subList(0, 1));
        assertEquals(
                List.of("time_element 2024-03-12"),
                dates(with("<abbr class='published' title='2024-03-12'>Tuesday</abbr>" + paragraphs()), null));
    }

    @Test
    void visibleDatesAreReadInManyLanguages() {
        for (String date : List.of(
                "March 12, 2024",
                "12 March 2024",
                "Mar. 12th, 2024",
                "12. M\u00e4rz 2024",
                "12 de marzo de 2024",
                "12 mars 2024",
                "12 \u043c\u0430\u0440\u0442\u0430 2024",
                "12.03.2024",
                "2024-03-12",
                "2024. 3. 12",
                "2024\u5e743\u670812\u65e5",
                "2024\ub144 3\uc6d4 12\uc77c")) {
            assertEquals(List.of("text " + date), dates(with("<div>Town, " + date + "</div>" + paragraphs()), null));
        }
    }

    @Test
    void anEmptyDateOfAProgramIsNone() {
        String head = meta("name", "date", "0001-01-01T00:00:00Z") + meta("name", "pubdate", "not yet");
        assertEquals(List.of(), dates(withHead(head, paragraphs()), null));
    }

    private static List<String> dates(String html, String url) {
        return HtmlArticle.of(html, url).dates().stream()
                .map(date -> date.method().id() + " " + date.text())
                .toList();
    }

    private static String json(String json) {
        return "<script type=\"application/ld+json\">" + json + "</script>";
    }

    private static String meta(String kind, String name, String content) {
        return "<meta " + kind + "='" + name + "' content='" + content + "'>";
    }
}
