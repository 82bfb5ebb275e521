package groundswell.stories;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Joins articles with their stories. */
public final class StoryArticles {
    private StoryArticles() {}

    /** Returns story_articles: each of clean_articles, by story_links or as a story of its own. */
    public static Dataset<Row> of(Dataset<Row> cleanArticles, Dataset<Row> storyLinks) {
        return cleanArticles
                .join(storyLinks, new String[] {"article_id"}, "left")
                .withColumn("is_alone", col("story_id").isNull())
                .withColumn("story_id", coalesce(col("story_id"), col("article_id")))
                .withColumn("story_role", coalesce(col("story_role"), lit(StoryRole.FIRST.id())))
                .withColumn(
                        "wire_agency_method",
                        when(col("wire_agency").isNotNull(), col("wire_agency_method"))
                                .when(col("story_agency").isNotNull(), lit("story")))
                .withColumn("wire_agency", coalesce(col("wire_agency"), col("story_agency")));
    }
}
