package groundswell.stories;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Summarises articles by story and by source. */
public final class Stories {
    private Stories() {}

    /** Returns stories: one row for each story_id of articles. */
    public static Dataset<Row> of(Dataset<Row> articles) {
        Dataset<Row> sizes = articles.groupBy("story_id")
                .agg(
                        max("published_on").as("last_published_on"),
                        count(lit(1)).as("articles"),
                        count_distinct(col("source")).as("sources"));
        return articles.where(col("story_role").equalTo("first"))
                .select(
                        col("story_id"),
                        col("lang"),
                        col("published_at").as("first_published_at"),
                        col("published_on").as("first_published_on"),
                        col("article_id").as("representative_article_id"),
                        col("source").as("first_source"),
                        col("wire_agency"),
                        col("title"))
                .join(sizes, "story_id");
    }

    /** Returns sources: one row for each source of articles. */
    public static Dataset<Row> sources(Dataset<Row> articles) {
        Column isWire = coalesce(col("wire_agency_method").notEqual("source"), lit(false));
        return articles.groupBy("source")
                .agg(
                        min("published_on").as("first_on"),
                        max("published_on").as("last_on"),
                        count(lit(1)).as("articles"),
                        count_distinct(col("story_id")).as("stories"),
                        count_if(isWire).divide(count(lit(1))).as("wire_share"));
    }
}
