package groundswell.count;

import static org.apache.spark.sql.functions.arrays_zip;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_from_unix_date;
import static org.apache.spark.sql.functions.inline;

import groundswell.table.Periods;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Unfolds series of terms into one row for each period. */
public final class TermCounts {
    private TermCounts() {}

    /** Returns term_counts: one row for each period in which a term of term_series occurs. */
    public static Dataset<Row> of(Dataset<Row> termSeries, Dataset<Row> totals) {
        Dataset<Row> periods = totals.select(Periods.columns());
        return termSeries
                .select(
                        col("lang"),
                        col("grain"),
                        col("term"),
                        col("label"),
                        col("n"),
                        col("is_stop"),
                        col("first_seen_on"),
                        inline(arrays_zip(
                                col("period_starts"),
                                col("occurrences"),
                                col("articles"),
                                col("stories"),
                                col("first_stories"),
                                col("title_stories"),
                                col("sources"),
                                col("effective_sources"))))
                .withColumn("period_start", date_from_unix_date(col("period_starts")))
                .join(broadcast(periods), new String[] {"lang", "grain", "period_start"}, "inner");
    }
}
