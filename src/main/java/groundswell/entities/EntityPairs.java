package groundswell.entities;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.log;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.when;

import groundswell.config.EntitiesConfig;
import groundswell.table.Periods;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/** Counts which entities are named together. */
public final class EntityPairs {
    /** Of the entities of an article those of most mentions are paired. */
    private static final int MOST = 30;

    private EntityPairs() {}

    /**
     * Returns entity_pairs: pairs of enough stories over the whole run, in each period in which an article names both.
     * At most {@value #MOST} entities of an article are paired, those that it names most often, then by id.
     */
    public static Dataset<Row> of(
            Dataset<Row> articleEntities,
            Dataset<Row> entityCounts,
            Dataset<Row> articles,
            Dataset<Row> totals,
            EntitiesConfig config) {
        Dataset<Row> links = articleEntities
                .withColumn(
                        "place",
                        row_number()
                                .over(Window.partitionBy("article_id")
                                        .orderBy(col("mentions").desc(), col("entity_id"))))
                .where(col("place").leq(MOST))
                .select("article_id", "entity_id");
        Dataset<Row> facts = articles.select("article_id", "lang", "published_on", "date_precision", "story_id");
        Dataset<Row> pairs = links.withColumnRenamed("entity_id", "entity_id_a")
                .join(links.withColumnRenamed("entity_id", "entity_id_b"), "article_id")
                .where(col("entity_id_a").lt(col("entity_id_b")))
                .join(facts, "article_id");
        Dataset<Row> supported = pairs.groupBy("entity_id_a", "entity_id_b")
                .agg(count_distinct(col("story_id")).as("all_stories"))
                .where(col("all_stories").geq(config.min_pair_stories()))
                .select("entity_id_a", "entity_id_b");
        String[] period = {"lang", "grain", "period_start"};
        Dataset<Row> single = entityCounts.select("lang", "grain", "period_start", "entity_id", "stories");
        Column both = col("stories").divide(col("total_stories"));
        Column a = col("stories_a").divide(col("total_stories"));
        Column b = col("stories_b").divide(col("total_stories"));
        return pairs.join(supported, new String[] {"entity_id_a", "entity_id_b"})
                .transform(Periods::inGrains)
                .groupBy("lang", "grain", "period_start", "entity_id_a", "entity_id_b")
                .agg(
                        count(lit(1)).as("articles"),
                        count_distinct(col("story_id")).as("stories"))
                .join(of(single, "a"), new String[] {"lang", "grain", "period_start", "entity_id_a"})
                .join(of(single, "b"), new String[] {"lang", "grain", "period_start", "entity_id_b"})
                .join(
                        broadcast(totals.select(
                                col("lang"),
                                col("grain"),
                                col("period_start"),
                                col("period_end"),
                                col("is_partial"),
                                col("stories").as("total_stories"))),
                        period)
                .withColumn(
                        "npmi",
                        when(both.geq(1), lit(1.0))
                                .otherwise(log(both.divide(a.multiply(b)))
                                        .divide(log(both).multiply(-1))))
                .withColumn("npmi_support", least(col("stories_a"), col("stories_b")));
    }

    private static Dataset<Row> of(Dataset<Row> counts, String which) {
        return counts.withColumnRenamed("entity_id", "entity_id_" + which)
                .withColumnRenamed("stories", "stories_" + which);
    }
}
