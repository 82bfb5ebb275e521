package groundswell.trends;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
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
    public static final String METHOD = "conditional_poisson";

    private Trends() {}

    /**
     * Returns trends: for the tested grains of each language, the verdict on every term in every period. Collects totals
     * and the sizes of the families: one row for each period and language, however many articles there are.
     *
     * @param termSeries series that say whether their term is a phrase
     * @param today day of the run's clock in the run's zone
     */
    public static Dataset<Row> of(Dataset<Row> termSeries, Dataset<Row> totals, LocalDate today, TrendsConfig config) {
        Map<String, Map<Grain, PeriodRules>> rules = rules(totals.collectAsList(), today, config);
        Dataset<Row> series = termSeries.select(
                "lang",
                "grain",
                "term",
                "label",
                "n",
                "is_stop",
                "is_phrase",
                "first_seen_on",
                "period_starts",
                "first_stories",
                "sources",
                "effective_sources");
        List<Row> sizes = series.mapPartitions(
                        new SeriesPass(rules, SeriesTests::families), Encoders.row(SeriesTests.FAMILY))
                .groupBy("lang", "grain", "period_start")
                .agg(
                        sum("tests").as("tests"),
                        sum("rising").as("rising"),
                        sum("falling").as("falling"))
                .collectAsList();
        Dataset<Row> families = termSeries.sparkSession().createDataFrame(Families.of(rules, sizes), Families.SCHEMA);
        Dataset<Row> tested =
                series.mapPartitions(new SeriesPass(rules, SeriesTests::tested), Encoders.row(SeriesTests.TESTED));
        Dataset<Row> silent =
                series.mapPartitions(new SeriesPass(rules, SeriesTests::silent), Encoders.row(SeriesTests.TESTED));
        Dataset<Row> silentRows = withFamily(silent, families)
                .withColumn("family_size", lit(null).cast("bigint"))
                .withColumn("rank", lit(null).cast("int"))
                .withColumn("q_value", lit(null).cast("double"));
        return withVerdict(judged(withFamily(tested, families)).unionByName(silentRows), config)
                .withColumn("kind", lit("term"))
                .withColumn("method", lit(METHOD));
    }

    /** Returns what is tested, by language and grain. */
    static Map<String, Map<Grain, PeriodRules>> rules(List<Row> totals, LocalDate today, TrendsConfig config) {
        Map<String, Map<Grain, List<Row>>> rows = new TreeMap<>();
        for (Row row : totals) {
            rows.computeIfAbsent(row.getAs("lang"), lang -> new TreeMap<>())
                    .computeIfAbsent(Grain.of(row.getAs("grain")), grain -> new ArrayList<>())
                    .add(row);
        }
        Map<String, Map<Grain, PeriodRules>> rules = new HashMap<>();
        rows.forEach((lang, byGrain) -> {
            for (Grain grain : TestedGrains.of(byGrain, config)) {
                Volumes volumes = new Volumes(grain, byGrain.get(grain), config);
                rules.computeIfAbsent(lang, key -> new HashMap<>())
                        .put(
                                grain,
                                new PeriodRules(
                                        volumes,
                                        WeekdayMix.isUneven(
                                                volumes,
                                                grain,
                                                grain == Grain.DAY
                                                        ? List.of()
                                                        : byGrain.getOrDefault(Grain.DAY, List.of()),
                                                config.max_weekday_shift()),
                                        grain,
                                        config,
                                        today));
            }
        });
        return rules;
    }

    private static Dataset<Row> withFamily(Dataset<Row> rows, Dataset<Row> families) {
        return rows.join(broadcast(families), new String[] {"lang", "grain", "period_start"}, "inner");
    }

    /** Ranks and corrects in one pass over each family, from the largest p to the least. */
    private static Dataset<Row> judged(Dataset<Row> tests) {
        Column isRising = col("direction").equalTo("rising");
        Column isRanked = coalesce(not(col("is_stop")).and(col("n").equalTo(1).or(col("is_phrase"))), lit(false));
        // What rises is ordered by the lower end of its ratio, what falls by the upper one: the sure part of the
        // change.
        Column sureRatio = when(isRising, col("ratio_low").multiply(-1)).otherwise(col("ratio_high"));
        WindowSpec largestFirst = Window.partitionBy("lang", "grain", "period_start")
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
        Dataset<Row> judged =
                rows.withColumn("is_listed", coalesce(isListed, lit(false))).withColumn("is_new", isNew);
        Column[] all = Arrays.stream(judged.columns()).map(name -> col(name)).toArray(Column[]::new);
        return judged.withColumn("sentence", when(col("is_listed"), sentence.apply(struct(all))));
    }
}
