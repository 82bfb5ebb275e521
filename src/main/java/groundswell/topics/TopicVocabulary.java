package groundswell.topics;

import java.io.Serializable;
import java.util.Map;
import java.util.SortedMap;

/**
 * The terms of topics.
 *
 * @param weights of the terms, in sorted order: what an occurrence counts
 * @param forms other forms of names, each with the term that stands for it
 */
record TopicVocabulary(SortedMap<String, Double> weights, Map<String, String> forms) implements Serializable {
    String[] terms() {
        return weights.keySet().toArray(String[]::new);
    }

    /** Returns the weights in the order of the terms. */
    double[] weightsInOrder() {
        return weights.values().stream().mapToDouble(Double::doubleValue).toArray();
    }
}
