package groundswell.topics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The topics of one language. */
final class TopicModel {
    private final String lang;
    private final int epoch;
    private final List<String> ids;
    private final String[] words;
    private final double[][] weights;

    private TopicModel(String lang, int epoch, List<String> ids, String[] words, double[][] weights) {
        this.lang = lang;
        this.epoch = epoch;
        this.ids = ids;
        this.words = words;
        this.weights = weights;
    }

    String lang() {
        return lang;
    }

    /** Returns the epoch in which they were fitted. */
    int epoch() {
        return epoch;
    }

    /** Returns the ids of the topics, sorted. */
    List<String> ids() {
        return ids;
    }

    /** Returns the words, sorted. Not to be changed. */
    String[] words() {
        return words;
    }

    /** Returns one row a topic, one column a word. Not to be changed. */
    double[][] weights() {
        return weights;
    }

    /** Returns the models, by language in sorted order. Collects topic_model. */
    static List<TopicModel> of(Dataset<Row> topicModel) {
        Map<String, Map<String, Map<String, Double>>> byLang = new TreeMap<>();
        Map<String, Integer> epochs = new TreeMap<>();
        for (Row row :
                topicModel.select("lang", "topic_id", "term", "weight", "epoch").collectAsList()) {
            byLang.computeIfAbsent(row.getString(0), lang -> new TreeMap<>())
                    .computeIfAbsent(row.getString(1), id -> new TreeMap<>())
                    .put(row.getString(2), row.getDouble(3));
            epochs.put(row.getString(0), row.getInt(4));
        }
        List<TopicModel> models = new ArrayList<>();
        byLang.forEach((lang, topics) -> {
            String[] words = topics.values().iterator().next().keySet().toArray(String[]::new);
            double[][] weights = topics.values().stream()
                    .map(topic -> topic.values().stream()
                            .mapToDouble(Double::doubleValue)
                            .toArray())
                    .toArray(double[][]::new);
            models.add(new TopicModel(lang, epochs.get(lang), List.copyOf(topics.keySet()), words, weights));
        });
        return models;
    }

    /** Returns the weights of the words of each topic, by its id. */
    Map<String, Map<String, Double>> byId() {
        Map<String, Map<String, Double>> byId = new TreeMap<>();
        for (int topic = 0; topic < ids.size(); topic++) {
            byId.put(ids.get(topic), named(words, weights[topic]));
        }
        return byId;
    }

    static Map<String, Double> named(String[] words, double[] weights) {
        Map<String, Double> named = new TreeMap<>();
        for (int word = 0; word < words.length; word++) {
            named.put(words[word], weights[word]);
        }
        return named;
    }
}
