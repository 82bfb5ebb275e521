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
import java.time.temporal.ChronoUnit;
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
 * Tests whether the share of stories of a term rose or fell steadily over all periods: {@link MannKendall} with the
 * correction of {@link HamedRao} for autocorrelation, and with the false discovery rate controlled over all series of a
 * language and grain.
 */
public final class SlowTrends {
    private static final double DAYS_OF_A_YEAR = 365.2425;
    private static final StructType TESTED =
            StructType.fromDDL("lang string, grain string, key string, label string, n int, start_on date, end_on date,"
                    + " periods int, stories bigint, total_stories bigint, share_first double, share_last double,"
                    + " ratio double, slope double, z double, p_value double, direction string, tests bigint");

    private SlowTrends() {}

    /**
     * Returns slow_trends: one row for each of the {@code trends.slow_series} words and phrases in most stories in each
     * tested grain of their language (in days only where there is no coarser one) that has {@code trends.history} periods.
     * Collects totals.
     *
     * @param termSeries series that say whether their term is a phrase
     * @param today day of the run's clock in the run's zone
     */
    public static Dataset<Row> of(Dataset<Row> termSeries, Dataset<Row> totals, LocalDate today, TrendsConfig config) {
        Dataset<Row> tested = SlowSeries.found(termSeries, totals, today, config, SlowTrends::test, TESTED)
                .withColumn("kind", lit("term"))
                .withColumn("family", concat_ws("/", col("kind"), col("lang"), col("grain")))
                .withColumn("family_size", count(lit(1)).over(Window.partitionBy("lang", "grain")));
        Dataset<Row> corrected = FalseDiscovery.control(
                tested,
                Window.partitionBy("lang", "grain")
                        .orderBy(col("p_value").desc(), col("key").desc()));
        Column isLarge = col("ratio").geq(config.min_ratio()).or(col("ratio").leq(1 / config.min_ratio()));
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
                                .over(Window.partitionBy("lang", "grain", "direction")
                                        .orderBy(col("p_value"), col("key"))));
        // Only few rows are listed, and no expression of SQL writes prose.
        UserDefinedFunction sentence = udf((UDF1<Row, String>) SlowSentence::of, DataTypes.StringType);
        Column[] all = Arrays.stream(judged.columns()).map(name -> col(name)).toArray(Column[]::new);
        return judged.withColumn("sentence", when(col("is_listed"), sentence.apply(struct(all))));
    }

    private static void test(Row series, SlowPeriods periods, long[] stories, Consumer<Row> out) {
        int size = periods.size();
        long[] totals = periods.totals();
        double[] shares = new double[size];
        for (int i = 0; i < size; i++) {
            shares[i] = (double) stories[i] / totals[i];
        }
        int quarter = Math.max(1, size / 4);
        MannKendall trend = MannKendall.autocorrelated(shares);
        double days = ChronoUnit.DAYS.between(periods.firstDay(0), periods.firstDay(size - 1));
        out.accept(RowFactory.create(
                series.getString(0),
                series.getString(1),
                series.getString(2),
                series.getString(3),
                series.getInt(4),
                periods.firstDay(0),
                periods.lastDay(size - 1),
                size,
                SlowPeriods.sum(stories, 0, size),
                SlowPeriods.sum(totals, 0, size),
                mean(shares, 0, quarter),
                mean(shares, size - quarter, size),
                RateRatio.of(
                                SlowPeriods.sum(stories, size - quarter, size),
                                (double) SlowPeriods.sum(totals, size - quarter, size),
                                SlowPeriods.sum(stories, 0, quarter),
                                (double) SlowPeriods.sum(totals, 0, quarter))
                        .ratio(),
                size == 1 ? 0 : SenSlope.of(shares) * ((size - 1) * DAYS_OF_A_YEAR / days),
                trend.z(),
                trend.pValue(),
                trend.z() == 0 ? null : trend.z() > 0 ? "rising" : "falling",
                1L));
    }

    private static double mean(double[] values, int from, int to) {
        return Arrays.stream(values, from, to).sum() / (to - from);
    }
}
