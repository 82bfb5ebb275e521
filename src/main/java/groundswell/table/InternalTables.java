package groundswell.table;

import static groundswell.table.ColumnType.BOOLEAN;
import static groundswell.table.ColumnType.DATE;
import static groundswell.table.ColumnType.DOUBLES;
import static groundswell.table.ColumnType.INT;
import static groundswell.table.ColumnType.INTS;
import static groundswell.table.ColumnType.LONG;
import static groundswell.table.ColumnType.LONGS;
import static groundswell.table.ColumnType.SENTENCES;
import static groundswell.table.ColumnType.STRING;
import static groundswell.table.ColumnType.STRING_MAP;
import static groundswell.table.ColumnType.TIMESTAMP;

import java.util.List;

/** Declares the tables that pass between stages and are never published. */
public final class InternalTables {
    public static final Table RAW_RECORDS = internal(
            "raw_records",
            "a row of the input, fields mapped but unparsed",
            Column.of("input_file", STRING, "file"),
            Column.of("input_row", LONG, "line or row in the file, from 1"),
            Column.maybe("problem", STRING, "why the row could not be read, a reject reason; else null"),
            Column.maybe("detail", STRING, "message of the problem"),
            Column.maybe("excerpt", STRING, "beginning of the raw row"),
            Column.maybe("id", STRING, "the input's own id"),
            Column.maybe("url", STRING, "URL"),
            Column.maybe("title", STRING, "title"),
            Column.maybe("body", STRING, "body"),
            Column.maybe("published_at", STRING, "publication date as given"),
            Column.maybe("date_precision", STRING, "precision of the date as given"),
            Column.maybe("collected_at", STRING, "collection date as given"),
            Column.maybe("source", STRING, "source"),
            Column.maybe("lang", STRING, "language"),
            Column.maybe("section", STRING, "section"),
            Column.maybe("author", STRING, "author"),
            Column.of("kept", STRING_MAP, "further input columns"));

    public static final Table PARSED_ARTICLES =
            internal("parsed_articles", "an accepted article with its text as given", articleColumns());

    public static final Table CLEAN_ARTICLES = internal(
            "clean_articles",
            "an article with its cleaned text",
            articleColumns(
                    Column.of("tokens", LONG, "words in title and body"),
                    Column.of(
                            "text_key",
                            STRING,
                            "hash of" + " language, letters and digits of the text: equal for the same text")));

    public static final Table TOKENS = internal(
            "tokens",
            "the words of an article: text is tokenised once",
            Column.of("article_id", STRING, "the article"),
            Column.of("lang", STRING, "its language"),
            Column.of("title_tokens", SENTENCES, "words of the title by sentence"),
            Column.of("body_tokens", SENTENCES, "words of the body by sentence"));

    public static final Table TERM_SERIES = internal(
            "term_series",
            "a term in one grain of one language: parallel arrays over the periods in which it occurs, ascending",
            Column.of("lang", STRING, "language"),
            Column.of("grain", STRING, "grain"),
            Column.of("term", STRING, "the term"),
            Column.of("n", INT, "words in it"),
            Column.of("is_stop", BOOLEAN, "begins or ends with a function word or a bare number"),
            Column.of("first_seen_on", DATE, "first day of the term in the whole run"),
            Column.of("period_starts", INTS, "first days, as days since 1970-01-01"),
            Column.of("occurrences", LONGS, "occurrences"),
            Column.of("articles", LONGS, "articles"),
            Column.of("stories", LONGS, "stories with an article in the period"),
            Column.of("first_stories", LONGS, "stories first published in the period"),
            Column.of("title_stories", LONGS, "stories with the term in a title"),
            Column.of("sources", LONGS, "sources"),
            Column.of("effective_sources", DOUBLES, "effective sources"));

    private InternalTables() {}

    private static Table internal(String name, String oneRowIs, Column... columns) {
        return new Table(name, oneRowIs, false, List.of(), List.of(), List.of(columns));
    }

    private static Column[] articleColumns(Column... further) {
        List<Column> shared = List.of(
                Column.of("article_id", STRING, "hash of source and URL, own id or text"),
                Column.maybe("external_id", STRING, "the input's own id"),
                Column.maybe("url", STRING, "URL as given"),
                Column.maybe("canonical_url", STRING, "URL in its canonical form"),
                Column.of("source", STRING, "who published"),
                Column.maybe("section", STRING, "section"),
                Column.maybe("author", STRING, "author"),
                Column.of("lang", STRING, "language"),
                Column.maybe("title", STRING, "title"),
                Column.maybe("body", STRING, "body"),
                Column.maybe("published_at", TIMESTAMP, "first publication, UTC"),
                Column.maybe("published_offset_minutes", INT, "offset from UTC as given"),
                Column.of("published_on", DATE, "day in the run's zone"),
                Column.of("date_precision", STRING, "time, day, month or year"),
                Column.of("zone_assumed", BOOLEAN, "whether the configured zone was used"),
                Column.maybe("collected_at", TIMESTAMP, "when collected, UTC"),
                Column.of("versions", INT, "different texts seen"),
                Column.of("input_rows", INT, "accepted input rows"),
                Column.of("input_file", STRING, "file of the text that was kept"),
                Column.of("kept", STRING_MAP, "further input columns"));
        return java.util.stream.Stream.concat(shared.stream(), java.util.stream.Stream.of(further))
                .toArray(Column[]::new);
    }
}
