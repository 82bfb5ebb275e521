package groundswell.bench;

import static org.apache.spark.sql.functions.col;

import groundswell.config.Config;
import groundswell.config.ConfigReader;
import groundswell.count.Phrases;
import groundswell.count.TermCounts;
import groundswell.count.TermSeries;
import groundswell.count.TermSupport;
import groundswell.count.Totals;
import groundswell.folded.FoldedFormat;
import groundswell.table.InternalTables;
import groundswell.table.Table;
import groundswell.table.Tables;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Counting as the job does it, with all that belongs to it: from story_articles to published counts. */
public final class StoryCounts {
    private final SparkSession spark;
    private final String directory;

    private StoryCounts(SparkSession spark, String directory) {
        this.spark = spark;
        this.directory = directory;
    }

    /**
     * Counts.
     *
     * @param arguments the table to read, a directory to write to
     */
    public static void main(String[] arguments) throws IOException {
        SparkSession spark = BenchSession.open();
        Dataset<Row> articles =
                spark.read().schema(InternalTables.STORY_ARTICLES.schema()).parquet(arguments[0]);
        new StoryCounts(spark, arguments[1]).count(articles);
        ProcessFigures.print();
        spark.stop();
    }

    private void count(Dataset<Row> articles) {
        Config config = ConfigReader.read("", "bench", List.of());
        Dataset<Row> totals = stored(Tables.TOTALS, Totals.of(articles, LocalDate.of(2040, 1, 1), config.trends()));
        long tokens = Totals.tokens(totals);
        Dataset<Row> support = stored(InternalTables.TERM_SUPPORT, TermSupport.of(articles, tokens, config.count()));
        Dataset<Row> series =
                stored(InternalTables.TERM_SERIES, TermSeries.of(articles, support, totals, tokens, config.count()));
        Dataset<Row> phrases = stored(Tables.PHRASES, Phrases.of(series, totals, config.count()));
        Tables.TERM_COUNTS
                .conform(TermCounts.of(series, phrases))
                .withColumn("grain_is", col("grain"))
                .sortWithinPartitions("grain_is", "lang", "term")
                .write()
                .partitionBy("grain_is")
                .format(FoldedFormat.class.getName())
                .option(FoldedFormat.SCHEMA, Tables.TERM_COUNTS.strictSchema().json())
                .save(directory + "/" + Tables.TERM_COUNTS.name());
    }

    private Dataset<Row> stored(Table table, Dataset<Row> rows) {
        String path = directory + "/" + table.name();
        table.conform(rows).write().parquet(path);
        return spark.read().schema(table.schema()).parquet(path);
    }
}
