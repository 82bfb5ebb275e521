package groundswell.count;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_from_unix_date;
import static org.apache.spark.sql.functions.get;
import static org.apache.spark.sql.functions.posexplode;

import groundswell.table.Periods;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Unfolds series of terms into one row for each period. */
public final class TermCounts {
    /** Most files of a grain: all that a question about one term has to open. */
    static final int MOST_FILES = 8;

    private static final List<String> OF_TERM =
            List.of("lang", "grain", "term", "label", "n", "is_stop", "first_seen_on");
    private static final List<String> OF_PERIOD = List.of(
            "occurrences", "articles", "stories", "first_stories", "title_stories", "sources", "effective_sources");

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
        Stream<Column> periods = Stream.of(posexplode(col("period_starts")).as(new String[] {"at", "start"}));
        Stream<Column> counts =
                OF_PERIOD.stream().map(name -> get(col(name), col("at")).as(name));
        return termSeries
                .select(columns(periods, OF_PERIOD.stream().map(name -> col(name))))
                .select(columns(Stream.of(date_from_unix_date(col("start")).as("period_start")), counts));
    }

    /** Returns the columns of a term, then those. */
    private static Column[] columns(Stream<Column> first, Stream<Column> then) {
        Stream<Column> ofTerm = OF_TERM.stream().map(name -> col(name));
        return Stream.concat(ofTerm, Stream.concat(first, then)).toArray(Column[]::new);
    }
}
