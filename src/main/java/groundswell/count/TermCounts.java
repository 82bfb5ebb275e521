package groundswell.count;

import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Counts of terms by period. */
public final class TermCounts {
    /** Most files of a grain: all that a question about one term has to open. */
    static final int MOST_FILES = 8;

    private TermCounts() {}

    /** Returns term_counts, folded: one row for each period in which a term of term_series occurs. */
    public static Dataset<Row> of(Dataset<Row> termSeries, Dataset<Row> phrases) {
        return Phrases.marked(termSeries.coalesce(MOST_FILES), phrases)
                .withColumnsRenamed(Map.of(
                        "period_starts", "period_start", "period_ends", "period_end", "partial_periods", "is_partial"));
    }
}
