package groundswell.count;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.unix_date;
import static org.apache.spark.sql.functions.when;

import groundswell.table.Grain;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * Numbers the stories of each language from 0. Stories that may exchange their dates without changing how many there are on
 * each weekday, or of each precision of date, have neighbouring numbers; among them those of one day; among these the order
 * is that of the ids.
 */
public final class StoryNumbers {
    private static final int WEEK = 7;

    private StoryNumbers() {}

    /** Returns story_days: how many stories begin on each day, and which number is the first of them. */
    public static Dataset<Row> days(Dataset<Row> storyArticles) {
        Column inOrder = sum("stories")
                .over(Window.partitionBy("lang")
                        .orderBy("finest", "exchange", "published_on")
                        .rowsBetween(Window.unboundedPreceding(), Window.currentRow()));
        return first(storyArticles)
                .groupBy("lang", "finest", "published_on")
                .agg(count(lit(1)).as("stories"))
                .withColumn(
                        "exchange",
                        when(
                                        col("finest").equalTo(Grain.DAY.ordinal()),
                                        pmod(unix_date(col("published_on")), lit(WEEK)))
                                .otherwise(lit(WEEK)))
                .withColumn("first_number", inOrder.minus(col("stories")));
    }

    /** Returns the first articles of stories with their {@code story_number}. */
    static Dataset<Row> numbered(Dataset<Row> storyArticles, Dataset<Row> storyDays) {
        Column place = row_number()
                .over(Window.partitionBy("lang", "finest", "published_on").orderBy("story_id"));
        return first(storyArticles)
                .join(
                        broadcast(storyDays.select("lang", "finest", "published_on", "first_number")),
                        new String[] {"lang", "finest", "published_on"})
                .withColumn(
                        "story_number", col("first_number").plus(place).minus(1).cast("int"));
    }

    private static Dataset<Row> first(Dataset<Row> storyArticles) {
        return storyArticles.where(col("story_role").equalTo("first")).withColumn("finest", finest());
    }

    /** Returns the ordinal of the finest grain in which an article counts. */
    private static Column finest() {
        Column ordinal = lit(null).cast("int");
        for (String precision : List.of("time", "day", "month", "year")) {
            ordinal = when(
                            col("date_precision").equalTo(precision),
                            Grain.finestFor(precision).ordinal())
                    .otherwise(ordinal);
        }
        return ordinal;
    }
}
