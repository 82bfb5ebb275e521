package groundswell.bench;

import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.repeat;

import groundswell.table.InternalTables;
import java.io.IOException;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructField;

/** Makes story_articles that are hard to count. */
public final class HostileArticles {
    private HostileArticles() {}

    /**
     * Writes the table.
     *
     * @param arguments the directory to write; what: {@code distinct}, articles of 100 words of which none occurs twice, and
     *     "anchor" in every tenth; {@code repeated}, articles of a million times "again"; {@code sources}, articles of a
     *     source each, with "common" and a word of their own; the number of articles
     */
    public static void main(String[] arguments) throws IOException {
        SparkSession spark = BenchSession.open();
        Column body =
                switch (arguments[1]) {
                    case "distinct" ->
                        concat(
                                array_join(
                                        expr("transform(sequence(0, 99), i -> lower(hex(xxhash64(id * 100 + i))))"),
                                        "\n"),
                                expr("if(id % 10 = 0, '\nanchor', '')"));
                    case "repeated" -> concat(repeat(lit("again "), 999_999), lit("again"));
                    case "sources" -> concat(lit("common word"), col("id"));
                    default -> throw new IllegalArgumentException("no articles " + arguments[1]);
                };
        Dataset<Row> made = spark.range(0, Long.parseLong(arguments[2]), 1, 8)
                .select(
                        concat(lit("a"), col("id")).as("article_id"),
                        concat(lit("a"), col("id")).as("story_id"),
                        lit(true).as("is_alone"),
                        lit("first").as("story_role"),
                        lit("en").as("lang"),
                        date_add(
                                        lit("2024-01-01").cast("date"),
                                        col("id").mod(30).cast("int"))
                                .as("published_on"),
                        lit("day").as("date_precision"),
                        (arguments[1].equals("sources") ? concat(lit("s"), col("id")) : lit("s")).as("source"),
                        lit("").as("title_words"),
                        lit(new byte[0]).as("title_capitals"),
                        body.as("body_words"),
                        lit(new byte[0]).as("body_capitals"),
                        lit(100L).as("tokens"));
        for (StructField field : InternalTables.STORY_ARTICLES.schema().fields()) {
            if (!java.util.List.of(made.columns()).contains(field.name())) {
                made = made.withColumn(field.name(), lit(null));
            }
        }
        InternalTables.STORY_ARTICLES.conform(made).write().parquet(arguments[0]);
        ProcessFigures.print();
        spark.stop();
    }
}
