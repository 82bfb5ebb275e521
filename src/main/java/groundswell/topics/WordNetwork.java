package groundswell.topics;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.mllib.linalg.Vector;
import org.apache.spark.mllib.linalg.Vectors;

/**
 * The words of short stories by the company they keep: one document a word, of the words that stand with it in the same
 * stories. A story of ten words says next to nothing about topics; all stories with a word together say much (word network
 * topic model: Zuo, Zhao and Xu 2016, Knowl. Inf. Syst. 48:379; the links are weighted by pointwise mutual information, so that
 * common words do not tie everything together).
 */
final class WordNetwork {
    /** The counts of pairs of more words do not fit into memory: half a square of four bytes each. */
    private static final int MOST_WORDS = 10_000;

    /** Stories in which two words must stand together. */
    private static final int LEAST_STORIES = 3;

    /** Words that a document counts as, and the part of them that is the word itself. */
    private static final double LENGTH = 200;

    private static final double SELF = 0.05;

    private WordNetwork() {}

    /** Returns whether so many words can be linked. */
    static boolean fits(int words) {
        return words <= MOST_WORDS;
    }

    /**
     * Returns one vector for each word that has links, in the order of words, in as many partitions as the stories have. The
     * driver and each task hold {@code 2 * words²} bytes.
     *
     * @param stories vectors of {@code words} words, {@code size} of them
     */
    static JavaRDD<Vector> of(JavaRDD<Vector> stories, long size, int words) {
        int[] together = new int[words * (words + 1) / 2];
        stories.mapPartitions(of -> {
                    int[] counts = new int[words * (words + 1) / 2];
                    of.forEachRemaining(story -> count(story.toSparse().indices(), counts));
                    return List.of(counts).iterator();
                })
                .collect()
                .forEach(counts -> {
                    for (int i = 0; i < together.length; i++) {
                        together[i] += counts[i];
                    }
                });
        List<Vector> documents = new ArrayList<>();
        for (int word = 0; word < words; word++) {
            Vector document = document(word, words, size, together);
            if (document != null) {
                documents.add(document);
            }
        }
        return JavaSparkContext.fromSparkContext(stories.context()).parallelize(documents, stories.getNumPartitions());
    }

    private static void count(int[] ascending, int[] counts) {
        for (int i = 0; i < ascending.length; i++) {
            int row = row(ascending[i]);
            for (int j = 0; j <= i; j++) {
                counts[row + ascending[j]]++;
            }
        }
    }

    /** Returns where the counts of a word with those up to itself begin. */
    private static int row(int word) {
        return word * (word + 1) / 2;
    }

    private static int together(int word, int other, int[] together) {
        return together[row(Math.max(word, other)) + Math.min(word, other)];
    }

    private static Vector document(int word, int words, long size, int[] together) {
        double[] links = new double[words];
        double of = together(word, word, together);
        for (int other = 0; other < words; other++) {
            int both = together(word, other, together);
            if (other != word && both >= LEAST_STORIES) {
                links[other] = Math.max(0, Math.log(both * (double) size / (of * together(other, other, together))));
            }
        }
        double sum = DoubleStream.of(links).sum();
        if (sum == 0) {
            return null;
        }
        for (int other = 0; other < words; other++) {
            links[other] *= LENGTH * (1 - SELF) / sum;
        }
        links[word] = LENGTH * SELF;
        return Vectors.dense(links).toSparse();
    }
}
