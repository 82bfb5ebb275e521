package groundswell.bench;

import groundswell.config.ConfigReader;
import groundswell.config.TopicsConfig;
import groundswell.count.Phrases;
import groundswell.table.EntityTables;
import groundswell.table.InternalTables;
import groundswell.table.Table;
import groundswell.table.Tables;
import groundswell.table.TopicTables;
import groundswell.topics.TopicLearning;
import groundswell.topics.Topics;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Topics as the job finds them: learned from articles that {@link StoryCounts} has counted, and applied to all of them. */
public final class StoryTopics {
    private static final double NANOS = 1e9;

    private StoryTopics() {}

    /**
     * Prints what learning and applying cost.
     *
     * @param arguments story_articles, the directory of the counts, settings of the run
     */
    public static void main(String[] arguments) throws IOException {
        SparkSession spark = BenchSession.open();
        Dataset<Row> articles = read(spark, InternalTables.STORY_ARTICLES, arguments[0]);
        String counts = arguments[1] + "/";
        Dataset<Row> series = Phrases.marked(
                read(spark, InternalTables.TERM_SERIES, counts + InternalTables.TERM_SERIES.name()),
                read(spark, Tables.PHRASES, counts + Tables.PHRASES.name()));
        TopicsConfig config = ConfigReader.read("", "bench", List.of(arguments).subList(2, arguments.length))
                .topics();
        long start = System.nanoTime();
        Dataset<Row> model = TopicTables.TOPIC_MODEL
                .conform(TopicLearning.of(
                                articles,
                                series,
                                none(spark, EntityTables.NAME_LEXICON),
                                none(spark, TopicTables.TOPIC_MODEL),
                                List.of("en"),
                                config)
                        .model())
                .cache();
        long topics = model.select("topic_id").distinct().count();
        long learned = System.nanoTime();
        TopicTables.ARTICLE_TOPICS
                .conform(Topics.apply(articles, model, config).links())
                .write()
                .parquet(counts + TopicTables.ARTICLE_TOPICS.name());
        long applied = System.nanoTime();
        System.out.printf(
                Locale.ROOT,
                "%,d articles, %d topics of %,d words: learned in %.1f s, applied in %.1f s%n",
                articles.count(),
                topics,
                model.count() / topics,
                (learned - start) / NANOS,
                (applied - learned) / NANOS);
        ProcessFigures.print();
        spark.stop();
    }

    private static Dataset<Row> read(SparkSession spark, Table table, String path) {
        return spark.read().schema(table.schema()).parquet(path);
    }

    private static Dataset<Row> none(SparkSession spark, Table table) {
        return spark.createDataFrame(List.of(), table.schema());
    }
}
