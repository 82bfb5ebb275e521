package groundswell.table;

import static groundswell.table.ColumnType.BOOLEAN;
import static groundswell.table.ColumnType.DATE;
import static groundswell.table.ColumnType.DOUBLE;
import static groundswell.table.ColumnType.INT;
import static groundswell.table.ColumnType.LONG;
import static groundswell.table.ColumnType.STRING;
import static groundswell.table.ColumnType.STRING_MAP;
import static groundswell.table.ColumnType.TIMESTAMP;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Declares every published table. The names of tables and columns are a promise to those who query them. */
public final class Tables {
    public static final Table RELEASE = new Table(
            "release",
            "this release",
            false,
            List.of(),
            List.of("release_id"),
            List.of(
                    Column.of("release_id", STRING, "id of the release, which is the id of the run that made it"),
                    Column.maybe("parent_release_id", STRING, "release that was current before, null for the first"),
                    Column.of("epoch", INT, "version of everything learned from the corpus"),
                    Column.of("time_zone", STRING, "zone in which days and periods are cut"),
                    Column.of("week_start", STRING, "first day of a week"),
                    Column.of("as_of", TIMESTAMP, "the run's clock: later dates are in the future, its periods open"),
                    Column.maybe("first_on", DATE, "day of the first article, null without articles"),
                    Column.maybe("last_on", DATE, "day of the last article, null without articles"),
                    Column.of("rows_in", LONG, "input rows read = sum of articles.input_rows + rejects"),
                    Column.of("rejects", LONG, "input rows not accepted"),
                    Column.of("articles", LONG, "articles"),
                    Column.of("stories", LONG, "stories"),
                    Column.of("sources", LONG, "sources"),
                    Column.of("versions", STRING, "versions of Groundswell, Spark and the tokenizer")));

    public static final Table ARTICLES = new Table(
            "articles",
            "an accepted article, without its text",
            false,
            List.of("published_on", "article_id"),
            List.of("article_id"),
            List.of(
                    Column.of(
                            "article_id", STRING, "hash of source and URL, own id or text: independent of input order"),
                    Column.maybe("external_id", STRING, "the input's own id"),
                    Column.maybe("url", STRING, "URL as given"),
                    Column.maybe("canonical_url", STRING, "URL without fragment, tracking parameters, case of host"),
                    Column.of("source", STRING, "who published"),
                    Column.maybe("section", STRING, "section as given"),
                    Column.maybe("author", STRING, "author as given"),
                    Column.of("lang", STRING, "language (ISO 639 code), und where it is not sure"),
                    Column.of(
                            "lang_confidence",
                            DOUBLE,
                            "about the share of such articles whose language is right, 0 to 1"),
                    Column.maybe("title", STRING, "cleaned title"),
                    Column.maybe("published_at", TIMESTAMP, "first publication, UTC; null where only a date is known"),
                    Column.maybe("published_offset_minutes", INT, "offset from UTC as given, in minutes"),
                    Column.of(
                            "published_on",
                            DATE,
                            "day of first publication in the run's zone; the first day of a longer"
                                    + " period where no more is known"),
                    Column.of("date_precision", STRING, "what is known of the date: time, day, month or year"),
                    Column.of(
                            "date_method",
                            STRING,
                            "where the date was found: field, json_ld, meta, time_element, path, url, text or dateline"),
                    Column.of("zone_assumed", BOOLEAN, "whether a time without zone was read in the configured zone"),
                    Column.maybe("collected_at", TIMESTAMP, "when the input was collected, UTC, from the input"),
                    Column.of("versions", INT, "different texts seen under this id or URL"),
                    Column.of("input_rows", INT, "accepted input rows that are this article"),
                    Column.of("input_file", STRING, "file of the text that was kept"),
                    Column.of("story_id", STRING, "story it belongs to: the article_id of its representative"),
                    Column.of(
                            "story_role",
                            STRING,
                            "first; reprint: nearly the same text; update: much is new; abridged: shorter, little new"),
                    Column.maybe(
                            "story_match_id",
                            STRING,
                            "article that its text was compared with: the representative where that matches;"
                                    + " null for the first"),
                    Column.maybe(
                            "story_containment",
                            DOUBLE,
                            "runs of three words in both texts, as a share of those of the shorter one, 0 to 1"),
                    Column.maybe("story_jaccard", DOUBLE, "the same as a share of those in either text, 0 to 1"),
                    Column.maybe("wire_agency", STRING, "news agency that it comes from"),
                    Column.maybe(
                            "wire_agency_method",
                            STRING,
                            "where that is said: text (dateline, tag), byline, source, or story: an article of its story"),
                    Column.maybe("dateline_place", STRING, "place of its dateline, as written"),
                    Column.of("tokens", LONG, "words in title and body after cleaning"),
                    Column.of("kept", STRING_MAP, "input columns that the configuration keeps")));

    public static final Table REMOVED_SPANS = new Table(
            "removed_spans",
            "a stretch of an article that is not counted: dateline, byline, caption, notice, boilerplate",
            false,
            List.of("article_id", "field", "start"),
            List.of("article_id", "field", "start"),
            List.of(
                    Column.of("article_id", STRING, "article"),
                    Column.of("field", STRING, "title or body"),
                    Column.of("kind", STRING, "what it is, from a closed list"),
                    Column.of("start", INT, "first character in the field as read, in Unicode characters from 0"),
                    Column.of("end", INT, "after the last character"),
                    Column.of("excerpt", STRING, "beginning of the cleaned stretch, at most 240 characters")));

    public static final Table BOILERPLATE = new Table(
            "boilerplate",
            "a sentence that recurs in many articles of a source, learned from them and not counted",
            false,
            List.of("source", "sentence_key"),
            List.of("source", "sentence_key"),
            List.of(
                    Column.of("source", STRING, "who publishes it"),
                    Column.of(
                            "sentence_key",
                            LONG,
                            "hash of its letters and amounts: dates, case and punctuation do not matter"),
                    Column.of("sentence", STRING, "beginning of one form of it, at most 240 characters"),
                    Column.of("articles", LONG, "articles of the source that hold it"),
                    Column.of("days", LONG, "days on which they were published"),
                    Column.of(
                            "source_articles",
                            LONG,
                            "articles of the source from the first of them to the last, when it was learned")));

    public static final Table REJECTS = new Table(
            "rejects",
            "an input row that was not accepted",
            false,
            List.of("reason", "input_file", "input_row"),
            List.of(),
            List.of(
                    Column.of("input_file", STRING, "file it stands in"),
                    Column.of("input_row", LONG, "its line or row in the file, from 1"),
                    Column.maybe("external_id", STRING, "the input's own id, where it could be read"),
                    Column.maybe("url", STRING, "URL, where it could be read"),
                    Column.of("stage", STRING, "read or ingest"),
                    Column.of("reason", STRING, "reason, from a closed list"),
                    Column.maybe("detail", STRING, "the value or message at fault"),
                    Column.maybe("excerpt", STRING, "beginning of the row, at most 240 characters")));

    public static final Table SOURCES = new Table(
            "sources",
            "a source",
            false,
            List.of("source"),
            List.of("source"),
            List.of(
                    Column.of("source", STRING, "who published"),
                    Column.of("first_on", DATE, "day of its first article"),
                    Column.of("last_on", DATE, "day of its last article"),
                    Column.of("articles", LONG, "its articles"),
                    Column.of("stories", LONG, "stories with an article of it"),
                    Column.of(
                            "wire_share",
                            DOUBLE,
                            "share of its articles that come from a news agency other than itself")));

    public static final Table STORIES = new Table(
            "stories",
            "a story: reprints, updates and abridgements of one text",
            false,
            List.of("first_published_on", "story_id"),
            List.of("story_id"),
            List.of(
                    Column.of("story_id", STRING, "article_id of its representative"),
                    Column.of("lang", STRING, "language of its representative"),
                    Column.maybe(
                            "first_published_at", TIMESTAMP, "first publication, UTC; null where only a date is known"),
                    Column.of("first_published_on", DATE, "day of first publication in the run's zone"),
                    Column.of("last_published_on", DATE, "day of its last article"),
                    Column.of("representative_article_id", STRING, "its earliest article, then by id"),
                    Column.of("articles", LONG, "its articles"),
                    Column.of("sources", LONG, "sources that published it"),
                    Column.of("first_source", STRING, "source of its representative"),
                    Column.maybe("wire_agency", STRING, "news agency that its representative comes from"),
                    Column.maybe("title", STRING, "title of its representative")));

    public static final Table TOTALS = byPeriod(
            "totals",
            "a period: the denominators of all counts",
            List.of(),
            Column.of("tokens", LONG, "words in the period's articles"),
            Column.of("articles", LONG, "articles published in the period"),
            Column.of("stories", LONG, "stories with an article published in the period"),
            Column.of("first_stories", LONG, "stories first published in the period: the denominator of trends"),
            Column.of("sources", LONG, "sources that published in the period"),
            Column.of(
                    "status",
                    STRING,
                    "ok; ramp_up: too little history before it; outage: far fewer stories than usual"));

    public static final Table TERM_COUNTS = byPeriod(
            "term_counts",
            "a term in a period in which it occurs; absence of a published term is a true zero",
            List.of("term"),
            countsOfTerm());

    public static final Table TERM_SLICES = byPeriod(
            "term_slices",
            "a term in a period within one value of a column of articles; slices of one column may be added up for"
                    + " occurrences and articles alone, those of different columns never",
            List.of("slice_by", "slice", "term"),
            Stream.concat(slice(), Stream.of(countsOfTerm())).toArray(Column[]::new));

    public static final Table TOTAL_SLICES = byPeriod(
            "total_slices",
            "a period within one value of a column of articles: the denominators of term_slices",
            List.of("slice_by", "slice"),
            Stream.concat(
                            slice(),
                            Stream.of(
                                    Column.of("tokens", LONG, "words in its articles"),
                                    Column.of("articles", LONG, "its articles"),
                                    Column.of("stories", LONG, "stories with an article in it"),
                                    Column.of("first_stories", LONG, "stories first published in it"),
                                    Column.of("sources", LONG, "sources that published in it")))
                    .toArray(Column[]::new));

    public static final Table PHRASES = new Table(
            "phrases",
            "an n-gram of two words and more whose words belong together and are not mostly a part of a longer one",
            false,
            List.of("lang", "term"),
            List.of("lang", "term"),
            List.of(
                    Column.of("lang", STRING, "language"),
                    Column.of("term", STRING, "the n-gram, case-folded, words joined by a space"),
                    Column.of("label", STRING, "how it is most often written"),
                    Column.of("n", INT, "its length in words"),
                    Column.of("occurrences", LONG, "times it occurs over the whole run"),
                    Column.of("articles", LONG, "articles that hold it over the whole run"),
                    Column.of(
                            "npmi",
                            DOUBLE,
                            "normalised pointwise mutual information of its two parts where it is cut at its weakest"
                                    + " place, -1 to 1 (Bouma 2009)"),
                    Column.of(
                            "c_value",
                            DOUBLE,
                            "log2(n) times what is left of its occurrences without those in longer candidates, on average"
                                    + " (Frantzi 2000)"),
                    Column.of("alone_share", DOUBLE, "what is left, as a share of its occurrences, 0 to 1")));

    public static final Table KEYWORDS = byPeriod(
            "keywords",
            "a characteristic term of a period, by TF-IDF",
            List.of("rank"),
            Column.of("rank", INT, "place by tf_idf, then term"),
            Column.of("term", STRING, "the term"),
            Column.of("label", STRING, "how it is most often written"),
            Column.of("documents", STRING, "what idf counts: periods (8 or more of them), else articles"),
            Column.of("tf", DOUBLE, "share of the period's first stories that hold the term, 0 to 1"),
            Column.of("idf", DOUBLE, "ln((m + 1) / (df + 1)) over m documents, df of them with the term (MLlib)"),
            Column.of("tf_idf", DOUBLE, "tf * idf"));

    private Tables() {}

    /** Returns every published table, in the order of the documentation. */
    public static List<Table> published() {
        return List.of(
                RELEASE,
                ARTICLES,
                STORIES,
                SOURCES,
                REJECTS,
                REMOVED_SPANS,
                BOILERPLATE,
                EntityTables.NAME_LEXICON,
                EntityTables.NAME_CANDIDATES,
                TOTALS,
                TERM_COUNTS,
                PHRASES,
                TERM_SLICES,
                TOTAL_SLICES,
                EntityTables.ENTITIES,
                EntityTables.ENTITY_ALIASES,
                EntityTables.ENTITY_COUNTS,
                EntityTables.ARTICLE_ENTITIES,
                EntityTables.ENTITY_PAIRS,
                ConceptTables.CONCEPTS,
                ConceptTables.CONCEPT_COUNTS,
                ConceptTables.ARTICLE_CONCEPTS,
                TrendTables.TRENDS,
                EventTables.NULL_CHECK,
                EventTables.BURSTS,
                EventTables.CHANGE_POINTS,
                EventTables.SLOW_TRENDS,
                EventTables.TREND_GROUPS,
                EventTables.EVIDENCE,
                KEYWORDS,
                TopicTables.TOPIC_MODEL,
                TopicTables.TOPIC_FITS,
                TopicTables.TOPIC_EVENTS,
                TopicTables.TOPICS,
                TopicTables.TOPIC_TERMS,
                TopicTables.ARTICLE_TOPICS,
                TopicTables.TOPIC_COVERAGE,
                TopicTables.TOPIC_SHARES,
                ChangeTables.ID_CHANGES,
                ChangeTables.RESTATEMENTS);
    }

    private static Stream<Column> slice() {
        return Stream.of(
                Column.of("slice_by", STRING, "column of articles, or of what they keep of the input"),
                Column.of("slice", STRING, "its value"));
    }

    private static Column[] countsOfTerm() {
        return new Column[] {
            Column.of("term", STRING, "word n-gram, case-folded, words joined by a space"),
            Column.of("label", STRING, "how it is most often written: NATO, Kim Jong-un"),
            Column.of("n", INT, "its length in words"),
            Column.of("is_stop", BOOLEAN, "begins or ends with a function word or a bare number: counted, not ranked"),
            Column.of("is_phrase", BOOLEAN, "a row of phrases: its words belong together, and not to a longer one"),
            Column.maybe("npmi", DOUBLE, "how strongly the words of a phrase belong together, see phrases"),
            Column.of("occurrences", LONG, "times it occurs in titles and bodies"),
            Column.of("articles", LONG, "articles that hold it"),
            Column.of("stories", LONG, "stories with an article in the period that holds it"),
            Column.of("first_stories", LONG, "stories first published in the period that hold it: what trends test"),
            Column.of("title_stories", LONG, "stories with an article in the period whose title holds it"),
            Column.of("sources", LONG, "sources of those articles"),
            Column.of(
                    "effective_sources",
                    DOUBLE,
                    "exp of the entropy of its articles over sources (Hill number of order 1)"),
            Column.of("first_seen_on", DATE, "first day of the term in the whole run")
        };
    }

    /** Returns the counts of what articles are linked to, an article because it {@code does} something. */
    static Stream<Column> countsOfLinks(String does) {
        return Stream.of(
                Column.of("occurrences", LONG, "times in titles and bodies"),
                Column.of("articles", LONG, "articles, each of which " + does),
                Column.of("stories", LONG, "stories with an article in the period that " + does),
                Column.of("first_stories", LONG, "stories first published in the period whose first article " + does),
                Column.of("title_stories", LONG, "stories with an article in the period whose title " + does),
                Column.of("sources", LONG, "sources of those articles"),
                Column.of(
                        "effective_sources",
                        DOUBLE,
                        "exp of the entropy of its articles over sources (Hill number of order 1)"));
    }

    static Table byPeriod(String name, String oneRowIs, List<String> sortedWithinPeriod, Column... columns) {
        List<Column> all = new ArrayList<>(List.of(
                Column.of("grain", STRING, "day, week, month, quarter or year"),
                Column.of("period_start", DATE, "first day of the period, in the run's zone"),
                Column.of("period_end", DATE, "first day after the period"),
                Column.of("lang", STRING, "language"),
                Column.of("is_partial", BOOLEAN, "still open, or not wholly between the first and last article")));
        all.addAll(List.of(columns));
        List<String> sort =
                Stream.concat(Stream.of("lang"), sortedWithinPeriod.stream()).toList();
        List<String> key = Stream.concat(Stream.of("grain", "period_start", "lang"), sortedWithinPeriod.stream())
                .toList();
        List<String> order =
                Stream.concat(sort.stream(), Stream.of("period_start")).toList();
        return new Table(name, oneRowIs, true, order, key, all);
    }
}
