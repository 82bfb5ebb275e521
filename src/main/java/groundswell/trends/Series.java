package groundswell.trends;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.unix_date;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What is tested: the stories of terms, entities, concepts and topics over time, in one form. */
public final class Series {
    static final String TERM = "term";
    static final String ENTITY = "entity";
    static final String CONCEPT = "concept";
    static final String TOPIC = "topic";

    /** The values of {@code kind}. */
    static final List<String> KINDS = List.of(CONCEPT, ENTITY, TERM, TOPIC);

    private Series() {}

    /**
     * Returns series: one row for each kind, language, grain and key, with parallel arrays over the periods in which it
     * occurs, ascending. What is not {@code is_ranked} is tested, but never listed.
     *
     * @param termSeries series that say whether their term is a phrase
     */
    public static Dataset<Row> of(
            Dataset<Row> termSeries,
            Dataset<Row> entityCounts,
            Dataset<Row> conceptCounts,
            Dataset<Row> topicShares,
            Dataset<Row> topics) {
        Dataset<Row> entities = ofCounts(entityCounts, "entity_id", "name");
        Dataset<Row> concepts = ofCounts(conceptCounts, "concept", "concept");
        Dataset<Row> ofTopics = topicShares
                .join(topics.select("topic_id", "label", "first_seen_on"), "topic_id")
                .select(
                        col("lang"),
                        col("grain"),
                        col("period_start"),
                        col("topic_id").as("key"),
                        col("label"),
                        col("first_seen_on"),
                        col("stories").as("first_stories"),
                        col("sources"),
                        col("effective_sources"));
        return ofTerms(termSeries)
                .unionByName(folded(ENTITY, entities))
                .unionByName(folded(CONCEPT, concepts))
                .unionByName(folded(TOPIC, ofTopics));
    }

    private static Dataset<Row> ofCounts(Dataset<Row> counts, String key, String label) {
        return counts.select(
                col("lang"),
                col("grain"),
                col("period_start"),
                col(key).as("key"),
                col(label).as("label"),
                col("first_seen_on"),
                col("first_stories"),
                col("sources"),
                col("effective_sources"));
    }

    /** Returns the series of terms alone. */
    static Dataset<Row> ofTerms(Dataset<Row> termSeries) {
        Column isRanked = not(col("is_stop")).and(col("n").equalTo(1).or(col("is_phrase")));
        return termSeries.select(
                lit(TERM).as("kind"),
                col("lang"),
                col("grain"),
                col("term").as("key"),
                col("label"),
                col("n"),
                col("is_stop"),
                col("is_phrase"),
                coalesce(isRanked, lit(false)).as("is_ranked"),
                col("first_seen_on"),
                col("period_starts"),
                col("first_stories"),
                col("sources"),
                col("effective_sources"));
    }

    private static Dataset<Row> folded(String kind, Dataset<Row> periods) {
        Column inOrder = array_sort(collect_list(struct(
                unix_date(col("period_start")).as("start"),
                col("first_stories"),
                col("sources"),
                col("effective_sources"))));
        return periods.groupBy("lang", "grain", "key")
                .agg(first("label").as("label"), min("first_seen_on").as("first_seen_on"), inOrder.as("periods"))
                .select(
                        lit(kind).as("kind"),
                        col("lang"),
                        col("grain"),
                        col("key"),
                        col("label"),
                        lit(null).cast("int").as("n"),
                        lit(false).as("is_stop"),
                        lit(false).as("is_phrase"),
                        lit(true).as("is_ranked"),
                        col("first_seen_on"),
                        col("periods").getField("start").as("period_starts"),
                        col("periods").getField("first_stories").as("first_stories"),
                        col("periods").getField("sources").as("sources"),
                        col("periods").getField("effective_sources").as("effective_sources"));
    }
}
