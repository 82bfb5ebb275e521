package groundswell.count;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.xxhash64;

import groundswell.config.CountConfig;
import groundswell.table.Grain;
import groundswell.table.InternalTables;
import groundswell.text.StopWords;
import groundswell.text.Tokens;
import groundswell.text.Words;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.ToLongFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * Counts every n-gram of words exactly, in all grains at once. The scan makes one packed block of postings for each term
 * and task; only blocks are shuffled; a term's blocks are summed in one place.
 */
public final class TermSeries {
    private TermSeries() {}

    /**
     * Returns term_series: for each grain, one row for each term with at least {@code min_stories} stories over the run.
     * Terms never cross the end of a sentence, or of the title.
     *
     * @param languages that are counted
     */
    public static Dataset<Row> of(Dataset<Row> storyArticles, List<String> languages, CountConfig config) {
        StructType blocks = StructType.fromDDL("lang string, term string, postings binary");
        return storyArticles
                .where(col("lang").isin(languages.toArray()))
                .select(
                        col("story_id"),
                        col("story_role"),
                        col("is_alone"),
                        col("article_id"),
                        col("lang"),
                        col("title_words"),
                        col("title_capitals"),
                        col("body_words"),
                        col("body_capitals"),
                        col("published_on"),
                        col("published_at"),
                        col("date_precision"),
                        xxhash64(col("source")).as("source_hash"))
                .repartition(col("story_id"))
                .sortWithinPartitions("story_id", "published_on", "published_at", "article_id")
                .mapPartitions(new TermPostings(config.max_n()), Encoders.row(blocks))
                .repartition(col("lang"), col("term"))
                .sortWithinPartitions("lang", "term")
                .mapPartitions(new Sum(config), Encoders.row(InternalTables.TERM_SERIES.schema()));
    }

    /** Sums the blocks of each term; they must follow each other. */
    private static final class Sum implements MapPartitionsFunction<Row, Row> {
        private static final long serialVersionUID = 1L;

        private final int leastStories;
        private final List<String> furtherStopWords;

        Sum(CountConfig config) {
            leastStories = config.min_stories();
            furtherStopWords = List.copyOf(config.stop_words());
        }

        @Override
        public Iterator<Row> call(Iterator<Row> blocks) {
            Map<String, StopWords> stopWords = new HashMap<>();
            TermAccumulator accumulator = new TermAccumulator();
            return new Iterator<>() {
                private final Deque<Row> ready = new ArrayDeque<>();
                private Row pending = blocks.hasNext() ? blocks.next() : null;

                @Override
                public boolean hasNext() {
                    while (ready.isEmpty() && pending != null) {
                        String lang = pending.getString(0);
                        String term = pending.getString(1);
                        accumulator.clear();
                        do {
                            accumulator.add(pending.getAs(2));
                            pending = blocks.hasNext() ? blocks.next() : null;
                        } while (pending != null
                                && pending.getString(1).equals(term)
                                && pending.getString(0).equals(lang));
                        if (accumulator.stories() >= leastStories) {
                            StopWords stop = stopWords.computeIfAbsent(
                                    lang, language -> StopWords.of(language, furtherStopWords));
                            rows(lang, term, stop.bounds(term), accumulator, ready);
                        }
                    }
                    return !ready.isEmpty();
                }

                @Override
                public Row next() {
                    if (!hasNext()) {
                        throw new NoSuchElementException();
                    }
                    return ready.poll();
                }
            };
        }

        private static void rows(String lang, String term, boolean isStop, TermAccumulator postings, Deque<Row> out) {
            postings.sort();
            for (Grain grain : Grain.values()) {
                List<TermAccumulator.Sums> series = postings.series(grain);
                if (!series.isEmpty()) {
                    out.add(RowFactory.create(
                            lang,
                            grain.id(),
                            term,
                            Tokens.capitalised(term, postings.capitals()),
                            Words.count(term),
                            isStop,
                            postings.firstSeenOn(),
                            series.stream().map(sums -> sums.periodStart).toArray(Integer[]::new),
                            longs(series, sums -> sums.occurrences),
                            longs(series, sums -> sums.articles),
                            longs(series, sums -> sums.stories),
                            longs(series, sums -> sums.firstStories),
                            longs(series, sums -> sums.titleStories),
                            longs(series, sums -> sums.sources),
                            series.stream().map(sums -> sums.effectiveSources).toArray(Double[]::new)));
                }
            }
        }

        private static Long[] longs(List<TermAccumulator.Sums> series, ToLongFunction<TermAccumulator.Sums> column) {
            return series.stream().map(column::applyAsLong).toArray(Long[]::new);
        }
    }
}
