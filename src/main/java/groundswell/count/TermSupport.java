package groundswell.count;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.xxhash64;

import groundswell.config.CountConfig;
import groundswell.table.InternalTables;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Finds which terms may be in enough articles, before any of them is carried anywhere: a term in fewer articles than
 * {@code min_stories} is in fewer stories too. It also draws terms from the text, so that ranges of terms can be cut that
 * are about equally common, and names the sources.
 */
public final class TermSupport {
    /** Bytes of counters in a row: two counters each. */
    private static final int SLICE = 1 << 18;

    /** What a row holds. */
    static final String SLICE_KIND = "slice";

    static final String DRAWN = "drawn";
    static final String SOURCE = "source";

    private static final int LEAST_BITS = 19;
    private static final int MOST_BITS = 27;
    private static final int MOST_DRAWN = 4096;

    private TermSupport() {}

    /**
     * Returns term_support.
     *
     * @param articles of the languages that are counted
     * @param tokens words in all of them, about
     */
    public static Dataset<Row> of(Dataset<Row> articles, long tokens, CountConfig config) {
        int tasks = articles.sparkSession().sparkContext().defaultParallelism();
        Dataset<Row> counted = articles.select(
                        col("lang"),
                        xxhash64(col("article_id")).as("draw"),
                        col("title_words"),
                        col("body_words"),
                        col("source"))
                .coalesce(tasks)
                .mapPartitions(
                        new Count(config.max_n(), bits(tokens * config.max_n())),
                        Encoders.row(InternalTables.TERM_SUPPORT.schema()));
        return counted.repartition(col("kind"), col("place"))
                .sortWithinPartitions("kind", "place", "text")
                .mapPartitions(new Merge(config.min_stories()), Encoders.row(InternalTables.TERM_SUPPORT.schema()));
    }

    /** A counter for each fourth occurrence of a term: most occurrences are repetitions. */
    private static int bits(long occurrences) {
        int bits = Long.SIZE - Long.numberOfLeadingZeros(Math.max(1, occurrences / 4));
        return Math.min(MOST_BITS, Math.max(LEAST_BITS, bits));
    }

    /** Counts the articles of a task. */
    private static final class Count implements MapPartitionsFunction<Row, Row> {
        private static final long serialVersionUID = 1L;

        private final int longest;
        private final int bits;

        Count(int longest, int bits) {
            this.longest = longest;
            this.bits = bits;
        }

        @Override
        public Iterator<Row> call(Iterator<Row> articles) {
            SupportCounters counters = new SupportCounters(bits);
            ArticleTerms terms = new ArticleTerms(longest, counters);
            PriorityQueue<Row> drawn = new PriorityQueue<>(
                    Comparator.comparing((Row row) -> row.getLong(1)).reversed());
            Set<String> sources = new HashSet<>();
            while (articles.hasNext()) {
                Row article = articles.next();
                terms.count(article.getString(0), article.getString(2), article.getString(3));
                sources.add(article.getString(4));
                long draw = article.getLong(1) >>> 1;
                if (drawn.size() < MOST_DRAWN || draw < drawn.peek().getLong(1)) {
                    drawn.add(RowFactory.create(
                            DRAWN, draw, article.getString(0), drawn(article.getString(3), draw), null, null));
                }
                if (drawn.size() > MOST_DRAWN) {
                    drawn.poll();
                }
            }
            Stream<Row> slices = IntStream.range(0, counters.slices(SLICE))
                    .mapToObj(slice -> RowFactory.create(
                            SLICE_KIND, (long) slice, null, null, counters.slice(slice, SLICE), null));
            Stream<Row> named = sources.stream().map(source -> RowFactory.create(SOURCE, 0L, null, source, null, null));
            return Stream.of(slices, drawn.stream(), named)
                    .flatMap(rows -> rows)
                    .iterator();
        }

        /** Returns a term of a text, which the number chooses. */
        private String drawn(String words, long draw) {
            if (words.isEmpty()) {
                return "";
            }
            int from = words.lastIndexOf(' ', (int) (draw % words.length())) + 1;
            int end = from;
            for (long left = 1 + draw / words.length() % longest; left > 0 && end < words.length(); left--) {
                int space = words.indexOf(' ', end + 1);
                end = space < 0 ? words.length() : space;
            }
            return words.substring(from, end);
        }
    }

    /** Merges the counters of all tasks, slice by slice, to what they say. */
    private static final class Merge implements MapPartitionsFunction<Row, Row> {
        private static final long serialVersionUID = 1L;

        private final int leastArticles;

        Merge(int leastArticles) {
            this.leastArticles = leastArticles;
        }

        @Override
        public Iterator<Row> call(Iterator<Row> rows) {
            List<Row> merged = new ArrayList<>();
            byte[] counters = null;
            long slice = 0;
            Row last = null;
            while (rows.hasNext()) {
                Row row = rows.next();
                if (!row.getString(0).equals(SLICE_KIND)) {
                    // Each source once; of drawn terms, all.
                    if (last == null || row.getString(0).equals(DRAWN) || !row.equals(last)) {
                        merged.add(row);
                    }
                    last = row;
                    continue;
                }
                byte[] more = row.getAs(4);
                if (counters != null && row.getLong(1) == slice) {
                    SupportCounters.merge(counters, more);
                    continue;
                }
                if (counters != null) {
                    merged.add(said(slice, counters));
                }
                slice = row.getLong(1);
                counters = more;
            }
            if (counters != null) {
                merged.add(said(slice, counters));
            }
            return merged.iterator();
        }

        private Row said(long slice, byte[] counters) {
            return RowFactory.create(
                    SLICE_KIND,
                    slice,
                    null,
                    null,
                    SupportCounters.atLeast(counters, leastArticles),
                    SupportCounters.zeros(counters));
        }
    }
}
