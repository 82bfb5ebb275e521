package groundswell.count;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;

import groundswell.table.Grain;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Says which periods are not partial: in every grain, those from one to another. */
final class WholePeriods implements Serializable {
    private static final long serialVersionUID = 1L;

    /** By language and grain. */
    private final Map<String, Span> spans = new HashMap<>();

    /** Takes them from totals. Collects a row for each language and grain. */
    static WholePeriods of(Dataset<Row> totals) {
        WholePeriods periods = new WholePeriods();
        totals.where(col("is_partial").equalTo(false))
                .groupBy("lang", "grain")
                .agg(min("period_start"), max("period_start"))
                .collectAsList()
                .forEach(row -> periods.spans.put(
                        key(row.getString(0), Grain.of(row.getString(1))),
                        new Span(epochDay(row.get(2)), epochDay(row.get(3)))));
        return periods;
    }

    /** Returns the whole periods of a grain. */
    Span span(String lang, Grain grain) {
        return spans.getOrDefault(key(lang, grain), Span.NONE);
    }

    private static String key(String lang, Grain grain) {
        return lang + ' ' + grain.id();
    }

    /**
     * Whole periods that follow each other.
     *
     * @param first days since 1970-01-01 on which the first one starts
     * @param last on which the last one starts
     */
    record Span(int first, int last) implements Serializable {
        private static final long serialVersionUID = 1L;
        private static final Span NONE = new Span(0, -1);

        /** Returns whether the period that starts on a day is partial. */
        boolean isPartial(int start) {
            return start < first || start > last;
        }
    }

    private static int epochDay(Object day) {
        return (int) (day instanceof LocalDate date ? date : ((java.sql.Date) day).toLocalDate()).toEpochDay();
    }
}
