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

    /** By language and grain, the first days of the first and the last one, as days since 1970-01-01. */
    private final Map<String, int[]> spans = new HashMap<>();

    /** Takes them from totals. Collects a row for each language and grain. */
    static WholePeriods of(Dataset<Row> totals) {
        WholePeriods periods = new WholePeriods();
        totals.where(col("is_partial").equalTo(false))
                .groupBy("lang", "grain")
                .agg(min("period_start"), max("period_start"))
                .collectAsList()
                .forEach(row -> periods.spans.put(
                        key(row.getString(0), Grain.of(row.getString(1))),
                        new int[] {epochDay(row.get(2)), epochDay(row.get(3))}));
        return periods;
    }

    /** Returns whether the period that begins on a day is partial. */
    boolean isPartial(String lang, Grain grain, int start) {
        int[] span = spans.get(key(lang, grain));
        return span == null || start < span[0] || start > span[1];
    }

    private static String key(String lang, Grain grain) {
        return lang + ' ' + grain.id();
    }

    private static int epochDay(Object day) {
        return (int) (day instanceof LocalDate date ? date : ((java.sql.Date) day).toLocalDate()).toEpochDay();
    }
}
