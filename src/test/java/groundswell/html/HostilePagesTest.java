package groundswell.html;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class HostilePagesTest {
    private static final int MILLION = 1_000_000;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final String[] PIECES = {
        "<p>",
        "</p>",
        "<div class='article-body'>",
        "</div>",
        "<b>",
        "</i>",
        "<table><tr><td>",
        "</table>",
        "<a href='x'>",
        "</a>",
        "<br>",
        "<h1>",
        "</h2>",
        "<article>",
        "</article>",
        "<span class=comment>",
        "<script>",
        "</script>",
        "<!--",
        "-->",
        "<![CDATA[",
        "<time datetime='2024-01-01'>",
        "<svg><title>",
        "<template>",
        "<select><option>",
        "<form>",
        "<li>",
        "<figure><img>",
        "<pre>",
        "<meta name=date content=",
        "<script type='application/ld+json'>{\"@graph\":[",
        "<plaintext",
        "<frameset>",
        "<body onload=",
        "</html>",
        "&amp;",
        "&#x0;",
        "&#xd800;",
        "&nope",
        "word ",
        "Ends here. ",
        "2024-01-01",
        "\u0000",
        "\u202e",
        "\ud800",
        "\udc00",
        "\ufffe",
        "\u6771\u4eac",
        "'",
        "\"",
        ">",
        "<",
        " "
    };

    @Test
    void nestingHasNoEnd() {
        for (String tag : List.of("<div>", "<b>", "<table><tr><td>", "<ul><li>", "<a href=x>", "<font><p>", "<svg>")) {
            assertRead(tag.repeat(MILLION / tag.length()) + "word");
            assertRead(tag.repeat(2 * MILLION) + "word");
        }
        assertRead("<time class=byline itemprop=author rel=author>2024 ".repeat(150_000));
    }

    @Test
    void wordsAttributesAndNamesHaveNoEnd() {
        String word = "x".repeat(10 * MILLION);
        assertEquals(word, assertRead("<p>" + word).body());
        assertRead("<title>" + word + "</title><h1>" + word);
        assertRead("<p class='" + "ad-".repeat(3 * MILLION) + "'>" + word);
        assertRead("<p " + "a=b ".repeat(2 * MILLION) + ">" + word);
        assertRead("<link rel=canonical href='http://" + word + "'>");
    }

    @Test
    void signsHaveNoEnd() {
        for (String sign :
                List.of("<", "&", "\u0000", "<!--", "<![CDATA[", "<?", "\u202e", "\ud800", "&#65", "<p \n")) {
            assertRead(sign.repeat(4 * MILLION));
        }
    }

    @Test
    void jsonLdHasNoEnd() {
        String open = "<script type='application/ld+json'>";
        assertRead(open + "[".repeat(MILLION));
        assertRead(open + "{\"@graph\":".repeat(100_000));
        assertRead(open + "{\"@type\":\"Article\",\"articleBody\":\"" + "word ".repeat(3 * MILLION) + "\"}");
        assertRead(open + "{\"@type\" \"datePublished\" ".repeat(80_000));
    }

    @Test
    void aPageOfTooManyTagsStillStatesWhatItIsAndItsWords() {
        String page = TestPage.with(TestPage.paragraphs()).replace("</article>", "<i></i>".repeat(300_000));
        HtmlArticle article = assertRead(page);
        assertEquals(TestPage.HEADLINE, article.title());
        assertEquals("en-GB", article.lang());
        assertEquals(
                TestPage.body(),
                article.body()
                        .substring(
                                article.body().indexOf(TestPage.FIRST),
                                article.body().indexOf(TestPage.THIRD) + TestPage.THIRD.length()));
    }

    @Test
    void scriptsAndStylesAreNoText() {
        String page = "<script>if (a<b) write('<p>no</p>')</script><style>p { color: red }</style>".repeat(60_000);
        assertEquals(null, assertRead(page).body());
        assertEquals("yes", assertRead(page + "<p>yes</p>").body());
    }

    @Test
    void tagSoupAndRandomTextAreRead() {
        SplittableRandom random = new SplittableRandom(20240619);
        for (int i = 0; i < 3000; i++) {
            StringBuilder soup = new StringBuilder();
            int length = random.nextInt(120);
            for (int j = 0; j < length; j++) {
                soup.append(
                        random.nextInt(8) == 0
                                ? String.valueOf((char) random.nextInt(0x10000))
                                : PIECES[random.nextInt(PIECES.length)]);
            }
            String page = soup.toString();
            HtmlArticle article = assertDoesNotThrow(() -> HtmlArticle.of(page, page), page);
            assertEquals(article, HtmlArticle.of(page, page));
            assertNotNull(LinearText.of(page, 1000));
            assertNotNull(
                    PageText.decode(page.getBytes(java.nio.charset.StandardCharsets.UTF_16LE), page.length(), page));
        }
    }

    private static HtmlArticle assertRead(String page) {
        HtmlArticle article = assertTimeoutPreemptively(PATIENCE, () -> HtmlArticle.of(page, "https://a.example/"));
        assertNotNull(article.dates());
        return article;
    }
}
