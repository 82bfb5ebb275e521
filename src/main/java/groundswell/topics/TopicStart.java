package groundswell.topics;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.mllib.linalg.SparseVector;
import org.apache.spark.mllib.linalg.Vector;
import org.apache.spark.mllib.linalg.Vectors;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.RealMatrix;

/**
 * Where the fit of topics begins. From a random start, each seed ends in other topics; so it begins at the directions in
 * which the stories differ most: the singular vectors of their TF-IDF, of each the side that is larger, as factorisations
 * into parts without negative numbers begin (Boutsidis and Gallopoulos 2008, Pattern Recognit. 41:1350).
 */
final class TopicStart {
    /** Occurrences a word that each topic is given at first: little beside the stories, much beside the noise of a start. */
    private static final double WEIGHT = 1;

    private static final int STEPS = 8;
    /** Part of a vector's length that is rounding error. */
    private static final double DEPENDENT = 1e-9;

    private TopicStart() {}

    /**
     * Returns one row a topic, one column a word: occurrences that the topic is given at first; all 0 for topics beyond the
     * rank of the stories. The vectors come from subspace iteration with twice as many vectors (Golub and Van Loan 2013,
     * Matrix Computations, chapter 8: orthogonal iteration, with the procedure of Rayleigh and Ritz) from a fixed start, so that every bit is the same each time;
     * it holds {@code 4 * topics * words} numbers.
     *
     * @param documents one vector a story, in at most two partitions
     */
    static double[][] of(JavaRDD<Vector> documents, long size, int words, int topics) {
        double[] idf = idf(documents, size, words);
        double[][] vectors = new double[Math.min(2 * topics, words)][words];
        SplittableRandom random = new SplittableRandom(1);
        for (double[] vector : vectors) {
            Arrays.setAll(vector, word -> random.nextDouble() - 0.5);
        }
        JavaRDD<Vector> rows =
                documents.map(document -> weighted(document.toSparse(), idf)).cache();
        try {
            orthogonalise(vectors);
            for (int step = 0; step < STEPS; step++) {
                double[][] products = times(rows, vectors);
                // Rayleigh-Ritz: within the space that they span, the vectors themselves.
                vectors = combined(vectors, products);
                orthogonalise(vectors);
            }
        } finally {
            rows.unpersist();
        }
        double[][] start = new double[topics][words];
        for (int topic = 0; topic < Math.min(topics, vectors.length); topic++) {
            fill(start[topic], vectors[topic], idf);
        }
        return start;
    }

    /** Returns the products of the transposed matrix, the matrix, and each vector. */
    private static double[][] times(JavaRDD<Vector> rows, double[][] vectors) {
        int words = vectors[0].length;
        double[][] products = new double[vectors.length][words];
        rows.mapPartitions(of -> {
                    double[][] sums = new double[vectors.length][words];
                    of.forEachRemaining(row -> add(row.toSparse(), vectors, sums));
                    return Collections.singletonList(sums).iterator();
                })
                // In the order of partitions.
                .collect()
                .forEach(sums -> {
                    for (int i = 0; i < sums.length; i++) {
                        for (int word = 0; word < words; word++) {
                            products[i][word] += sums[i][word];
                        }
                    }
                });
        return products;
    }

    private static void add(SparseVector row, double[][] vectors, double[][] sums) {
        int[] indices = row.indices();
        double[] values = row.values();
        for (int i = 0; i < vectors.length; i++) {
            double product = 0;
            for (int at = 0; at < indices.length; at++) {
                product += values[at] * vectors[i][indices[at]];
            }
            for (int at = 0; at < indices.length; at++) {
                sums[i][indices[at]] += values[at] * product;
            }
        }
    }

    /** Returns the products in the directions of the eigenvectors of the matrix within the space of the vectors. */
    private static double[][] combined(double[][] vectors, double[][] products) {
        int count = vectors.length;
        double[][] inner = new double[count][count];
        for (int i = 0; i < count; i++) {
            for (int j = 0; j <= i; j++) {
                inner[i][j] = product(vectors[i], products[j]);
                inner[j][i] = inner[i][j];
            }
        }
        RealMatrix directions = new EigenDecompositionSymmetric(new Array2DRowRealMatrix(inner, false)).getV();
        double[][] combined = new double[count][vectors[0].length];
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < count; j++) {
                double part = directions.getEntry(j, i);
                for (int word = 0; word < combined[i].length; word++) {
                    combined[i][word] += part * products[j][word];
                }
            }
        }
        return combined;
    }

    private static double product(double[] one, double[] other) {
        double product = 0;
        for (int word = 0; word < one.length; word++) {
            product += one[word] * other[word];
        }
        return product;
    }

    /** Modified Gram-Schmidt; what depends on those before becomes 0. */
    private static void orthogonalise(double[][] vectors) {
        for (int i = 0; i < vectors.length; i++) {
            double before = length(vectors[i]);
            for (int j = 0; j < i; j++) {
                double product = product(vectors[i], vectors[j]);
                for (int word = 0; word < vectors[i].length; word++) {
                    vectors[i][word] -= product * vectors[j][word];
                }
            }
            double length = length(vectors[i]);
            double factor = length <= DEPENDENT * before ? 0 : 1 / length;
            for (int word = 0; word < vectors[i].length; word++) {
                vectors[i][word] *= factor;
            }
        }
    }

    private static double[] idf(JavaRDD<Vector> documents, long size, int words) {
        long[] holding = new long[words];
        documents
                .mapPartitions(of -> {
                    long[] counts = new long[words];
                    of.forEachRemaining(document -> {
                        for (int word : document.toSparse().indices()) {
                            counts[word]++;
                        }
                    });
                    return List.of(counts).iterator();
                })
                .collect()
                .forEach(counts -> Arrays.setAll(holding, word -> holding[word] + counts[word]));
        double[] idf = new double[words];
        Arrays.setAll(idf, word -> Math.log((size + 1.0) / (holding[word] + 1)));
        return idf;
    }

    /** Returns a vector of length 1, its words weighted by their rarity once more: rare words tell directions. */
    private static Vector weighted(SparseVector document, double[] idf) {
        double[] values = document.values().clone();
        double squares = 0;
        for (int i = 0; i < values.length; i++) {
            values[i] *= idf[document.indices()[i]];
            squares += values[i] * values[i];
        }
        double length = squares == 0 ? 1 : Math.sqrt(squares);
        for (int i = 0; i < values.length; i++) {
            values[i] /= length;
        }
        return Vectors.sparse(document.size(), document.indices(), values);
    }

    private static double length(double[] vector) {
        return Math.sqrt(product(vector, vector));
    }

    /** The larger side of a vector, as occurrences. */
    private static void fill(double[] topic, double[] vector, double[] idf) {
        double positive = 0;
        double negative = 0;
        for (double value : vector) {
            if (value > 0) {
                positive += value * value;
            } else {
                negative += value * value;
            }
        }
        int side = positive >= negative ? 1 : -1;
        double sum = 0;
        for (int word = 0; word < topic.length; word++) {
            topic[word] = idf[word] <= 0 ? 0 : Math.max(0, side * vector[word]) / idf[word];
            sum += topic[word];
        }
        for (int word = 0; word < topic.length && sum > 0; word++) {
            topic[word] *= WEIGHT * topic.length / sum;
        }
    }
}
