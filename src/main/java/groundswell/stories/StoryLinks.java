package groundswell.stories;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.first_value;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import groundswell.config.StoriesConfig;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/** Tells the story of each article that is not alone in it. */
public final class StoryLinks {
    private StoryLinks() {}

    /** Returns story_links: one row for each article of a story that has several. */
    public static Dataset<Row> of(Dataset<Row> storyTexts, Dataset<Row> matches, StoriesConfig config) {
        Dataset<Row> members = StoryMembers.of(matches, config);
        WindowSpec story = Window.partitionBy("story_id");
        WindowSpec inOrder = story.orderBy(StoryTexts.byTime())
                .rowsBetween(Window.unboundedPreceding(), Window.unboundedFollowing());
        Column isFirst = col("article_id").equalTo(col("story_id"));
        Column isCopy = col("role").isNull();
        return storyTexts
                .drop("shingles")
                .join(members, new String[] {"text_id"}, "left")
                .withColumn("story_id", coalesce(col("story_id"), col("text_id")))
                .withColumn("articles", count(lit(1)).over(story))
                .withColumn(
                        "story_agency",
                        first_value(col("wire_agency"), lit(true)).over(inOrder))
                .where(col("articles").gt(1))
                .select(
                        col("article_id"),
                        col("story_id"),
                        when(isFirst, lit(StoryRole.FIRST.id()))
                                .otherwise(coalesce(col("role"), lit(StoryRole.REPRINT.id())))
                                .as("story_role"),
                        when(isFirst, lit(null))
                                .otherwise(coalesce(col("match_id"), col("text_id")))
                                .as("story_match_id"),
                        when(isFirst, lit(null))
                                .when(isCopy, lit(1.0))
                                .otherwise(col("containment"))
                                .as("story_containment"),
                        when(isFirst, lit(null))
                                .when(isCopy, lit(1.0))
                                .otherwise(col("jaccard"))
                                .as("story_jaccard"),
                        col("story_agency"));
    }
}
