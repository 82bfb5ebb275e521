package groundswell.topics;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;

import groundswell.statistics.Wilson;
import groundswell.table.Periods;
import groundswell.table.TopicTables;
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
        return articleTopics
                .join(
                        articles.select("article_id", "lang", "published_on", "date_precision", "story_role", "source"),
                        "article_id")
                .withColumn("grain", explode(Periods.grainsOf(col("date_precision"))))
                .withColumn("period_start", Periods.start(col("grain"), col("published_on")))
                .groupBy("lang", "grain", "period_start", "topic_id")
                .agg(
                        count(lit(1)).as("articles"),
                        count_if(col("story_role").equalTo("first")).as("stories"),
                        count_distinct(col("source")).as("sources"))
                .join(broadcast(periods), new String[] {"lang", "grain", "period_start"}, "inner")
                .select(
                        col("grain"),
                        col("period_start"),
                        col("period_end"),
                        col("lang"),
                        col("is_partial"),
                        col("topic_id"),
                        col("articles"),
                        col("stories"),
                        col("sources"),
                        col("total_stories"),
                        lit(0.0).as("share"),
                        lit(0.0).as("share_low"),
                        lit(0.0).as("share_high"))
                .map((MapFunction<Row, Row>) TopicShares::withShare, Encoders.row(TopicTables.TOPIC_SHARES.schema()));
    }

    private static Row withShare(Row row) {
        Object[] values = new Object[row.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = row.get(i);
        }
        long stories = row.getAs("stories");
        long total = row.getAs("total_stories");
        Wilson interval = Wilson.interval(stories, total);
        values[row.fieldIndex("share")] = total == 0 ? 0.0 : (double) stories / total;
        values[row.fieldIndex("share_low")] = interval.low();
        values[row.fieldIndex("share_high")] = interval.high();
        return RowFactory.create(values);
    }
}
