package groundswell.bench;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import groundswell.config.ConfigReader;
import groundswell.config.CountConfig;
import groundswell.count.TermSeries;
import groundswell.count.TermSupport;
import groundswell.folded.FoldedFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/** Counting as the job does it, from articles that are each a story of their own. */
public final class GroundswellCounts {
    /** Bytes of a word with what surrounds it, about: more words are expected rather than fewer. */
    private static final int BYTES_OF_A_WORD = 6;

    private GroundswellCounts() {}

    /**
     * Counts.
     *
     * @param arguments the file to read, the directory to write
     */
    public static void main(String[] arguments) throws IOException {
        SparkSession spark = BenchSession.open();
        long tokens = Files.size(Path.of(arguments[0])) / BYTES_OF_A_WORD;
        CountConfig config = ConfigReader.read(
                        "",
                        "bench",
                        List.of("count.max_n=2", "count.grains=[month]", "count.min_stories=" + CountTask.SUPPORT))
                .count();
        Dataset<Row> articles = spark.read()
                .schema(CountTask.SCHEMA)
                .json(arguments[0])
                .select(
                        col("id").as("article_id"),
                        col("id").as("story_id"),
                        lit(true).as("is_alone"),
                        lit("first").as("story_role"),
                        lit("en").as("lang"),
                        col("published_on"),
                        lit(null).cast("timestamp").as("published_at"),
                        lit("day").as("date_precision"),
                        col("source"),
                        lit("").as("title_words"),
                        lit(new byte[0]).as("title_capitals"),
                        col("text").as("body_words"),
                        lit(new byte[0]).as("body_capitals"));
        Dataset<Row> support = TermSupport.of(articles, tokens, config);
        Dataset<Row> totals = spark.sql("SELECT 'en' AS lang, 'year' AS grain, DATE'2000-01-01' AS period_start,"
                + " false AS is_partial, " + tokens + "L AS tokens");
        StructType counts = StructType.fromDDL("term string, month date, occurrences bigint, articles bigint");
        TermSeries.of(articles, support, totals, tokens, config)
                .where(col("grain").equalTo("month"))
                .select(col("term"), col("period_starts").as("month"), col("occurrences"), col("articles"))
                .write()
                .format(FoldedFormat.class.getName())
                .option(FoldedFormat.SCHEMA, counts.json())
                .save(arguments[1]);
        ProcessFigures.print();
        spark.stop();
    }
}
