package groundswell.ingest;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.sha2;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.xxhash64;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/** Folds the rows of one article, its versions and repetitions, into one. */
public final class ParsedArticles {
    private static final int ID_DIGITS = 32;

    private ParsedArticles() {}

    /**
     * Returns parsed_articles: one row for each article among the accepted rows. Rows with the same source and URL, or
     * the same source and own id, are one article: its text and other fields are those collected (else published) last,
     * its date is the first. Which row comes first in the input does not matter.
     */
    public static Dataset<Row> of(Dataset<Row> parsedRecords) {
        Column seenAt = coalesce(
                col("collected_at"), col("published_at"), col("published_on").cast("timestamp"));
        Column text = xxhash64(col("title"), col("body"));
        Column recency =
                struct(seenAt, col("published_at"), length(col("body")), text, col("input_file"), col("input_row"));
        Column date = struct(
                col("published_on"),
                coalesce(col("published_at"), col("published_on").cast("timestamp")),
                col("date_precision"),
                col("published_offset_minutes"));
        return parsedRecords
                .where(col("reason").isNull())
                .withColumn("identity", min("id_key").over(Window.partitionBy("url_key")))
                .groupBy("identity")
                .agg(
                        max_by(
                                        struct(
                                                col("external_id"),
                                                col("url"),
                                                col("canonical_url"),
                                                col("source"),
                                                col("section"),
                                                col("author"),
                                                col("lang"),
                                                col("title"),
                                                col("body"),
                                                col("collected_at"),
                                                col("kept"),
                                                col("input_file")),
                                        recency)
                                .as("latest"),
                        min_by(
                                        struct(
                                                col("published_at"),
                                                col("published_offset_minutes"),
                                                col("published_on"),
                                                col("date_precision"),
                                                col("date_method"),
                                                col("zone_assumed")),
                                        date)
                                .as("first"),
                        size(collect_set(text)).as("versions"),
                        count(lit(1)).cast("int").as("input_rows"))
                .select(
                        substring(sha2(col("identity").cast("binary"), 256), 1, ID_DIGITS)
                                .as("article_id"),
                        col("latest.*"),
                        col("first.*"),
                        col("versions"),
                        col("input_rows"));
    }
}
