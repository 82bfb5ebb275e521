package groundswell.count;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_from_unix_date;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.unix_date;

import groundswell.config.CountConfig;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/**
 * Counts every n-gram of words exactly, in all grains at once. The scan numbers terms and makes packed postings of them;
 * only those are shuffled, to ranges of terms; a term's postings are summed in one place.
 */
public final class TermSeries {
    private static final StructType BLOCKS = StructType.fromDDL("range int not null, terms binary not null");
    /** Terms with their repetitions that a partition of the result is cut for, and most partitions. */
    private static final long TERMS_OF_A_PARTITION = 1L << 20;

    private static final int RANGES_OF_A_PARTITION = 64;

    private TermSeries() {}

    /**
     * Returns term_series: for each grain, one row for each term with at least {@code min_stories} stories over the run,
     * in the order of lang, term and grain, in partitions that follow each other in that order. Terms never cross the end
     * of a sentence, or of the title.
     *
     * @param storyArticles of the languages that are counted; lang may be any name of a group that is counted apart
     * @param support term_support of the same articles
     * @param totals of the same articles
     * @param tokens words in all articles, about
     */
    public static Dataset<Row> of(
            Dataset<Row> storyArticles, Dataset<Row> support, Dataset<Row> totals, long tokens, CountConfig config) {
        JavaSparkContext context =
                JavaSparkContext.fromSparkContext(storyArticles.sparkSession().sparkContext());
        List<Row> supportRows = support.collectAsList();
        Broadcast<SupportedTerms> supported = context.broadcast(supported(supportRows));
        int partitions = (int) Math.min(TermCounts.MOST_FILES, 1 + tokens * config.max_n() / TERMS_OF_A_PARTITION);
        TermRanges ranges = new TermRanges(drawn(supportRows), partitions * RANGES_OF_A_PARTITION);
        Broadcast<Map<String, Integer>> sourceNumbers = context.broadcast(sourceNumbers(supportRows));
        Dataset<Row> articles = storyArticles.select(
                col("lang"),
                col("story_id"),
                col("is_alone"),
                col("story_role").equalTo("first").as("is_first"),
                unix_date(col("published_on")).as("day"),
                col("date_precision"),
                col("source"),
                col("title_words"),
                col("title_capitals"),
                col("body_words"),
                col("body_capitals"),
                col("published_at"),
                col("article_id"));
        // Only articles that share a story need to meet.
        Dataset<Row> together = articles.where(col("is_alone").equalTo(false))
                .repartition(col("story_id"))
                .sortWithinPartitions("story_id", "day", "published_at", "article_id");
        Column partition = col("range")
                .multiply(lit(partitions))
                .divide(lit(ranges.size()))
                .cast("int");
        return articles.where(col("is_alone"))
                .union(together)
                .mapPartitions(new TermPostings(config.max_n(), supported, sourceNumbers, ranges), Encoders.row(BLOCKS))
                .repartitionById(partitions, partition)
                .sortWithinPartitions("range")
                .mapPartitions(new TermSums(config, WholePeriods.of(totals)), Encoders.bean(SeriesRow.class))
                .select(
                        col("group").as("lang"),
                        col("grain"),
                        col("term"),
                        col("label"),
                        col("words").as("n"),
                        col("stop").as("is_stop"),
                        date_from_unix_date(col("firstSeen")).as("first_seen_on"),
                        col("starts").as("period_starts"),
                        col("ends").as("period_ends"),
                        col("partial").as("partial_periods"),
                        col("occurrences"),
                        col("articles"),
                        col("stories"),
                        col("firstStories").as("first_stories"),
                        col("titleStories").as("title_stories"),
                        col("sources"),
                        col("effectiveSources").as("effective_sources"));
    }

    private static SupportedTerms supported(List<Row> support) {
        List<byte[]> slices = ofKind(support, TermSupport.SLICE_KIND)
                .sorted(Comparator.comparing(row -> row.<Long>getAs("place")))
                .map(row -> row.<byte[]>getAs("supported"))
                .toList();
        if (slices.isEmpty()) {
            // There is no article at all.
            return new SupportedTerms(new byte[1]);
        }
        int length = slices.get(0).length;
        byte[] bits = new byte[length * slices.size()];
        for (int i = 0; i < slices.size(); i++) {
            System.arraycopy(slices.get(i), 0, bits, i * length, length);
        }
        return new SupportedTerms(bits);
    }

    private static List<byte[]> drawn(List<Row> support) {
        return ofKind(support, TermSupport.DRAWN)
                .map(row -> TermScan.key(row.getAs("lang"), row.getAs("text")))
                .toList();
    }

    private static Map<String, Integer> sourceNumbers(List<Row> support) {
        Map<String, Integer> numbers = new HashMap<>();
        ofKind(support, TermSupport.SOURCE)
                .map(row -> row.<String>getAs("text"))
                .sorted()
                .forEach(source -> numbers.put(source, numbers.size()));
        return numbers;
    }

    private static Stream<Row> ofKind(List<Row> support, String kind) {
        return support.stream().filter(row -> row.getAs("kind").equals(kind));
    }
}
