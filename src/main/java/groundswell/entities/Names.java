package groundswell.entities;

import static org.apache.spark.sql.functions.asc;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.desc;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import groundswell.config.EntitiesConfig;
import groundswell.config.UserError;
import groundswell.text.NameWords;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.SparkEnv;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;

/** Learns the names of the articles. */
public final class Names {
    /** So many forms of a language are kept at most, those of most sentences first. */
    private static final int MOST = 200_000;

    /** Least heap for the tagger's models beside all else; of an -Xmx of 3 GB a JVM counts a little less. */
    private static final long TAGGER_HEAP = 5L << 29;

    /** Passages that are looked at where no number is set. */
    private static final int LEAST_PASSAGES = 50_000;

    private static final int MOST_PASSAGES = 10_000_000;
    private static final int CHARACTERS_FOR_A_PASSAGE = 600;

    /** About ten words. */
    private static final long CHARACTERS_OF_A_PASSAGE = 60;

    private static final StructType LEXICON = StructType.fromDDL(
            "lang string, surface string, entity_id string, name string, type string, evidence string, support long");

    private Names() {}

    /**
     * Returns name_lexicon. What may be a name is looked for in the first article of each story; passages around such
     * candidates, first those of the candidates in most stories, are tagged up to the configured number; where the stories
     * have no more text than that, all of it is. The driver holds the places of these passages and at most {@value #MOST} forms a language.
     *
     * @throws UserError where the tagger is asked for and not there
     */
    public static Dataset<Row> learn(Dataset<Row> storyArticles, List<String> languages, EntitiesConfig config) {
        Map<String, List<LexiconRow>> names = new TreeMap<>();
        for (String lang : languages) {
            Dataset<Row> bodies = bodies(storyArticles, lang);
            if (NameWords.knows(lang)) {
                names.put(lang, DictionaryNames.learn(bodies, lang, MOST));
            } else if (isSpaced(lang)) {
                names.put(lang, learn(bodies, lang, config));
            }
        }
        return table(storyArticles.sparkSession(), names);
    }

    /** Returns name_lexicon of the names of languages. */
    static Dataset<Row> table(SparkSession spark, Map<String, List<LexiconRow>> names) {
        List<Row> rows = new ArrayList<>();
        names.forEach((lang, of) -> of.forEach(row -> rows.add(RowFactory.create(
                lang, row.surface(), row.entity(), row.name(), row.type().id(), row.evidence(), row.support()))));
        return spark.createDataFrame(rows, LEXICON);
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
    static Dataset<Row> bodies(Dataset<Row> storyArticles, String lang) {
        return storyArticles
                .where(col("lang").equalTo(lang).and(col("story_role").equalTo("first")))
                .where(col("body_text").isNotNull())
                .select("article_id", "body_text");
    }

    private static List<LexiconRow> learn(Dataset<Row> bodies, String lang, EntitiesConfig config) {
        boolean tagged = lang.equals("en") && usesTagger(config);
        Dataset<Row> candidates = candidates(bodies, lang).persist(StorageLevel.DISK_ONLY());
        Passages passages = passages(bodies, candidates, config);
        Dataset<Row> votes = bodies.mapPartitions(
                (MapPartitionsFunction<Row, Row>) articles -> votes(articles, passages, lang, tagged),
                Encoders.row(VoteRows.SCHEMA));
        List<LexiconRow> names = pooled(votes, candidates, lang, tagged);
        candidates.unpersist();
        return names;
    }

    /** Returns the candidates of first articles, as {@link Candidates}. */
    static Dataset<Row> candidates(Dataset<Row> bodies, String lang) {
        return bodies.flatMap(
                (FlatMapFunction<Row, Row>) article -> Candidates.of(article, Gazetteer.of(lang), lang.equals("en")),
                Encoders.row(Candidates.SCHEMA));
    }

    /**
     * Returns the lexicon of a language.
     *
     * @param votes of all tasks, as {@link VoteRows}
     * @param tagged whether a tagger made the proposals
     */
    static List<LexiconRow> pooled(Dataset<Row> votes, Dataset<Row> candidates, String lang, boolean tagged) {
        NameVotes total = VoteRows.total(votes, MOST);
        if (tagged) {
            VoteRows.addEvidence(total, votes.sparkSession());
        }
        return LexiconBuilder.rows(lang, total, definitions(candidates), tagged);
    }

    private static Passages passages(Dataset<Row> bodies, Dataset<Row> candidates, EntitiesConfig config) {
        Row length = bodies.agg(sum(length(col("body_text")))).first();
        long characters = length.isNullAt(0) ? 0 : length.getLong(0);
        int most = mostPassages(characters, config);
        return isAll(characters, most) ? Passages.all() : Passages.around(candidates, most);
    }

    /** Returns how many passages of a text of so many characters are looked at. */
    static int mostPassages(long characters, EntitiesConfig config) {
        return config.tagged_passages() > 0
                ? config.tagged_passages()
                : (int) Math.min(MOST_PASSAGES, Math.max(LEAST_PASSAGES, characters / CHARACTERS_FOR_A_PASSAGE));
    }

    /** Returns whether all sentences of a text are no more than so many passages. */
    static boolean isAll(long characters, int passages) {
        return characters <= passages * CHARACTERS_OF_A_PASSAGE;
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

    private static Iterator<Row> votes(Iterator<Row> articles, Passages passages, String lang, boolean tagged) {
        NameVotes votes = new NameVotes();
        Tagger tagger = null;
        while (articles.hasNext()) {
            Row article = articles.next();
            String id = article.getString(0);
            if (passages.areIn(id)) {
                tagger = tagger == null ? tagged ? Nlp4jTagger.shared() : new CueTagger() : tagger;
                NameTokens tokens = NameTokens.of(article.getString(1));
                for (int[] passage : passages.of(id, tokens)) {
                    votes.add(tokens, passage, Proposals.of(tokens, passage, tagger, lang.equals("en")));
                }
            }
        }
        return VoteRows.of(votes);
    }
}
