package groundswell.entities;

import groundswell.table.InternalTables;
import groundswell.table.OnDemand;
import groundswell.text.NameWords;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Finds the names in all articles. */
public final class EntityMentions {
    private static final String FIELD_END = "\n\n";

    private EntityMentions() {}

    /**
     * Returns entity_mentions: what the lexicon and the user's own list find in title and body, without what was taken out
     * of them. Collects both, which are bounded by their making.
     */
    public static Dataset<Row> of(Dataset<Row> storyArticles, Dataset<Row> nameLexicon, Dataset<Row> entityList) {
        Broadcast<SharedLexicon> shared = JavaSparkContext.fromSparkContext(
                        storyArticles.sparkSession().sparkContext())
                .broadcast(SharedLexicon.of(nameLexicon, entityList));
        return storyArticles
                .select("article_id", "lang", "published_on", "title_text", "body_text")
                .mapPartitions(
                        (MapPartitionsFunction<Row, Row>) articles -> mentions(articles, shared.value()),
                        Encoders.row(InternalTables.ENTITY_MENTIONS.schema()));
    }

    private static Iterator<Row> mentions(Iterator<Row> articles, SharedLexicon shared) {
        Map<String, NameWords> dictionaries = new HashMap<>();
        return OnDemand.each(articles, (article, made) -> {
            counts(article, shared, dictionaries)
                    .forEach((key, count) -> made.accept(RowFactory.create(
                            article.getString(0),
                            key.entity(),
                            key.surface(),
                            key.evidence(),
                            key.role(),
                            count[0],
                            count[1])));
        });
    }

    private record Key(String entity, String surface, String evidence, String role) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            return text().compareTo(other.text());
        }

        private String text() {
            return String.join("\0", entity, surface, evidence, role == null ? "" : role);
        }
    }

    /** Returns how often an article names what, and how often in its title. */
    private static Map<Key, long[]> counts(Row article, SharedLexicon shared, Map<String, NameWords> dictionaries) {
        String title = article.isNullAt(3) ? "" : article.getString(3);
        String body = article.isNullAt(4) ? "" : article.getString(4);
        String text = title + FIELD_END + body;
        String lang = article.getString(1);
        LocalDate day = article.getAs(2);
        Map<Key, long[]> counts = new TreeMap<>();
        if (NameWords.knows(lang)) {
            var words = dictionaries.computeIfAbsent(lang, NameWords::of).in(text);
            for (WordMentions.Found name : WordMentions.in(lang, text, words, shared.surfaces(lang), day)) {
                String surface = text.substring(name.start(), name.end());
                count(
                        counts,
                        new Key(name.row().entity(), surface, name.evidence(), null),
                        name.start() < title.length());
            }
            return counts;
        }
        NameTokens tokens = NameTokens.of(text);
        for (Mention mention : ArticleNames.in(tokens, shared.of(lang).on(day))) {
            String surface = tokens.surface(mention.from(), mention.to());
            count(
                    counts,
                    new Key(mention.entity(), surface, mention.evidence(), mention.role()),
                    tokens.start(mention.from()) < title.length());
        }
        return counts;
    }

    private static void count(Map<Key, long[]> counts, Key key, boolean isInTitle) {
        long[] count = counts.computeIfAbsent(key, of -> new long[2]);
        count[0]++;
        count[1] += isInTitle ? 1 : 0;
    }
}
