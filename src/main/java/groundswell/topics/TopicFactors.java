package groundswell.topics;

import java.util.Arrays;
import java.util.Collections;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.mllib.linalg.SparseVector;
import org.apache.spark.mllib.linalg.Vector;

/**
 * Factors without negative numbers whose sums come closest to the stories in squared error, by hierarchical alternating
 * least squares (Cichocki and Phan 2009, IEICE Trans. Fundamentals E92-A:708). On TF-IDF they are groups of words that come
 * together, also in short texts (O'Callaghan et al. 2015, Expert Syst. Appl. 42:5645).
 */
final class TopicFactors {
    private static final int STEPS = 30;

    /** Steps end where no word's place in a factor of length 1 moves further. */
    private static final double SETTLED = 1e-4;

    /** Rounds over the factors of a story; its part of each is known to about a hundredth after as many. */
    private static final int ROUNDS = 10;

    private TopicFactors() {}

    /**
     * Improves factors, one row each, one column a word, of length 1 or 0. It is the same to the last bit each time.
     *
     * @param rows one vector a story, in at most two partitions
     */
    static void improve(JavaRDD<Vector> rows, double[][] factors) {
        Arrays.stream(factors).forEach(TopicFactors::normalise);
        double moved = 1;
        for (int step = 0; step < STEPS && moved > SETTLED; step++) {
            moved = update(factors, Sums.of(rows, factors));
        }
    }

    /** Returns how far the word that moved most did. */
    private static double update(double[][] factors, Sums sums) {
        double moved = 0;
        for (int i = 0; i < factors.length; i++) {
            double own = sums.parts[i][i];
            if (own > 0) {
                double[] next = sums.words[i].clone();
                for (int j = 0; j < factors.length; j++) {
                    double shared = sums.parts[i][j];
                    if (j != i && shared > 0) {
                        add(next, -shared, factors[j]);
                    }
                }
                for (int word = 0; word < next.length; word++) {
                    next[word] = Math.max(0, next[word]);
                }
                normalise(next);
                for (int word = 0; word < next.length; word++) {
                    moved = Math.max(moved, Math.abs(next[word] - factors[i][word]));
                }
                factors[i] = next;
            }
        }
        return moved;
    }

    private static void add(double[] to, double factor, double[] values) {
        for (int i = 0; i < to.length; i++) {
            to[i] += factor * values[i];
        }
    }

    private static void normalise(double[] values) {
        double length =
                Math.sqrt(Arrays.stream(values).map(value -> value * value).sum());
        for (int i = 0; i < values.length && length > 0; i++) {
            values[i] /= length;
        }
    }

    /** What the stories' parts of the factors add up to: part by part, and part by word. */
    private static final class Sums implements java.io.Serializable {
        private static final long serialVersionUID = 1L;

        private final double[][] parts;
        private final double[][] words;

        Sums(int factors, int words) {
            this.parts = new double[factors][factors];
            this.words = new double[factors][words];
        }

        static Sums of(JavaRDD<Vector> rows, double[][] factors) {
            int count = factors.length;
            double[][] products = new double[count][count];
            for (int i = 0; i < count; i++) {
                for (int j = 0; j < count; j++) {
                    for (int word = 0; word < factors[i].length; word++) {
                        products[i][j] += factors[i][word] * factors[j][word];
                    }
                }
            }
            Sums sums = new Sums(count, factors[0].length);
            rows.mapPartitions(of -> {
                        Sums part = new Sums(count, factors[0].length);
                        of.forEachRemaining(row -> part.add(row.toSparse(), factors, products));
                        return Collections.singletonList(part).iterator();
                    })
                    // In the order of partitions.
                    .collect()
                    .forEach(sums::add);
            return sums;
        }

        private void add(Sums other) {
            for (int i = 0; i < parts.length; i++) {
                TopicFactors.add(parts[i], 1, other.parts[i]);
                TopicFactors.add(words[i], 1, other.words[i]);
            }
        }

        private void add(SparseVector row, double[][] factors, double[][] products) {
            int[] indices = row.indices();
            double[] values = row.values();
            double[] part = partsOf(row, factors, products);
            for (int i = 0; i < part.length; i++) {
                if (part[i] > 0) {
                    TopicFactors.add(parts[i], part[i], part);
                    for (int at = 0; at < indices.length; at++) {
                        words[i][indices[at]] += part[i] * values[at];
                    }
                }
            }
        }

        /** Returns the parts of the factors, none negative, that come closest to a story. */
        private static double[] partsOf(SparseVector row, double[][] factors, double[][] products) {
            int[] indices = row.indices();
            double[] values = row.values();
            double[] of = new double[factors.length];
            for (int i = 0; i < of.length; i++) {
                for (int at = 0; at < indices.length; at++) {
                    of[i] += values[at] * factors[i][indices[at]];
                }
            }
            double[] part = new double[of.length];
            for (int round = 0; round < ROUNDS; round++) {
                for (int i = 0; i < part.length; i++) {
                    if (products[i][i] > 0) {
                        double rest = of[i];
                        for (int j = 0; j < part.length; j++) {
                            rest -= j == i ? 0 : products[i][j] * part[j];
                        }
                        part[i] = Math.max(0, rest / products[i][i]);
                    }
                }
            }
            return part;
        }
    }
}
