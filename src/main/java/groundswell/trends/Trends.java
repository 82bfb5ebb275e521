package groundswell.trends;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import groundswell.config.TrendsConfig;
import groundswell.table.Grain;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.DataTypes;

/** Tests all series of terms. */
public final class Trends {
    /** Name of the one test of each family. */
    public static final String METHOD = "gamma_poisson";

    private Trends() {}

    /**
     * Returns trends: for the tested grains of each language, the verdict on every term in every period. Collects totals:
     * one row for each period and language, however many articles there are.
     *
     * @param today day of the run's clock in the run's zone
     */
    public static Dataset<Row> of(Dataset<Row> termSeries, Dataset<Row> totals, LocalDate today, TrendsConfig config) {
        Map<String, Map<Grain, Volumes>> volumes = volumes(totals, config);
        Dataset<Row> tests =
                termSeries.mapPartitions(new SeriesTests(volumes, config, today), Encoders.row(SeriesTests.SCHEMA));
        return judged(tests, config)
                .withColumn("kind", lit("term"))
                .withColumn("label", col("key"))
                .withColumn("method", lit(METHOD))
                .withColumn(
                        "family",
                        concat_ws(
                                "/",
                                lit("term"),
                                col("lang"),
                                col("grain"),
                                date_format(col("period_start"), "yyyy-MM-dd")));
    }

    private static Map<String, Map<Grain, Volumes>> volumes(Dataset<Row> totals, TrendsConfig config) {
        Map<String, Map<Grain, List<Row>>> rows = new TreeMap<>();
        for (Row row : totals.collectAsList()) {
            rows.computeIfAbsent(row.getAs("lang"), lang -> new TreeMap<>())
                    .computeIfAbsent(Grain.of(row.getAs("grain")), grain -> new ArrayList<>())
                    .add(row);
        }
        Map<String, Map<Grain, Volumes>> volumes = new HashMap<>();
        rows.forEach((lang, byGrain) -> {
            for (Grain grain : TestedGrains.of(byGrain, config)) {
                volumes.computeIfAbsent(lang, key -> new HashMap<>())
                        .put(grain, new Volumes(grain, byGrain.get(grain), config));
            }
        });
        return volumes;
    }

    private static Dataset<Row> judged(Dataset<Row> tests, TrendsConfig config) {
        Column isTested = col("status").equalTo("tested");
        Column isRising = col("direction").equalTo("rising");
        Column isRanked = coalesce(isTested.and(not(col("is_stop"))), lit(false));
        // What rises is ordered by the lower end of its ratio, what falls by the upper one: the sure part of the
        // change.
        Column sureRatio = coalesce(
                when(isRising, col("ratio_low").multiply(-1)).otherwise(col("ratio_high")), lit(Double.MAX_VALUE));
        WindowSpec family = Window.partitionBy("lang", "grain", "period_start");
        WindowSpec leastFirst = family.orderBy(
                col("p_value").asc_nulls_last(),
                col("sure_ratio").asc(),
                col("key").asc_nulls_last());
        WindowSpec largestFirst = family.orderBy(
                col("p_value").desc_nulls_first(),
                col("sure_ratio").desc(),
                col("key").desc_nulls_first());
        WindowSpec soFar = leastFirst.rowsBetween(Window.unboundedPreceding(), Window.currentRow());
        Column place = when(isRising, count_if(isRanked.and(isRising)).over(soFar))
                .otherwise(count_if(isRanked.and(not(isRising))).over(soFar));
        Dataset<Row> ranked = tests.withColumn("sure_ratio", sureRatio)
                .withColumn("rank", when(isRanked, place).cast("int"));
        return withVerdict(
                FalseDiscovery.control(ranked, leastFirst, largestFirst)
                        .where(col("key").isNotNull()),
                config);
    }

    private static Dataset<Row> withVerdict(Dataset<Row> rows, TrendsConfig config) {
        Column isTested = col("status").equalTo("tested");
        Column isRising = col("direction").equalTo("rising");
        Column sourcesSuffice = col("active_sources")
                .lt(config.source_rule_from())
                .or(col("sources")
                        .geq(config.min_sources())
                        .and(col("effective_sources").geq(config.min_effective_sources())));
        Column isLarge = isRising.and(col("ratio").geq(config.min_ratio()))
                .and(sourcesSuffice)
                .or(not(isRising).and(col("ratio").leq(1 / config.min_ratio())));
        Column isListed =
                col("rank").isNotNull().and(col("q_value").leq(config.max_q())).and(isLarge);
        Column isNew = when(
                col("status").isin("tested", "below_support"),
                col("first_seen_on").geq(col("period_start")));
        // Only few rows are listed, and no expression of SQL writes prose.
        UserDefinedFunction sentence = udf((UDF1<Row, String>) Sentence::of, DataTypes.StringType);
        Dataset<Row> judged = rows.withColumn("is_listed", coalesce(isListed, lit(false)))
                .withColumn("is_new", isNew)
                .withColumn("family_size", when(isTested, col("family_size")));
        Column[] all = Arrays.stream(judged.columns()).map(name -> col(name)).toArray(Column[]::new);
        return judged.withColumn("sentence", when(col("is_listed"), sentence.apply(struct(all))));
    }
}
