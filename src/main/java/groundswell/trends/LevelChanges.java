package groundswell.trends;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.row_number;

import groundswell.config.TrendsConfig;
import groundswell.statistics.LevelShifts;
import groundswell.statistics.Overdispersion;
import groundswell.statistics.RateRatio;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.StructType;

/**
 * Finds when the share of stories of a series shifted to a new level and stayed there: the segmentation of its periods that
 * is likeliest, less what each change costs ({@link LevelShifts}). A change costs {@code trends.change_penalty} times the
 * logarithm of the number of periods, and times the dispersion of the series: what differs from period to period by more
 * than chance needs a larger shift.
 */
public final class LevelChanges {
    private static final StructType FOUND = StructType.fromDDL(
            "kind string, lang string, grain string, key string, label string, n int, changed_on date, from_on date,"
                    + " to_on date, periods_before int, periods_after int, stories_before bigint, total_before bigint,"
                    + " share_before double, stories_after bigint, total_after bigint, share_after double, ratio double,"
                    + " direction string, dispersion double, gain double");

    private LevelChanges() {}

    /**
     * Returns change_points: of the {@code trends.slow_series} words and phrases, entities and topics in most stories in each tested grain of
     * their language (in days only where there is no coarser one). A level lasts half of {@code trends.history} at least.
     * Collects totals.
     *
     * @param series rows of {@link Series}
     * @param today day of the run's clock in the run's zone
     */
    public static Dataset<Row> of(Dataset<Row> series, Dataset<Row> totals, LocalDate today, TrendsConfig config) {
        double penalty = config.change_penalty();
        return SlowSeries.found(
                        series,
                        totals,
                        today,
                        config,
                        (of, periods, stories, out) -> find(of, periods, stories, penalty, out),
                        FOUND)
                .withColumn(
                        "rank",
                        row_number()
                                .over(Window.partitionBy("grain", "lang", "kind")
                                        .orderBy(col("gain").desc(), col("key"), col("changed_on"))));
    }

    private static void find(Row series, SlowPeriods periods, long[] stories, double penalty, Consumer<Row> out) {
        int size = periods.size();
        double dispersion = Overdispersion.ofNeighbours(stories, periods.totals());
        int[] changes =
                LevelShifts.of(stories, periods.totals(), penalty * Math.log(size) * dispersion, periods.leastLength());
        for (int i = 0; i < changes.length; i++) {
            int from = i == 0 ? 0 : changes[i - 1];
            int to = i == changes.length - 1 ? size : changes[i + 1];
            out.accept(row(series, periods, stories, from, changes[i], to, dispersion));
        }
    }

    private static Row row(
            Row series, SlowPeriods periods, long[] stories, int from, int change, int to, double dispersion) {
        long before = SlowPeriods.sum(stories, from, change);
        long after = SlowPeriods.sum(stories, change, to);
        long totalBefore = SlowPeriods.sum(periods.totals(), from, change);
        long totalAfter = SlowPeriods.sum(periods.totals(), change, to);
        double shareBefore = (double) before / totalBefore;
        double shareAfter = (double) after / totalAfter;
        return RowFactory.create(
                series.getString(0),
                series.getString(1),
                series.getString(2),
                series.getString(3),
                series.getString(4),
                series.get(5),
                periods.firstDay(change),
                periods.firstDay(from),
                to == periods.size() ? null : periods.lastDay(to - 1),
                change - from,
                to - change,
                before,
                totalBefore,
                shareBefore,
                after,
                totalAfter,
                shareAfter,
                RateRatio.of(after, (double) totalAfter, before, (double) totalBefore)
                        .ratio(),
                shareAfter > shareBefore ? "rising" : "falling",
                dispersion,
                LevelShifts.gain(stories, periods.totals(), from, change, to) / dispersion);
    }
}
