package groundswell.entities;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.lit;

import com.sun.management.OperatingSystemMXBean;
import groundswell.config.ConfigReader;
import groundswell.config.EntitiesConfig;
import groundswell.stories.StoryRun;
import groundswell.table.EntityTables;
import groundswell.table.InternalTables;
import groundswell.testing.SharedSpark;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Measures what names cost beside tagging every article, and how much of what tagging everything teaches is found without
 * it: {@code jobs/bench --entities FILE.jsonl.gz...}.
 */
public final class NamesCost {
    private static final double NANOS = 1e9;

    /** Every so manieth article is tagged before anything is measured. */
    private static final int WARMING = 20;

    private static final int LEAST_STORIES = 5;

    private final SparkSession spark = SharedSpark.session();
    private final Dataset<Row> articles;

    private NamesCost(String... files) {
        Dataset<Row> rows = spark.read()
                .schema("id string, source string, published_at string, title string, body string")
                .json(files)
                .withColumn("lang", lit("en"))
                .where(col("body").isNotNull().and(col("published_at").isNotNull()))
                .repartition(16);
        articles =
                new StoryRun(StoryRun.clean(rows), StoryRun.config()).articles().localCheckpoint();
    }

    /**
     * Prints the cost.
     *
     * @param files collections of articles in English, JSON lines
     */
    public static void main(String[] files) throws IOException {
        SharedSpark.compiled(() -> new NamesCost(files).print());
    }

    private void print() {
        // Not counted: loading the model, and compiling the code.
        tagAll(articles.where("pmod(xxhash64(article_id), " + WARMING + ") = 0"));
        pairs(articles, learn(articles));
        long count = articles.count();
        double start = cpu();
        tagAll(articles);
        double tagging = cpu() - start;
        start = cpu();
        Dataset<Row> lexicon = learn(articles);
        double learning = cpu() - start;
        start = cpu();
        Dataset<Row> found = pairs(articles, lexicon);
        double finding = cpu() - start;
        System.out.printf(
                Locale.ROOT,
                "%,d articles: tagging all costs %.0f CPU s; names are learned in %.1f and found in %.1f CPU s, %.1f %% of it%n",
                count,
                tagging,
                learning,
                finding,
                100 * (learning + finding) / tagging);
        Dataset<Row> all = pairs(articles, learnFromAll());
        Dataset<Row> often = all.join(articles.select("article_id", "story_id"), "article_id")
                .groupBy("entity_id")
                .agg(count_distinct(col("story_id")).as("stories"))
                .where(col("stories").geq(LEAST_STORIES));
        Dataset<Row> asked = all.join(often, "entity_id").select("article_id", "entity_id");
        long pairs = asked.count();
        long both = asked.intersect(found).count();
        System.out.printf(
                Locale.ROOT,
                "of %,d pairs of an article and one of %,d entities in %d or more stories, %.2f %% are found%n",
                pairs,
                often.count(),
                LEAST_STORIES,
                100.0 * both / pairs);
    }

    private static void tagAll(Dataset<Row> of) {
        of.where("body_text IS NOT NULL")
                .select("article_id", "body_text")
                .mapPartitions((MapPartitionsFunction<Row, Long>) NamesCost::tag, Encoders.LONG())
                .count();
    }

    private static Iterator<Long> tag(Iterator<Row> articles) {
        long names = 0;
        while (articles.hasNext()) {
            NameTokens tokens = NameTokens.of(articles.next().getString(1));
            for (int[] sentence : tokens.sentences()) {
                names += Proposals.of(tokens, sentence, Nlp4jTagger.shared()).size();
            }
        }
        return List.of(names).iterator();
    }

    private static Dataset<Row> learn(Dataset<Row> from) {
        EntitiesConfig config =
                ConfigReader.read("", "bench", List.of("entities.tagger=nlp4j")).entities();
        return EntityTables.NAME_LEXICON
                .conform(Names.learn(from, List.of("en"), config))
                .localCheckpoint();
    }

    /** Returns name_lexicon of votes on every sentence of the first articles of stories. */
    private Dataset<Row> learnFromAll() {
        Dataset<Row> bodies = Names.bodies(articles, "en");
        Dataset<Row> votes =
                bodies.mapPartitions((MapPartitionsFunction<Row, Row>) NamesCost::votes, Encoders.row(VoteRows.SCHEMA));
        List<LexiconRow> names = Names.pooled(votes, Names.candidates(bodies, "en"), "en", true);
        return EntityTables.NAME_LEXICON
                .conform(Names.table(spark, Map.of("en", names)))
                .localCheckpoint();
    }

    private static Iterator<Row> votes(Iterator<Row> articles) {
        NameVotes votes = new NameVotes();
        while (articles.hasNext()) {
            NameTokens tokens = NameTokens.of(articles.next().getString(1));
            for (int[] sentence : tokens.sentences()) {
                votes.add(tokens, sentence, Proposals.of(tokens, sentence, Nlp4jTagger.shared()));
            }
        }
        return VoteRows.of(votes);
    }

    /** Returns which article names which entity. */
    private Dataset<Row> pairs(Dataset<Row> of, Dataset<Row> lexicon) {
        return EntityMentions.of(of, lexicon, spark.createDataFrame(List.of(), InternalTables.ENTITY_LIST.schema()))
                .select("article_id", "entity_id")
                .distinct()
                .localCheckpoint();
    }

    private static double cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / NANOS;
    }
}
