package groundswell.trends;

import static org.apache.spark.sql.functions.array_max;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.flatten;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.unix_date;
import static org.apache.spark.sql.functions.when;

import groundswell.config.CountConfig;
import groundswell.config.TrendsConfig;
import groundswell.count.TermStories;
import groundswell.count.Totals;
import groundswell.table.Grain;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.StructType;

/**
 * Says what chance alone would have found: the tests of {@link Trends} on the same stories with their dates dealt out anew
 * (a permutation test in the sense of Good 2005, Permutation, Parametric and Bootstrap Tests of Hypotheses, chapter 3).
 */
public final class NullCheck {
    private static final long SEED = 20_240_229;
    private static final StructType OFFSETS =
            StructType.fromDDL("lang string, finest int, published_on date, before int");

    private NullCheck() {}

    /**
     * Returns null_check: one row for each family of trends with a test. Collects the number of stories of each day.
     *
     * @param storyArticles of the languages that are analysed
     * @param support term_support of the same articles
     * @param totals of the grains in which terms are counted
     */
    public static Dataset<Row> of(
            Dataset<Row> storyArticles,
            Dataset<Row> support,
            Dataset<Row> totals,
            Dataset<Row> trends,
            LocalDate today,
            CountConfig count,
            TrendsConfig config) {
        Map<String, Map<Grain, PeriodRules>> rules =
                config.null_replicates() == 0 ? Map.of() : Trends.rules(totals.collectAsList(), today, config);
        Dataset<Row> first = storyArticles
                .where(col("story_role").equalTo("first"))
                .where(lit(!rules.isEmpty()))
                .withColumn("finest", finest());
        Map<String, List<StoryDates.Batch>> batches = batches(first);
        Map<String, StoryDates> dates = new HashMap<>();
        batches.forEach((lang, ofLang) -> dates.put(lang, new StoryDates(ofLang)));
        int replicates = config.null_replicates();
        Dataset<Row> replicated = replicates(
                TermStories.of(numbered(first, batches), support, Totals.tokens(totals), count),
                rules,
                dates,
                of -> of.dealt(replicates, SEED),
                config.max_q());
        return beside(trends, replicated, config);
    }

    /**
     * Returns (lang, grain, period_start, replicate, discoveries) for each family of each replicate.
     *
     * @param termStories rows of {@link TermStories}
     * @param dealer makes the days of each replicate
     */
    static Dataset<Row> replicates(
            Dataset<Row> termStories,
            Map<String, Map<Grain, PeriodRules>> rules,
            Map<String, StoryDates> dates,
            NullTests.Dealer dealer,
            double maxQ) {
        Broadcast<Map<String, StoryDates>> shared = JavaSparkContext.fromSparkContext(
                        termStories.sparkSession().sparkContext())
                .broadcast(dates);
        // Of the step-up procedure, the place of the last p that is at most its share of the rate.
        Column passes = coalesce(
                array_max(transform(col("p_values"), (p, i) -> when(
                                p.leq(i.plus(1).multiply(maxQ).divide(col("tests"))), i.plus(1))
                        .otherwise(0))),
                lit(0));
        return termStories
                .mapPartitions(new NullTests(rules, shared, dealer, maxQ), Encoders.row(NullTests.SCHEMA))
                .groupBy("lang", "grain", "period_start", "replicate")
                .agg(
                        sum("tests").as("tests"),
                        array_sort(flatten(collect_list("p_values"))).as("p_values"))
                .withColumn("discoveries", passes)
                .drop("p_values");
    }

    /** Numbers the stories as {@link StoryDates} does, those of one day in the order of their ids. */
    static Dataset<Row> numbered(Dataset<Row> first, Map<String, List<StoryDates.Batch>> batches) {
        List<Row> offsets = new ArrayList<>();
        batches.forEach((lang, ofLang) -> {
            int before = 0;
            for (StoryDates.Batch batch : StoryDates.ordered(ofLang)) {
                offsets.add(RowFactory.create(lang, batch.finest(), LocalDate.ofEpochDay(batch.day()), before));
                before += batch.stories();
            }
        });
        return first.join(
                        broadcast(first.sparkSession().createDataFrame(offsets, OFFSETS)),
                        new String[] {"lang", "finest", "published_on"})
                .withColumn(
                        "story_number",
                        row_number()
                                .over(Window.partitionBy("lang", "finest", "published_on")
                                        .orderBy("story_id"))
                                .minus(1)
                                .plus(col("before")));
    }

    /** Returns how many stories begin on each day, by language. */
    static Map<String, List<StoryDates.Batch>> batches(Dataset<Row> first) {
        Map<String, List<StoryDates.Batch>> batches = new TreeMap<>();
        first.groupBy(col("lang"), col("finest"), unix_date(col("published_on")).as("day"))
                .agg(count(lit(1)).cast("int").as("stories"))
                .collectAsList()
                .forEach(row -> batches.computeIfAbsent(row.getString(0), lang -> new ArrayList<>())
                        .add(new StoryDates.Batch(row.getInt(1), row.getInt(2), row.getInt(3))));
        return batches;
    }

    /** Returns the ordinal of the finest grain in which an article counts. */
    static Column finest() {
        Column ordinal = lit(null).cast("int");
        for (String precision : List.of("time", "day", "month", "year")) {
            ordinal = when(
                            col("date_precision").equalTo(precision),
                            Grain.finestFor(precision).ordinal())
                    .otherwise(ordinal);
        }
        return ordinal;
    }

    /** Puts what chance finds beside what was found. */
    private static Dataset<Row> beside(Dataset<Row> trends, Dataset<Row> replicated, TrendsConfig config) {
        double replicates = config.null_replicates();
        Dataset<Row> found = trends.where(col("status").equalTo("tested"))
                .groupBy("grain", "period_start", "period_end", "lang", "is_partial", "kind", "family")
                .agg(
                        first("family_size").as("family_size"),
                        count_if(col("q_value").leq(config.max_q())).as("discoveries"),
                        count_if(col("is_listed")).as("listed"));
        Dataset<Row> byChance = replicated
                .groupBy("lang", "grain", "period_start")
                .agg(
                        sum("discoveries").as("chance_sum"),
                        max("discoveries").as("chance_most"),
                        count_if(col("discoveries").gt(0)).as("chance_any"));
        return found.join(byChance, new String[] {"lang", "grain", "period_start"}, "left")
                .where(lit(config.null_replicates() > 0))
                .withColumn("replicates", lit(config.null_replicates()))
                .withColumn(
                        "chance_discoveries",
                        coalesce(col("chance_sum"), lit(0)).divide(replicates))
                .withColumn("chance_any", coalesce(col("chance_any"), lit(0)).divide(replicates))
                .withColumn("chance_most", coalesce(col("chance_most"), lit(0)).cast("bigint"))
                .drop("chance_sum");
    }
}
