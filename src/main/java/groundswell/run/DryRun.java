package groundswell.run;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.year;

import groundswell.config.Config;
import groundswell.config.InputConfig;
import groundswell.pipeline.Pipeline;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Shows how the input would be read, without writing anything: {@code run --check}. */
public final class DryRun {
    private static final int ARTICLES = 5;
    /** What a run takes for a row of input, from the sample collection on two cores. */
    private static final double SECONDS_PER_THOUSAND_ROWS = 3;

    private DryRun() {}

    /** Reads all input once and prints what it found. */
    public static void print(Config given, PrintWriter out) {
        Pipeline.check(given);
        Config config = given.at(Instant.now());
        SparkSession spark = Sessions.open("groundswell check");
        try {
            print(spark, config, out);
        } finally {
            spark.stop();
        }
    }

    static void print(SparkSession spark, Config config, PrintWriter out) {
        List<InputFile> files =
                InputFiles.of(config.input(), spark.sparkContext().hadoopConfiguration());
        InputSchema.check(files, config.input(), spark.sparkContext().hadoopConfiguration(), () -> spark);
        long bytes = files.stream().mapToLong(InputFile::bytes).sum();
        out.printf(
                Locale.ENGLISH,
                "%,d files, %,d bytes; days are cut in the time zone %s%n",
                files.size(),
                bytes,
                config.run().time_zone());
        columns(spark, files.get(0), config.input(), out);
        Dataset<Row> records = Pipeline.parsedRecords(RawRecords.of(spark, files, config.input()), config)
                .cache();
        try {
            articles(records, out);
            dates(records, out);
            rest(records, out);
        } finally {
            records.unpersist();
        }
        out.flush();
    }

    private static void columns(SparkSession spark, InputFile file, InputConfig config, PrintWriter out) {
        Set<String> columns;
        try {
            columns = InputSchema.columns(file, config, spark.sparkContext().hadoopConfiguration(), () -> spark);
        } catch (IOException | RuntimeException e) {
            out.println("\ncolumns: " + file.path() + " cannot be read: " + e.getMessage());
            return;
        }
        out.println("\ncolumns");
        for (String field : InputConfig.FIELDS) {
            String column = config.column(field);
            out.printf("  %-15s %s%n", field, columns.contains(column) ? column : "- (no column " + column + ")");
        }
        List<String> others = columns.stream()
                .filter(column -> InputConfig.FIELDS.stream()
                        .noneMatch(field -> config.column(field).equals(column)))
                .toList();
        out.println("  not read: " + (others.isEmpty() ? "none" : String.join(", ", others)));
    }

    private static void articles(Dataset<Row> records, PrintWriter out) {
        out.println("\nfirst articles");
        for (Row row : records.where(col("reason").isNull())
                .orderBy("input_file", "input_row")
                .limit(ARTICLES)
                .collectAsList()) {
            out.printf(
                    "  %s (%s%s)  %s  %s  %s%n",
                    row.<Object>getAs("published_on"),
                    row.<String>getAs("date_precision"),
                    row.<Boolean>getAs("zone_assumed") ? ", zone assumed" : "",
                    row.<String>getAs("source"),
                    row.<String>getAs("lang"),
                    shortened(row.getAs("title") == null ? row.getAs("body") : row.getAs("title")));
        }
    }

    private static void dates(Dataset<Row> records, PrintWriter out) {
        out.println("\narticles by year");
        for (Row row : records.where(col("reason").isNull())
                .groupBy(year(col("published_on")).as("year"))
                .agg(
                        count(lit(1)).as("rows"),
                        count_if(col("zone_assumed")).as("assumed"),
                        count_if(col("date_precision").notEqual("time")).as("dates"))
                .orderBy("year")
                .collectAsList()) {
            out.printf(
                    Locale.ENGLISH,
                    "  %d  %,10d  without a zone %.1f %%, date only %.1f %%%n",
                    row.getInt(0),
                    row.getLong(1),
                    100.0 * row.getLong(2) / row.getLong(1),
                    100.0 * row.getLong(3) / row.getLong(1));
        }
    }

    private static void rest(Dataset<Row> records, PrintWriter out) {
        long rows = 0;
        out.println("\nlanguages");
        for (Row row : counts(records.where(col("reason").isNull()), "lang")) {
            out.printf(Locale.ENGLISH, "  %-5s %,10d%n", row.getString(0), row.getLong(1));
            rows += row.getLong(1);
        }
        out.println("\nrejects");
        for (Row row : counts(records.where(col("reason").isNotNull()), "reason")) {
            out.printf(Locale.ENGLISH, "  %-16s %,10d%n", row.getString(0), row.getLong(1));
            rows += row.getLong(1);
        }
        out.printf(
                Locale.ENGLISH,
                "%n%,d rows; a run would take about %.0f minutes on two cores of a laptop%n",
                rows,
                Math.ceil(1 + rows / 1000.0 * SECONDS_PER_THOUSAND_ROWS / 60));
    }

    private static List<Row> counts(Dataset<Row> records, String column) {
        return records.groupBy(column)
                .agg(count(lit(1)).as("rows"))
                .orderBy(col("rows").desc(), col(column))
                .collectAsList();
    }

    private static String shortened(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= 80 ? line : line.substring(0, 79) + "\u2026";
    }
}
