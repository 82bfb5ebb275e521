package groundswell.count;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.crc32;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import groundswell.config.Config;
import groundswell.config.ConfigReader;
import groundswell.folded.FoldedFormat;
import groundswell.stories.StoryRun;
import groundswell.table.Table;
import groundswell.table.Tables;
import groundswell.testing.SharedSpark;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every count of a real newswire against a recount by another engine, from the definitions. */
@Tag("full")
class RecountTest {
    private static final Path NEWSWIRE = Path.of("../shared/data/reuters21578/reuters21578.jsonl.gz");

    /** An n-gram in an article, its place in the text and the story apart. */
    private static final String GRAMS = """
            CREATE TABLE grams AS
            WITH texts AS (
                SELECT article_id, story_id, story_role = 'first' AS is_first, source, published_on, true AS is_title,
                    string_split(title_words, chr(10)) AS lines FROM articles
                UNION ALL
                SELECT article_id, story_id, story_role = 'first', source, published_on, false,
                    string_split(body_words, chr(10)) FROM articles),
            lines AS (SELECT * EXCLUDE (lines), unnest(lines) AS line FROM texts),
            words AS (SELECT * EXCLUDE (line), string_split(line, ' ') AS words FROM lines WHERE line <> ''),
            places AS (SELECT *, unnest(range(1, len(words) + 1)) AS place FROM words)
            SELECT * EXCLUDE (words, place), n, array_to_string(words[place:place + n - 1], ' ') AS term
            FROM places, range(1, 4) AS lengths(n)
            WHERE place + n - 1 <= len(words)
            """;

    private static final String RECOUNT = """
            CREATE TABLE recount AS
            WITH supported AS (SELECT term FROM grams GROUP BY term HAVING count(DISTINCT story_id) >= 5),
            kept AS (SELECT * FROM grams SEMI JOIN supported USING (term))
            SELECT grain, date_trunc(grain, published_on)::DATE AS period_start, term, any_value(n) AS n,
                count(*) AS occurrences, count(DISTINCT article_id) AS articles, count(DISTINCT story_id) AS stories,
                count(DISTINCT story_id) FILTER (is_first) AS first_stories,
                count(DISTINCT story_id) FILTER (is_title) AS title_stories, count(DISTINCT source) AS sources
            FROM kept, (VALUES ('%s')) AS grains(grain)
            GROUP BY ALL
            """;

    private static final String COLUMNS =
            "period_start, term, n, occurrences, articles, stories, first_stories, title_stories, sources";

    @TempDir
    private Path directory;

    @Test
    void everyCountInEveryGrainIsThatOfARecount() throws SQLException {
        assumeTrue(Files.exists(NEWSWIRE), "collection absent: " + NEWSWIRE);
        count();
        try (Connection database = DriverManager.getConnection("jdbc:duckdb:" + directory.resolve("recount.db"));
                Statement statement = database.createStatement()) {
            statement.execute("SET memory_limit = '6GB'");
            statement.execute("CREATE VIEW articles AS FROM read_parquet('" + directory + "/articles/*.parquet')");
            statement.execute(GRAMS);
            statement.execute("CREATE VIEW counts AS FROM read_parquet('" + directory + "/counts/**/*.parquet')");
            for (String grain : List.of("day", "week", "month", "quarter", "year")) {
                statement.execute("DROP TABLE IF EXISTS recount");
                statement.execute(RECOUNT.formatted(grain));
                String published = "SELECT " + COLUMNS + " FROM counts WHERE grain = '" + grain + "'";
                String expected = "SELECT " + COLUMNS + " FROM recount";
                assertEquals(
                        0,
                        number(statement, "SELECT count(*) FROM (" + published + " EXCEPT " + expected + ")"),
                        grain);
                assertEquals(
                        0,
                        number(statement, "SELECT count(*) FROM (" + expected + " EXCEPT " + published + ")"),
                        grain);
                assertTrue(number(statement, "SELECT count(*) FROM recount") > 90_000, grain);
            }
            assertEquals(0, number(statement, """
                            SELECT count(*) FROM (
                                SELECT term, period_start, occurrences, articles FROM counts WHERE grain = 'month'
                                EXCEPT
                                SELECT term, date_trunc('month', period_start)::DATE, sum(occurrences)::BIGINT,
                                    sum(articles)::BIGINT
                                FROM counts WHERE grain = 'day' GROUP BY ALL)
                            """));
        }
    }

    /** Counts the newswire, whose articles are given seven sources, so that there is something to tell apart. */
    private void count() {
        Config config = ConfigReader.read("", "test", List.of());
        Dataset<Row> rows = SharedSpark.session()
                .read()
                .schema("id string, source string, lang string, published_at string, title string, body string")
                .json(NEWSWIRE.toString())
                .withColumn("lang", lit("en"))
                .withColumn(
                        "source", concat(lit("source "), pmod(crc32(col("id").cast("binary")), lit(7))));
        Dataset<Row> articles =
                new StoryRun(StoryRun.clean(rows), StoryRun.config()).articles().localCheckpoint();
        articles.write().parquet(directory.resolve("articles").toString());
        Dataset<Row> totals = kept(Tables.TOTALS, Totals.of(articles, LocalDate.of(2040, 1, 1), config.trends()));
        long tokens = Totals.tokens(totals);
        Dataset<Row> support = TermSupport.of(articles, tokens, config.count()).localCheckpoint();
        Dataset<Row> series =
                TermSeries.of(articles, support, totals, tokens, config.count()).localCheckpoint();
        Dataset<Row> phrases = kept(Tables.PHRASES, Phrases.of(series, totals, config.count()));
        Tables.TERM_COUNTS
                .conform(TermCounts.of(series, phrases))
                .write()
                .format(FoldedFormat.class.getName())
                .option(FoldedFormat.SCHEMA, Tables.TERM_COUNTS.strictSchema().json())
                .save(directory.resolve("counts").toString());
    }

    private static Dataset<Row> kept(Table table, Dataset<Row> rows) {
        return table.conform(rows).localCheckpoint();
    }

    private static long number(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
