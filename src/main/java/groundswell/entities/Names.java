package groundswell.entities;

import static org.apache.spark.sql.functions.asc;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.desc;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.row_number;

import groundswell.config.EntitiesConfig;
import groundswell.config.UserError;
import groundswell.text.NameWords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.SparkEnv;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.StructType;

/** Learns the names of the articles. */
public final class Names {
    /** So many forms of a language are kept at most, those of most sentences first. */
    private static final int MOST = 200_000;

    /** Least heap for the tagger's models beside all else; of an -Xmx of 3 GB a JVM counts a little less. */
    private static final long TAGGER_HEAP = 5L << 29;

    private static final StructType LEXICON = StructType.fromDDL(
            "lang string, surface string, entity_id string, name string, type string, evidence string, support long");

    private Names() {}

    /**
     * Returns name_lexicon. What may be a name is looked for in the first article of each story; the sentences that hold
     * such candidates, those of most stories first, are tagged up to the configured number. The driver holds the chosen
     * sentences' places and at most {@value #MOST} forms a language.
     *
     * @throws UserError where the tagger is asked for and not there
     */
    public static Dataset<Row> learn(Dataset<Row> storyArticles, List<String> languages, EntitiesConfig config) {
        List<Row> rows = new ArrayList<>();
        for (String lang : languages) {
            List<LexiconRow> names = NameWords.knows(lang)
                    ? DictionaryNames.learn(bodies(storyArticles, lang), lang, MOST)
                    : isSpaced(lang) ? learn(bodies(storyArticles, lang), lang, config) : List.of();
            names.forEach(row -> rows.add(RowFactory.create(
                    lang, row.surface(), row.entity(), row.name(), row.type().id(), row.evidence(), row.support())));
        }
        return storyArticles.sparkSession().createDataFrame(rows, LEXICON);
    }

    /** Returns whether names of a language can be told by their capitals. */
    static boolean isSpaced(String lang) {
        return !List.of("ar", "bn", "fa", "he", "hi", "ka", "km", "lo", "my", "ta", "te", "th", "und", "ur")
                .contains(lang);
    }

    /** Returns what is lost where names are to be found and no tagger is there, though none was declined. */
    public static Optional<String> loss(EntitiesConfig config) {
        boolean isLost =
                config.find() && !usesTagger(config) && !config.tagger().equals("off");
        return isLost
                ? Optional.of((Nlp4jTagger.isAvailable()
                                ? "The tagger needs a heap of 3 GB"
                                : "No tagger is on the class path")
                        + ": capitals and cues alone propose English names; they find fewer and give more of them no or a wrong"
                        + " type (entities.tagger).")
                : Optional.empty();
    }

    /** Returns the bytes of heap in which tasks run. */
    private static long heap() {
        SparkEnv env = SparkEnv.get();
        return env == null || env.conf().get("spark.master", "local").matches("local(\\[.*)?")
                ? Runtime.getRuntime().maxMemory()
                : env.conf().getSizeAsBytes("spark.executor.memory", "1g");
    }

    /** Returns whether English is tagged by NLP4J. */
    static boolean usesTagger(EntitiesConfig config) {
        boolean available = Nlp4jTagger.isAvailable();
        if (config.tagger().equals("nlp4j") && !available) {
            throw new UserError("entities.tagger is nlp4j, which needs the side jars nlp4j-api-1.1.3.jar and"
                    + " nlp4j-english-1.1.3.jar: give them with --jars, or take what capitals and cues find with --set"
                    + " entities.tagger=off");
        }
        return switch (config.tagger()) {
            case "nlp4j" -> true;
            case "off" -> false;
            default -> available && heap() >= TAGGER_HEAP;
        };
    }

    /** Returns the first articles of stories: article_id, body_text. */
    private static Dataset<Row> bodies(Dataset<Row> storyArticles, String lang) {
        return storyArticles
                .where(col("lang").equalTo(lang).and(col("story_role").equalTo("first")))
                .where(col("body_text").isNotNull())
                .select("article_id", "body_text");
    }

    private static List<LexiconRow> learn(Dataset<Row> bodies, String lang, EntitiesConfig config) {
        boolean tagged = lang.equals("en") && usesTagger(config);
        Dataset<Row> candidates = bodies.flatMap(
                (FlatMapFunction<Row, Row>) article -> Candidates.of(article, Gazetteer.of(lang)),
                Encoders.row(Candidates.SCHEMA));
        Map<String, int[]> sentences = sentences(candidates, config);
        Dataset<Row> forms = bodies.mapPartitions(
                (MapPartitionsFunction<Row, Row>) articles -> votes(articles, sentences, lang, tagged),
                Encoders.row(VoteRows.SCHEMA));
        return LexiconBuilder.rows(lang, VoteRows.total(forms, MOST), definitions(candidates), tagged);
    }

    /** Returns the numbers of the sentences to look at, by article. */
    private static Map<String, int[]> sentences(Dataset<Row> candidates, EntitiesConfig config) {
        WindowSpec ofName = Window.partitionBy("surface");
        Map<String, TreeSet<Integer>> chosen = new TreeMap<>();
        candidates
                .where(col("definition").isNull())
                .withColumn("stories", count(lit(1)).over(ofName))
                .withColumn("turn", row_number().over(ofName.orderBy("place", "article_id", "sentence")))
                .where(col("turn").leq(config.stories_per_name()))
                .groupBy("article_id", "sentence")
                .agg(max("stories").as("stories"), min("place").as("place"))
                .orderBy(desc("stories"), asc("place"), asc("article_id"), asc("sentence"))
                .limit(config.tagged_sentences())
                .select("article_id", "sentence")
                .collectAsList()
                .forEach(row -> chosen.computeIfAbsent(row.getString(0), key -> new TreeSet<>())
                        .add(row.getInt(1)));
        Map<String, int[]> sentences = new HashMap<>();
        chosen.forEach((id, numbers) ->
                sentences.put(id, numbers.stream().mapToInt(Integer::intValue).toArray()));
        return sentences;
    }

    /** Returns for each acronym its long forms with the number of stories that define it so; at most 200,000 pairs. */
    private static Map<String, Map<String, Long>> definitions(Dataset<Row> candidates) {
        Map<String, Map<String, Long>> definitions = new TreeMap<>();
        candidates
                .where(col("definition").isNotNull())
                .groupBy("definition", "surface")
                .agg(count(lit(1)).as("stories"))
                .orderBy(desc("stories"), asc("definition"), asc("surface"))
                .limit(MOST)
                .collectAsList()
                .forEach(row -> definitions
                        .computeIfAbsent(row.getString(0), key -> new TreeMap<>())
                        .put(row.getString(1), row.getLong(2)));
        return definitions;
    }

    private static Iterator<Row> votes(
            Iterator<Row> articles, Map<String, int[]> sentences, String lang, boolean tagged) {
        NameVotes votes = new NameVotes();
        Tagger tagger = null;
        while (articles.hasNext()) {
            Row article = articles.next();
            int[] numbers = sentences.get(article.getString(0));
            if (numbers == null) {
                continue;
            }
            tagger = tagger == null ? tagged ? Nlp4jTagger.shared() : new CueTagger() : tagger;
            NameTokens tokens = NameTokens.of(article.getString(1));
            for (int number : numbers) {
                int[] sentence = tokens.sentences().get(number);
                votes.add(tokens, sentence, Proposals.of(tokens, sentence, tagger, lang.equals("en")));
            }
        }
        if (tagger != null) {
            votes.addEvidence(tagger);
        }
        return VoteRows.of(votes);
    }
}
