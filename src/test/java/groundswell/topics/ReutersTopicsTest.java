package groundswell.topics;

import static org.apache.spark.sql.functions.array_max;
import static org.apache.spark.sql.functions.array_position;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.desc;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.size;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import groundswell.config.Config;
import groundswell.config.ConfigReader;
import groundswell.count.Phrases;
import groundswell.count.TermSeries;
import groundswell.count.TermSupport;
import groundswell.count.Totals;
import groundswell.statistics.Coherence;
import groundswell.stories.StoryRun;
import groundswell.table.EntityTables;
import groundswell.table.Tables;
import groundswell.table.TopicTables;
import groundswell.testing.SharedSpark;
import groundswell.testing.TableRows;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.ml.clustering.LDA;
import org.apache.spark.ml.clustering.LDAModel;
import org.apache.spark.ml.feature.CountVectorizer;
import org.apache.spark.ml.feature.CountVectorizerModel;
import org.apache.spark.ml.feature.RegexTokenizer;
import org.apache.spark.ml.feature.StopWordsRemover;
import org.apache.spark.ml.functions;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Topics of a newswire against its human labels, and against MLlib as it comes, with as many topics. Of the labels, the
 * articles with one label count, where that is one of the ten with most of them.
 */
@Tag("full")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReutersTopicsTest {
    private static final Path NEWSWIRE = Path.of("../shared/data/reuters21578/reuters21578.jsonl.gz");
    private static final int LABELS = 10;

    private Dataset<Row> rows;
    private Dataset<Row> articles;
    private Dataset<Row> series;
    private Dataset<Row> labels;

    @BeforeAll
    void count() {
        assumeTrue(Files.exists(NEWSWIRE), "collection absent: " + NEWSWIRE);
        Config config = config();
        rows = SharedSpark.session()
                .read()
                .schema("id string, source string, lang string, published_at string, title string, body string,"
                        + " extra struct<topics: array<string>>")
                .json(NEWSWIRE.toString())
                .withColumn("lang", lit("en"))
                .localCheckpoint();
        articles = new StoryRun(StoryRun.clean(rows.drop("extra")), StoryRun.config())
                .articles()
                .localCheckpoint();
        Dataset<Row> totals = Tables.TOTALS
                .conform(Totals.of(articles, LocalDate.of(2040, 1, 1), config.trends()))
                .localCheckpoint();
        long tokens = Totals.tokens(totals);
        Dataset<Row> terms = TermSeries.of(
                        articles,
                        TermSupport.of(articles, tokens, config.count()).localCheckpoint(),
                        totals,
                        tokens,
                        config.count())
                .localCheckpoint();
        series =
                Phrases.marked(terms, Phrases.of(terms, totals, config.count())).localCheckpoint();
        Dataset<Row> single = rows.where(size(col("extra.topics")).equalTo(1))
                .select(
                        col("id").as("external_id"),
                        element_at(col("extra.topics"), 1).as("label"));
        List<String> largest = single.groupBy("label")
                .count()
                .orderBy(desc("count"), col("label"))
                .limit(LABELS)
                .select("label")
                .as(Encoders.STRING())
                .collectAsList();
        labels = single.where(col("label").isin(largest.toArray()))
                .join(articles.select("external_id", "article_id"), "external_id")
                .localCheckpoint();
    }

    @Test
    void topicsAgreeWithLabelsAndCohereBetterThanThoseOfPlainMllib() {
        TopicLearning.Learned learned = learned(none());
        Dataset<Row> model = TopicTables.TOPIC_MODEL.conform(learned.model()).localCheckpoint();
        Topics.Applied applied = Topics.apply(articles, model, config().topics());
        Map<String, List<String>> words = new TreeMap<>();
        applied.terms()
                .where(col("rank").leq(TopicFit.TOP))
                .orderBy("topic_id", "rank")
                .collectAsList()
                .forEach(row -> words.computeIfAbsent(row.getAs("topic_id"), id -> new ArrayList<>())
                        .add(row.getAs("term")));
        Dataset<Row> links =
                Topics.main(applied.links()).select("article_id", "topic_id").localCheckpoint();
        double information = information(links);
        double coherence = coherence(words);
        String odd = "half of odd hashes: " + information(links.where("abs(hash(article_id)) % 2 = 1"));
        Plain plain = plain(words.size());
        String figures = String.format(
                "topics: %d, NMI %.3f (%s), NPMI %.3f; plain MLlib: NMI %.3f, NPMI %.3f",
                words.size(), information, odd, coherence, plain.information, plain.coherence);
        System.out.println(figures);
        assertTrue(information >= 0.45 && information >= plain.information + 0.05, figures);
        assertTrue(coherence >= plain.coherence + 0.05, figures);
    }

    @Test
    void mostTopicsGoOnInAFitWithAnotherSeed() {
        Dataset<Row> first = TopicTables.TOPIC_MODEL
                .conform(learned(none(), "topics.stability_fits=0").model())
                .localCheckpoint();
        Dataset<Row> events =
                learned(first, "topics.stability_fits=0", "topics.seed=5").events();
        long topics = first.select("topic_id").distinct().count();
        long continued = events.where("event = 'continues'").count();
        System.out.println("topics that go on: " + continued + " of " + topics);
        assertTrue(continued >= 0.8 * topics, continued + " of " + topics);
    }

    private TopicLearning.Learned learned(Dataset<Row> previous, String... settings) {
        return TopicLearning.of(
                articles,
                series,
                TableRows.of(EntityTables.NAME_LEXICON),
                previous,
                List.of("en"),
                config(settings).topics());
    }

    private static Dataset<Row> none() {
        return TableRows.of(TopicTables.TOPIC_MODEL, List.of());
    }

    private static Config config(String... settings) {
        return ConfigReader.read("", "test", List.of(settings));
    }

    private record Plain(double information, double coherence) {}

    private Plain plain(int topics) {
        Dataset<Row> texts = rows.select(
                        col("id").as("external_id"),
                        lower(concat_ws(" ", col("title"), col("body"))).as("text"))
                .join(articles.select("external_id", "article_id"), "external_id");
        Dataset<Row> words = new StopWordsRemover()
                .setInputCol("all")
                .setOutputCol("words")
                .transform(new RegexTokenizer()
                        .setPattern("\\W+")
                        .setInputCol("text")
                        .setOutputCol("all")
                        .transform(texts));
        CountVectorizerModel vectorizer = new CountVectorizer()
                .setInputCol("words")
                .setOutputCol("features")
                .fit(words);
        Dataset<Row> vectors = vectorizer
                .transform(words)
                .select("article_id", "features")
                .repartition(2, col("article_id"))
                .localCheckpoint();
        LDAModel model = new LDA().setK(topics).setSeed(1).fit(vectors);
        Map<String, List<String>> top = new TreeMap<>();
        model.describeTopics(TopicFit.TOP)
                .collectAsList()
                .forEach(row -> top.put(
                        String.valueOf(row.getInt(0)),
                        row.<Integer>getList(1).stream()
                                .map(word -> vectorizer.vocabulary()[word])
                                .toList()));
        Dataset<Row> links = model.transform(vectors)
                .select(
                        col("article_id"),
                        functions
                                .vector_to_array(col("topicDistribution"), "float64")
                                .as("shares"))
                .select(
                        col("article_id"),
                        array_position(col("shares"), array_max(col("shares")))
                                .cast("string")
                                .as("topic_id"));
        return new Plain(information(links), coherence(top));
    }

    /** Returns the mutual information of labels and topics over the mean of their entropies. */
    private double information(Dataset<Row> links) {
        Map<String, Long> byLabel = new HashMap<>();
        Map<String, Long> byTopic = new HashMap<>();
        long all = 0;
        List<Row> cells = labels.join(links, "article_id")
                .groupBy("label", "topic_id")
                .count()
                .collectAsList();
        for (Row cell : cells) {
            byLabel.merge(cell.getString(0), cell.getLong(2), Long::sum);
            byTopic.merge(cell.getString(1), cell.getLong(2), Long::sum);
            all += cell.getLong(2);
        }
        double information = 0;
        for (Row cell : cells) {
            double share = cell.getLong(2) / (double) all;
            information += share
                    * Math.log(share * all * all / byLabel.get(cell.getString(0)) / byTopic.get(cell.getString(1)));
        }
        return 2 * information / (entropy(byLabel, all) + entropy(byTopic, all));
    }

    private static double entropy(Map<String, Long> counts, long all) {
        return counts.values().stream()
                .mapToDouble(count -> -count / (double) all * Math.log(count / (double) all))
                .sum();
    }

    /** Returns the mean NPMI of the words of each topic over all articles. */
    private double coherence(Map<String, List<String>> topics) {
        Map<String, BitSet> holding = new HashMap<>();
        topics.values().forEach(words -> words.forEach(word -> holding.put(word, new BitSet())));
        TopicTokens tokens = TopicTokensTest.tokens(holding.keySet().toArray(String[]::new));
        List<String> texts = articles.select(concat_ws("\n", col("title_words"), col("body_words")))
                .as(Encoders.STRING())
                .collectAsList();
        for (int i = 0; i < texts.size(); i++) {
            for (String word : tokens.of(texts.get(i))) {
                if (holding.containsKey(word)) {
                    holding.get(word).set(i);
                }
            }
        }
        return topics.values().stream()
                .mapToDouble(words -> coherence(words, holding, texts.size()).npmi())
                .average()
                .orElseThrow();
    }

    private static Coherence coherence(List<String> words, Map<String, BitSet> holding, long documents) {
        long[][] both = new long[words.size()][words.size()];
        long[] each = new long[words.size()];
        for (int i = 0; i < words.size(); i++) {
            for (int j = 0; j <= i; j++) {
                BitSet common = (BitSet) holding.get(words.get(i)).clone();
                common.and(holding.get(words.get(j)));
                both[i][j] = common.cardinality();
            }
            each[i] = Math.max(1, both[i][i]);
        }
        return Coherence.of(each, both, documents);
    }
}
