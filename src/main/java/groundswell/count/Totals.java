package groundswell.count;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.get;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.slice;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import groundswell.config.TrendsConfig;
import groundswell.table.Grain;
import groundswell.table.Periods;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/** Counts what was published in each period: the denominators. */
public final class Totals {
    private Totals() {}

    /**
     * Returns totals: one row for each period of each language with an article in it.
     *
     * @param today day of the run's clock in the run's zone: periods that reach beyond it are open
     */
    public static Dataset<Row> of(Dataset<Row> articles, LocalDate today, TrendsConfig config) {
        return withStatus(withPartial(counts(articles), articles, today), config);
    }

    /** Returns what was published in each period of each language, and of each value of further columns. */
    static Dataset<Row> counts(Dataset<Row> articles, String... further) {
        Column[] keys = Stream.concat(Stream.of("lang", "grain", "period_start"), Stream.of(further))
                .map(name -> col(name))
                .toArray(Column[]::new);
        return articles.transform(Periods::inGrains)
                .groupBy(keys)
                .agg(
                        sum("tokens").as("tokens"),
                        count(lit(1)).as("articles"),
                        count_distinct(col("story_id")).as("stories"),
                        count_if(col("story_role").equalTo("first")).as("first_stories"),
                        count_distinct(col("source")).as("sources"))
                .withColumn("period_end", Periods.end(col("grain"), col("period_start")));
    }

    /**
     * Adds whether a period is partial.
     *
     * @param articles all that the run has
     */
    static Dataset<Row> withPartial(Dataset<Row> counts, Dataset<Row> articles, LocalDate today) {
        Dataset<Row> span = articles.agg(
                min("published_on").as("first_on"),
                max(Periods.lastDay(col("date_precision"), col("published_on"))).as("last_on"));
        Column isOpen = col("period_end").gt(lit(today));
        Column isCut =
                col("period_start").lt(col("first_on")).or(col("period_end").gt(date_add(col("last_on"), lit(1))));
        return counts.crossJoin(span).withColumn("is_partial", isOpen.or(isCut));
    }

    /** Returns the words in all articles. */
    public static long tokens(Dataset<Row> totals) {
        Row all = totals.where(col("grain").equalTo("year")).agg(sum("tokens")).first();
        return all.isNullAt(0) ? 0 : all.getLong(0);
    }

    private static Dataset<Row> withStatus(Dataset<Row> counts, TrendsConfig config) {
        int longest = Arrays.stream(Grain.values())
                .mapToInt(config.baseline()::of)
                .max()
                .orElseThrow();
        WindowSpec before = Window.partitionBy("lang", "grain").orderBy("period_start");
        Column length = ofGrain(config.baseline()::of);
        Column earlier = array_sort(slice(
                col("earlier"),
                greatest(lit(1), size(col("earlier")).minus(length).plus(1)),
                length));
        return counts.withColumn("earlier", collect_list("first_stories").over(before.rowsBetween(-longest, -1)))
                .withColumn("periods_before", row_number().over(before).minus(1))
                .withColumn(
                        "usual_stories",
                        get(
                                earlier,
                                least(size(col("earlier")), length)
                                        .minus(1)
                                        .divide(2)
                                        .cast("int")))
                .withColumn(
                        "status",
                        when(col("periods_before").lt(ofGrain(config.history()::of)), lit("ramp_up"))
                                .when(
                                        col("first_stories")
                                                .lt(col("usual_stories").multiply(config.outage_share())),
                                        lit("outage"))
                                .otherwise(lit("ok")));
    }

    private static Column ofGrain(ToIntFunction<Grain> number) {
        Column column = lit(null).cast("int");
        for (Grain grain : Grain.values()) {
            column = when(col("grain").equalTo(grain.id()), lit(number.applyAsInt(grain)))
                    .otherwise(column);
        }
        return column;
    }
}
