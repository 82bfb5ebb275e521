package groundswell.ingest;

import groundswell.html.HtmlArticle;
import groundswell.table.DateCandidate;
import java.util.List;
import org.apache.spark.sql.Row;

/**
 * The fields of a row of raw_records; what it does not state is taken from its page. All but the dates may be null.
 *
 * @param dates what may be the publication date according to the page, the most trusted first
 */
record RecordFields(
        String id,
        String url,
        String title,
        String body,
        String publishedAt,
        String datePrecision,
        String pathDate,
        String collectedAt,
        String source,
        String lang,
        String section,
        String author,
        List<DateCandidate> dates) {

    static RecordFields of(Row raw) {
        String url = field(raw, "url");
        String html = raw.getAs("html");
        HtmlArticle page = html == null
                ? new HtmlArticle(null, null, null, null, null, null, url, List.of())
                : HtmlArticle.of(html, url);
        return new RecordFields(
                field(raw, "id"),
                first(url, page.url()),
                text(raw.getAs("title"), page.title()),
                text(raw.getAs("body"), page.body()),
                field(raw, "published_at"),
                field(raw, "date_precision"),
                field(raw, "path_date"),
                field(raw, "collected_at"),
                first(field(raw, "source"), page.source()),
                first(field(raw, "lang"), page.lang()),
                first(field(raw, "section"), page.section()),
                first(field(raw, "author"), page.author()),
                page.dates());
    }

    private static String first(String given, String ofPage) {
        return given != null ? given : ofPage;
    }

    private static String text(String given, String ofPage) {
        return given == null || given.isBlank() ? (ofPage == null ? given : ofPage) : given;
    }

    private static String field(Row raw, String name) {
        String value = raw.getAs(name);
        return value == null || value.isBlank() ? null : value.strip();
    }
}
