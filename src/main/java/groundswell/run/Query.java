package groundswell.run;

import groundswell.config.UserError;
import groundswell.publish.Views;
import groundswell.table.Grain;
import groundswell.table.Table;
import groundswell.table.Tables;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.SparkThrowable;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Answers SQL over a release. */
public final class Query {
    /** What answers. */
    public enum Engine {
        AUTO,
        DUCKDB,
        SPARK
    }

    /** Takes the answer. */
    public interface Rows {
        void columns(List<String> names);

        void row(List<Object> values);
    }

    private Query() {}

    /** Runs a query; {@code AUTO} is DuckDB where the files are local and DuckDB is on the class path. */
    public static void run(Manifest manifest, Storage storage, String sql, Engine engine, Rows rows) {
        boolean duckDb = engine == Engine.DUCKDB || (engine == Engine.AUTO && storage.isLocal() && hasDuckDb());
        if (duckDb) {
            duckDb(Views.create(manifest.urls(storage)), sql, rows);
        } else {
            spark(manifest, storage, sql, rows);
        }
    }

    private static boolean hasDuckDb() {
        try {
            Class.forName("org.duckdb.DuckDBDriver");
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private static void duckDb(Map<String, String> views, String sql, Rows rows) {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            for (String name : Views.needed(views, sql)) {
                statement.execute(views.get(name));
            }
            try (ResultSet result = statement.executeQuery(sql)) {
                int columns = result.getMetaData().getColumnCount();
                List<String> names = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    names.add(result.getMetaData().getColumnLabel(i));
                }
                rows.columns(names);
                while (result.next()) {
                    List<Object> values = new ArrayList<>();
                    for (int i = 1; i <= columns; i++) {
                        values.add(result.getObject(i));
                    }
                    rows.row(values);
                }
            }
        } catch (SQLException e) {
            throw new UserError("query: " + firstLines(e.getMessage()), e);
        }
    }

    private static void spark(Manifest manifest, Storage storage, String sql, Rows rows) {
        SparkSession spark = Sessions.open("groundswell query");
        try {
            spark(spark, manifest, storage, sql, rows);
        } finally {
            spark.stop();
        }
    }

    /** Answers in a session, in which the views remain. */
    static void spark(SparkSession spark, Manifest manifest, Storage storage, String sql, Rows rows) {
        Map<String, List<String>> urls = manifest.urls(storage);
        for (Table table : Tables.published()) {
            Dataset<Row> all = spark.read()
                    .schema(table.schema())
                    .parquet(urls.get(table.name()).toArray(String[]::new));
            all.createOrReplaceTempView(table.name());
            for (Grain grain : table.byGrain() ? Grain.values() : new Grain[0]) {
                all.where("grain = '" + grain.id() + "'")
                        .drop("grain")
                        .createOrReplaceTempView(Views.grainView(table, grain));
            }
        }
        try {
            Dataset<Row> answer = spark.sql(sql);
            rows.columns(List.of(answer.columns()));
            answer.toLocalIterator().forEachRemaining(row -> {
                List<Object> values = new ArrayList<>();
                for (int i = 0; i < row.size(); i++) {
                    values.add(row.get(i));
                }
                rows.row(values);
            });
        } catch (Exception e) {
            // Spark's Java API does not declare the checked exception.
            if (e instanceof AnalysisException || isDataException(e)) {
                throw new UserError("query: " + firstLines(e.getMessage()), e);
            }
            throw e;
        }
    }

    /** SQL state class 22: the query asks for the impossible of some value, a number of a text or a division by 0. */
    private static boolean isDataException(Exception e) {
        return e instanceof SparkThrowable fault
                && fault.getSqlState() != null
                && fault.getSqlState().startsWith("22");
    }

    private static String firstLines(String message) {
        return String.valueOf(message)
                .lines()
                .limit(2)
                .reduce((a, b) -> a + " " + b)
                .orElse("");
    }
}
