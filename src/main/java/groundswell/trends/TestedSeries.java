package groundswell.trends;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import groundswell.config.TrendsConfig;
import groundswell.table.Grain;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/** Tests all series. */
public final class TestedSeries {
    /** Name of the one test of each family. */
    public static final String METHOD = "conditional_poisson";

    private static final String[] FAMILY_NAMES = {"kind", "lang", "grain", "period_start"};
    private static final Column[] FAMILY =
            Arrays.stream(FAMILY_NAMES).map(name -> col(name)).toArray(Column[]::new);

    private TestedSeries() {}

    /**
     * Returns tested_series: for the tested grains of each language, the verdict on every series in every period. Collects
     * totals and the sizes of the families: one row for each kind, period and language, however many articles there are.
     *
     * @param series rows of {@link Series}
     * @param totals of the grains in which terms are counted
     * @param today day of the run's clock in the run's zone
     */
    public static Dataset<Row> of(Dataset<Row> series, Dataset<Row> totals, LocalDate today, TrendsConfig config) {
        Map<String, Map<Grain, PeriodRules>> rules = PeriodRules.byLanguage(totals.collectAsList(), today, config);
        List<Row> sizes = series.mapPartitions(
                        new SeriesPass(rules, SeriesTests::families), Encoders.row(SeriesTests.FAMILY))
                .groupBy(FAMILY)
                .agg(
                        sum("tests").as("tests"),
                        sum("rising").as("rising"),
                        sum("falling").as("falling"))
                .collectAsList();
        Dataset<Row> families = series.sparkSession().createDataFrame(Families.of(rules, sizes), Families.SCHEMA);
        Dataset<Row> tested =
                series.mapPartitions(new SeriesPass(rules, SeriesTests::tested), Encoders.row(SeriesTests.TESTED));
        Dataset<Row> silent =
                series.mapPartitions(new SeriesPass(rules, SeriesTests::silent), Encoders.row(SeriesTests.TESTED));
        Dataset<Row> silentRows = withFamily(silent, families)
                .withColumn("family_size", lit(null).cast("bigint"))
                .withColumn("rank", lit(null).cast("int"))
                .withColumn("q_value", lit(null).cast("double"));
        return withVerdict(judged(withFamily(tested, families)).unionByName(silentRows), config)
                .withColumn("method", lit(METHOD));
    }

    private static Dataset<Row> withFamily(Dataset<Row> rows, Dataset<Row> families) {
        return rows.join(broadcast(families), FAMILY_NAMES, "inner");
    }

    /** Ranks and corrects in one pass over each family, from the largest p to the least. */
    private static Dataset<Row> judged(Dataset<Row> tests) {
        Column isRising = col("direction").equalTo("rising");
        Column isRanked = coalesce(col("is_ranked"), lit(false));
        // What rises is ordered by the lower end of its ratio, what falls by the upper one: the sure part of the
        // change.
        Column sureRatio = when(isRising, col("ratio_low").multiply(-1)).otherwise(col("ratio_high"));
        WindowSpec largestFirst = Window.partitionBy(FAMILY)
                .orderBy(
                        col("p_value").desc(),
                        col("sure_ratio").desc(),
                        col("key").desc());
        WindowSpec soFar = largestFirst.rowsBetween(Window.unboundedPreceding(), Window.currentRow());
        Column risingPlace =
                col("rising").plus(1).minus(count_if(isRanked.and(isRising)).over(soFar));
        Column fallingPlace = col("falling")
                .plus(1)
                .minus(count_if(isRanked.and(not(isRising))).over(soFar));
        Dataset<Row> ranked = tests.withColumn("sure_ratio", sureRatio)
                .withColumn(
                        "rank",
                        when(isRanked, when(isRising, risingPlace).otherwise(fallingPlace))
                                .cast("int"));
        return FalseDiscovery.control(ranked, largestFirst)
                .where(col("key").isNotNull())
                .drop("sure_ratio");
    }

    private static Dataset<Row> withVerdict(Dataset<Row> rows, TrendsConfig config) {
        Column isRising = col("direction").equalTo("rising");
        Column sourcesSuffice = col("active_sources")
                .lt(config.source_rule_from())
                .or(col("sources")
                        .geq(config.min_sources())
                        .and(col("effective_sources").geq(config.min_effective_sources())));
        // What one period of the baseline held did not fall afterwards: it was an event, and is over.
        Column fellFromMore =
                col("observed_stories").leq(col("expected_off_peak").divide(config.min_ratio()));
        // What comes every year is no news, and its end is none.
        Column inSeason = col("expected_in_season");
        Column isOutOfSeason = inSeason.isNull()
                .or(isRising.and(col("observed_stories").geq(inSeason.multiply(config.min_ratio()))))
                .or(not(isRising).and(col("observed_stories").leq(inSeason.divide(config.min_ratio()))));
        Column isLarge = isRising.and(col("ratio").geq(config.min_ratio()))
                .and(sourcesSuffice)
                .or(not(isRising).and(col("ratio").leq(1 / config.min_ratio())).and(fellFromMore));
        Column passes = col("rank")
                .isNotNull()
                .and(col("q_value").leq(config.max_q()))
                .and(isLarge)
                .and(isOutOfSeason);
        // A topic is learned from all stories, those before it was news too.
        Column isNew = when(
                col("kind").notEqual(Series.TOPIC).and(col("status").isin("tested", "below_support")),
                col("first_seen_on").geq(col("period_start")));
        return rows.withColumn("passes", coalesce(passes, lit(false))).withColumn("is_new", isNew);
    }
}
