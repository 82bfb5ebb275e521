package groundswell.testing;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The pairs of articles of one planted story, with how alike they truly are: what a search for pairs must find. */
public final class PlantedPairs {
    private static final StructType PAIR = new StructType()
            .add("planted_story", DataTypes.LongType)
            .add("id_a", DataTypes.StringType)
            .add("id_b", DataTypes.StringType)
            .add("kind_a", DataTypes.StringType)
            .add("kind_b", DataTypes.StringType)
            .add("jaccard", DataTypes.DoubleType)
            .add("containment", DataTypes.DoubleType);

    private PlantedPairs() {}

    /**
     * Returns each pair once, {@code id_a < id_b}: planted_story, id_a, id_b, kind_a, kind_b, and of the sets of runs of
     * {@code words} words in the bodies jaccard (0 to 1) and containment (share of the smaller set that the larger has).
     *
     * @param articles clean_articles
     * @param truth article_id, planted_story, kind, as {@link StoryCorpus#truth}; a story must fit into memory
     */
    public static Dataset<Row> of(Dataset<Row> articles, Dataset<Row> truth, int words) {
        return articles.join(truth, "article_id")
                .select("planted_story", "article_id", "kind", "body_words")
                .groupByKey((MapFunction<Row, Long>) row -> row.getLong(0), Encoders.LONG())
                .flatMapGroups(
                        (FlatMapGroupsFunction<Long, Row, Row>) (story, members) -> pairs(story, members, words),
                        Encoders.row(PAIR));
    }

    private static Iterator<Row> pairs(long story, Iterator<Row> members, int words) {
        List<Row> earlier = new ArrayList<>();
        List<long[]> shingles = new ArrayList<>();
        List<Row> pairs = new ArrayList<>();
        while (members.hasNext()) {
            Row member = members.next();
            long[] own = WordShingles.of(member.getString(3), words);
            for (int i = 0; i < earlier.size(); i++) {
                Row other = earlier.get(i);
                boolean isFirst = member.getString(1).compareTo(other.getString(1)) < 0;
                Row a = isFirst ? member : other;
                Row b = isFirst ? other : member;
                pairs.add(RowFactory.create(
                        story,
                        a.getString(1),
                        b.getString(1),
                        a.getString(2),
                        b.getString(2),
                        WordShingles.jaccard(own, shingles.get(i)),
                        WordShingles.containment(own, shingles.get(i))));
            }
            earlier.add(member);
            shingles.add(own);
        }
        return pairs.iterator();
    }
}
