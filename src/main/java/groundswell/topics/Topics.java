package groundswell.topics;

import static org.apache.spark.sql.functions.arrays_zip;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.log;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.xxhash64;

import groundswell.config.TopicsConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.ml.clustering.LDA;
import org.apache.spark.ml.clustering.LDAModel;
import org.apache.spark.ml.feature.CountVectorizerModel;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** Finds topics: LDA (Hoffman, Blei and Bach 2010) on words chosen by TF-IDF, one model a language. */
public final class Topics {
    /** Words that make a label. */
    private static final int LABEL_WORDS = 3;

    /** Stories in a step of the fit. */
    private static final int BATCH_STORIES = 2000;
    /** Weight of the first steps (tau of the paper): few steps must go far. */
    private static final double LEARNING_OFFSET = 10;

    private static final int EPOCH = 1;
    /**
     * Online LDA merges the statistics of partitions in the order in which tasks end; the sum of two numbers does not
     * depend on their order, that of three does.
     */
    private static final int FIT_PARTITIONS = 2;

    private static final StructType TERMS =
            StructType.fromDDL("topic_id string, lang string, rank int, term string, weight double");
    private static final StructType LINKS = StructType.fromDDL("article_id string, topic_id string, weight double");

    private Topics() {}

    /**
     * What the models say.
     *
     * @param terms topic_terms
     * @param links article_topics: only of articles with a word of the vocabulary
     */
    public record Models(Dataset<Row> terms, Dataset<Row> links) {}

    /**
     * Fits one model for each language and applies it to all its articles. The model depends on the articles and the
     * options alone: the vocabulary is in sorted order, the fitted stories are the first by the hash of their id.
     * Collects the vocabularies and the topics: at most {@code max_terms} words and {@code count} topics a language.
     */
    public static Models of(
            Dataset<Row> storyArticles, Dataset<Row> termSeries, List<String> languages, TopicsConfig config) {
        Dataset<Row> words = termSeries.where(col("n").equalTo(1)
                .and(col("is_stop").equalTo(false))
                .and(col("grain").equalTo("year")));
        List<Row> terms = new ArrayList<>();
        Dataset<Row> links = storyArticles.sparkSession().createDataFrame(List.of(), LINKS);
        for (String lang : languages) {
            Dataset<Row> articles = storyArticles.where(col("lang").equalTo(lang));
            long stories = articles.where(isFirst()).count();
            String[] vocabulary = vocabulary(words.where(col("lang").equalTo(lang)), stories, config);
            if (vocabulary.length < LABEL_WORDS) {
                continue;
            }
            Dataset<Row> vectors = vectors(articles, vocabulary);
            int topics = config.count() > 0 ? config.count() : defaultCount(stories);
            LDAModel model = fit(vectors.where(isFirst()), Math.min(stories, config.fit_stories()), topics, config);
            List<String> ids = new ArrayList<>();
            for (int topic = 0; topic < topics; topic++) {
                ids.add("%s-%d-%02d".formatted(lang, EPOCH, topic + 1));
            }
            terms.addAll(terms(model, vocabulary, lang, ids, config.top_terms()));
            links = links.union(links(model, vectors, ids));
        }
        return new Models(storyArticles.sparkSession().createDataFrame(terms, TERMS), links);
    }

    /** Returns topics: the label is the topic's words of largest weight. */
    public static Dataset<Row> summary(Dataset<Row> topicTerms, Dataset<Row> articleTopics, Dataset<Row> articles) {
        Map<String, List<String>> words = new TreeMap<>();
        Map<String, String> languages = new TreeMap<>();
        for (Row row : topicTerms
                .where(col("rank").leq(LABEL_WORDS))
                .orderBy("topic_id", "rank")
                .collectAsList()) {
            words.computeIfAbsent(row.getAs("topic_id"), id -> new ArrayList<>())
                    .add(row.getAs("term"));
            languages.put(row.getAs("topic_id"), row.getAs("lang"));
        }
        List<Row> labels = words.entrySet().stream()
                .map(topic -> RowFactory.create(
                        topic.getKey(), languages.get(topic.getKey()), EPOCH, String.join(", ", topic.getValue())))
                .toList();
        Dataset<Row> sizes = articleTopics
                .join(articles.select("article_id", "story_role", "source"), "article_id")
                .groupBy("topic_id")
                .agg(
                        count(lit(1)).as("articles"),
                        count_if(isFirst()).as("stories"),
                        count_distinct(col("source")).as("sources"));
        return topicTerms
                .sparkSession()
                .createDataFrame(labels, StructType.fromDDL("topic_id string, lang string, epoch int, label string"))
                .join(sizes, new String[] {"topic_id"}, "left")
                .na()
                .fill(0, new String[] {"articles", "stories", "sources"});
    }

    private static Column isFirst() {
        return col("story_role").equalTo("first");
    }

    private static int defaultCount(long stories) {
        return (int) Math.max(5, Math.min(50, Math.round(Math.sqrt(stories / 40.0))));
    }

    /** Returns the words with the largest sum of TF-IDF within the bounds of support, in sorted order. */
    private static String[] vocabulary(Dataset<Row> words, long stories, TopicsConfig config) {
        Column idf = log(lit(stories + 1.0).divide(col("stories").plus(1)));
        return words
                .select(col("term"), inline(arrays_zip(col("occurrences"), col("first_stories"))))
                .groupBy("term")
                .agg(sum("occurrences").as("occurrences"), sum("first_stories").as("stories"))
                .where(col("stories")
                        .geq(config.min_stories())
                        .and(col("stories").leq(config.max_share() * stories)))
                .orderBy(col("occurrences").multiply(idf).desc(), col("term"))
                .limit(config.max_terms())
                .select("term")
                .as(Encoders.STRING())
                .collectAsList()
                .stream()
                .sorted()
                .toArray(String[]::new);
    }

    private static Dataset<Row> vectors(Dataset<Row> articles, String[] vocabulary) {
        Dataset<Row> words = articles.select(
                col("article_id"),
                col("story_role"),
                split(concat_ws(" ", col("title_words"), col("body_words")), "[ \n]")
                        .as("words"));
        return new CountVectorizerModel(vocabulary)
                .setInputCol("words")
                .setOutputCol("features")
                .transform(words)
                .select("article_id", "story_role", "features");
    }

    private static LDAModel fit(Dataset<Row> stories, long size, int topics, TopicsConfig config) {
        Dataset<Row> sample = stories.orderBy(xxhash64(col("article_id")), col("article_id"))
                .limit(config.fit_stories())
                .repartition(FIT_PARTITIONS, col("article_id"))
                .sortWithinPartitions("article_id")
                .cache();
        try {
            return new LDA()
                    .setK(topics)
                    .setOptimizer("online")
                    .setMaxIter(config.iterations())
                    .setSubsamplingRate(Math.min(1.0, (double) BATCH_STORIES / size))
                    .setLearningOffset(LEARNING_OFFSET)
                    .setSeed(config.seed())
                    .fit(sample);
        } finally {
            sample.unpersist();
        }
    }

    private static List<Row> terms(LDAModel model, String[] vocabulary, String lang, List<String> ids, int topTerms) {
        List<Row> rows = new ArrayList<>();
        double[] matrix = model.topicsMatrix().toArray();
        for (int topic = 0; topic < ids.size(); topic++) {
            int offset = topic * vocabulary.length;
            double sum = 0;
            for (int word = 0; word < vocabulary.length; word++) {
                sum += matrix[offset + word];
            }
            List<Integer> order = new ArrayList<>();
            for (int word = 0; word < vocabulary.length; word++) {
                order.add(word);
            }
            order.sort((left, right) -> {
                int byWeight = Double.compare(matrix[offset + right], matrix[offset + left]);
                return byWeight != 0 ? byWeight : Integer.compare(left, right);
            });
            for (int rank = 1; rank <= Math.min(topTerms, order.size()); rank++) {
                int word = order.get(rank - 1);
                rows.add(RowFactory.create(ids.get(topic), lang, rank, vocabulary[word], matrix[offset + word] / sum));
            }
        }
        return rows;
    }

    private static Dataset<Row> links(LDAModel model, Dataset<Row> vectors, List<String> ids) {
        List<String> topicIds = List.copyOf(ids);
        return model.transform(vectors)
                .select("article_id", "features", "topicDistribution")
                .filter((org.apache.spark.api.java.function.FilterFunction<Row>)
                        row -> row.<Vector>getAs("features").numNonzeros() > 0)
                .map(
                        (MapFunction<Row, Row>) row -> {
                            Vector distribution = row.getAs("topicDistribution");
                            int main = distribution.argmax();
                            return RowFactory.create(row.getString(0), topicIds.get(main), distribution.apply(main));
                        },
                        Encoders.row(LINKS));
    }
}
