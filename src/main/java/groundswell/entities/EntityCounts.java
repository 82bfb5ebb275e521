package groundswell.entities;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import groundswell.statistics.EffectiveNumber;
import groundswell.table.Periods;
import groundswell.table.Tables;
import java.util.List;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Counts entities by period. */
public final class EntityCounts {
    private static final String[] PERIOD = {"lang", "grain", "period_start"};

    private EntityCounts() {}

    /** Returns entity_counts: one row for each period of each language in which an entity is named. */
    public static Dataset<Row> of(
            Dataset<Row> articleEntities, Dataset<Row> entities, Dataset<Row> articles, Dataset<Row> totals) {
        Dataset<Row> periods = totals.select(Periods.columns());
        Column story = col("story_id");
        Dataset<Row> links = byPeriod(articleEntities, articles);
        Dataset<Row> sources = links.groupBy("lang", "grain", "period_start", "entity_id", "source")
                .agg(count(lit(1)).as("of_source"))
                .groupBy("lang", "grain", "period_start", "entity_id")
                .agg(array_sort(collect_list("of_source")).as("by_source"));
        return links.groupBy("lang", "grain", "period_start", "entity_id")
                .agg(
                        sum("mentions").as("occurrences"),
                        count(lit(1)).as("articles"),
                        count_distinct(story).as("stories"),
                        count_if(col("story_role").equalTo("first")).as("first_stories"),
                        count_distinct(when(col("in_title"), story)).as("title_stories"))
                .join(sources, new String[] {"lang", "grain", "period_start", "entity_id"})
                .join(broadcast(periods), PERIOD, "inner")
                .join(entities.select("entity_id", "name", "type", "first_seen_on"), "entity_id")
                .select(
                        col("grain"),
                        col("period_start"),
                        col("period_end"),
                        col("lang"),
                        col("is_partial"),
                        col("entity_id"),
                        col("name"),
                        col("type"),
                        col("occurrences"),
                        col("articles"),
                        col("stories"),
                        col("first_stories"),
                        col("title_stories"),
                        col("by_source"),
                        col("first_seen_on"))
                .map((MapFunction<Row, Row>) EntityCounts::withSources, Encoders.row(Tables.ENTITY_COUNTS.schema()));
    }

    /** Returns the links with the articles' facts, once for each grain. */
    static Dataset<Row> byPeriod(Dataset<Row> articleEntities, Dataset<Row> articles) {
        return articleEntities
                .join(
                        articles.select(
                                "article_id",
                                "lang",
                                "published_on",
                                "date_precision",
                                "story_id",
                                "story_role",
                                "source"),
                        "article_id")
                .withColumn("grain", explode(Periods.grainsOf(col("date_precision"))))
                .withColumn("period_start", Periods.start(col("grain"), col("published_on")));
    }

    private static Row withSources(Row row) {
        List<Long> bySource = row.getList(row.fieldIndex("by_source"));
        long[] counts = bySource.stream().mapToLong(Long::longValue).toArray();
        Object[] values = new Object[row.size() + 1];
        for (int i = 0, at = 0; i < row.size(); i++) {
            if (i == row.fieldIndex("by_source")) {
                values[at++] = (long) counts.length;
                values[at++] = EffectiveNumber.of(counts);
            } else {
                values[at++] = row.get(i);
            }
        }
        return RowFactory.create(values);
    }
}
