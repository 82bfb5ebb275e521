package groundswell.run;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * How stories were found.
 *
 * @param compared pairs of different texts that were compared word for word
 * @param alike pairs that are alike enough to be one story
 * @param otherFigures pairs that would be, but for their figures
 * @param otherNames pairs that would be, but for their names
 * @param rubrics pairs of brief texts that would be, but that one source published them on different days
 * @param boundedRuns sampled runs of words in so many texts that not all of them were compared with each other
 * @param textsLeftOut texts that further ones with such a run were not compared with, summed over the runs
 */
public record StoryFigures(
        @JsonProperty("pairs_compared") long compared,
        @JsonProperty("pairs_alike") long alike,
        @JsonProperty("pairs_with_other_figures") long otherFigures,
        @JsonProperty("pairs_with_other_names") long otherNames,
        @JsonProperty("pairs_of_rubrics") long rubrics,
        @JsonProperty("bounded_runs") long boundedRuns,
        @JsonProperty("texts_left_out") long textsLeftOut) {

    /** Returns the pairs that are alike but for figures or names, or of another day. */
    long bulletins() {
        return otherFigures + otherNames + rubrics;
    }

    /** Counts them in story_candidates and story_matches. */
    static StoryFigures of(Dataset<Row> candidates, Dataset<Row> matches) {
        Row pairs = candidates
                .selectExpr(
                        "count_if(sampled > 0)",
                        "coalesce(sum(if(sampled > 0, 0, shared)), 0)",
                        "coalesce(sum(left_out), 0)")
                .first();
        Map<String, Long> verdicts = new HashMap<>();
        matches.groupBy("verdict")
                .agg(count(lit(1)))
                .collectAsList()
                .forEach(row -> verdicts.put(row.getString(0), row.getLong(1)));
        return new StoryFigures(
                pairs.getLong(0),
                verdicts.getOrDefault("same", 0L),
                verdicts.getOrDefault("figures", 0L),
                verdicts.getOrDefault("names", 0L),
                verdicts.getOrDefault("rubric", 0L),
                pairs.getLong(1),
                pairs.getLong(2));
    }
}
