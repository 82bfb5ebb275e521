package groundswell.trends;

import static org.apache.spark.sql.functions.aggregate;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;

import groundswell.config.TrendsConfig;
import groundswell.table.Grain;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.StructType;

/**
 * The series that are looked at for slow changes: of what is ranked of a kind, language and grain, the
 * {@code trends.slow_series} in most stories. The choice looks at the sum over all time alone, so that it favours no series
 * that changes: what is found among the chosen needs no further correction (independent filtering: Bourgon, Gentleman and
 * Huber 2010, PNAS 107:9546).
 */
final class SlowSeries {
    private SlowSeries() {}

    /** Looks at one series. */
    interface Finder extends Serializable {
        /**
         * Hands over what it finds.
         *
         * @param series (kind, lang, grain, key, label, n, ...)
         * @param stories of the series in each of the periods, {@code trends.min_support} together at least
         */
        void find(Row series, SlowPeriods periods, long[] stories, Consumer<Row> out);
    }

    /**
     * Returns what a finder finds. Collects totals.
     *
     * @param series rows of {@link Series}
     * @param today day of the run's clock in the run's zone
     */
    static Dataset<Row> found(
            Dataset<Row> series,
            Dataset<Row> totals,
            LocalDate today,
            TrendsConfig config,
            Finder finder,
            StructType schema) {
        Map<String, Map<Grain, SlowPeriods>> periods =
                SlowPeriods.of(PeriodRules.byLanguage(totals.collectAsList(), today, config), config);
        return chosen(series, periods, config)
                .select("kind", "lang", "grain", "key", "label", "n", "period_starts", "first_stories")
                .flatMap(new OfSeries(periods, config.min_support(), finder), Encoders.row(schema));
    }

    private static Dataset<Row> chosen(
            Dataset<Row> series, Map<String, Map<Grain, SlowPeriods>> periods, TrendsConfig config) {
        List<String> names = new ArrayList<>();
        periods.forEach((lang, grains) -> grains.keySet().forEach(grain -> names.add(lang + "/" + grain.id())));
        Dataset<Row> candidates = series.where(col("is_ranked"))
                .where(concat_ws("/", col("lang"), col("grain")).isin(names.toArray()));
        Column place = row_number()
                .over(Window.partitionBy("kind", "lang", "grain")
                        .orderBy(col("series_stories").desc(), col("key")));
        Dataset<Row> most = candidates
                .select(
                        col("kind"),
                        col("lang"),
                        col("grain"),
                        col("key"),
                        aggregate(col("first_stories"), lit(0L), (sum, stories) -> sum.plus(stories))
                                .as("series_stories"))
                .withColumn("place", place)
                .where(col("place").leq(config.slow_series()));
        return candidates.join(broadcast(most), new String[] {"kind", "lang", "grain", "key"}, "left_semi");
    }

    /** Hands a series to the finder. */
    private static final class OfSeries implements FlatMapFunction<Row, Row> {
        private static final long serialVersionUID = 1L;

        private final Map<String, Map<Grain, SlowPeriods>> periods;
        private final int minSupport;
        private final Finder finder;

        OfSeries(Map<String, Map<Grain, SlowPeriods>> periods, int minSupport, Finder finder) {
            this.periods = periods;
            this.minSupport = minSupport;
            this.finder = finder;
        }

        @Override
        public Iterator<Row> call(Row series) {
            SlowPeriods of = periods.get(series.getString(1)).get(Grain.of(series.getString(2)));
            long[] stories = of.counts(series.getList(6), series.getList(7));
            List<Row> found = new ArrayList<>();
            if (SlowPeriods.sum(stories, 0, stories.length) >= minSupport) {
                finder.find(series, of, stories, found::add);
            }
            return found.iterator();
        }
    }
}
