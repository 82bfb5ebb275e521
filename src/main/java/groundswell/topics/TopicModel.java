package groundswell.topics;

import java.util.ArrayList;
import java.util.HashMap;
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
    private final TopicVocabulary vocabulary;
    private final double[][] weights;

    private TopicModel(String lang, int epoch, List<String> ids, TopicVocabulary vocabulary, double[][] weights) {
        this.lang = lang;
        this.epoch = epoch;
        this.ids = ids;
        this.vocabulary = vocabulary;
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

    /** Returns the words. */
    TopicVocabulary vocabulary() {
        return vocabulary;
    }

    /** Returns one row a topic, one column a word. Not to be changed. */
    double[][] weights() {
        return weights;
    }

    /** Returns the models, by language in sorted order. Collects topic_model. */
    static List<TopicModel> of(Dataset<Row> topicModel) {
        Map<String, Map<String, Map<String, Double>>> byLang = new TreeMap<>();
        Map<String, TopicVocabulary> vocabularies = new TreeMap<>();
        Map<String, Integer> epochs = new TreeMap<>();
        for (Row row : topicModel
                .select("lang", "topic_id", "term", "weight", "epoch", "word_weight", "forms")
                .collectAsList()) {
            String lang = row.getString(0);
            byLang.computeIfAbsent(lang, any -> new TreeMap<>())
                    .computeIfAbsent(row.getString(1), id -> new TreeMap<>())
                    .put(row.getString(2), row.getDouble(3));
            epochs.put(lang, row.getInt(4));
            TopicVocabulary vocabulary =
                    vocabularies.computeIfAbsent(lang, any -> new TopicVocabulary(new TreeMap<>(), new HashMap<>()));
            vocabulary.weights().put(row.getString(2), row.getDouble(5));
            row.<String>getList(6).forEach(form -> vocabulary.forms().put(form, row.getString(2)));
        }
        List<TopicModel> models = new ArrayList<>();
        byLang.forEach((lang, topics) -> {
            double[][] weights = topics.values().stream()
                    .map(topic -> topic.values().stream()
                            .mapToDouble(Double::doubleValue)
                            .toArray())
                    .toArray(double[][]::new);
            models.add(new TopicModel(
                    lang, epochs.get(lang), List.copyOf(topics.keySet()), vocabularies.get(lang), weights));
        });
        return models;
    }

    /** Returns the weights of the words of each topic, by its id. */
    Map<String, Map<String, Double>> byId() {
        Map<String, Map<String, Double>> byId = new TreeMap<>();
        for (int topic = 0; topic < ids.size(); topic++) {
            byId.put(ids.get(topic), named(vocabulary.terms(), weights[topic]));
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
