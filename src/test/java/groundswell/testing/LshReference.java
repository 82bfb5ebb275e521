package groundswell.testing;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.datediff;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.spark.ml.feature.HashingTF;
import org.apache.spark.ml.feature.MinHashLSH;
import org.apache.spark.ml.feature.NGram;
import org.apache.spark.ml.feature.RegexTokenizer;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;

/**
 * Finds near-duplicate pairs as the guide of Spark's MLlib does, to compare with: runs of three words, {@code HashingTF},
 * {@code MinHashLSH}, {@code approxSimilarityJoin}. A hash table has one hash, so two texts meet in a table as often as
 * their Jaccard similarity says, chance meetings included, and only then are compared: costs grow with the square of the
 * articles in the end.
 */
public final class LshReference {
    static final int WORDS = 3;
    private static final int FEATURES = 1 << 20;
    private static final int WINDOW_DAYS = 3;
    private static final int WARM_UP = 1_000;
    private static final double ROUNDING = 1e-9;
    private static final String USAGE = "options: --articles N (20000, thousands), --seed N (1), --threshold X (0.5),"
            + " --target X (recall to reach, 0.98), --most-tables N (16)";

    private LshReference() {}

    /**
     * Returns pairs at most three days apart, each once: id_a, id_b ({@code id_a < id_b}) and distance, 1 less their
     * Jaccard similarity. A text of fewer than three words is in no pair. Draws are fixed by {@code seed}.
     *
     * @param articles clean_articles
     * @param threshold least Jaccard similarity, 0 to 1
     * @param tables hash tables, at least 1; a pair is missed with a chance of {@code (1 - similarity) ^ tables}
     */
    public static Dataset<Row> pairs(Dataset<Row> articles, double threshold, int tables, long seed) {
        return joined(features(articles), threshold, tables, seed);
    }

    private static Dataset<Row> joined(Dataset<Row> features, double threshold, int tables, long seed) {
        Column ascending = col("datasetA.article_id").lt(col("datasetB.article_id"));
        Column near = abs(datediff(col("datasetA.published_on"), col("datasetB.published_on")))
                .leq(WINDOW_DAYS);
        return new MinHashLSH()
                .setInputCol("shingles")
                .setOutputCol("hashes")
                .setNumHashTables(tables)
                .setSeed(seed)
                .fit(features)
                .approxSimilarityJoin(features, features, 1 - threshold + ROUNDING, "distance")
                .where(ascending.and(near))
                .select(
                        col("datasetA.article_id").as("id_a"),
                        col("datasetB.article_id").as("id_b"),
                        col("distance"));
    }

    /**
     * Returns the figures of one search after the other with twice as many tables each time, from 1 to {@code
     * mostTables}, until {@code target} of the wanted pairs are found.
     *
     * @param articles clean_articles; best persisted before
     * @param wanted pairs that should be found, columns id_a and id_b; best persisted before
     * @param each is given every figure as soon as it is there
     */
    public static List<PairSearchFigures> untilRecall(
            Dataset<Row> articles,
            Dataset<Row> wanted,
            double threshold,
            double target,
            int mostTables,
            Consumer<PairSearchFigures> each) {
        List<PairSearchFigures> all = new ArrayList<>();
        double recall = 0;
        for (int tables = 1; tables <= mostTables && recall < target; tables *= 2) {
            PairSearchFigures figures = figures(articles, wanted, threshold, tables);
            each.accept(figures);
            all.add(figures);
            recall = figures.recall();
        }
        return all;
    }

    /** Returns the figures of one search with so many tables: vectors are made once, held, and part of the costs. */
    public static PairSearchFigures figures(Dataset<Row> articles, Dataset<Row> wanted, double threshold, int tables) {
        Dataset<Row> features = features(articles).persist(StorageLevel.MEMORY_AND_DISK());
        try {
            return PairSearchFigures.of(
                    "MinHashLSH, " + tables + " tables", () -> joined(features, threshold, tables, 1), wanted);
        } finally {
            features.unpersist();
        }
    }

    /** Measures it on {@link StoryCorpus}, with 6 GB of heap. */
    public static void main(String[] arguments) {
        int articles = 20_000;
        long seed = 1;
        double threshold = 0.5;
        double target = 0.98;
        int mostTables = 16;
        for (int i = 0; i < arguments.length; i += 2) {
            if (i + 1 == arguments.length) {
                System.out.println(USAGE);
                return;
            }
            String value = arguments[i + 1];
            switch (arguments[i]) {
                case "--articles" -> articles = Integer.parseInt(value);
                case "--seed" -> seed = Long.parseLong(value);
                case "--threshold" -> threshold = Double.parseDouble(value);
                case "--target" -> target = Double.parseDouble(value);
                case "--most-tables" -> mostTables = Integer.parseInt(value);
                default -> throw new IllegalArgumentException("no option " + arguments[i] + "; " + USAGE);
            }
        }
        SparkSession spark = SharedSpark.session();
        spark.sparkContext().setLogLevel("ERROR");
        spark.conf().set("spark.sql.shuffle.partitions", "8");
        Dataset<Row> corpus = persisted(StoryCorpus.cleanArticles(spark, seed, articles, StoryCorpus.days(articles)));
        Dataset<Row> wanted = persisted(PlantedPairs.of(corpus, StoryCorpus.truth(spark, seed, articles), WORDS)
                .where(col("jaccard").geq(threshold)));
        figures(corpus.limit(WARM_UP), wanted, threshold, 1);
        untilRecall(corpus, wanted, threshold, target, mostTables, System.out::println);
    }

    private static Dataset<Row> features(Dataset<Row> articles) {
        Dataset<Row> words = new RegexTokenizer()
                .setInputCol("body_words")
                .setOutputCol("words")
                .setPattern("\\s")
                .setToLowercase(false)
                .transform(articles.select("article_id", "published_on", "body_words"));
        Dataset<Row> runs = new NGram()
                .setN(WORDS)
                .setInputCol("words")
                .setOutputCol("runs")
                .transform(words);
        return new HashingTF()
                .setBinary(true)
                .setNumFeatures(FEATURES)
                .setInputCol("runs")
                .setOutputCol("shingles")
                .transform(runs.where("size(runs) > 0"))
                .select("article_id", "published_on", "shingles");
    }

    private static Dataset<Row> persisted(Dataset<Row> rows) {
        Dataset<Row> persisted = rows.persist(StorageLevel.MEMORY_AND_DISK());
        persisted.count();
        return persisted;
    }
}
