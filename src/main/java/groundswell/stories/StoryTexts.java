package groundswell.stories;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import groundswell.config.StoriesConfig;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/** Brings articles with the same text together, so that all that follows has each text once. */
public final class StoryTexts {
    private StoryTexts() {}

    /**
     * Returns story_texts: one row for each of clean_articles. Articles with the same text are one as long as each follows
     * the one before within {@code window_days}; the first of them is the earliest, then the one with the smallest id. A
     * brief text that its source publishes again on another day begins anew, unless bulletins are not split: it is a
     * rubric, such as "Market report", and what stands under it is not the same.
     */
    public static Dataset<Row> of(Dataset<Row> cleanArticles, StoriesConfig config) {
        WindowSpec sameText = Window.partitionBy("text_key").orderBy(byTime());
        WindowSpec sameSource = Window.partitionBy("text_key", "source").orderBy(byTime());
        Column gap = datediff(col("published_on"), lag("published_on", 1).over(sameText));
        Column isAgain = lag("published_on", 1).over(sameSource).lt(col("published_on"));
        Column isRubric = col("is_brief").and(coalesce(isAgain, lit(false))).and(lit(config.split_bulletins()));
        Column begins = when(gap.isNull().or(gap.gt(config.window_days())).or(isRubric), lit(1))
                .otherwise(lit(0));
        WindowSpec run = Window.partitionBy("text_key", "run");
        return cleanArticles
                .select(
                        "article_id",
                        "text_key",
                        "source",
                        "is_brief",
                        "published_on",
                        "published_at",
                        "wire_agency",
                        "shingles")
                .withColumn("begins", begins)
                .withColumn("run", sum("begins").over(sameText))
                .withColumn("text_id", first("article_id").over(run.orderBy(byTime())))
                .withColumn("last_on", max("published_on").over(run))
                .withColumn(
                        "shingles",
                        when(col("text_id").equalTo(col("article_id")), col("shingles"))
                                .otherwise(lit(null).cast("binary")));
    }

    /** Returns the columns in whose order articles were published: day, time, id. */
    static Column[] byTime() {
        return new Column[] {
            col("published_on"),
            coalesce(col("published_at"), col("published_on").cast("timestamp")),
            col("article_id")
        };
    }
}
