package groundswell.bench;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.trunc;

import java.io.IOException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** What one writes in Spark SQL: words, explode, two times groupBy. */
public final class SparkCounts {
    private SparkCounts() {}

    /**
     * Counts.
     *
     * @param arguments the file to read, the directory to write
     */
    public static void main(String[] arguments) throws IOException {
        SparkSession spark = BenchSession.open();
        Dataset<Row> words = spark.read()
                .schema(CountTask.SCHEMA)
                .json(arguments[0])
                .select(
                        col("id"),
                        trunc(col("published_on"), "month").as("month"),
                        split(col("text"), " ").as("words"));
        Dataset<Row> counts = words.withColumn(
                        "bigrams",
                        expr("transform(sequence(2, greatest(2, size(words))),"
                                + " i -> concat(get(words, i - 2), ' ', get(words, i - 1)))"))
                .select(
                        col("id"),
                        col("month"),
                        explode(concat(col("words"), col("bigrams"))).as("term"))
                .where(col("term").isNotNull())
                .groupBy("term", "month", "id")
                .agg(count(lit(1)).as("occurrences"))
                .groupBy("term", "month")
                .agg(sum("occurrences").as("occurrences"), count(lit(1)).as("articles"))
                .persist();
        Dataset<Row> supported = counts.groupBy("term")
                .agg(sum("articles").as("all_articles"))
                .where(col("all_articles").geq(CountTask.SUPPORT));
        counts.join(supported, new String[] {"term"}, "left_semi")
                .select("term", "month", "occurrences", "articles")
                .write()
                .parquet(arguments[1]);
        ProcessFigures.print();
        spark.stop();
    }
}
