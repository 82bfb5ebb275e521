package groundswell.topics;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import groundswell.config.TopicsConfig;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What topics of a language are learned from.
 *
 * @param rows story_articles that are the first of their story
 * @param size how many
 * @param words of all of them
 * @param vocabulary words that topics may have, in sorted order
 */
record TopicStories(Dataset<Row> rows, long size, long words, SortedMap<String, TopicWords.Word> vocabulary) {
    /** Words of a story that tells as much about topics as any: a short text tells less. */
    private static final int FULL_STORY = 150;

    private static final double STORIES_OF_ONE_TOPIC = 40;

    /** Stories of fewer words on average are short, if there are enough of them to learn from all together. */
    private static final int SHORT_STORY = 60;

    private static final int LEAST_SHORT = 1000;
    private static final double SHORT_STORIES_OF_ONE_TOPIC = 100;

    /** @param termSeries marked with {@code is_phrase} */
    static TopicStories of(
            Dataset<Row> storyArticles,
            Dataset<Row> termSeries,
            Dataset<Row> nameLexicon,
            String lang,
            TopicsConfig config) {
        Dataset<Row> rows = storyArticles.where(
                col("lang").equalTo(lang).and(col("story_role").equalTo("first")));
        Row sums = rows.agg(count(lit(1)), coalesce(sum("tokens"), lit(0L))).first();
        long size = sums.getLong(0);
        SortedMap<String, TopicWords.Word> vocabulary = TopicWords.vocabulary(
                termSeries.where(col("lang").equalTo(lang)),
                nameLexicon.where(col("lang").equalTo(lang)),
                size,
                config);
        return new TopicStories(rows, size, sums.getLong(1), vocabulary);
    }

    /** Returns whether there are words enough to tell topics apart. */
    boolean suffice() {
        return vocabulary.size() >= TopicLearning.LABEL_WORDS;
    }

    /** Returns the vectors of the stories. */
    Dataset<Row> vectors() {
        SortedMap<String, Double> weights = new TreeMap<>();
        Map<String, String> forms = new HashMap<>();
        vocabulary.forEach((term, word) -> {
            weights.put(term, word.weight());
            word.forms().forEach(form -> forms.put(form, term));
        });
        return TopicWords.vectors(rows, new TopicVocabulary(weights, forms));
    }

    /** Returns whether so many stories of so many words are too short to tell by themselves which words go together. */
    static boolean areShort(long stories, long words) {
        return stories >= LEAST_SHORT && words < SHORT_STORY * stories;
    }

    boolean areShort() {
        return areShort(size, words);
    }

    /**
     * Returns on how many of so many stories of so many words topics are fitted: short ones tell little each, so that more
     * of them are taken, which together have as many words.
     */
    static int fitted(long stories, long words, TopicsConfig config) {
        double asked = areShort(stories, words)
                ? (double) config.fit_stories() * FULL_STORY * stories / Math.max(1, words)
                : config.fit_stories();
        return (int) Math.min(Integer.MAX_VALUE, Math.min(stories, Math.round(asked)));
    }

    /** Returns on how many of these they are. */
    int fitted(TopicsConfig config) {
        return fitted(size, words, config);
    }

    /** Returns how many topics are fitted to so many stories of so many words. */
    static int usualCount(long stories, long words, TopicsConfig config) {
        double full = Math.min((double) stories, (double) words / FULL_STORY);
        double each = areShort(stories, words) ? SHORT_STORIES_OF_ONE_TOPIC : STORIES_OF_ONE_TOPIC;
        return config.count() > 0
                ? config.count()
                : (int) Math.max(5, Math.min(50, Math.round(Math.sqrt(full / each))));
    }

    /** Returns how many topics are fitted to these. */
    int usualCount(TopicsConfig config) {
        return usualCount(size, words, config);
    }
}
