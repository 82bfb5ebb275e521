package groundswell.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import groundswell.config.UserError;
import groundswell.table.Tables;
import groundswell.table.TopicTables;
import groundswell.testing.SharedSpark;
import groundswell.testing.TinyRelease;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueryTest {
    @TempDir
    private static Path directory;

    private static Storage storage;
    private static Manifest manifest;

    /** The answer with the names of its columns first. */
    private static final class Collected implements Query.Rows {
        private final List<List<Object>> rows = new ArrayList<>();

        @Override
        public void columns(List<String> names) {
            rows.add(List.copyOf(names));
        }

        @Override
        public void row(List<Object> values) {
            rows.add(values);
        }
    }

    @BeforeAll
    static void makeTheRelease() throws IOException {
        Path place = Files.createDirectories(directory.resolve("the editor's desk"));
        storage = Storage.open(TinyRelease.make(place).toString(), new Configuration());
        manifest = Manifest.current(storage).orElseThrow();
    }

    @Test
    void bothEnginesGiveTheSameRows() {
        for (String sql : List.of(
                "SELECT term, period_start, is_stop, stories, effective_sources FROM term_counts WHERE grain = 'month'"
                        + " ORDER BY term, period_start",
                "SELECT * FROM totals_monthly ORDER BY period_start",
                "SELECT key, rank, direction, p_value, q_value, sentence FROM trends_monthly WHERE is_listed ORDER BY key,"
                        + " period_start",
                "SELECT grain, count(*) AS periods, max(period_end) AS until FROM totals GROUP BY grain ORDER BY grain",
                "SELECT article_id, url, title, published_on, story_id, tokens FROM articles ORDER BY article_id",
                "SELECT release_id, rows_in, rejects, first_on FROM release",
                "SELECT count(*) AS n FROM topic_shares_yearly")) {
            List<List<Object>> duckDb = duckDb(sql);
            assertTrue(duckDb.size() > 1, sql);
            assertEquals(duckDb, spark(sql), sql);
        }
    }

    @Test
    void everyTableAndItsGrainsCanBeAskedInBothEngines() {
        for (var table : Tables.published()) {
            String sql = "SELECT count(*) AS n FROM " + table.name();
            assertEquals(List.of(List.of("n"), List.of(manifest.rows(table))), duckDb(sql), table.name());
            assertEquals(List.of(List.of("n"), List.of(manifest.rows(table))), spark(sql), table.name());
        }
        assertEquals(0, manifest.rows(TopicTables.TOPIC_SHARES));
        assertEquals(100, manifest.rows(Tables.ARTICLES));
    }

    @Test
    void aTableWithoutFilesIsAnEmptyView() {
        assertEquals(List.of(), manifest.urls(storage).get("topic_shares"));
        assertEquals(List.of(List.of("topic_id", "share")), duckDb("SELECT topic_id, share FROM topic_shares_monthly"));
        assertEquals(List.of(List.of("topic_id", "share")), spark("SELECT topic_id, share FROM topic_shares_monthly"));
        assertEquals(List.of(List.of("reason")), duckDb("SELECT reason FROM rejects"));
    }

    @Test
    void seriesHasEveryPeriodWithTrueZeros() {
        List<List<Object>> rows = duckDb("SELECT period_start, articles, stories, first_stories, sources,"
                + " total_first_stories, share FROM series('Eclipse', 'month')");
        assertEquals(11, rows.size());
        assertEquals(List.of(LocalDate.of(2024, 1, 1), 0L, 0L, 0L, 0L, 10L, 0.0), rows.get(1));
        assertEquals(List.of(LocalDate.of(2024, 9, 1), 8L, 8L, 8L, 6L, 10L, 0.8), rows.get(9));
        assertEquals(List.of(LocalDate.of(2024, 10, 1), 0L, 0L, 0L, 0L, 10L, 0.0), rows.get(10));
        assertEquals(List.of(List.of("n"), List.of(1L)), duckDb("SELECT count(*) AS n FROM series('eclipse', 'year')"));
    }

    @Test
    void seriesOfATermThatWasNotPublishedIsEmpty() {
        assertEquals(
                List.of(List.of("n"), List.of(0L)), duckDb("SELECT count(*) AS n FROM series('unheard', 'month')"));
        assertEquals(
                List.of(List.of("n"), List.of(0L)), duckDb("SELECT count(*) AS n FROM series('storm', 'century')"));
    }

    @Test
    void whatIsListedIsFoundInTheViewOfItsKind() {
        LocalDate september = LocalDate.of(2024, 9, 1);
        assertEquals(
                List.of(List.of("label", "rank"), List.of("eclipse", 1), List.of("storm", 2)),
                duckDb("SELECT label, rank FROM top_rising WHERE period_start = DATE '2024-09-01'"));
        assertEquals(
                List.of(List.of("label", "period_start"), List.of("eclipse", september)),
                duckDb("SELECT label, period_start FROM top_new"));
        // In October its fall of September is part of the scatter.
        assertEquals(
                List.of(List.of("label", "period_start"), List.of("budget", september)),
                duckDb("SELECT label, period_start FROM top_falling WHERE label = 'budget'"));
        assertEquals(
                List.of(List.of("n"), List.of(0L)),
                duckDb("SELECT count(*) AS n FROM top_rising WHERE label = 'budget' OR sentence IS NULL"));
    }

    @Test
    void aMistakeInTheQueryIsOneLine() {
        for (String sql : List.of(
                "SELECT nothing FROM articles",
                "SELECT * FROM nowhere",
                "SELEKT 1",
                "SELECT CAST(title AS INT) FROM articles",
                "SELECT count(*) FROM articles WHERE 1 / 0 > CAST('x' AS INT)")) {
            assertOneLine(assertThrows(UserError.class, () -> duckDb(sql), sql));
            assertOneLine(assertThrows(UserError.class, () -> spark(sql), sql));
        }
    }

    @Test
    void theEngineIsDuckDbForLocalFilesUnlessTheOptionSaysOtherwise() {
        Collected rows = new Collected();
        Query.run(
                manifest,
                storage,
                "SELECT count(*) AS n FROM duckdb_views() WHERE NOT internal",
                Query.Engine.AUTO,
                rows);
        assertEquals(List.of(List.of("n"), List.of(0L)), rows.rows);
    }

    private static void assertOneLine(UserError error) {
        assertTrue(error.getMessage().startsWith("query: "), error.getMessage());
        assertEquals(1, error.getMessage().lines().count(), error.getMessage());
    }

    private static List<List<Object>> duckDb(String sql) {
        Collected rows = new Collected();
        Query.run(manifest, storage, sql, Query.Engine.DUCKDB, rows);
        return rows.rows;
    }

    private static List<List<Object>> spark(String sql) {
        Collected rows = new Collected();
        Query.spark(SharedSpark.session().newSession(), manifest, storage, sql, rows);
        return rows.rows;
    }
}
