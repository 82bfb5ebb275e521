package groundswell.stories;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;

import groundswell.config.StoriesConfig;
import groundswell.table.OnDemand;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * Puts texts that match into stories, in one pass in order of publication. One task does it, since where a text belongs
 * depends on where those before it went; it holds the texts of one window, and sees nothing but ids and numbers.
 */
final class StoryMembers implements MapPartitionsFunction<Row, Row> {
    private static final long serialVersionUID = 1L;

    private static final StructType SCHEMA = StructType.fromDDL(
            "text_id string, story_id string, match_id string," + " role string, containment double, jaccard double");

    private final int windowDays;

    private StoryMembers(int windowDays) {
        this.windowDays = windowDays;
    }

    /**
     * Returns one row (text_id, story_id, match_id, role, containment, jaccard) for each text of story_matches that joins
     * the story of an earlier one; see {@link OpenStories} for which.
     */
    static Dataset<Row> of(Dataset<Row> matches, StoriesConfig config) {
        Column time = coalesce(col("later_at"), col("later_on").cast("timestamp"));
        return matches.where(col("verdict").equalTo("same"))
                .repartition(1)
                .sortWithinPartitions(col("later_on"), time, col("later_id"), col("earlier_id"))
                .mapPartitions(new StoryMembers(config.window_days()), Encoders.row(SCHEMA));
    }

    @Override
    public Iterator<Row> call(Iterator<Row> matches) {
        OpenStories stories = new OpenStories(windowDays);
        return new OnDemand<>() {
            private Row pending = matches.hasNext() ? matches.next() : null;

            @Override
            protected boolean advance() {
                if (pending == null) {
                    return false;
                }
                List<OpenStories.Match> ofText = new ArrayList<>();
                Row text = pending;
                String id = text.getString(1);
                do {
                    ofText.add(match(pending));
                    pending = matches.hasNext() ? matches.next() : null;
                } while (pending != null && pending.getString(1).equals(id));
                stories.add(id, day(text, 3), day(text, 5), ofText)
                        .ifPresent(member -> add(RowFactory.create(
                                id,
                                member.storyId(),
                                member.match().textId(),
                                member.match().role().id(),
                                member.match().containment(),
                                member.match().jaccard())));
                return true;
            }
        };
    }

    private static OpenStories.Match match(Row row) {
        return new OpenStories.Match(row.getString(0), day(row, 2), row.getInt(6), row.getInt(7), row.getInt(8));
    }

    private static int day(Row row, int column) {
        return (int) row.<LocalDate>getAs(column).toEpochDay();
    }
}
