package groundswell.stories;

import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import groundswell.testing.SharedSpark;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Collections in which very many articles have a text, or a part of it, in common. */
@Tag("full")
class ManyAlikeTest {
    private static final long MANY = 100_000;
    private static final String SENTENCE =
            "This offer of the harbour office is meant for all who sail and for all who only"
                    + " look on and it may be passed to others free of charge as long as nothing is left out of it or added.";

    @Test
    void copiesCostNoComparison() {
        StoryRun run = new StoryRun(StoryRun.clean(articles(lit("the same"))), StoryRun.config());
        assertEquals(0, run.candidates.count());
        assertEquals(1, run.articles.select("story_id").distinct().count());
        assertEquals(MANY - 1, run.articles.where("story_role = 'reprint'").count());
    }

    @Test
    void aSentenceInAllTextsMakesABoundedNumberOfComparisonsAndNoStory() {
        StoryRun run = new StoryRun(StoryRun.clean(articles(col("number"))), StoryRun.config());
        assertEquals(MANY, run.articles.select("story_id").distinct().count());
        Row left = run.candidates.where("a = 0 and b = 0").first();
        assertTrue(left.<Long>getAs("left_out") > MANY / 2, left.toString());
        assertTrue(run.candidates.count() <= MANY * (Bucket.EARLIEST + Bucket.LATEST), run.candidates.count() + "");
    }

    /** Texts of 140 words on ten days: a sentence that all have, and a hundred words drawn by the seed. */
    private static Dataset<Row> articles(Column seed) {
        Column drawn =
                array_join(expr("transform(sequence(1, 100), i -> conv(xxhash64(seed, i) & 1048575, 10, 36))"), " ");
        return SharedSpark.session()
                .range(MANY)
                .withColumn("number", col("id").cast("string"))
                .withColumn("seed", seed)
                .select(
                        concat(lit("many-"), col("number")).as("id"),
                        concat(lit("source "), pmod(col("id"), lit(300))).as("source"),
                        lit("en").as("lang"),
                        date_add(
                                        lit("2024-03-01").cast("date"),
                                        pmod(col("id"), lit(10)).cast("int"))
                                .cast("string")
                                .as("published_at"),
                        lit("Title").as("title"),
                        concat_ws(" ", drawn, lit("."), lit(SENTENCE)).as("body"));
    }
}
