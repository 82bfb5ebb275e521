package groundswell.bench;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import groundswell.table.InternalTables;
import groundswell.testing.StoryCorpus;
import java.io.IOException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/** Makes story_articles: the articles of {@link StoryCorpus} with the stories that were planted. */
public final class MadeStories {
    private MadeStories() {}

    /**
     * Writes the table.
     *
     * @param arguments the directory to write, the number of articles
     */
    public static void main(String[] arguments) throws IOException {
        SparkSession spark = BenchSession.open();
        long articles = Long.parseLong(arguments[1]);
        WindowSpec story = Window.partitionBy("planted_story");
        Dataset<Row> made = StoryCorpus.cleanArticles(spark, 1, articles, StoryCorpus.days(articles))
                .join(StoryCorpus.truth(spark, 1, articles), "article_id")
                .withColumn(
                        "story_id",
                        min_by(col("article_id"), struct(col("published_on"), col("article_id")))
                                .over(story))
                .withColumn("is_alone", count(lit(1)).over(story).equalTo(1))
                .withColumn(
                        "story_role",
                        when(col("article_id").equalTo(col("story_id")), "first")
                                .otherwise("reprint"));
        for (String name : new String[] {"story_match_id", "story_containment", "story_jaccard"}) {
            made = made.withColumn(name, lit(null));
        }
        InternalTables.STORY_ARTICLES.conform(made).write().parquet(arguments[0]);
        ProcessFigures.print();
        spark.stop();
    }
}
