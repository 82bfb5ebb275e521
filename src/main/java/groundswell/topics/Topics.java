package groundswell.topics;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;

import groundswell.config.TopicsConfig;
import groundswell.statistics.ClassTfIdf;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.ml.clustering.LocalLDAModel;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.mllib.linalg.DenseMatrix;
import org.apache.spark.mllib.linalg.DenseVector;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.StructType;

/** Applies the topics of an epoch to articles. */
public final class Topics {
    private static final int EXEMPLARS = 3;
    /** Shape of the first guess of an article's topics, MLlib's own; nothing depends on it but the last digits. */
    private static final double GAMMA_SHAPE = 100;

    private static final StructType TERMS = StructType.fromDDL(
            "topic_id string, lang string, rank int, keyword_rank int, term string, weight double, class_tf_idf double");
    private static final StructType LINKS =
            StructType.fromDDL("article_id string, rank int, topic_id string, weight double, known_share double");

    private Topics() {}

    /**
     * What the topics say.
     *
     * @param terms topic_terms
     * @param links article_topics: only of articles with a word of the vocabulary
     */
    public record Applied(Dataset<Row> terms, Dataset<Row> links) {}

    /**
     * Applies topics to all articles of their languages, old and new alike. Collects topic_model: at most {@code max_terms}
     * words and {@code count} topics a language.
     */
    public static Applied apply(Dataset<Row> storyArticles, Dataset<Row> topicModel, TopicsConfig config) {
        List<Row> terms = new ArrayList<>();
        Dataset<Row> links = storyArticles.sparkSession().createDataFrame(List.of(), LINKS);
        for (TopicModel model : TopicModel.of(topicModel)) {
            terms.addAll(terms(model, config.top_terms()));
            Dataset<Row> vectors =
                    TopicWords.vectors(storyArticles.where(col("lang").equalTo(model.lang())), model.vocabulary());
            links = links.union(links(model, vectors, config));
        }
        return new Applied(storyArticles.sparkSession().createDataFrame(terms, TERMS), links);
    }

    /** Returns the rows of article_topics with the main topic of each article. */
    public static Dataset<Row> main(Dataset<Row> articleTopics) {
        return articleTopics.where(col("rank").equalTo(1));
    }

    /** Returns topics: those that were fitted, with the articles that they are the main topic of. */
    public static Dataset<Row> summary(Dataset<Row> topicFits, Dataset<Row> articleTopics, Dataset<Row> articles) {
        Column isFirst = col("story_role").equalTo("first");
        Dataset<Row> linked = main(articleTopics)
                .join(articles.select("article_id", "story_id", "story_role", "source", "published_on"), "article_id");
        Dataset<Row> sizes = linked.groupBy("topic_id")
                .agg(
                        count(lit(1)).as("articles"),
                        count_if(isFirst).as("stories"),
                        count_distinct(col("source")).as("sources"),
                        min("published_on").as("first_seen_on"));
        Dataset<Row> exemplars = linked.where(isFirst)
                .withColumn(
                        "place",
                        row_number()
                                .over(Window.partitionBy("topic_id")
                                        .orderBy(col("weight").desc(), col("story_id"))))
                .where(col("place").leq(EXEMPLARS))
                .groupBy("topic_id")
                .agg(array_sort(collect_list(struct("place", "story_id")))
                        .getField("story_id")
                        .as("exemplars"));
        return topicFits
                .join(sizes, new String[] {"topic_id"}, "left")
                .join(exemplars, new String[] {"topic_id"}, "left")
                .withColumn("exemplars", coalesce(col("exemplars"), array().cast("array<string>")))
                .na()
                .fill(0, new String[] {"articles", "stories", "sources"});
    }

    private static List<Row> terms(TopicModel model, int topTerms) {
        double[][] scores = ClassTfIdf.of(model.weights());
        String[] words = model.vocabulary().terms();
        List<Row> rows = new ArrayList<>();
        for (int topic = 0; topic < model.ids().size(); topic++) {
            double[] weights = model.weights()[topic];
            double sum = Arrays.stream(weights).sum();
            int[] ranks = ranks(weights);
            int[] keywordRanks = ranks(scores[topic]);
            for (int word : TopicFit.order(weights)) {
                if (ranks[word] <= topTerms || keywordRanks[word] <= topTerms) {
                    rows.add(RowFactory.create(
                            model.ids().get(topic),
                            model.lang(),
                            ranks[word],
                            keywordRanks[word],
                            words[word],
                            weights[word] / sum,
                            scores[topic][word]));
                }
            }
        }
        return rows;
    }

    /** Returns the place of each value, from 1, in the order of {@link TopicFit#order}. */
    private static int[] ranks(double[] values) {
        int[] order = TopicFit.order(values);
        int[] ranks = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            ranks[order[i]] = i + 1;
        }
        return ranks;
    }

    private static Dataset<Row> links(TopicModel model, Dataset<Row> vectors, TopicsConfig config) {
        List<String> ids = List.copyOf(model.ids());
        double minWeight = config.min_weight();
        return mllib(model, vectors, config)
                .transform(vectors)
                .select("article_id", "features", "topicDistribution", "known_share")
                .filter((FilterFunction<Row>)
                        row -> row.<Vector>getAs("features").numNonzeros() > 0)
                .flatMap(
                        (FlatMapFunction<Row, Row>)
                                row -> topicsOf(row, ids, minWeight).iterator(),
                        Encoders.row(LINKS));
    }

    /** Returns the main topic of an article, and the others that explain enough of it. */
    private static List<Row> topicsOf(Row article, List<String> ids, double minWeight) {
        double[] weights = article.<Vector>getAs("topicDistribution").toArray();
        List<Row> rows = new ArrayList<>();
        for (int topic : TopicFit.order(weights)) {
            if (rows.isEmpty() || weights[topic] >= minWeight) {
                rows.add(RowFactory.create(
                        article.getString(0),
                        rows.size() + 1,
                        ids.get(topic),
                        weights[topic],
                        article.getAs("known_share")));
            }
        }
        return rows;
    }

    /** Returns MLlib's model of the same weights. */
    private static LocalLDAModel mllib(TopicModel model, Dataset<Row> vectors, TopicsConfig config) {
        int topics = model.ids().size();
        int words = model.vocabulary().weights().size();
        double[] matrix = new double[topics * words];
        for (int topic = 0; topic < topics; topic++) {
            System.arraycopy(model.weights()[topic], 0, matrix, topic * words, words);
        }
        double[] prior = new double[topics];
        Arrays.fill(prior, 1.0 / topics);
        var local = new org.apache.spark.mllib.clustering.LocalLDAModel(
                        new DenseMatrix(words, topics, matrix),
                        new DenseVector(prior),
                        TopicFit.WORD_PRIOR,
                        GAMMA_SHAPE)
                .setSeed(config.seed());
        return new LocalLDAModel("topics_" + model.lang(), words, local, vectors.sparkSession());
    }
}
