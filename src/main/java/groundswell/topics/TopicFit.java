package groundswell.topics;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.xxhash64;

import groundswell.config.TopicsConfig;
import groundswell.statistics.Coherence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.mllib.clustering.LDA;
import org.apache.spark.mllib.clustering.OnlineLDAOptimizer;
import org.apache.spark.mllib.linalg.Vector;
import org.apache.spark.mllib.linalg.Vectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import scala.Tuple2;

/**
 * The topics of one language as they were fitted (LDA, online: Hoffman, Blei and Bach 2010, NIPS), and what can be said of
 * their quality.
 */
final class TopicFit {
    /** Words by which a topic is judged. */
    static final int TOP = 10;

    /** Stories in a step of the fit. */
    private static final int BATCH_STORIES = 2000;
    /** Weight of the first steps (tau of the paper): few steps must go far. */
    private static final double LEARNING_OFFSET = 10;
    /** Prior of words in topics (eta of the paper). */
    static final double WORD_PRIOR = 0.2;

    /**
     * Online LDA merges the statistics of partitions in the order in which tasks end; the sum of two numbers does not
     * depend on their order, that of three does.
     */
    private static final int FIT_PARTITIONS = 2;

    private final double[][] weights;
    private final List<Coherence> coherence;
    private final double[] stability;

    private TopicFit(double[][] weights, List<Coherence> coherence, double[] stability) {
        this.weights = weights;
        this.coherence = List.copyOf(coherence);
        this.stability = stability;
    }

    /**
     * Returns one row a topic, one column a word: occurrences that the topic is expected to have in the fitted stories,
     * with the prior. Not to be changed.
     */
    double[][] weights() {
        return weights;
    }

    /** Returns the coherence of the {@value #TOP} words of most weight of a topic, in the fitted stories. */
    Coherence coherence(int topic) {
        return coherence.get(topic);
    }

    /**
     * Returns the largest share of {@value #TOP} words that a topic has in common with one of a fit on half of the stories
     * (Jaccard), on average over these fits; null where there was none (Greene, O'Callaghan and Cunningham 2014, ECML PKDD).
     */
    Double stability(int topic) {
        return stability.length == 0 ? null : stability[topic];
    }

    /**
     * Fits the topics on the stories that are first by the hash of their id.
     *
     * @param stories vectors of the first articles of stories, with a value for each of the words
     * @param fitted how many of them to fit on; there are as many
     * @param areShort whether they are too short to tell by themselves which words go together
     */
    static TopicFit of(Dataset<Row> stories, int fitted, int words, int topics, boolean areShort, TopicsConfig config) {
        JavaRDD<Vector> sample = stories.orderBy(xxhash64(col("article_id")), col("article_id"))
                .limit(fitted)
                .repartition(FIT_PARTITIONS, col("article_id"))
                .sortWithinPartitions("article_id")
                .select("features")
                .javaRDD()
                .<Vector>map(row -> Vectors.fromML(row.getAs(0)))
                .cache();
        try {
            double[][] weights = fit(sample, fitted, words, topics, areShort, config.seed(), config);
            List<int[]> top = tops(weights);
            List<List<int[]>> others = IntStream.range(0, config.stability_fits())
                    .mapToObj(part -> tops(fitHalf(sample, part, words, topics, areShort, config)))
                    .toList();
            return new TopicFit(weights, coherence(sample, fitted, top), stability(top, others));
        } finally {
            sample.unpersist();
        }
    }

    /** Fits on half of the stories, drawn by chance. */
    private static double[][] fitHalf(
            JavaRDD<Vector> sample, int part, int words, int topics, boolean areShort, TopicsConfig config) {
        long seed = config.seed() + 1L + part;
        JavaRDD<Vector> half = sample.mapPartitionsWithIndex(
                        (partition, documents) -> {
                            SplittableRandom random = new SplittableRandom(seed * FIT_PARTITIONS + partition);
                            Iterable<Vector> all = () -> documents;
                            return StreamSupport.stream(all.spliterator(), false)
                                    .filter(document -> random.nextBoolean())
                                    .iterator();
                        },
                        false)
                .cache();
        try {
            long size = half.count();
            return size == 0 ? new double[topics][words] : fit(half, size, words, topics, areShort, seed, config);
        } finally {
            half.unpersist();
        }
    }

    /** Fits on the stories, or where they are short on the network of their words. */
    private static double[][] fit(
            JavaRDD<Vector> stories,
            long size,
            int words,
            int topics,
            boolean areShort,
            long seed,
            TopicsConfig config) {
        if (!areShort || !WordNetwork.fits(words)) {
            return fit(stories, TopicStart.of(stories, size, words, topics), size, seed, config);
        }
        JavaRDD<Vector> network = WordNetwork.of(stories, size, words).cache();
        try {
            long documents = network.count();
            return fit(network, TopicStart.of(network, documents, words, topics), documents, seed, config);
        } finally {
            network.unpersist();
        }
    }

    /** Returns the words of most weight, the first of equal ones first. */
    static int[] order(double[] weights) {
        return IntStream.range(0, weights.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer word) -> -weights[word])
                        .thenComparing(word -> word))
                .mapToInt(word -> word)
                .toArray();
    }

    /** Fits by the steps of MLlib's optimizer, which its LDA can only begin at random. */
    private static double[][] fit(
            JavaRDD<Vector> documents, double[][] start, long size, long seed, TopicsConfig config) {
        int topics = start.length;
        int words = start[0].length;
        OnlineLDAOptimizer optimizer = new OnlineLDAOptimizer()
                .setMiniBatchFraction(Math.min(1.0, (double) BATCH_STORIES / size))
                .setTau0(LEARNING_OFFSET)
                .setOptimizeDocConcentration(true);
        LDA lda = new LDA().setK(topics).setTopicConcentration(WORD_PRIOR).setSeed(seed);
        optimizer.initialize(
                documents
                        .<Tuple2<Object, Vector>>map(document -> new Tuple2<>(0L, document))
                        .rdd(),
                lda);
        // One row a topic, one column a word, column by column.
        double[] weights = (double[]) optimizer.getLambda().data();
        for (int topic = 0; topic < topics; topic++) {
            boolean isGiven = Arrays.stream(start[topic]).anyMatch(weight -> weight > 0);
            for (int word = 0; word < words && isGiven; word++) {
                weights[word * topics + topic] = 1 + start[topic][word];
            }
        }
        for (int step = 0; step < config.iterations(); step++) {
            optimizer.next();
        }
        double[] matrix = optimizer.getLDAModel(new double[0]).topicsMatrix().toArray();
        return IntStream.range(0, topics)
                .mapToObj(topic -> Arrays.copyOfRange(matrix, topic * words, (topic + 1) * words))
                .toArray(double[][]::new);
    }

    private static List<int[]> tops(double[][] weights) {
        return Arrays.stream(weights)
                .map(topic -> Arrays.copyOf(order(topic), Math.min(TOP, topic.length)))
                .toList();
    }

    private static List<Coherence> coherence(JavaRDD<Vector> sample, long documents, List<int[]> top) {
        int size = top.get(0).length;
        long[] met = new long[top.size() * size * size];
        sample.mapPartitions(of -> {
                    long[] counts = new long[top.size() * size * size];
                    of.forEachRemaining(document -> count(document, top, counts));
                    return List.of(counts).iterator();
                })
                .collect()
                .forEach(counts -> Arrays.setAll(met, i -> met[i] + counts[i]));
        List<Coherence> coherence = new ArrayList<>();
        for (int topic = 0; topic < top.size(); topic++) {
            long[][] both = new long[size][size];
            long[] holding = new long[size];
            for (int i = 0; i < size; i++) {
                for (int j = 0; j <= i; j++) {
                    both[i][j] = met[(topic * size + i) * size + j];
                }
                // A word of the vocabulary may be in none of the stories that were drawn.
                holding[i] = Math.max(1, both[i][i]);
            }
            coherence.add(Coherence.of(holding, both, documents));
        }
        return coherence;
    }

    private static void count(Vector features, List<int[]> top, long[] counts) {
        int size = top.get(0).length;
        for (int topic = 0; topic < top.size(); topic++) {
            int[] words = top.get(topic);
            for (int i = 0; i < size; i++) {
                if (features.apply(words[i]) == 0) {
                    continue;
                }
                for (int j = 0; j <= i; j++) {
                    if (features.apply(words[j]) > 0) {
                        counts[(topic * size + i) * size + j]++;
                    }
                }
            }
        }
    }

    private static double[] stability(List<int[]> top, List<List<int[]>> others) {
        return others.isEmpty()
                ? new double[0]
                : top.stream()
                        .mapToDouble(words -> others.stream()
                                .mapToDouble(other -> other.stream()
                                        .mapToDouble(candidate -> jaccard(words, candidate))
                                        .max()
                                        .orElseThrow())
                                .average()
                                .orElseThrow())
                        .toArray();
    }

    private static double jaccard(int[] words, int[] others) {
        Set<Integer> common = new HashSet<>();
        Arrays.stream(words).forEach(common::add);
        Set<Integer> all = new HashSet<>(common);
        common.retainAll(Arrays.stream(others).boxed().toList());
        Arrays.stream(others).forEach(all::add);
        return (double) common.size() / all.size();
    }
}
