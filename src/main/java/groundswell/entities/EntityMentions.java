package groundswell.entities;

import groundswell.table.InternalTables;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
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
        SharedLexicon lexicon = new SharedLexicon(
                nameLexicon.orderBy("lang", "surface").collectAsList(),
                entityList.orderBy("entity_id", "surface", "valid_from").collectAsList());
        Broadcast<SharedLexicon> shared = JavaSparkContext.fromSparkContext(
                        storyArticles.sparkSession().sparkContext())
                .broadcast(lexicon);
        return storyArticles
                .select("article_id", "lang", "published_on", "title_text", "body_text")
                .flatMap(
                        (FlatMapFunction<Row, Row>) article -> mentions(article, shared.value()),
                        Encoders.row(InternalTables.ENTITY_MENTIONS.schema()));
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

    private static Iterator<Row> mentions(Row article, SharedLexicon shared) {
        String title = article.isNullAt(3) ? "" : article.getString(3);
        String body = article.isNullAt(4) ? "" : article.getString(4);
        NameLexicon lexicon = shared.of(article.getString(1)).on(article.<LocalDate>getAs(2));
        NameTokens tokens = NameTokens.of(title + FIELD_END + body);
        Map<Key, long[]> counts = new TreeMap<>();
        for (Mention mention : ArticleNames.in(tokens, lexicon)) {
            String surface = tokens.surface(mention.from(), mention.to());
            long[] count = counts.computeIfAbsent(
                    new Key(mention.entity(), surface, mention.evidence(), mention.role()), key -> new long[2]);
            count[0]++;
            count[1] += tokens.start(mention.from()) < title.length() ? 1 : 0;
        }
        List<Row> rows = new ArrayList<>();
        counts.forEach((key, count) -> rows.add(RowFactory.create(
                article.getString(0), key.entity(), key.surface(), key.evidence(), key.role(), count[0], count[1])));
        return rows.iterator();
    }
}
