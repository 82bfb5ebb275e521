package groundswell.trends;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import groundswell.config.TrendsConfig;
import groundswell.statistics.HamedRao;
import groundswell.statistics.MannKendall;
import groundswell.statistics.RateRatio;
import groundswell.statistics.SenSlope;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.Consumer;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Tests whether the share of stories of a series rose or fell steadily over all periods: {@link MannKendall} with the
 * correction of {@link HamedRao} for autocorrelation on the shares of {@link Stretches}, and with the false discovery rate
 * controlled over all series of a kind, language and grain.
 */
public final class SlowTrends {
    /** With fewer no order of shares would be remarkable. */
    private static final int LEAST_STRETCHES = 8;

    private static final StructType TESTED = StructType.fromDDL(
            "kind string, lang string, grain string, key string, label string, n int, start_on date, end_on date,"
                    + " periods int, stretches int, stories bigint, total_stories bigint, share_first double, share_last double,"
                    + " ratio double, ratio_low double, ratio_high double, slope double, z double, p_value double, direction string, tests bigint");

    private SlowTrends() {}

    /**
     * Returns slow_trends: one row for each of the {@code trends.slow_series} words and phrases in most stories in each
     * tested grain of their language (in days only where there is no coarser one) that has {@code trends.history} periods.
     * Periods are joined until {@code trends.min_support} stories are expected in each stretch; a series with too few stories
     * for eight stretches is left out. Collects totals.
     *
     * @param series rows of {@link Series}
     * @param today day of the run's clock in the run's zone
     */
    public static Dataset<Row> of(Dataset<Row> series, Dataset<Row> totals, LocalDate today, TrendsConfig config) {
        int expected = config.min_support();
        Dataset<Row> tested = SlowSeries.found(
                        series,
                        totals,
                        today,
                        config,
                        (of, periods, stories, out) -> test(of, periods, stories, expected, out),
                        TESTED)
                .withColumn("family", concat_ws("/", col("kind"), col("lang"), col("grain")))
                .withColumn("family_size", count(lit(1)).over(Window.partitionBy("kind", "lang", "grain")));
        Dataset<Row> corrected = FalseDiscovery.control(
                tested,
                Window.partitionBy("kind", "lang", "grain")
                        .orderBy(col("p_value").desc(), col("key").desc()));
        Column isLarge = col("ratio").geq(config.min_ratio()).or(col("ratio").leq(1 / config.min_ratio()));
        // As in trends, the sure part of the change orders: the end of the ratio's interval that is closer to 1.
        Column sureRatio = when(
                        col("direction").equalTo("falling"), col("ratio_high").multiply(-1))
                .otherwise(col("ratio_low"));
        Dataset<Row> judged = corrected
                .withColumn(
                        "is_listed",
                        col("direction")
                                .isNotNull()
                                .and(col("q_value").leq(config.max_q()))
                                .and(isLarge))
                .withColumn(
                        "rank",
                        row_number()
                                .over(Window.partitionBy("kind", "lang", "grain", "direction")
                                        .orderBy(col("is_listed").desc(), sureRatio.desc(), col("key"))));
        // Only few rows are listed, and no expression of SQL writes prose.
        UserDefinedFunction sentence = udf((UDF1<Row, String>) SlowSentence::of, DataTypes.StringType);
        Column[] all = Arrays.stream(judged.columns()).map(name -> col(name)).toArray(Column[]::new);
        return judged.withColumn("sentence", when(col("is_listed"), sentence.apply(struct(all))));
    }

    private static void test(Row series, SlowPeriods periods, long[] stories, int expected, Consumer<Row> out) {
        Stretches stretches = new Stretches(periods, stories, expected);
        if (stretches.shares().length < LEAST_STRETCHES) {
            return;
        }
        int size = periods.size();
        long[] totals = periods.totals();
        int quarter = Math.max(1, size / 4);
        MannKendall trend = MannKendall.autocorrelated(stretches.shares());
        RateRatio ratio = RateRatio.of(
                SlowPeriods.sum(stories, size - quarter, size),
                (double) SlowPeriods.sum(totals, size - quarter, size),
                SlowPeriods.sum(stories, 0, quarter),
                (double) SlowPeriods.sum(totals, 0, quarter));
        out.accept(RowFactory.create(
                series.getString(0),
                series.getString(1),
                series.getString(2),
                series.getString(3),
                series.getString(4),
                series.get(5),
                periods.firstDay(0),
                periods.lastDay(size - 1),
                size,
                stretches.shares().length,
                SlowPeriods.sum(stories, 0, size),
                SlowPeriods.sum(totals, 0, size),
                meanShare(stories, totals, 0, quarter),
                meanShare(stories, totals, size - quarter, size),
                ratio.ratio(),
                ratio.low(),
                ratio.high(),
                SenSlope.of(stretches.years(), stretches.shares()),
                trend.z(),
                trend.pValue(),
                trend.z() == 0 ? null : trend.z() > 0 ? "rising" : "falling",
                1L));
    }

    private static double meanShare(long[] stories, long[] totals, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += (double) stories[i] / totals[i];
        }
        return sum / (to - from);
    }
}
