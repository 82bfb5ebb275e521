package groundswell.run;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.desc;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.slice;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;

import groundswell.table.Grain;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Tells who runs the job that its topics or names have grown old. */
final class RefitAdvice {
    /** A form in so many stories, of which those that names were learned from had none, is worth being told of. */
    private static final int LEAST_STORIES = 5;

    private static final int EXAMPLES = 3;

    private RefitAdvice() {}

    /** Returns one line for each language whose topics no longer know the stories of the newest closed month. */
    static List<String> ofTopics(Dataset<Row> topicCoverage) {
        return topicCoverage
                .where(col("grain")
                        .equalTo(Grain.MONTH.id())
                        .and(col("is_partial").equalTo(false)))
                .groupBy("lang")
                .agg(max_by(struct("refit_due", "period_start", "far_share", "fitted_far_share"), col("period_start"))
                        .as("newest"))
                .where(col("newest.refit_due"))
                .orderBy(desc("newest.far_share"), col("lang"))
                .select("lang", "newest.period_start", "newest.far_share", "newest.fitted_far_share")
                .collectAsList()
                .stream()
                .map(row -> String.format(
                        Locale.ENGLISH,
                        "The topics of %s are far from %.1f %% of the stories of the month from %s (%.1f %% when they were"
                                + " learned): --refit learns them anew.",
                        row.getString(0),
                        100 * row.getDouble(2),
                        row.get(1),
                        100 * row.getDouble(3)))
                .toList();
    }

    /** Returns one line for each language that has forms in several later stories that may be names, and are not known. */
    static List<String> ofNames(Dataset<Row> nameCandidates) {
        return nameCandidates
                .where(col("stories_before").equalTo(0).and(col("stories_since").geq(LEAST_STORIES)))
                .groupBy("lang")
                .agg(
                        count(lit(1)).as("forms"),
                        slice(
                                        sort_array(collect_list(struct(
                                                col("stories_since")
                                                        .multiply(-1)
                                                        .as("order"),
                                                col("surface")))),
                                        1,
                                        EXAMPLES)
                                .as("most"))
                .orderBy(desc("forms"), col("lang"))
                .collectAsList()
                .stream()
                .map(row -> String.format(
                        Locale.ENGLISH,
                        "%,d forms in %d or more later stories of %s may be names that are not known (%s): --refit learns"
                                + " them.",
                        row.getLong(1),
                        LEAST_STORIES,
                        row.getString(0),
                        row.<Row>getList(2).stream()
                                .map(form -> form.getString(1) + " in " + -form.getLong(0))
                                .collect(Collectors.joining(", "))))
                .toList();
    }
}
