package groundswell.entities;

import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the dictionaries of NLP4J know of a form by itself, as numbers: whether its lists of names have all of it, and the
 * embeddings of its words. {@link NameFeatures} are what the articles say of it.
 */
final class FormFeatures {
    /** Its lists of names: of countries, given names, persons, places, organizations and so on. */
    private static final int LISTS = 16;

    private static final int DIMENSIONS = 50;

    /** Embeddings are about 3 long; the features beside them are from 0 to 1. */
    private static final double SCALE = 2 / 3.0;

    /** The numbers' names, in their order. */
    static final List<String> NAMES = names();

    private FormFeatures() {}

    private static List<String> names() {
        List<String> names = new ArrayList<>();
        for (String words : List.of("single", "several")) {
            for (int list = 0; list < LISTS; list++) {
                names.add("listed_" + words + "_" + list);
            }
        }
        for (String word : List.of("last", "first", "inner")) {
            for (int dimension = 0; dimension < DIMENSIONS; dimension++) {
                names.add("embedding_" + word + "_" + dimension);
            }
        }
        return List.copyOf(names);
    }

    /**
     * Returns the numbers of a form, in the order of {@link #NAMES}.
     *
     * @param nodes its words as the dictionaries left them, the first place empty
     */
    static double[] of(NLPNode[] nodes) {
        double[] features = new double[NAMES.size()];
        int words = nodes.length - 1;
        if (words < 1) {
            return features;
        }
        for (int list = 0; list < LISTS; list++) {
            features[words == 1 ? list : LISTS + list] = isListed(nodes, list) ? 1 : 0;
        }
        int last = 2 * LISTS;
        int first = last + DIMENSIONS;
        int inner = first + DIMENSIONS;
        add(nodes[words], 1, features, last);
        for (int i = 1; i < words; i++) {
            if (i == 1) {
                add(nodes[i], 1, features, first);
            } else {
                add(nodes[i], words - 2, features, inner);
            }
        }
        return features;
    }

    private static boolean isListed(NLPNode[] nodes, int list) {
        int last = nodes.length - 1;
        if (last == 1) {
            return has(nodes[1], "U-" + list);
        }
        boolean listed = has(nodes[1], "B-" + list) && has(nodes[last], "L-" + list);
        for (int i = 2; i < last; i++) {
            listed &= has(nodes[i], "I-" + list);
        }
        return listed;
    }

    private static boolean has(NLPNode node, String tag) {
        String tags = node.getNamedEntityGazetteers();
        return tags != null && Arrays.asList(tags.split("_", -1)).contains(tag);
    }

    private static void add(NLPNode node, int of, double[] features, int from) {
        float[] embedding = node.getWordEmbedding();
        for (int i = 0; embedding != null && i < DIMENSIONS; i++) {
            features[from + i] += SCALE * embedding[i] / of;
        }
    }
}
