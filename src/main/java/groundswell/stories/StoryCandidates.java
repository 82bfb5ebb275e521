package groundswell.stories;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import groundswell.config.StoriesConfig;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * Finds the texts that may be alike: those that share sampled shingles of five words. Unlike MinHash, which finds sets that
 * are alike, this also finds a text that stands whole in one many times as long.
 */
public final class StoryCandidates {
    /**
     * Share of the sampled shingles that two texts must be found to share. Texts that share half of their runs of three
     * words share about a third of those of five; the rest is room for chance.
     */
    private static final double LEAST_SHARED = 0.125;

    private static final StructType POSTING =
            StructType.fromDDL("shingle bigint, days bigint, text bigint, shingles int");

    private StoryCandidates() {}

    /**
     * Returns story_candidates: one row for each pair of texts of story_texts within {@code window_days} of each other that
     * share enough of their samples, and one for what {@link Bucket} left out.
     */
    public static Dataset<Row> of(Dataset<Row> storyTexts, StoriesConfig config) {
        return storyTexts
                .where(col("text_id").equalTo(col("article_id")))
                .select(TextKey.of("text_id"), col("published_on"), col("last_on"), col("shingles"))
                .flatMap((FlatMapFunction<Row, Row>) StoryCandidates::postings, Encoders.row(POSTING))
                .repartition(col("shingle"))
                .sortWithinPartitions("shingle", "days", "text")
                .mapPartitions(new TextPairs(config.window_days()), Encoders.row(TextPairs.SCHEMA))
                .groupBy("a", "b", "a_days", "b_days", "sampled")
                .agg(count(lit(1)).as("shared"), sum("left_out").as("left_out"))
                .where(col("shared").geq(col("sampled").multiply(LEAST_SHARED)));
    }

    private static Iterator<Row> postings(Row text) {
        ByteBuffer sample = ByteBuffer.wrap(text.getAs(3));
        long days = Days.of(day(text, 1), day(text, 2));
        int shingles = sample.getInt();
        List<Row> postings = new ArrayList<>(sample.remaining() / Long.BYTES);
        while (sample.hasRemaining()) {
            postings.add(RowFactory.create(sample.getLong(), days, text.getLong(0), shingles));
        }
        return postings.iterator();
    }

    private static int day(Row row, int column) {
        return (int) row.<LocalDate>getAs(column).toEpochDay();
    }
}
