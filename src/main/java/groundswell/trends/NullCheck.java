package groundswell.trends;

import static org.apache.spark.sql.functions.array_max;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.flatten;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.when;

import groundswell.config.TrendsConfig;
import groundswell.table.Grain;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/**
 * Says what chance alone would have found: the tests of {@link Trends} on the same stories with their dates dealt out anew
 * (a permutation of what is exchangeable where nothing changes with time: Good 2005, Permutation, Parametric and Bootstrap
 * Tests of Hypotheses).
 */
public final class NullCheck {
    private static final long SEED = 20_240_229;
    private static final StructType REPLICATES = StructType.fromDDL(
            "kind string, lang string, grain string, period_start date, replicate int, tests bigint, discoveries int");

    private NullCheck() {}

    /**
     * Returns null_check: one row for each family of trends with a test. Collects story_days.
     *
     * @param totals of the grains in which terms are counted
     */
    public static Dataset<Row> of(
            Dataset<Row> seriesStories,
            Dataset<Row> storyDays,
            Dataset<Row> totals,
            Dataset<Row> trends,
            LocalDate today,
            TrendsConfig config) {
        int replicates = config.null_replicates();
        if (replicates == 0) {
            return beside(trends.limit(0), seriesStories.sparkSession().createDataFrame(List.of(), REPLICATES), config);
        }
        Dataset<Row> replicated = replicates(
                seriesStories.where(col("kind").isin(Series.KINDS.toArray())),
                PeriodRules.byLanguage(totals.collectAsList(), today, config),
                StoryDates.of(storyDays.collectAsList()),
                of -> of.dealt(replicates, SEED),
                config.max_q());
        return beside(trends, replicated, config);
    }

    /**
     * Returns (kind, lang, grain, period_start, replicate, discoveries) for each family of each replicate.
     *
     * @param seriesStories rows of series_stories of what is tested
     * @param dealer makes the days of each replicate
     */
    static Dataset<Row> replicates(
            Dataset<Row> seriesStories,
            Map<String, Map<Grain, PeriodRules>> rules,
            Map<String, StoryDates> dates,
            NullTests.Dealer dealer,
            double maxQ) {
        Broadcast<Map<String, StoryDates>> shared = JavaSparkContext.fromSparkContext(
                        seriesStories.sparkSession().sparkContext())
                .broadcast(dates);
        // Of the step-up procedure, the place of the last p that is at most its share of the rate.
        Column passes = coalesce(
                array_max(transform(col("p_values"), (p, i) -> when(
                                p.leq(i.plus(1).multiply(maxQ).divide(col("tests"))), i.plus(1))
                        .otherwise(0))),
                lit(0));
        return seriesStories
                .mapPartitions(new NullTests(rules, shared, dealer, maxQ), Encoders.row(NullTests.SCHEMA))
                .groupBy("kind", "lang", "grain", "period_start", "replicate")
                .agg(
                        sum("tests").as("tests"),
                        array_sort(flatten(collect_list("p_values"))).as("p_values"))
                .withColumn("discoveries", passes)
                .drop("p_values");
    }

    /** Puts what chance finds beside what was found. */
    private static Dataset<Row> beside(Dataset<Row> trends, Dataset<Row> replicated, TrendsConfig config) {
        double replicates = Math.max(1, config.null_replicates());
        Dataset<Row> found = trends.where(col("status").equalTo("tested"))
                .groupBy("grain", "period_start", "period_end", "lang", "is_partial", "kind", "family")
                .agg(
                        first("family_size").as("family_size"),
                        count_if(col("q_value").leq(config.max_q())).as("discoveries"),
                        count_if(col("is_listed")).as("listed"));
        Dataset<Row> byChance = replicated
                .groupBy("kind", "lang", "grain", "period_start")
                .agg(
                        sum("discoveries").as("chance_sum"),
                        max("discoveries").as("chance_most"),
                        count_if(col("discoveries").gt(0)).as("chance_any"));
        return found.join(byChance, new String[] {"kind", "lang", "grain", "period_start"}, "left")
                .withColumn("replicates", lit(config.null_replicates()))
                .withColumn(
                        "chance_discoveries",
                        coalesce(col("chance_sum"), lit(0)).divide(replicates))
                .withColumn("chance_any", coalesce(col("chance_any"), lit(0)).divide(replicates))
                .withColumn("chance_most", coalesce(col("chance_most"), lit(0)).cast("bigint"))
                .drop("chance_sum");
    }
}
