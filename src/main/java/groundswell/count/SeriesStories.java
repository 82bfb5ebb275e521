package groundswell.count;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.lit;

import java.nio.ByteBuffer;
import java.util.List;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** Says in which stories a series stands, where its counts only say in how many. */
public final class SeriesStories {
    /** Rows of series_stories. */
    static final StructType SCHEMA = StructType.fromDDL("kind string, lang string, key string, stories binary");

    private SeriesStories() {}

    /**
     * Returns series_stories of what articles are linked to.
     *
     * @param links rows of article_id and {@code key}, one for each pair
     * @param articles with their stories
     * @param storyDays story_days of the same articles
     */
    public static Dataset<Row> of(
            String kind, Dataset<Row> links, String key, Dataset<Row> articles, Dataset<Row> storyDays) {
        Dataset<Row> numbered = StoryNumbers.numbered(
                        articles.select(
                                "article_id", "lang", "story_id", "story_role", "date_precision", "published_on"),
                        storyDays)
                .select("article_id", "lang", "story_number");
        return links.select(col("article_id"), col(key).as("key"))
                .join(numbered, "article_id")
                .groupBy("lang", "key")
                .agg(collect_list("story_number").as("numbers"))
                .select(lit(kind).as("kind"), col("lang"), col("key"), col("numbers"))
                .map(
                        (MapFunction<Row, Row>) row -> RowFactory.create(
                                row.getString(0), row.getString(1), row.getString(2), packed(row.getList(3))),
                        Encoders.row(SCHEMA));
    }

    private static byte[] packed(List<Integer> numbers) {
        int[] ascending = numbers.stream().mapToInt(Integer::intValue).sorted().toArray();
        return packed(ascending);
    }

    /** Returns numbers as the table holds them. */
    static byte[] packed(int[] ascending) {
        ByteBuffer bytes = ByteBuffer.allocate(ascending.length * Integer.BYTES);
        bytes.asIntBuffer().put(ascending);
        return bytes.array();
    }
}
