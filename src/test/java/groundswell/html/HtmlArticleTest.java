package groundswell.html;

import static groundswell.html.TestPage.FIRST;
import static groundswell.html.TestPage.SECOND;
import static groundswell.html.TestPage.THIRD;
import static groundswell.html.TestPage.body;
import static groundswell.html.TestPage.paragraphs;
import static groundswell.html.TestPage.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

class HtmlArticleTest {
    @Test
    void theBodyIsTheParagraphsInTheirOrderWithoutWhatIsAround() {
        assertEquals(body(), bodyOf(with(paragraphs())));
    }

    @Test
    void captionsAreLeftOut() {
        String figure = "<figure><img src='a.jpg'><figcaption>Ships wait before the lock. Photo: the port office."
                + "</figcaption></figure>";
        assertEquals(body(), bodyOf(with(paragraphs().replace("</p>\n", "</p>" + figure))));
        String plain = "<div align='center'><img src='a.jpg'><span>Ships before the lock</span></div>";
        assertEquals(body(), bodyOf(with(paragraphs().replace("</p>\n", "</p>" + plain))));
        String named = "<div class='wp-caption'>The lock in February, seen from the north.</div>";
        assertEquals(body(), bodyOf(with(named + paragraphs())));
    }

    @Test
    void linksToOtherArticlesAreLeftOut() {
        String related = "<div><h3><a href='/a'>Ferry fares to rise in spring</a></h3><ul>"
                + "<li><a href='/b'>Market hall gets a new roof</a></li>"
                + "<li><a href='/c'>Bakers of Altmere bake for the king</a></li></ul></div>";
        assertEquals(body(), bodyOf(with(paragraphs() + related)));
        String teasers = "<ul>"
                + ("<li><h3><a href='/a'>Market hall gets a new roof</a></h3><p>Carpenters began on Tuesday to lift"
                                + " the beams of oak that a mill in the hills has sawn for the town.</p></li>")
                        .repeat(3)
                + "</ul>";
        assertEquals(body(), bodyOf(with(paragraphs()).replace("</article>", "</article>" + teasers)));
    }

    @Test
    void boxesForReadersAreLeftOut() {
        String news = "<div class='newsletter-signup'><p>Our morning letter tells you what the town talks about, each"
                + " day before breakfast.</p></div>";
        String share = "<div class='article__shareTools'><span>Share</span> <a href='#'>Mail</a></div>";
        String comments = "<section id='comments'><p>I have waited a year for this, and so have all my neighbours in"
                + " the harbour street.</p></section>";
        String cookies = "<div class='cookie-bar'><p>We would like to store something on your machine, if you do not"
                + " mind it.</p></div>";
        assertEquals(body(), bodyOf(with(share + paragraphs().replace("</p>\n", "</p>" + news) + comments + cookies)));
    }

    @Test
    void linesOfTheSiteAreLeftOut() {
        String inserted = "<p>Advertisement</p>";
        String below = "<p>Follow the Altmere Post on Facebook</p><p>Copyright the Altmere Post</p>";
        assertEquals(body(), bodyOf(with(paragraphs().replace("</p>\n", "</p>" + inserted) + below)));
        String tail = "<h3>Read next</h3><ul><li>The market hall, which lost its roof in the storm, has one again, and"
                + " it is made of oak.</li></ul>";
        assertEquals(body(), bodyOf(with(paragraphs() + paragraphs() + tail)).substring(0, body().length()));
        assertEquals(body() + "\n\n" + body(), bodyOf(with(paragraphs() + paragraphs() + tail)));
    }

    @Test
    void titleBylineAndDeckAreNoBody() {
        String head = "<div><h2>Ships may come again, and the ferries follow</h2></div><div class='byline'>By Ada Quill"
                + "</div><div>12 March 2024</div>";
        assertEquals(body(), bodyOf(with(head + "<div>" + paragraphs() + "</div>")));
    }

    @Test
    void hiddenTextIsLeftOut() {
        String hidden = "<div style='display: none'><p>This text waits for a script to show it, and no reader has seen"
                + " it yet.</p></div>";
        assertEquals(body(), bodyOf(with(hidden + paragraphs())));
    }

    @Test
    void listsQuotesHeadingsAndTablesStay() {
        String content = "<p>" + FIRST + "</p><h2>What changes</h2><ul><li>New gates</li><li>New lights</li></ul>"
                + "<blockquote><p>We are glad to have the boats back.</p></blockquote><table><tr><td>Monday</td>"
                + "<td>fishing boats</td></tr><tr><td>Tuesday</td><td>ferries</td></tr></table><p>" + THIRD + "</p>";
        assertEquals(
                String.join(
                        "\n\n",
                        FIRST,
                        "What changes",
                        "New gates",
                        "New lights",
                        "We are glad to have the boats back.",
                        "Monday fishing boats",
                        "Tuesday ferries",
                        THIRD),
                bodyOf(with(content)));
    }

    @Test
    void tagsWithinALineSplitNoWord() {
        String content = "<p>The <b>har</b>bour of <a href='/t'>Alt<i>mere</i></a> opens<x-note>, again</x-note>, and"
                + "\n   both\tgates&nbsp;of the lock are new&mdash;so the office said.</p>";
        assertEquals(
                "The harbour of Altmere opens, again, and both gates of the lock are new\u2014so the office said.",
                bodyOf(with(content)));
    }

    @Test
    void oneBreakIsALineTwoAreAParagraph() {
        String content = "<div>" + FIRST + "<br>" + SECOND + "<br> <br/>" + THIRD + "</div>";
        assertEquals(FIRST + "\n" + SECOND + "\n\n" + THIRD, bodyOf(with(content)));
    }

    @Test
    void textSplitOverSectionsIsReadToTheEnd() {
        String content = "<div class='story-text'><p>" + FIRST + "</p><p>" + SECOND + "</p></div><div><b>Ad</b></div>"
                + "<div class='story-text'><p>" + THIRD + "</p><p>" + FIRST + "</p></div>";
        assertEquals(String.join("\n\n", FIRST, SECOND, THIRD, FIRST), bodyOf(with(content)));
    }

    @Test
    void theNextArticleOnThePageIsAnother() {
        String other = "<article><h2>Market hall gets a new roof</h2>" + paragraphs() + "</article>";
        assertEquals(body(), bodyOf(with(paragraphs()).replace("</article>", "</article>" + other)));
    }

    @Test
    void shortPagesHaveABodyToo() {
        assertEquals("Harbour opens Monday", bodyOf(with("<p>Harbour opens Monday</p>")));
        assertEquals("one line", bodyOf("one line"));
        assertEquals(FIRST, bodyOf(with("<div>Published: 12 March 2024.</div><p>" + FIRST + "</p>")));
    }

    @Test
    void chineseTextIsFoundByItsOwnMeasure() {
        String first = "\u6e2f\u53e3\u661f\u671f\u4e00\u91cd\u65b0\u5f00\u653e\uff0c\u6e2f\u52a1\u5c40\u8bf4\u3002";
        String second =
                "\u5de5\u4eba\u66f4\u6362\u4e86\u4e24\u6247\u95f8\u95e8\uff0c\u6f5c\u6c34\u5458\u6e05\u7406\u4e86\u822a\u9053\u3002";
        assertEquals(
                first + "\n\n" + second,
                bodyOf("<ul><li><a>\u9996\u9875</a></li><li><a>\u56fd\u9645</a></li></ul><div><p>" + first + "</p><p>"
                        + second + "</p></div>"));
    }

    @Test
    void theTextInJsonLdStandsInForOneThatAScriptWouldShow() {
        String json = "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\""
                + body().replace("\n\n", "\\n\\n").repeat(2) + "\"}</script>";
        String page = TestPage.withHead(json, "<div id='root'><p>Loading the story</p></div>");
        assertEquals(body().repeat(2).replace("\n\n", " "), bodyOf(page).replace("\n\n", " "));
        assertEquals(body(), bodyOf(TestPage.withHead(json.replace("NewsArticle", "Product"), paragraphs())));
    }

    @Test
    void nothingGivesNothing() {
        for (String html : new String[] {null, "", "  \n", "<html></html>", "<script>var a = 'text';</script>"}) {
            HtmlArticle article = HtmlArticle.of(html, null);
            assertNull(article.body());
            assertNull(article.title());
            assertNull(article.url());
            assertEquals(java.util.List.of(), article.dates());
        }
    }

    private static String bodyOf(String html) {
        return HtmlArticle.of(html, "https://post.example/harbour").body();
    }
}
