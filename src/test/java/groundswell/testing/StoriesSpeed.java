package groundswell.testing;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.lit;

import com.sun.management.OperatingSystemMXBean;
import groundswell.config.ConfigReader;
import groundswell.config.StoriesConfig;
import groundswell.stories.StoryArticles;
import groundswell.stories.StoryCandidates;
import groundswell.stories.StoryLinks;
import groundswell.stories.StoryMatches;
import groundswell.stories.StoryTexts;
import groundswell.table.InternalTables;
import groundswell.table.Table;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Measures what it costs to find the stories of {@link StoryCorpus}, stage by stage, each writing its table. */
public final class StoriesSpeed {
    private static final double NANOS = 1e9;
    private static final double JACCARD = 0.5;
    private static final int MOST_TABLES = 16;

    private final SparkSession spark;
    private final String directory;
    private double seconds;
    private double cpuSeconds;

    private StoriesSpeed(SparkSession spark, String directory) {
        this.spark = spark;
        this.directory = directory;
    }

    /**
     * Prints seconds and CPU seconds by stage, and how many of the planted stories were found.
     *
     * @param arguments a directory to write to, then numbers of articles, in thousands; with {@code lsh} as the last one,
     *     MLlib's search for the same pairs, with as many tables as reach the same recall
     */
    public static void main(String[] arguments) {
        SparkSession spark = SparkSession.builder()
                .master("local[2]")
                .config("spark.ui.enabled", false)
                .config("spark.sql.session.timeZone", "UTC")
                .config("spark.sql.shuffle.partitions", "64")
                .config("spark.sql.datetime.java8API.enabled", true)
                .getOrCreate();
        spark.sparkContext().setLogLevel("ERROR");
        boolean withLsh = arguments[arguments.length - 1].equals("lsh");
        for (int i = 1; i < arguments.length - (withLsh ? 1 : 0); i++) {
            long articles = Long.parseLong(arguments[i]) * 1000;
            StoriesSpeed speed = new StoriesSpeed(spark, arguments[0] + "/" + i);
            Dataset<Row> found = speed.measure(articles);
            if (withLsh) {
                speed.compare(articles, found);
            }
        }
        spark.stop();
    }

    /** Returns article_id and story_id. */
    private Dataset<Row> measure(long articles) {
        StoriesConfig config = ConfigReader.read("", "bench", List.of()).stories();
        Dataset<Row> made = StoryCorpus.cleanArticles(spark, 1, articles, StoryCorpus.days(articles));
        Dataset<Row> clean = stored(InternalTables.CLEAN_ARTICLES, made);
        System.out.printf(Locale.ROOT, "%,d articles made in %.1f s%n", articles, seconds);
        seconds = 0;
        cpuSeconds = 0;
        Dataset<Row> texts = stored(InternalTables.STORY_TEXTS, StoryTexts.of(clean, config));
        Dataset<Row> candidates = stored(InternalTables.STORY_CANDIDATES, StoryCandidates.of(texts, config));
        Dataset<Row> matches = stored(InternalTables.STORY_MATCHES, StoryMatches.of(candidates, clean, config));
        Dataset<Row> links = stored(InternalTables.STORY_LINKS, StoryLinks.of(texts, matches, config));
        System.out.printf(
                Locale.ROOT,
                "stories of %,d articles: %.1f s, %.1f CPU s, %.0f CPU us an article; %,d candidates, %,d matches%n",
                articles,
                seconds,
                cpuSeconds,
                cpuSeconds * 1e6 / articles,
                candidates.count(),
                matches.count());
        Dataset<Row> found = StoryArticles.of(clean, links)
                .select("article_id", "story_id")
                .join(StoryCorpus.truth(spark, 1, articles), "article_id");
        Row planted = found.where(col("kind").notEqual("bulletin"))
                .groupBy("planted_story")
                .agg(
                        count(lit(1)).as("articles"),
                        count_distinct(col("story_id")).as("stories"))
                .selectExpr(
                        "count_if(articles > 1) as planted",
                        "count_if(articles > 1 and stories = 1) as whole",
                        "sum(stories) as stories")
                .first();
        Row mixed = found.groupBy("story_id")
                .agg(
                        count_distinct(col("planted_story")).as("planted"),
                        count(lit(1)).as("articles"))
                .selectExpr("count(*)", "count_if(planted > 1)", "max(articles)")
                .first();
        System.out.println("planted stories, found whole, found in all: " + planted
                + "; stories found, of several planted ones, largest: " + mixed);
        return found;
    }

    private void compare(long articles, Dataset<Row> found) {
        Dataset<Row> clean = spark.read().parquet(directory + "/" + InternalTables.CLEAN_ARTICLES.name());
        Dataset<Row> wanted = PlantedPairs.of(clean, StoryCorpus.truth(spark, 1, articles), LshReference.WORDS)
                .where(col("jaccard").geq(JACCARD))
                .select("id_a", "id_b")
                .persist();
        Dataset<Row> stories = found.select("article_id", "story_id");
        long together = wanted.join(stories.toDF("id_a", "story_id"), "id_a")
                .join(stories.toDF("id_b", "story_id"), new String[] {"id_b", "story_id"}, "left_semi")
                .count();
        double recall = together / (double) wanted.count();
        System.out.printf(
                Locale.ROOT,
                "Groundswell: %.1f s, %.1f CPU s, recall %.4f of J >= %.1f%n",
                seconds,
                cpuSeconds,
                recall,
                JACCARD);
        spark.conf().set("spark.sql.shuffle.partitions", "8");
        LshReference.untilRecall(clean, wanted, JACCARD, recall, MOST_TABLES, System.out::println);
    }

    private Dataset<Row> stored(Table table, Dataset<Row> rows) {
        String path = directory + "/" + table.name();
        long start = System.nanoTime();
        long cpu = cpu();
        table.conform(rows).write().mode("overwrite").parquet(path);
        double wall = (System.nanoTime() - start) / NANOS;
        double used = (cpu() - cpu) / NANOS;
        System.out.printf(Locale.ROOT, "    %-16s %6.1f s %6.1f CPU s%n", table.name(), wall, used);
        seconds += wall;
        cpuSeconds += used;
        return spark.read().schema(table.schema()).parquet(path);
    }

    private static long cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}
