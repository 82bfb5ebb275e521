package groundswell.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import groundswell.run.Storage;
import groundswell.table.Column;
import groundswell.table.Grain;
import groundswell.table.Table;
import groundswell.table.Tables;
import groundswell.table.TopicTables;
import groundswell.table.TrendTables;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ViewsTest {
    @TempDir
    private Path directory;

    @Test
    void theFileExecutesWholeAndItsCommentsCanBeReadBack() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute(Views.file("r1", Map.of()));
            Map<String, String> tables = new TreeMap<>();
            Map<String, String> columns = new TreeMap<>();
            for (Table table : Tables.published()) {
                tables.put(table.name(), "One row is " + table.oneRowIs());
                for (Column column : table.columns()) {
                    columns.put(
                            table.name() + "." + column.name(),
                            column.type().duckDbName().replace("TIMESTAMPTZ", "TIMESTAMP WITH TIME ZONE") + " "
                                    + column.comment());
                }
            }
            assertEquals(
                    tables,
                    pairs(statement, "SELECT view_name, comment FROM duckdb_views() WHERE comment IS NOT NULL"));
            assertEquals(
                    columns,
                    pairs(
                            statement,
                            "SELECT table_name || '.' || column_name, data_type || ' ' || comment FROM duckdb_columns()"
                                    + " WHERE comment IS NOT NULL AND NOT internal"));
        }
    }

    @Test
    void everyViewOfEveryGrainCanBeAsked() throws SQLException {
        Map<String, String> views = Views.create(Map.of());
        assertEquals("term_daily", Views.grainView(Tables.TERM_COUNTS, Grain.DAY));
        assertEquals("topic_shares_yearly", Views.grainView(TopicTables.TOPIC_SHARES, Grain.YEAR));
        assertTrue(views.keySet()
                .containsAll(List.of(
                        "term_daily",
                        "term_weekly",
                        "totals_monthly",
                        "trends_quarterly",
                        "keywords_yearly",
                        "top_new")));
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            for (String view : views.values()) {
                statement.execute(view);
            }
            for (String name : views.keySet()) {
                String from = name.equals("series") ? "series('x', 'month')" : name;
                assertEquals(List.of("0"), texts(statement, "SELECT count(*) FROM " + from), name);
            }
        }
    }

    @Test
    void aViewOfOneGrainHasOnlyItsRows() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE rows AS SELECT * FROM (VALUES ('month', 10), ('month', 20), ('year', 30))"
                    + " v(grain, articles)");
            Path file = directory.resolve("totals.parquet");
            write(statement, Tables.TOTALS, "rows", file);
            statement.execute(Views.file("r1", Map.of("totals", List.of(file.toString()))));
            assertEquals(List.of("30"), texts(statement, "SELECT sum(articles) FROM totals_monthly"));
            assertEquals(List.of("30"), texts(statement, "SELECT articles FROM totals_yearly"));
            assertEquals(List.of("0"), texts(statement, "SELECT count(*) FROM totals_weekly"));
        }
    }

    @Test
    void pathsMayHoldSpacesAndQuotes() throws Exception {
        Path place = directory.resolve("the editor's \"new\" desk; 100%");
        Storage storage = Storage.open(place.toString(), new Configuration());
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            Files.createDirectories(place.resolve("data"));
            statement.execute("CREATE TABLE rows AS SELECT 'a' AS source");
            write(statement, Tables.SOURCES, "rows", place.resolve("data/one.parquet"));
            write(statement, Tables.SOURCES, "rows", place.resolve("data/it's two.parquet"));
            statement.execute(Views.file(
                    "r1",
                    Map.of("sources", List.of(storage.url("data/one.parquet"), storage.url("data/it's two.parquet")))));
            assertEquals(List.of("2"), texts(statement, "SELECT count(*) FROM sources WHERE source = 'a'"));
        }
    }

    @Test
    void filesInObjectStoresHaveTheSchemeThatDuckDbKnows() {
        String view = Views.create(Map.of("sources", List.of("s3a://bucket/a.parquet", "s3n://bucket/b.parquet")))
                .get("sources");
        assertTrue(view.contains("read_parquet(['s3://bucket/a.parquet', 's3://bucket/b.parquet']"), view);
    }

    @Test
    void aQueryNeedsTheViewsThatItNamesAndThoseBelow() {
        Map<String, String> views = Views.create(Map.of("trends", List.of("/trends.parquet")));
        assertEquals(List.of("trends", "top_new"), without(Views.needed(views, "SELECT label FROM top_new")));
        assertEquals(List.of("trends", "top_rising"), without(Views.needed(views, "select label from TOP_RISING")));
        List<String> series = Views.needed(views, "FROM series('a', 'day')");
        assertTrue(series.containsAll(List.of("totals", "term_counts", "series")), series.toString());
        assertTrue(series.indexOf("totals") < series.indexOf("series"), series.toString());
        assertEquals(List.of(), Views.needed(views, "SELECT 1"));
        List<String> monthly = Views.needed(views, "FROM term_monthly");
        assertTrue(monthly.containsAll(List.of("term_counts", "term_monthly")), monthly.toString());
        assertTrue(!monthly.contains("term_daily"), monthly.toString());
    }

    /** A column may be called like a table, which then comes along. */
    private static List<String> without(List<String> names) {
        return names.stream()
                .filter(name -> Tables.published().stream()
                        .noneMatch(table -> table.name().equals(name) && !table.equals(TrendTables.TRENDS)))
                .toList();
    }

    /** Writes rows that have some of the table's columns as a file that has all. */
    private static void write(Statement statement, Table table, String rows, Path file) throws SQLException {
        statement.execute(Views.create(Map.of()).get(table.name()));
        statement.execute("COPY (SELECT * FROM " + table.name() + " UNION ALL BY NAME SELECT * FROM " + rows + ") TO '"
                + file.toString().replace("'", "''") + "' (FORMAT parquet)");
    }

    private static List<String> texts(Statement statement, String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                texts.add(result.getString(1));
            }
        }
        return texts;
    }

    private static Map<String, String> pairs(Statement statement, String sql) throws SQLException {
        Map<String, String> pairs = new TreeMap<>();
        try (ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                pairs.put(result.getString(1), result.getString(2));
            }
        }
        return pairs;
    }
}
