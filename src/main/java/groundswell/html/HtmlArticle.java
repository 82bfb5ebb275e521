package groundswell.html;

import groundswell.table.DateCandidate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * The article of a news page, word for word. A field that the page does not state is null.
 *
 * @param title headline without the name of the site
 * @param body paragraphs parted by a blank line, without captions, bylines, links to other pages and the like
 * @param author names, joined by a comma
 * @param lang language tag as the page states it
 * @param source name of the site or publisher
 * @param section department of the site
 * @param url the URL given, else the one that the page states for itself
 * @param dates what may be the publication date, most trusted first; never the date of a change
 */
public record HtmlArticle(
        String title,
        String body,
        String author,
        String lang,
        String source,
        String section,
        String url,
        List<DateCandidate> dates) {
    /** Longer pages are cut: none is read to the end by anyone. */
    private static final int MAX_LENGTH = 16_000_000;
    /** Start of a page that states what the page is; all that is read as a tree where the page has too many tags. */
    private static final int HEAD_LENGTH = 200_000;

    private static final int MAX_TAGS = 200_000;
    private static final int MAX_LINEAR_LENGTH = 1_000_000;
    /** How much longer than the visible text the text in JSON-LD must be to be taken instead. */
    private static final int HIDDEN_GAIN = 2;

    private static final int HIDDEN_LENGTH = 400;

    /**
     * Returns the article of a page. Any text will do: broken, hostile and empty pages give what can be found in them,
     * in time and memory proportional to their length.
     *
     * @param html may be null
     * @param url where the page was found, may be null
     */
    public static HtmlArticle of(String html, String url) {
        if (html == null || html.isBlank()) {
            return new HtmlArticle(null, null, null, null, null, null, url, List.of());
        }
        String page = html.length() > MAX_LENGTH ? html.substring(0, MAX_LENGTH) : html;
        if (tags(page) > MAX_TAGS) {
            HtmlArticle head = read(page.substring(0, Math.min(page.length(), HEAD_LENGTH)), url);
            return head.withBody(LinearText.of(page, MAX_LINEAR_LENGTH));
        }
        return read(page, url);
    }

    private static HtmlArticle read(String html, String url) {
        Document document = Jsoup.parse(html);
        MetaFields meta = MetaFields.of(document);
        JsonLd json = JsonLd.of(document);
        String ownUrl = url != null && !url.isBlank() ? url : PageFields.url(document, meta, json);
        String title = Titles.of(document, meta, json, ownUrl);
        PageBlocks page = PageBlocks.of(document.body());
        String plainTitle = title == null ? "" : Phrases.plain(title);
        int titleBlock = titleBlock(page, plainTitle);
        BodyText body = new BodyText(page, new MainBox(page, titleBlock), plainTitle);
        return new HtmlArticle(
                title,
                emptyToNull(orHidden(body.text(), json.text("articleBody"))),
                Authors.of(document, meta, json),
                PageFields.lang(document, meta, json),
                PageFields.source(meta, json),
                PageFields.section(meta, json),
                ownUrl,
                PageDates.of(json, meta, page, titleBlock, body.firstBlock()));
    }

    private static int tags(String html) {
        int tags = 0;
        for (int i = html.indexOf('<'); i >= 0; i = html.indexOf('<', i + 1)) {
            tags++;
        }
        return tags;
    }

    private static int titleBlock(PageBlocks page, String title) {
        int heading = -1;
        for (int i = 0; i < page.blocks.size(); i++) {
            Block block = page.blocks.get(i);
            if (block.isHeading() && Phrases.plain(block.text).equals(title)) {
                return i;
            }
            heading = heading < 0 && block.box.heading == 1 ? i : heading;
        }
        return heading;
    }

    /** Pages that show the text by script often carry it in their JSON-LD. */
    private static String orHidden(String shown, String hidden) {
        if (hidden == null || hidden.length() < HIDDEN_LENGTH || hidden.length() < HIDDEN_GAIN * shown.length()) {
            return shown;
        }
        String text = LinearText.of(hidden, MAX_LINEAR_LENGTH);
        return text.length() < HIDDEN_GAIN * shown.length() ? shown : text;
    }

    private static String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private HtmlArticle withBody(String text) {
        return new HtmlArticle(title, emptyToNull(text), author, lang, source, section, url, dates);
    }
}
