package groundswell.entities;

import static org.apache.spark.sql.functions.asc;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * Which parts of which articles are looked at when names are learned: each sentence, or candidates with some words before
 * and after them, which is what a tagger needs to tell what they are.
 */
final class Passages implements Serializable {
    private static final long serialVersionUID = 1L;

    /** So many tokens before and after a name. */
    private static final int AROUND = 5;

    /** A passage goes on for so many tokens where it would end within a name, and where so few would be left of a sentence. */
    private static final int MOST_JOINED = 4;

    private static final int REST = 2;

    /** Stories in which a candidate is looked at, at most: what is learned from a look is less and less. */
    private static final int MOST_LOOKS = 8;

    /** By article, the first token of each passage and the token after its last; null where all sentences are looked at. */
    private final Map<String, int[]> byArticle;

    private Passages(Map<String, int[]> byArticle) {
        this.byArticle = byArticle;
    }

    /** Returns all sentences. */
    static Passages all() {
        return new Passages(null);
    }

    /**
     * Returns passages around candidates. Of a candidate the second is worth a quarter of the first, the third a ninth and so
     * on; the worth of the first is the number of stories with the candidate. The driver holds all of them.
     *
     * @param candidates of {@link Candidates}
     * @param most so many candidates are looked at, those of most worth first
     */
    static Passages around(Dataset<Row> candidates, int most) {
        WindowSpec ofName = Window.partitionBy("surface");
        Map<String, NavigableMap<Integer, Integer>> chosen = new TreeMap<>();
        candidates
                .where(col("definition").isNull())
                .withColumn("turn", row_number().over(ofName.orderBy("place", "article_id", "from")))
                .withColumn("stories", count(lit(1)).over(ofName))
                .where(col("turn").leq(MOST_LOOKS))
                .orderBy(
                        col("stories").divide(col("turn").multiply(col("turn"))).desc(),
                        asc("place"),
                        asc("article_id"),
                        asc("from"),
                        asc("to"))
                .limit(most)
                .select("article_id", "from", "to")
                .collectAsList()
                .forEach(row -> add(
                        chosen.computeIfAbsent(row.getString(0), key -> new TreeMap<>()),
                        row.getInt(1),
                        row.getInt(2)));
        Map<String, int[]> byArticle = new HashMap<>();
        chosen.forEach((id, ends) -> byArticle.put(
                id,
                ends.entrySet().stream()
                        .flatMapToInt(passage -> IntStream.of(passage.getKey(), passage.getValue()))
                        .toArray()));
        return new Passages(byArticle);
    }

    /** Returns whether any part of an article is looked at. */
    boolean areIn(String articleId) {
        return byArticle == null || byArticle.containsKey(articleId);
    }

    /** Returns those of an article that has any: the first token of each and the token after its last. */
    List<int[]> of(String articleId, NameTokens tokens) {
        if (byArticle == null) {
            return tokens.sentences();
        }
        int[] bounds = byArticle.get(articleId);
        List<int[]> passages = new ArrayList<>();
        for (int i = 0; i < bounds.length; i += 2) {
            passages.add(new int[] {bounds[i], bounds[i + 1]});
        }
        return passages;
    }

    /** Returns the passage around a name: its first token and the token after its last, within the sentence. */
    static int[] around(NameTokens tokens, int[] sentence, int nameFrom, int nameTo) {
        int from = Math.max(sentence[0], nameFrom - AROUND);
        int to = Math.min(sentence[1], nameTo + AROUND);
        for (int i = 0; i < MOST_JOINED && from > sentence[0] && isWithinName(tokens, from); i++) {
            from--;
        }
        for (int i = 0; i < MOST_JOINED && to < sentence[1] && isWithinName(tokens, to); i++) {
            to++;
        }
        return new int[] {
            from - sentence[0] <= REST ? sentence[0] : from, sentence[1] - to <= REST ? sentence[1] : to,
        };
    }

    /** Returns whether what stands before and after the beginning of a token may be of one name. */
    private static boolean isWithinName(NameTokens tokens, int i) {
        return (tokens.isCapitalised(i - 1) && tokens.isCapitalised(i))
                || tokens.is(i - 1, NameTokens.HYPHEN)
                || tokens.is(i, NameTokens.HYPHEN)
                || tokens.is(i, NameTokens.POSSESSIVE);
    }

    /** Adds a passage to those of an article, by their first tokens; overlapping ones become one. */
    static void add(NavigableMap<Integer, Integer> passages, int from, int to) {
        int first = from;
        int end = to;
        var before = passages.lowerEntry(to);
        while (before != null && before.getValue() > from) {
            first = Math.min(first, before.getKey());
            end = Math.max(end, before.getValue());
            passages.remove(before.getKey());
            before = passages.lowerEntry(to);
        }
        passages.put(first, end);
    }
}
