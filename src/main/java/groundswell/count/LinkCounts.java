package groundswell.count;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import groundswell.statistics.EffectiveNumber;
import groundswell.table.Periods;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** Counts by period what articles are linked to: entities that they name, concepts whose query they answer. */
public final class LinkCounts {
    private static final String[] PERIOD = {"lang", "grain", "period_start"};

    private LinkCounts() {}

    /**
     * Returns the counts: one row for each period of each language with a link to a key; the columns of a period, the key,
     * and those that entity_counts and concept_counts have in common.
     *
     * @param links rows of article_id, {@code key}, mentions and in_title, one for each pair
     */
    public static Dataset<Row> of(Dataset<Row> links, String key, Dataset<Row> articles, Dataset<Row> totals) {
        String[] ofPeriod = {"lang", "grain", "period_start", key};
        Column story = col("story_id");
        Dataset<Row> byPeriod = links.join(
                        articles.select(
                                "article_id",
                                "lang",
                                "published_on",
                                "date_precision",
                                "story_id",
                                "story_role",
                                "source"),
                        "article_id")
                .transform(Periods::inGrains);
        Dataset<Row> sources = byPeriod.groupBy("lang", "grain", "period_start", key, "source")
                .agg(count(lit(1)).as("of_source"))
                .groupBy("lang", "grain", "period_start", key)
                .agg(array_sort(collect_list("of_source")).as("by_source"));
        StructType schema = StructType.fromDDL("grain string, period_start date, period_end date, lang string,"
                + " is_partial boolean, " + key + " string, occurrences bigint, articles bigint, stories bigint,"
                + " first_stories bigint, title_stories bigint, sources bigint, effective_sources double");
        return byPeriod.groupBy("lang", "grain", "period_start", key)
                .agg(
                        sum("mentions").as("occurrences"),
                        count(lit(1)).as("articles"),
                        count_distinct(story).as("stories"),
                        count_if(col("story_role").equalTo("first")).as("first_stories"),
                        count_distinct(when(col("in_title"), story)).as("title_stories"))
                .join(sources, ofPeriod)
                .join(broadcast(totals.select(Periods.columns())), PERIOD)
                .select(
                        "grain",
                        "period_start",
                        "period_end",
                        "lang",
                        "is_partial",
                        key,
                        "occurrences",
                        "articles",
                        "stories",
                        "first_stories",
                        "title_stories",
                        "by_source")
                .map((MapFunction<Row, Row>) LinkCounts::withSources, Encoders.row(schema));
    }

    private static Row withSources(Row row) {
        int last = row.size() - 1;
        long[] bySource =
                row.<Long>getList(last).stream().mapToLong(Long::longValue).toArray();
        Object[] values = new Object[row.size() + 1];
        for (int i = 0; i < last; i++) {
            values[i] = row.get(i);
        }
        values[last] = (long) bySource.length;
        values[last + 1] = EffectiveNumber.of(bySource);
        return RowFactory.create(values);
    }
}
