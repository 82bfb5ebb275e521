package groundswell.stories;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import groundswell.config.StoriesConfig;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/** Finds the story of each article. */
public final class StoryArticles {
    private StoryArticles() {}

    /**
     * Returns story_articles: clean_articles with story_id and story_role. Articles with the same text are one story as
     * long as each follows the one before within {@code window_days}; its representative is the earliest, then the one
     * with the smallest id.
     */
    public static Dataset<Row> of(Dataset<Row> cleanArticles, StoriesConfig config) {
        Column[] order = {
            col("published_on"),
            coalesce(col("published_at"), col("published_on").cast("timestamp")),
            col("article_id")
        };
        WindowSpec sameText = Window.partitionBy("text_key").orderBy(order);
        Column gap = datediff(col("published_on"), lag("published_on", 1).over(sameText));
        Column begins =
                when(gap.isNull().or(gap.gt(config.window_days())), lit(1)).otherwise(lit(0));
        WindowSpec story = Window.partitionBy("text_key", "story_number").orderBy(order);
        Column representative = first("article_id").over(story);
        return cleanArticles
                .withColumn("begins", begins)
                .withColumn("story_number", sum("begins").over(sameText))
                .withColumn("story_id", representative)
                .withColumn(
                        "story_role",
                        when(col("story_id").equalTo(col("article_id")), lit("first"))
                                .otherwise(lit("reprint")));
    }
}
