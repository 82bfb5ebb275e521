package groundswell.run;

import groundswell.config.Config;
import groundswell.config.InputConfig;
import groundswell.formats.Format;
import groundswell.pipeline.Pipeline;
import groundswell.table.InternalTables;
import java.io.PrintWriter;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;

/** Shows what was read from a few articles, and how; opens a session only for Parquet. */
public final class Inspection {
    private static final String[] SHOWN = {
        "external_id",
        "url",
        "canonical_url",
        "source",
        "section",
        "author",
        "published_at",
        "published_offset_minutes",
        "published_on",
        "date_precision",
        "date_method",
        "zone_assumed",
        "collected_at"
    };

    private Inspection() {}

    /**
     * Prints the first rows of each file.
     *
     * @param config with the run's clock set
     * @param rows of each file
     */
    public static void print(Config config, int rows, PrintWriter out) {
        Configuration hadoop = new Configuration();
        List<InputFile> files = InputFiles.of(config.input(), hadoop);
        SparkSession[] opened = new SparkSession[1];
        Supplier<SparkSession> spark = () -> {
            if (opened[0] == null) {
                opened[0] = Sessions.open("groundswell inspect");
            }
            return opened[0];
        };
        try {
            InputSchema.check(files, config.input(), hadoop, spark);
            UnaryOperator<Row> parser = Pipeline.recordParser(config);
            Function<Row, Map<String, String>> view = Pipeline.articleView(config);
            for (InputFile file : files) {
                Iterator<Row> raw = rows(file, config.input(), hadoop, spark, rows);
                for (int i = 0; i < rows && raw.hasNext(); i++) {
                    print(raw.next(), parser, view, out);
                }
            }
        } finally {
            if (opened[0] != null) {
                opened[0].stop();
            }
        }
        out.flush();
    }

    private static Iterator<Row> rows(
            InputFile file, InputConfig config, Configuration hadoop, Supplier<SparkSession> spark, int rows) {
        return file.format() == Format.PARQUET
                ? RawRecords.of(spark.get(), List.of(file), config).limit(rows).toLocalIterator()
                : RawRecords.rows(FileSplit.whole(file.path(), file.format()), config, hadoop);
    }

    private static void print(
            Row raw, UnaryOperator<Row> parser, Function<Row, Map<String, String>> view, PrintWriter out) {
        Row row = new GenericRowWithSchema(values(parser.apply(raw)), InternalTables.PARSED_RECORDS.schema());
        out.println(row.<String>getAs("input_file") + ", row " + row.<Long>getAs("input_row"));
        if (row.getAs("reason") != null) {
            out.println("  rejected: " + row.getAs("reason")
                    + (row.getAs("detail") == null ? "" : " (" + row.getAs("detail") + ")"));
        }
        for (String name : SHOWN) {
            Object value = row.getAs(name);
            if (value != null) {
                out.printf("  %-25s %s%n", name, value);
            }
        }
        if (row.getAs("title") != null || row.getAs("body") != null) {
            view.apply(row).forEach((name, value) -> {
                if (value != null) {
                    print(name, name.endsWith("words") ? shortened(value.replace("\n", " | ")) : value, out);
                }
            });
        }
        out.println();
    }

    /** Prints a value, the lines after its first below each other. */
    private static void print(String name, String value, PrintWriter out) {
        out.printf("  %-25s %s%n", name, value.replace("\n\n", "\n" + " ".repeat(28)));
    }

    private static Object[] values(Row row) {
        Object[] values = new Object[row.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = row.get(i);
        }
        return values;
    }

    private static String shortened(String text) {
        return text.length() <= 400 ? text : text.substring(0, 399) + "\u2026";
    }
}
