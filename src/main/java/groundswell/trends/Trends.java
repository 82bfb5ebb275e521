package groundswell.trends;

import static org.apache.spark.sql.functions.arrays_zip;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import groundswell.config.TrendsConfig;
import groundswell.table.Grain;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;

/** Gives every series its verdicts. */
public final class Trends {
    private static final String[] ROW = {"kind", "lang", "grain", "period_start", "key"};

    /** Tests of a task: their rows are sorted in memory, about 600 bytes each. */
    private static final long TESTS_OF_A_TASK = 250_000;

    private Trends() {}

    /**
     * Returns the rows of trends that pass all bars for print which their own row decides. Collects totals and families.
     *
     * @param series rows of {@link Series}
     * @param totals of the grains in which terms are counted
     * @param today day of the run's clock in the run's zone
     */
    public static Dataset<Row> passing(
            Dataset<Row> series, Dataset<Row> totals, Dataset<Row> families, LocalDate today, TrendsConfig config) {
        return rows(series, totals, families, today, config, true);
    }

    /**
     * Returns trends: every series in every period in which it occurs or its absence is remarkable, with its event and a
     * sentence where it is listed. Collects totals and families.
     *
     * @param series rows of {@link Series}
     * @param totals of the grains in which terms are counted
     * @param today day of the run's clock in the run's zone
     */
    public static Dataset<Row> of(
            Dataset<Row> series,
            Dataset<Row> totals,
            Dataset<Row> families,
            Dataset<Row> listedTrends,
            Dataset<Row> trendGroups,
            LocalDate today,
            TrendsConfig config) {
        Dataset<Row> members = trendGroups
                .select(
                        col("lang"),
                        col("grain"),
                        col("period_start"),
                        col("group_id"),
                        explode(arrays_zip(col("member_kinds"), col("members"))).as("member"))
                .select(
                        col("member.member_kinds").as("kind"),
                        col("lang"),
                        col("grain"),
                        col("period_start"),
                        col("member.members").as("key"),
                        col("group_id"));
        Dataset<Row> found = listedTrends
                .select(Stream.of(List.of(ROW), UsualScatter.NAMES, List.of("mix_effect", "rate_effect", "is_listed"))
                        .flatMap(List::stream)
                        .map(name -> col(name))
                        .toArray(Column[]::new))
                .join(broadcast(members), ROW, "left");
        Dataset<Row> parted = series.repartition(tasks(families), col("lang"), col("grain"), col("key"));
        Dataset<Row> rows = rows(parted, totals, families, today, config, false)
                .drop(UsualScatter.NAMES.toArray(String[]::new))
                .join(broadcast(found), ROW, "left")
                .withColumn("is_listed", coalesce(col("is_listed"), lit(false)));
        // Only few rows are listed, and no expression of SQL writes prose.
        UserDefinedFunction sentence = udf((UDF1<Row, String>) Sentence::of, DataTypes.StringType);
        Column[] all = Arrays.stream(rows.columns()).map(name -> col(name)).toArray(Column[]::new);
        return rows.withColumn("sentence", when(col("is_listed"), sentence.apply(struct(all))));
    }

    /** Returns among how many tasks the rows are divided: a short series has many rows for its size. */
    private static int tasks(Dataset<Row> families) {
        long tests = families.agg(coalesce(sum("family_size"), lit(0L))).first().getLong(0);
        return Math.toIntExact(1 + tests / TESTS_OF_A_TASK);
    }

    private static Dataset<Row> rows(
            Dataset<Row> series,
            Dataset<Row> totals,
            Dataset<Row> families,
            LocalDate today,
            TrendsConfig config,
            boolean onlyPassing) {
        Map<String, Map<Grain, PeriodRules>> rules = PeriodRules.byLanguage(totals.collectAsList(), today, config);
        Broadcast<Families> verdicts = JavaSparkContext.fromSparkContext(
                        series.sparkSession().sparkContext())
                .broadcast(new Families(families.collectAsList()));
        PrintBar bar = new PrintBar(config);
        return series.mapPartitions(
                new SeriesPass(
                        rules,
                        (kind, lang, grain, of) ->
                                new TrendRows(kind, lang, grain, of, verdicts.value(), bar, onlyPassing)),
                Encoders.row(TrendRows.SCHEMA));
    }
}
