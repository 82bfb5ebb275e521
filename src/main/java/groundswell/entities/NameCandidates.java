package groundswell.entities;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.desc;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sum;

import groundswell.table.EntityTables;
import groundswell.table.OnDemand;
import groundswell.text.NameWords;
import groundswell.text.StopWords;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.StructType;

/** Collects what is written like a name and is not known, for the next time that names are learned. */
public final class NameCandidates {
    /** So many of a language are kept. */
    private static final int MOST = 200_000;

    /** Languages that write every noun with a capital: a single word is no candidate. */
    private static final Set<String> CAPITAL_NOUNS = Set.of("de", "lb");

    private static final StructType SEEN = StructType.fromDDL("lang string, surface string, day date");

    private NameCandidates() {}

    /**
     * Returns name_candidates where names were learned in this very run: what learning left out.
     *
     * @param storyArticles in which names are found; only the first of each story is looked at, in languages whose names
     *     can be told by their capitals
     */
    public static Dataset<Row> leftOut(Dataset<Row> storyArticles, Dataset<Row> nameLexicon, Dataset<Row> entityList) {
        return most(counted(storyArticles, nameLexicon, entityList)
                .withColumn("stories_before", col("stories"))
                .withColumn("stories_since", lit(0L)));
    }

    /**
     * Returns name_candidates in a later run of the epoch: those of the release before, with what is in the stories that
     * it did not have.
     *
     * @param oldCandidates name_candidates of the release before
     * @param oldArticles articles of the release before
     */
    public static Dataset<Row> collected(
            Dataset<Row> oldCandidates,
            Dataset<Row> oldArticles,
            Dataset<Row> storyArticles,
            Dataset<Row> nameLexicon,
            Dataset<Row> entityList) {
        Dataset<Row> later = storyArticles.join(oldArticles.select("article_id"), "article_id", "left_anti");
        Dataset<Row> since = counted(later, nameLexicon, entityList)
                .withColumn("stories_before", lit(0L))
                .withColumn("stories_since", col("stories"));
        return most(EntityTables.NAME_CANDIDATES
                .conform(since)
                .union(EntityTables.NAME_CANDIDATES.conform(oldCandidates))
                .groupBy("lang", "surface")
                .agg(
                        sum("stories_before").as("stories_before"),
                        sum("stories_since").as("stories_since"),
                        min("first_seen_on").as("first_seen_on"),
                        max("last_seen_on").as("last_seen_on")));
    }

    private static Dataset<Row> most(Dataset<Row> candidates) {
        return candidates
                .withColumn(
                        "place",
                        row_number()
                                .over(Window.partitionBy("lang")
                                        .orderBy(desc("stories_since"), desc("stories_before"), col("surface"))))
                .where(col("place").leq(MOST));
    }

    private static Dataset<Row> counted(Dataset<Row> storyArticles, Dataset<Row> nameLexicon, Dataset<Row> entityList) {
        Broadcast<SharedLexicon> lexicon = JavaSparkContext.fromSparkContext(
                        storyArticles.sparkSession().sparkContext())
                .broadcast(SharedLexicon.of(nameLexicon, entityList));
        return storyArticles
                .where(col("story_role").equalTo("first").and(col("body_text").isNotNull()))
                .select("lang", "published_on", "body_text")
                .mapPartitions(
                        (MapPartitionsFunction<Row, Row>) articles -> candidates(articles, lexicon.value()),
                        Encoders.row(SEEN))
                .groupBy("lang", "surface")
                .agg(
                        count(lit(1)).as("stories"),
                        min("day").as("first_seen_on"),
                        max("day").as("last_seen_on"));
    }

    private static Iterator<Row> candidates(Iterator<Row> articles, SharedLexicon lexicon) {
        Map<String, StopWords> stopWords = new HashMap<>();
        return OnDemand.each(articles, (article, made) -> {
            String lang = article.getString(0);
            if (Names.isSpaced(lang) && !NameWords.knows(lang)) {
                LocalDate day = article.getAs(1);
                StopWords stop = stopWords.computeIfAbsent(lang, key -> StopWords.of(key, List.of()));
                in(NameTokens.of(article.getString(2)), lang, lexicon.of(lang).on(day), stop)
                        .forEach(surface -> made.accept(RowFactory.create(lang, surface, day)));
            }
        });
    }

    /** Returns what in a text is written like a name, and neither one nor a part of one. */
    static Set<String> in(NameTokens tokens, String lang, NameLexicon lexicon, StopWords stop) {
        boolean[] isNamed = new boolean[tokens.count()];
        for (Mention mention : ArticleNames.in(tokens, lexicon)) {
            for (int i = mention.from(); i < mention.to(); i++) {
                isNamed[i] = true;
            }
        }
        int least = CAPITAL_NOUNS.contains(lang) ? 2 : 1;
        Gazetteer gazetteer = Gazetteer.of(lang);
        Set<String> surfaces = new TreeSet<>();
        for (int[] sentence : tokens.sentences()) {
            if (NameFinder.isHeadline(tokens, sentence)) {
                continue;
            }
            int to;
            for (int i = sentence[0]; i < sentence[1]; i = to) {
                to = i + 1;
                if (!tokens.isCapitalised(i)) {
                    continue;
                }
                to = Candidates.end(tokens, i, sentence[1]);
                int from = i;
                while (from < to && (NameBounds.isTitle(tokens, from) || isStop(tokens, from, stop))) {
                    from++;
                }
                // A word at the beginning has its capital from there.
                boolean isWord = from == sentence[0] && to == from + 1;
                if (to - from >= least && !isWord && !isAny(isNamed, i, to)) {
                    String surface = tokens.surface(from, to);
                    if (Candidates.isUnknown(surface, gazetteer)) {
                        surfaces.add(surface);
                    }
                }
            }
        }
        return surfaces;
    }

    private static boolean isStop(NameTokens tokens, int i, StopWords stop) {
        return stop.bounds(tokens.token(i).toLowerCase(Locale.ROOT));
    }

    private static boolean isAny(boolean[] isNamed, int from, int to) {
        for (int i = from; i < to; i++) {
            if (isNamed[i]) {
                return true;
            }
        }
        return false;
    }
}
