package groundswell.table;

import static groundswell.table.ColumnType.BINARY;
import static groundswell.table.ColumnType.BOOLEAN;
import static groundswell.table.ColumnType.BOOLEANS;
import static groundswell.table.ColumnType.DATE;
import static groundswell.table.ColumnType.DOUBLE;
import static groundswell.table.ColumnType.DOUBLES;
import static groundswell.table.ColumnType.INT;
import static groundswell.table.ColumnType.INTS;
import static groundswell.table.ColumnType.LONG;
import static groundswell.table.ColumnType.LONGS;
import static groundswell.table.ColumnType.STRING;
import static groundswell.table.ColumnType.STRING_MAP;
import static groundswell.table.ColumnType.TIMESTAMP;

import java.util.ArrayList;
import java.util.List;

/** Declares the tables that pass between stages and are never published. */
public final class InternalTables {
    public static final Table RAW_RECORDS = internal(
            "raw_records",
            "a row of the input: fields mapped, but unparsed",
            Column.of("input_file", STRING, "file"),
            Column.of("input_row", LONG, "line or row in the file, from 1"),
            Column.maybe("problem", STRING, "why the row could not be read, a reject reason; else null"),
            Column.maybe("detail", STRING, "message of the problem"),
            Column.maybe("excerpt", STRING, "beginning of the raw row where there is a problem"),
            Column.maybe("id", STRING, "the input's own id"),
            Column.maybe("url", STRING, "URL"),
            Column.maybe("title", STRING, "title"),
            Column.maybe("body", STRING, "body"),
            Column.maybe("html", STRING, "page that holds whatever the other columns do not"),
            Column.maybe("published_at", STRING, "publication date as given"),
            Column.maybe("date_precision", STRING, "precision of the date as given"),
            Column.maybe("path_date", STRING, "date in the path of the file: an ISO date, month or year"),
            Column.maybe("collected_at", STRING, "collection date as given"),
            Column.maybe("source", STRING, "source"),
            Column.maybe("lang", STRING, "language"),
            Column.maybe("section", STRING, "section"),
            Column.maybe("author", STRING, "author"),
            Column.of("kept", STRING_MAP, "further input columns"));

    public static final Table PARSED_RECORDS = internal(
            "parsed_records",
            "a row of the input, accepted or not, with its fields parsed",
            concat(
                    List.of(
                            Column.of("input_file", STRING, "file"),
                            Column.of("input_row", LONG, "line or row in the file, from 1"),
                            Column.maybe(
                                    "stage", STRING, "where the row was rejected: read or ingest; null if accepted"),
                            Column.maybe("reason", STRING, "why it was rejected; null if accepted"),
                            Column.maybe("detail", STRING, "the value or message at fault"),
                            Column.maybe("excerpt", STRING, "beginning of a rejected row"),
                            Column.maybe("url_key", STRING, "identity by source and URL, else id_key"),
                            Column.maybe("id_key", STRING, "identity by source and own id, else by URL, else by text")),
                    fields()));

    public static final Table PARSED_ARTICLES = internal(
            "parsed_articles",
            "an accepted article with its text as given",
            concat(
                    List.of(Column.of("article_id", STRING, "hash of its identity")),
                    fields(),
                    List.of(
                            Column.of("versions", INT, "different texts seen"),
                            Column.of("input_rows", INT, "accepted input rows"),
                            Column.of("input_file", STRING, "file of the text that was kept"))));

    public static final Table CLEAN_ARTICLES = internal("clean_articles", "an article, cleaned and tokenised", clean());

    public static final Table STORY_TEXTS = internal(
            "story_texts",
            "an article and the text that it repeats: articles with the same text, each within the window after another",
            Column.of("article_id", STRING, "article"),
            Column.of("text_id", STRING, "first article with the text"),
            Column.of("published_on", DATE, "its day"),
            Column.maybe("published_at", TIMESTAMP, "its time, UTC"),
            Column.of("last_on", DATE, "day of the last article with the text"),
            Column.maybe("wire_agency", STRING, "agency that the article itself names"),
            Column.maybe("shingles", BINARY, "sample of the text's shingles, at its first article only"));

    public static final Table STORY_CANDIDATES = internal(
            "story_candidates",
            "two texts that share enough shingles to be compared; and one row, with both keys 0, for what was left out",
            Column.of("a", LONG, "key of the one text: the first 60 bits of its id"),
            Column.of("b", LONG, "key of the other, higher"),
            Column.of("a_days", LONG, "first and last day of a, packed"),
            Column.of("b_days", LONG, "first and last day of b, packed"),
            Column.of("sampled", INT, "shingles that were sampled of the shorter text"),
            Column.of(
                    "shared", LONG, "sampled shingles in which both were found; shingles in which texts were left out"),
            Column.of("left_out", LONG, "texts that were no longer compared with later ones in a shingle"));

    public static final Table STORY_MATCHES = internal(
            "story_matches",
            "two texts that were compared and are alike enough",
            Column.of("earlier_id", STRING, "text of the earlier one"),
            Column.of("later_id", STRING, "text of the later one"),
            Column.of("earlier_last_on", DATE, "last day of the earlier text"),
            Column.of("later_on", DATE, "first day of the later text"),
            Column.maybe("later_at", TIMESTAMP, "first time of the later text"),
            Column.of("later_last_on", DATE, "last day of the later text"),
            Column.of("common", INT, "shingles of three words that both have"),
            Column.of("earlier_shingles", INT, "shingles of the earlier text"),
            Column.of("later_shingles", INT, "shingles of the later text"),
            Column.of(
                    "verdict",
                    STRING,
                    "same; figures or names: a bulletin that fills a form anew; rubric: a brief text of every day"));

    public static final Table STORY_LINKS = internal(
            "story_links",
            "an article of a story that has more than one",
            Column.of("article_id", STRING, "article"),
            Column.of("story_id", STRING, "article_id of the story's representative"),
            Column.of("story_role", STRING, "first, reprint, update or abridged"),
            Column.maybe("story_match_id", STRING, "article whose text it was compared with"),
            Column.maybe("story_containment", DOUBLE, "common shingles over those of the shorter text"),
            Column.maybe("story_jaccard", DOUBLE, "common shingles over those of either text"),
            Column.maybe("story_agency", STRING, "agency of the first article of the story that names one"));

    public static final Table STORY_ARTICLES = internal(
            "story_articles",
            "a cleaned article with its story",
            concat(
                    clean(),
                    List.of(
                            Column.of("story_id", STRING, "article_id of the story's representative"),
                            Column.of("is_alone", BOOLEAN, "whether it is the only article of its story"),
                            Column.of("story_role", STRING, "first, reprint, update or abridged"),
                            Column.maybe("story_match_id", STRING, "article whose text it was compared with"),
                            Column.maybe("story_containment", DOUBLE, "common shingles over those of the shorter text"),
                            Column.maybe("story_jaccard", DOUBLE, "common shingles over those of either text"))));

    public static final Table TERM_SUPPORT = internal(
            "term_support",
            "what is known of terms and sources before they are counted",
            Column.of("kind", STRING, "slice: hashes of terms; drawn: a term drawn from the text; source: a source"),
            Column.of("place", LONG, "number of the slice, from 0; of a drawn term, the order of drawing"),
            Column.maybe("lang", STRING, "language of the drawn term"),
            Column.maybe("text", STRING, "the drawn term; the source"),
            Column.maybe("supported", BINARY, "a bit for each hash of the slice: whether its terms may be supported"),
            Column.maybe("unused", LONG, "hashes of the slice that no term has"));

    public static final Table TERM_SERIES = internal(
            "term_series",
            "a term in one grain of one language: parallel arrays over the periods in which it occurs, ascending",
            List.of(
                    Column.of("lang", STRING, "language"),
                    Column.of("grain", STRING, "grain"),
                    Column.of("term", STRING, "the term"),
                    Column.of("label", STRING, "how it is most often written"),
                    Column.of("n", INT, "words in it"),
                    Column.of("is_stop", BOOLEAN, "begins or ends with a function word or a bare number"),
                    Column.of("first_seen_on", DATE, "first day of the term in the whole run"),
                    Column.of("period_starts", INTS, "first days, as days since 1970-01-01"),
                    Column.of("period_ends", INTS, "first days after, as days since 1970-01-01"),
                    Column.of("partial_periods", BOOLEANS, "which are partial"),
                    Column.of("occurrences", LONGS, "occurrences"),
                    Column.of("articles", LONGS, "articles"),
                    Column.of("stories", LONGS, "stories with an article in the period"),
                    Column.of("first_stories", LONGS, "stories first published in the period"),
                    Column.of("title_stories", LONGS, "stories with the term in a title"),
                    Column.of("sources", LONGS, "sources"),
                    Column.of("effective_sources", DOUBLES, "effective sources")));

    public static final Table ENTITY_LIST = internal(
            "entity_list",
            "a form of a name of the user's own list of entities",
            Column.of("surface", STRING, "the name or one of its aliases"),
            Column.of("entity_id", STRING, "the user's id"),
            Column.of("name", STRING, "the name"),
            Column.of("type", STRING, "person, organization or location"),
            Column.maybe("valid_from", DATE, "first day on which the form names the entity, null for any"),
            Column.maybe("valid_to", DATE, "last such day, null for any"));

    public static final Table ENTITY_MENTIONS = internal(
            "entity_mentions",
            "a form of a name in an article, as one entity's name for one reason",
            Column.of("article_id", STRING, "the article"),
            Column.of("entity_id", STRING, "what it names"),
            Column.of("surface", STRING, "as written"),
            Column.of("evidence", STRING, "why it names that, see entity_aliases"),
            Column.maybe("role", STRING, "title or role before it, of persons"),
            Column.of("mentions", LONG, "times it stands in title and body"),
            Column.of("title_mentions", LONG, "times it stands in the title"));

    private InternalTables() {}

    private static List<Column> fields() {
        return List.of(
                Column.maybe("external_id", STRING, "the input's own id"),
                Column.maybe("url", STRING, "URL as given"),
                Column.maybe("canonical_url", STRING, "URL in its canonical form"),
                Column.maybe("source", STRING, "who published; null only in rejected rows"),
                Column.maybe("section", STRING, "section"),
                Column.maybe("author", STRING, "author"),
                Column.maybe("lang", STRING, "language as stated, und where it is not; null only in rejected rows"),
                Column.maybe("title", STRING, "title"),
                Column.maybe("body", STRING, "body"),
                Column.maybe("published_at", TIMESTAMP, "publication, UTC; null where only a date is known"),
                Column.maybe("published_offset_minutes", INT, "offset from UTC as given"),
                Column.maybe("published_on", DATE, "day in the run's zone; null only in rejected rows"),
                Column.maybe("date_precision", STRING, "time, day, month or year; null only in rejected rows"),
                Column.maybe("date_method", STRING, "how the date was found; null only in rejected rows"),
                Column.maybe("zone_assumed", BOOLEAN, "whether the configured zone was used"),
                Column.maybe("collected_at", TIMESTAMP, "when collected, UTC"),
                Column.maybe("kept", STRING_MAP, "further input columns"));
    }

    private static List<Column> clean() {
        List<Column> columns = new ArrayList<>(PARSED_ARTICLES.columns());
        columns.removeIf(column -> column.name().equals("body"));
        columns.add(Column.of("lang_confidence", DOUBLE, "about the share of such articles whose language is right"));
        columns.add(Column.maybe("wire_agency", STRING, "agency that it names"));
        columns.add(
                Column.maybe("wire_agency_method", STRING, "where: text, byline or source; story: another article"));
        columns.add(Column.maybe("dateline_place", STRING, "place of its dateline"));
        columns.add(Column.of("title_words", STRING, "words of the title joined by spaces, one line a sentence"));
        columns.add(Column.of("title_capitals", BINARY, "bit set: which characters of title_words were capitals"));
        columns.add(Column.of("body_words", STRING, "words of the body, in the same way"));
        columns.add(Column.of("body_capitals", BINARY, "bit set: which characters of body_words were capitals"));
        columns.add(Column.maybe("title_text", STRING, "the title without what was taken out"));
        columns.add(Column.maybe("body_text", STRING, "the body without what was taken out"));
        columns.add(Column.of("removed", STRING, "what was taken out of title and body, packed"));
        columns.add(Column.of("tokens", LONG, "words in title and body"));
        columns.add(
                Column.of("text_key", STRING, "hash of the words that stories are told by: equal for the same text"));
        columns.add(Column.of("is_brief", BOOLEAN, "whether the title's words are among them"));
        columns.add(Column.of("shingles", BINARY, "sample of their shingles, packed"));
        return columns;
    }

    @SafeVarargs
    private static List<Column> concat(List<Column>... parts) {
        List<Column> all = new ArrayList<>();
        for (List<Column> part : parts) {
            all.addAll(part);
        }
        return all;
    }

    static Table internal(String name, String oneRowIs, List<Column> columns) {
        return new Table(name, oneRowIs, false, List.of(), List.of(), columns);
    }

    static Table internal(String name, String oneRowIs, Column... columns) {
        return internal(name, oneRowIs, List.of(columns));
    }
}
