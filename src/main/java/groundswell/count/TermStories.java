package groundswell.count;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import groundswell.config.CountConfig;
import groundswell.table.OnDemand;
import java.util.Iterator;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Says for each term in which stories it stands, where term_series only says in how many. */
public final class TermStories {
    private static final String TERM = "term";

    private TermStories() {}

    /**
     * Returns series_stories of terms: a row for each one that at least {@code min_stories} first articles of stories hold.
     *
     * @param storyDays story_days of the same articles
     * @param support term_support of the same articles
     * @param tokens words in all articles, about
     */
    public static Dataset<Row> of(
            Dataset<Row> storyArticles, Dataset<Row> storyDays, Dataset<Row> support, long tokens, CountConfig config) {
        // A story's number stands where its day does when terms are counted over time.
        Dataset<Row> articles = StoryNumbers.numbered(storyArticles, storyDays)
                .select(
                        col("lang"),
                        col("story_id"),
                        lit(true).as("is_alone"),
                        lit(true).as("is_first"),
                        col("story_number").as("day"),
                        col("date_precision"),
                        col("source"),
                        col("title_words"),
                        col("title_capitals"),
                        col("body_words"),
                        col("body_capitals"));
        return TermBlocks.of(articles, support, tokens, config)
                .mapPartitions(new Numbers(config.min_stories()), Encoders.row(SeriesStories.SCHEMA));
    }

    /** Hands each term over with the days of its postings, which are numbers of stories. */
    private static final class Numbers implements MapPartitionsFunction<Row, Row> {
        private static final long serialVersionUID = 1L;

        private final int leastStories;

        Numbers(int leastStories) {
            this.leastStories = leastStories;
        }

        @Override
        public Iterator<Row> call(Iterator<Row> blocks) {
            MergedTerms terms = new MergedTerms(blocks);
            TermAccumulator postings = new TermAccumulator();
            return new OnDemand<>() {
                @Override
                protected boolean advance() {
                    boolean goesOn = terms.next(postings);
                    if (goesOn && postings.stories() >= leastStories) {
                        add(RowFactory.create(
                                TERM, terms.group(), terms.term(), SeriesStories.packed(postings.days())));
                    }
                    return goesOn;
                }
            };
        }
    }
}
