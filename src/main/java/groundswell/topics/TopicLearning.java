package groundswell.topics;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.percentile;

import groundswell.config.TopicsConfig;
import groundswell.statistics.ClassTfIdf;
import groundswell.statistics.Coherence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** Learns the topics of an epoch, one model a language, and says which of them are topics of the epoch before. */
public final class TopicLearning {
    /** Words that make a label, and fewest that make a model. */
    static final int LABEL_WORDS = 3;

    /** Share of the stories that count as far from all topics when these are learned. */
    private static final double FAR_SHARE = 0.05;

    private static final StructType MODEL =
            StructType.fromDDL("lang string, topic_id string, epoch int, term string, weight double,"
                    + " word_weight double, forms array<string>");
    private static final StructType FITS = StructType.fromDDL("topic_id string, lang string, epoch int, label string,"
            + " fitted_to date, known_low double, npmi double, umass double, exclusivity double, stability double");
    private static final StructType EVENTS = StructType.fromDDL(
            "lang string, epoch int, event string, topic_id string," + " other_topic_id string, similarity double");

    private final TopicsConfig config;
    private final List<Row> model = new ArrayList<>();
    private final List<Row> fits = new ArrayList<>();
    private final List<Row> events = new ArrayList<>();

    private TopicLearning(TopicsConfig config) {
        this.config = config;
    }

    /**
     * What the topics of a language were learned from.
     *
     * @param fittedTo last day of its stories
     * @param knownLow share of known words that so many of them are below as {@link #FAR_SHARE} says
     */
    private record Reach(LocalDate fittedTo, double knownLow) {
        static Reach of(Dataset<Row> stories, Dataset<Row> vectors) {
            return new Reach(
                    stories.agg(max("published_on")).first().getAs(0),
                    vectors.agg(percentile(col("known_share"), lit(FAR_SHARE)))
                            .first()
                            .getDouble(0));
        }
    }

    /**
     * What was learned.
     *
     * @param model topic_model
     * @param fits topic_fits
     * @param events topic_events
     */
    public record Learned(Dataset<Row> model, Dataset<Row> fits, Dataset<Row> events) {}

    /**
     * Fits one model for each language. It depends on the articles and the options alone: the vocabulary is in sorted
     * order, the fitted stories are the first by the hash of their id. Collects the vocabularies and the topics: at most
     * {@code max_terms} words and {@code count} topics a language, twice.
     *
     * @param termSeries marked with {@code is_phrase}
     * @param nameLexicon name_lexicon, or no rows
     * @param previous topic_model of the epoch before, or no rows
     */
    public static Learned of(
            Dataset<Row> storyArticles,
            Dataset<Row> termSeries,
            Dataset<Row> nameLexicon,
            Dataset<Row> previous,
            List<String> languages,
            TopicsConfig config) {
        TopicLearning learning = new TopicLearning(config);
        Map<String, TopicModel> before =
                TopicModel.of(previous).stream().collect(Collectors.toMap(TopicModel::lang, model -> model));
        int epoch =
                1 + before.values().stream().mapToInt(TopicModel::epoch).max().orElse(0);
        for (String lang : languages) {
            TopicStories stories = TopicStories.of(storyArticles, termSeries, nameLexicon, lang, config);
            if (stories.suffice()) {
                Dataset<Row> vectors = stories.vectors();
                SortedMap<String, TopicWords.Word> words = stories.vocabulary();
                TopicFit fit = TopicFit.of(
                        vectors,
                        stories.fitted(config),
                        words.size(),
                        stories.usualCount(config),
                        stories.areShort(),
                        config);
                Map<String, Map<String, Double>> known =
                        before.containsKey(lang) ? before.get(lang).byId() : Map.of();
                learning.add(lang, epoch, words, fit, known, Reach.of(stories.rows(), vectors));
            }
        }
        var spark = storyArticles.sparkSession();
        return new Learned(
                spark.createDataFrame(learning.model, MODEL),
                spark.createDataFrame(learning.fits, FITS),
                spark.createDataFrame(learning.events, EVENTS));
    }

    private void add(
            String lang,
            int epoch,
            SortedMap<String, TopicWords.Word> words,
            TopicFit fit,
            Map<String, Map<String, Double>> before,
            Reach reach) {
        String[] vocabulary = words.keySet().toArray(String[]::new);
        List<Map<String, Double>> topics = Arrays.stream(fit.weights())
                .map(weights -> TopicModel.named(vocabulary, weights))
                .toList();
        TopicIdentity identity = new TopicIdentity(topics, new TreeMap<>(before), config.same_topic_distance());
        List<String> ids = new ArrayList<>();
        for (int topic = 0; topic < topics.size(); topic++) {
            String kept = identity.kept(topic);
            ids.add(kept == null ? "%s-%d-%02d".formatted(lang, epoch, topic + 1) : kept);
        }
        double[][] telling = ClassTfIdf.of(fit.weights());
        for (int topic = 0; topic < ids.size(); topic++) {
            String id = ids.get(topic);
            topics.get(topic)
                    .forEach((word, weight) -> model.add(RowFactory.create(
                            lang,
                            id,
                            epoch,
                            word,
                            weight,
                            words.get(word).weight(),
                            words.get(word).forms())));
            int[] best = TopicFit.order(telling[topic]);
            String label = label(Arrays.stream(best)
                    .mapToObj(word -> words.get(vocabulary[word]).label())
                    .toList());
            Coherence coherence = fit.coherence(topic);
            fits.add(RowFactory.create(
                    id,
                    lang,
                    epoch,
                    label,
                    reach.fittedTo,
                    reach.knownLow,
                    coherence.npmi(),
                    coherence.umass(),
                    exclusivity(fit.weights(), topic),
                    fit.stability(topic)));
        }
        for (TopicIdentity.Event event : identity.events()) {
            String other = event.into() < 0 ? event.before() : ids.get(event.into());
            events.add(RowFactory.create(
                    lang,
                    epoch,
                    event.event(),
                    event.topic() < 0 ? event.before() : ids.get(event.topic()),
                    event.topic() < 0 && event.into() < 0 ? null : other,
                    Double.isNaN(event.similarity()) ? null : event.similarity()));
        }
    }

    /**
     * Returns the first words that say something else than those before them: neither a plural nor a part of one, nor one with
     * more around it.
     *
     * @param words that tell the topic from others, best first
     */
    static String label(List<String> words) {
        List<String> label = new ArrayList<>();
        for (String word : words) {
            if (label.size() < LABEL_WORDS && label.stream().noneMatch(other -> isLike(word, other))) {
                label.add(word);
            }
        }
        return String.join(", ", label);
    }

    private static boolean isLike(String word, String other) {
        String one = " " + word.toLowerCase(Locale.ROOT) + " ";
        String two = " " + other.toLowerCase(Locale.ROOT) + " ";
        return one.contains(two)
                || two.contains(one)
                || one.strip().equals(two.strip() + "s")
                || two.strip().equals(one.strip() + "s");
    }

    /** Returns the mean share of the topic in the probabilities that all topics give its top words. */
    static double exclusivity(double[][] weights, int topic) {
        double[] sums = Arrays.stream(weights)
                .mapToDouble(of -> Arrays.stream(of).sum())
                .toArray();
        int[] order = TopicFit.order(weights[topic]);
        int top = Math.min(TopicFit.TOP, order.length);
        double exclusivity = 0;
        for (int i = 0; i < top; i++) {
            double all = 0;
            for (int other = 0; other < weights.length; other++) {
                all += weights[other][order[i]] / sums[other];
            }
            exclusivity += weights[topic][order[i]] / sums[topic] / all;
        }
        return exclusivity / top;
    }
}
