package groundswell.topics;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;

import groundswell.config.TopicsConfig;
import groundswell.statistics.Wilson;
import groundswell.table.Periods;
import groundswell.table.TopicTables;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Tells how much of the news the topics of an epoch still know. */
public final class TopicCoverage {
    private TopicCoverage() {}

    /** Returns topic_coverage: one row for each period with stories in a language that has topics. */
    public static Dataset<Row> of(
            Dataset<Row> articleTopics,
            Dataset<Row> topicFits,
            Dataset<Row> articles,
            Dataset<Row> totals,
            TopicsConfig config) {
        double refitRatio = config.refit_ratio();
        Dataset<Row> fits = topicFits
                .groupBy("lang")
                .agg(max("fitted_to").as("fitted_to"), max("known_low").as("known_low"));
        Dataset<Row> stories = articles.where(col("story_role").equalTo("first"))
                .join(
                        Topics.main(articleTopics).select("article_id", "known_share"),
                        new String[] {"article_id"},
                        "left")
                .join(broadcast(fits), "lang")
                .select(
                        col("lang"),
                        col("published_on"),
                        col("date_precision"),
                        col("fitted_to"),
                        coalesce(col("known_share"), lit(0.0))
                                .lt(col("known_low"))
                                .as("is_far"));
        Dataset<Row> fitted = stories.where(col("published_on").leq(col("fitted_to")))
                .groupBy("lang")
                .agg(count_if(col("is_far")).divide(count(lit(1))).as("fitted_far_share"));
        Dataset<Row> periods = totals.select("lang", "grain", "period_start", "period_end", "is_partial");
        return stories.transform(Periods::inGrains)
                .groupBy("lang", "grain", "period_start")
                .agg(
                        count(lit(1)).as("stories"),
                        count_if(col("is_far")).as("far_stories"),
                        max("fitted_to").as("fitted_to"))
                .join(broadcast(periods), new String[] {"lang", "grain", "period_start"}, "inner")
                .join(broadcast(fitted), "lang")
                .withColumn(
                        "is_later",
                        not(col("is_partial")).and(col("period_start").gt(col("fitted_to"))))
                .map(
                        (MapFunction<Row, Row>) row -> row(row, refitRatio),
                        Encoders.row(TopicTables.TOPIC_COVERAGE.schema()));
    }

    private static Row row(Row row, double refitRatio) {
        long stories = row.getAs("stories");
        long far = row.getAs("far_stories");
        double fitted = row.getAs("fitted_far_share");
        Wilson interval = Wilson.interval(far, stories);
        return RowFactory.create(
                row.getAs("grain"),
                row.getAs("period_start"),
                row.getAs("period_end"),
                row.getAs("lang"),
                row.getAs("is_partial"),
                stories,
                far,
                (double) far / stories,
                interval.low(),
                interval.high(),
                fitted,
                row.<Boolean>getAs("is_later") && interval.low() > refitRatio * fitted);
    }
}
