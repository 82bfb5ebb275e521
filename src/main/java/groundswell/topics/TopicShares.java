package groundswell.topics;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import groundswell.statistics.EffectiveNumber;
import groundswell.statistics.Wilson;
import groundswell.table.Periods;
import groundswell.table.TopicTables;
import java.util.Arrays;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Follows topics over time. */
public final class TopicShares {
    private TopicShares() {}

    /** Returns topic_shares: one row for each period in which an article has the topic as its main one. */
    public static Dataset<Row> of(Dataset<Row> articleTopics, Dataset<Row> articles, Dataset<Row> totals) {
        Dataset<Row> periods = totals.select(
                col("lang"),
                col("grain"),
                col("period_start"),
                col("period_end"),
                col("is_partial"),
                col("first_stories").as("total_stories"));
        return Topics.main(articleTopics)
                .join(
                        articles.select("article_id", "lang", "published_on", "date_precision", "story_role", "source"),
                        "article_id")
                .transform(Periods::inGrains)
                .groupBy("lang", "grain", "period_start", "topic_id", "source")
                .agg(
                        count(lit(1)).as("articles"),
                        count_if(col("story_role").equalTo("first")).as("stories"))
                .groupBy("lang", "grain", "period_start", "topic_id")
                .agg(
                        sum("stories").as("stories"),
                        array_sort(collect_list("articles")).as("by_source"))
                .join(broadcast(periods), new String[] {"lang", "grain", "period_start"}, "inner")
                .select(
                        col("grain"),
                        col("period_start"),
                        col("period_end"),
                        col("lang"),
                        col("is_partial"),
                        col("topic_id"),
                        col("by_source"),
                        col("stories"),
                        col("total_stories"))
                .map((MapFunction<Row, Row>) TopicShares::row, Encoders.row(TopicTables.TOPIC_SHARES.schema()));
    }

    private static Row row(Row row) {
        long[] bySource = row.<Long>getList(row.fieldIndex("by_source")).stream()
                .mapToLong(Long::longValue)
                .toArray();
        long stories = row.getAs("stories");
        long total = row.getAs("total_stories");
        Wilson interval = Wilson.interval(stories, total);
        return RowFactory.create(
                row.getAs("grain"),
                row.getAs("period_start"),
                row.getAs("period_end"),
                row.getAs("lang"),
                row.getAs("is_partial"),
                row.getAs("topic_id"),
                Arrays.stream(bySource).sum(),
                stories,
                (long) bySource.length,
                EffectiveNumber.of(bySource),
                total,
                total == 0 ? 0.0 : (double) stories / total,
                interval.low(),
                interval.high());
    }
}
