package groundswell.run;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.desc;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.struct;

import groundswell.table.Grain;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Tells who runs the job that its topics have grown old. */
final class RefitAdvice {
    private RefitAdvice() {}

    /** Returns one line for each language whose topics no longer know the stories of the newest closed month. */
    static List<String> of(Dataset<Row> topicCoverage) {
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
}
