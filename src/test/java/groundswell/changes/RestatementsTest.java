package groundswell.changes;

import static groundswell.testing.TableAssert.assertRows;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;

import groundswell.table.ChangeTables;
import groundswell.table.EntityTables;
import groundswell.table.Table;
import groundswell.table.Tables;
import groundswell.testing.TableRows;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/** January is closed in the release before, February open; the year is open too. */
class RestatementsTest {
    private static final List<String> COMPARED =
            List.of("grain", "period_start", "of_table", "key", "measure", "old", "new", "cause");
    private static final Dataset<Row> OLD_TOTALS = totals(100, 10, 8, 7);
    private static final Dataset<Row> OLD_ARTICLES = articles(article("a", "a", 5), article("b", "b", 6));
    private static final Dataset<Row> OLD_TERMS =
            counts(Tables.TERM_COUNTS, "term", count("dam", 4, 3), count("oil", 2, 1));

    @Test
    void anArticleThatCameLateRestatesTheClosedMonthAndItsTerms() {
        Restatements restatements = new Restatements(
                OLD_TOTALS,
                totals(120, 11, 9, 7),
                OLD_ARTICLES,
                articles(article("a", "a", 5), article("b", "b", 6), article("late", "late", 20)));
        assertRows(
                ChangeTables.RESTATEMENTS,
                COMPARED,
                List.of(
                        total("tokens", 100, 120, "articles"),
                        total("articles", 10, 11, "articles"),
                        total("stories", 8, 9, "articles")),
                restatements.ofTotals());
        // A term that was not published before has no number that changed; one that is left out now, neither.
        assertRows(
                ChangeTables.RESTATEMENTS,
                COMPARED,
                List.of(
                        restated("term_counts", "dam", "occurrences", 4, 6, "articles"),
                        restated("term_counts", "dam", "articles", 3, 4, "articles")),
                restatements.ofTerms(
                        OLD_TERMS, counts(Tables.TERM_COUNTS, "term", count("dam", 6, 4), count("new", 5, 5))));
    }

    @Test
    void aKeyThatIsAbsentFromAPeriodIsZeroThere() {
        Restatements restatements =
                new Restatements(OLD_TOTALS, totals(90, 9, 8, 7), OLD_ARTICLES, articles(article("a", "a", 5)));
        Dataset<Row> onlyInTheYear = counts(Tables.TERM_COUNTS, "term", count("dam", 4, 3))
                .union(TableRows.of(
                        Tables.TERM_COUNTS,
                        line("year", "2024-01-01", "2025-01-01", true, "\"term\":\"oil\",\"occurrences\":1")));
        assertRows(
                ChangeTables.RESTATEMENTS,
                COMPARED,
                List.of(
                        restated("term_counts", "oil", "occurrences", 2, 0, "articles"),
                        restated("term_counts", "oil", "articles", 1, 0, "articles")),
                restatements.ofTerms(OLD_TERMS, onlyInTheYear));
    }

    /** Each cause in a language of its own. */
    @Test
    void theCauseIsWhatChangedInThePeriod() {
        List<String> langs = List.of("fewer stories", "fewer words", "other story", "names");
        List<String> expected = List.of(
                restatedIn("fewer stories", "stories"),
                restatedIn("fewer words", "text"),
                restatedIn("other story", "text"),
                restatedIn("names", "names"));
        // As many stories, tokens and articles as before, of which one belongs to another story.
        Dataset<Row> regrouped = articles(article("a", "a", 5), article("b", "a", 6));
        Restatements restatements = new Restatements(
                in(OLD_TOTALS, langs),
                in(totals(100, 10, 7, 7), langs.subList(0, 1))
                        .union(in(totals(99, 10, 8, 7), langs.subList(1, 2)))
                        .union(in(OLD_TOTALS, langs.subList(2, 4))),
                in(OLD_ARTICLES, langs),
                in(regrouped, langs.subList(2, 3))
                        .union(in(OLD_ARTICLES, List.of("fewer stories", "fewer words", "names"))));
        assertRows(
                ChangeTables.RESTATEMENTS,
                List.of("lang", "measure", "old", "new", "cause"),
                expected,
                restatements.ofEntities(
                        in(counts(EntityTables.ENTITY_COUNTS, "entity_id", count("person:Kim", 4, 3)), langs),
                        in(counts(EntityTables.ENTITY_COUNTS, "entity_id", count("person:Kim", 5, 3)), langs)));
    }

    private static String restatedIn(String lang, String cause) {
        return String.format(
                "{\"lang\":\"%s\",\"measure\":\"occurrences\",\"old\":4,\"new\":5,\"cause\":\"%s\"}", lang, cause);
    }

    /** Returns the rows once for each language. */
    private static Dataset<Row> in(Dataset<Row> rows, List<String> langs) {
        return rows.withColumn(
                "lang", explode(array(langs.stream().map(lang -> lit(lang)).toArray(Column[]::new))));
    }

    @Test
    void whereTheArticlesAreTheSameOnlyNamesAreRestated() {
        Restatements same = new Restatements(OLD_TOTALS, OLD_TOTALS, OLD_ARTICLES, OLD_ARTICLES);
        assertRows(ChangeTables.RESTATEMENTS, List.of(), same.ofTotals());
        assertRows(
                ChangeTables.RESTATEMENTS,
                List.of(),
                same.ofTerms(OLD_TERMS, counts(Tables.TERM_COUNTS, "term", count("dam", 6, 4))));
    }

    @Test
    void aFirstReleaseRestatesNothing() {
        Restatements first = new Restatements(OLD_TOTALS.limit(0), OLD_TOTALS, OLD_ARTICLES.limit(0), OLD_ARTICLES);
        assertRows(ChangeTables.RESTATEMENTS, List.of(), first.ofTotals());
        assertRows(ChangeTables.RESTATEMENTS, List.of(), first.ofTerms(OLD_TERMS.limit(0), OLD_TERMS));
    }

    /** Returns the totals of January with these figures, and of an open month and year with others. */
    private static Dataset<Row> totals(long tokens, long articles, long stories, long firstStories) {
        return TableRows.of(
                Tables.TOTALS,
                line("month", "2024-01-01", "2024-02-01", false, figures(tokens, articles, stories, firstStories)),
                line("month", "2024-02-01", "2024-03-01", true, figures(tokens, 2 * articles, stories, firstStories)),
                line("year", "2024-01-01", "2025-01-01", true, figures(tokens, 3 * articles, stories, firstStories)));
    }

    private static String figures(long tokens, long articles, long stories, long firstStories) {
        return String.format(
                "\"tokens\":%d,\"articles\":%d,\"stories\":%d,\"first_stories\":%d,\"sources\":3",
                tokens, articles, stories, firstStories);
    }

    private static Dataset<Row> articles(String... lines) {
        return TableRows.of(Tables.ARTICLES, lines);
    }

    private static String article(String id, String story, int tokens) {
        return String.format(
                "{\"article_id\":\"%s\",\"story_id\":\"%s\",\"tokens\":%d,\"lang\":\"en\",\"date_precision\":\"day\","
                        + "\"published_on\":\"2024-01-10\"}",
                id, story, tokens);
    }

    /** A key's figures; they stand in January, the open month and the year alike. */
    private record Count(String key, long occurrences, long articles) {}

    private static Count count(String key, long occurrences, long articles) {
        return new Count(key, occurrences, articles);
    }

    private static Dataset<Row> counts(Table table, String keyColumn, Count... counts) {
        List<String> lines = new ArrayList<>();
        for (Count count : counts) {
            String rest = String.format(
                    "\"%s\":\"%s\",\"occurrences\":%d,\"articles\":%d",
                    keyColumn, count.key(), count.occurrences(), count.articles());
            lines.add(line("month", "2024-01-01", "2024-02-01", false, rest));
            lines.add(line("month", "2024-02-01", "2024-03-01", true, rest));
            lines.add(line("year", "2024-01-01", "2025-01-01", true, rest));
        }
        return TableRows.of(table, lines);
    }

    private static String line(String grain, String from, String to, boolean isPartial, String rest) {
        return String.format(
                "{\"grain\":\"%s\",\"period_start\":\"%s\",\"period_end\":\"%s\",\"lang\":\"en\",\"is_partial\":%s,%s}",
                grain, from, to, isPartial, rest);
    }

    private static String total(String measure, long from, long to, String cause) {
        return restated("totals", "all", measure, from, to, cause);
    }

    private static String restated(String table, String key, String measure, long from, long to, String cause) {
        return String.format(
                "{\"grain\":\"month\",\"period_start\":\"2024-01-01\",\"of_table\":\"%s\",\"key\":\"%s\","
                        + "\"measure\":\"%s\",\"old\":%d,\"new\":%d,\"cause\":\"%s\"}",
                table, key, measure, from, to, cause);
    }
}
