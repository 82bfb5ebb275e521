package groundswell.count;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_from_unix_date;
import static org.apache.spark.sql.functions.unix_date;

import groundswell.config.CountConfig;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/**
 * Counts every n-gram of words exactly, in all grains at once. The scan numbers terms and makes packed postings of them;
 * only those are shuffled, to ranges of terms; a term's postings are summed in one place.
 */
public final class TermSeries {
    private TermSeries() {}

    /**
     * Returns term_series: for each grain, one row for each term with at least {@code min_stories} stories over the run,
     * in the order of lang, term and grain, in partitions that follow each other in that order. Terms never cross the end
     * of a sentence, or of the title.
     *
     * @param storyArticles of the languages that are counted; lang may be any name of a group that is counted apart
     * @param support term_support of the same articles
     * @param totals of the same articles
     * @param tokens words in all articles, about
     */
    public static Dataset<Row> of(
            Dataset<Row> storyArticles, Dataset<Row> support, Dataset<Row> totals, long tokens, CountConfig config) {
        return TermBlocks.of(articles(storyArticles), support, tokens, config)
                .mapPartitions(new TermSums(config, WholePeriods.of(totals)), Encoders.bean(SeriesRow.class))
                .select(
                        col("group").as("lang"),
                        col("grain"),
                        col("term"),
                        col("label"),
                        col("words").as("n"),
                        col("stop").as("is_stop"),
                        date_from_unix_date(col("firstSeen")).as("first_seen_on"),
                        col("starts").as("period_starts"),
                        col("ends").as("period_ends"),
                        col("partial").as("partial_periods"),
                        col("occurrences"),
                        col("articles"),
                        col("stories"),
                        col("firstStories").as("first_stories"),
                        col("titleStories").as("title_stories"),
                        col("sources"),
                        col("effectiveSources").as("effective_sources"));
    }

    /** Returns what {@link TermPostings} takes. */
    private static Dataset<Row> articles(Dataset<Row> storyArticles) {
        Dataset<Row> articles = storyArticles.select(
                col("lang"),
                col("story_id"),
                col("is_alone"),
                col("story_role").equalTo("first").as("is_first"),
                unix_date(col("published_on")).as("day"),
                col("date_precision"),
                col("source"),
                col("title_words"),
                col("title_capitals"),
                col("body_words"),
                col("body_capitals"),
                col("published_at"),
                col("article_id"));
        // Only articles that share a story need to meet.
        Dataset<Row> together = articles.where(col("is_alone").equalTo(false))
                .repartition(col("story_id"))
                .sortWithinPartitions("story_id", "day", "published_at", "article_id");
        return articles.where(col("is_alone")).union(together);
    }
}
