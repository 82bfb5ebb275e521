package groundswell.count;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

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

/** Brings the packed postings of each term together. */
final class TermBlocks {
    private static final StructType BLOCKS = StructType.fromDDL("range int not null, terms binary not null");
    /** Terms with their repetitions that a partition of the result is cut for, and most partitions. */
    private static final long TERMS_OF_A_PARTITION = 1L << 20;

    private static final int RANGES_OF_A_PARTITION = 64;

    private TermBlocks() {}

    /**
     * Returns blocks for {@link MergedTerms}: each range of terms in one partition, the ranges in order within and over
     * partitions.
     *
     * @param articles as {@link TermPostings} takes them
     * @param support term_support of the same articles
     * @param tokens words in all articles, about
     */
    static Dataset<Row> of(Dataset<Row> articles, Dataset<Row> support, long tokens, CountConfig config) {
        JavaSparkContext context =
                JavaSparkContext.fromSparkContext(articles.sparkSession().sparkContext());
        List<Row> supportRows = support.collectAsList();
        Broadcast<SupportedTerms> supported = context.broadcast(supported(supportRows));
        int partitions = (int) Math.min(TermCounts.MOST_FILES, 1 + tokens * config.max_n() / TERMS_OF_A_PARTITION);
        TermRanges ranges = new TermRanges(drawn(supportRows), partitions * RANGES_OF_A_PARTITION);
        Broadcast<Map<String, Integer>> sourceNumbers = context.broadcast(sourceNumbers(supportRows));
        Column partition = col("range")
                .multiply(lit(partitions))
                .divide(lit(ranges.size()))
                .cast("int");
        return articles.mapPartitions(
                        new TermPostings(config.max_n(), supported, sourceNumbers, ranges), Encoders.row(BLOCKS))
                .repartitionById(partitions, partition)
                .sortWithinPartitions("range");
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
