package groundswell.html;

import static groundswell.html.TestPage.HEADLINE;
import static groundswell.html.TestPage.paragraphs;
import static groundswell.html.TestPage.with;
import static groundswell.html.TestPage.withHead;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

class HtmlArticleFieldsTest {
    private static final String URL = "https://www.altmerepost.example/harbour";

    @Test
    void theTitleIsTheHeadlineWithoutTheSite() {
        assertEquals(HEADLINE, read(with(paragraphs())).title());
        assertEquals("Harbour opens", titleOf("<title>Harbour opens | Altmere Post</title>"));
        assertEquals(
                "Harbour opens",
                titleOf(
                        "<title>Altmere Post: no</title><meta property='og:title'"
                                + " content='Harbour opens - Town Paper'><meta property='og:site_name' content='The Town Paper'>"));
        assertEquals("Harbour opens", titleOf("<title>Altmerepost - Harbour opens</title>"));
    }

    @Test
    void partsOfTheTitleThatAreNotTheSiteStay() {
        assertEquals("Harbour - lock - channel", titleOf("<title>Harbour - lock - channel</title>"));
        assertEquals("State-of-the-art lock opens", titleOf("<title>State-of-the-art lock opens</title>"));
        assertEquals("Altmere Post view on the harbour", titleOf("<title>Altmere Post view on the harbour</title>"));
    }

    @Test
    void theTitleComesFromJsonLdOrAHeadingWhereNothingElseStatesIt() {
        String json =
                "<script type='application/ld+json'>{\"@type\":\"Article\",\"headline\":\"Harbour opens\"}</script>";
        assertEquals("Harbour opens", titleOf(json));
        assertEquals("Harbour opens", titleOf("<h1>Harbour <i>opens</i></h1>"));
    }

    @Test
    void theAuthorIsTakenFromJsonLdThenMetaThenTheByline() {
        String json = "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"author\":[{\"@type\":\"Person\","
                + "\"name\":\"Ada Quill\"},{\"name\":\"Bo Reed\"}]}</script>";
        String meta = "<meta name='author' content='By Cy Penn'>";
        String byline = "<div class='byline'>By Di Inkwell | 12 March 2024</div>";
        assertEquals(
                "Ada Quill, Bo Reed",
                read(withHead(json + meta, byline + paragraphs())).author());
        assertEquals("Cy Penn", read(withHead(meta, byline + paragraphs())).author());
        assertEquals("Di Inkwell", read(with(byline + paragraphs())).author());
        assertEquals(
                "Ed Sheet",
                read(with(byline + "<a rel='author'>Ed Sheet</a>" + paragraphs()))
                        .author());
        assertNull(read(with(paragraphs())).author());
        assertNull(read(withHead("<meta name='author' content='https://a.example/ada'>", ""))
                .author());
    }

    @Test
    void theLanguageIsTheOneOfThePageElseOfItsMeta() {
        assertEquals("en-GB", read(with(paragraphs())).lang());
        assertEquals(
                "pt-BR",
                read("<meta property='og:locale' content='pt_BR'><p>x</p>").lang());
        assertEquals(
                "fr",
                read("<meta http-equiv='Content-Language' content='fr, en'><p>x</p>")
                        .lang());
        assertNull(read("<p>x</p>").lang());
    }

    @Test
    void sourceAndSectionAreThoseStated() {
        String meta = "<meta property='og:site_name' content='The Altmere Post'>"
                + "<meta property='article:section' content='Town'>";
        assertEquals("The Altmere Post", read(withHead(meta, paragraphs())).source());
        assertEquals("Town", read(withHead(meta, paragraphs())).section());
        String json =
                "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleSection\":[\"Sea\",\"Town\"],"
                        + "\"publisher\":{\"name\":\"Post House\"}}</script>";
        assertEquals("Post House", read(withHead(json, paragraphs())).source());
        assertEquals("Sea", read(withHead(json, paragraphs())).section());
    }

    @Test
    void thePageStatesItsUrlOnlyWhereNoneIsGiven() {
        String canonical = "<link rel='canonical' href='https://a.example/1'><meta property='og:url'"
                + " content='https://a.example/2'>";
        assertEquals(URL, read(withHead(canonical, paragraphs())).url());
        assertEquals(
                "https://a.example/1",
                HtmlArticle.of(withHead(canonical, ""), null).url());
        assertEquals(
                "https://a.example/2",
                HtmlArticle.of(canonical.replace("https://a.example/1", "/1"), " ")
                        .url());
        assertNull(HtmlArticle.of("<p>x</p>", null).url());
    }

    private static String titleOf(String head) {
        return read("<head>" + head + "</head><body>" + paragraphs() + "</body>")
                .title();
    }

    private static HtmlArticle read(String html) {
        return HtmlArticle.of(html, URL);
    }
}
