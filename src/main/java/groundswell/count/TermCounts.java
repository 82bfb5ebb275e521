package groundswell.count;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_from_unix_date;
import static org.apache.spark.sql.functions.get;
import static org.apache.spark.sql.functions.posexplode;

import groundswell.table.Periods;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Unfolds series of terms into one row for each period. */
public final class TermCounts {
    /** Most files of a grain: all that a question about one term has to open. */
    static final int MOST_FILES = 8;

    private TermCounts() {}

    /** Returns term_counts: one row for each period in which a term of term_series occurs. */
    public static Dataset<Row> of(Dataset<Row> termSeries, Dataset<Row> totals) {
        return unfolded(termSeries.coalesce(MOST_FILES))
                .join(
                        broadcast(totals.select(Periods.columns())),
                        new String[] {"lang", "grain", "period_start"},
                        "inner");
    }

    /** Returns one row for each period of each row of term_series, in their order. */
    public static Dataset<Row> unfolded(Dataset<Row> termSeries) {
        Column at = col("pos");
        return termSeries
                .select(
                        col("lang"),
                        col("grain"),
                        col("term"),
                        col("label"),
                        col("n"),
                        col("is_stop"),
                        col("first_seen_on"),
                        posexplode(col("period_starts")).as(new String[] {"pos", "start"}),
                        col("occurrences"),
                        col("articles"),
                        col("stories"),
                        col("first_stories"),
                        col("title_stories"),
                        col("sources"),
                        col("effective_sources"))
                .select(
                        col("lang"),
                        col("grain"),
                        col("term"),
                        col("label"),
                        col("n"),
                        col("is_stop"),
                        col("first_seen_on"),
                        date_from_unix_date(col("start")).as("period_start"),
                        get(col("occurrences"), at).as("occurrences"),
                        get(col("articles"), at).as("articles"),
                        get(col("stories"), at).as("stories"),
                        get(col("first_stories"), at).as("first_stories"),
                        get(col("title_stories"), at).as("title_stories"),
                        get(col("sources"), at).as("sources"),
                        get(col("effective_sources"), at).as("effective_sources"));
    }
}
