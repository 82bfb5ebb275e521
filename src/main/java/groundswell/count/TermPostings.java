package groundswell.count;

import groundswell.table.Grain;
import groundswell.table.OnDemand;
import java.util.Iterator;
import java.util.Map;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Turns articles into packed postings: rows (range, terms), the second with every term of the range that the articles of
 * the task hold: its key, forms and postings. Articles of one story must follow each other, in order of publication; so
 * whether an article is its story's first with the term in a period is known here, and all counts of stories become sums.
 */
final class TermPostings implements MapPartitionsFunction<Row, Row> {
    private static final long serialVersionUID = 1L;
    private static final long LEAST_BYTES = 64L << 20;
    private static final long MOST_BYTES = 512L << 20;

    private final int longest;
    private final Broadcast<SupportedTerms> supported;
    private final Broadcast<Map<String, Integer>> sources;
    private final TermRanges ranges;

    /** @param sources numbers of sources, from 0 */
    TermPostings(
            int longest,
            Broadcast<SupportedTerms> supported,
            Broadcast<Map<String, Integer>> sources,
            TermRanges ranges) {
        this.longest = longest;
        this.supported = supported;
        this.sources = sources;
        this.ranges = ranges;
    }

    @Override
    public Iterator<Row> call(Iterator<Row> articles) {
        return new Blocks(articles);
    }

    /** What a task may hold: its share of a quarter of the heap. It changes the number of blocks, not what is counted. */
    private static long mostBytes() {
        Runtime runtime = Runtime.getRuntime();
        return Math.min(MOST_BYTES, Math.max(LEAST_BYTES, runtime.maxMemory() / 4 / runtime.availableProcessors()));
    }

    private final class Blocks extends OnDemand<Row> {
        private final Iterator<Row> articles;
        private final long most = mostBytes();
        private final TermScan scan = new TermScan(longest, supported.value());

        Blocks(Iterator<Row> articles) {
            this.articles = articles;
        }

        @Override
        protected boolean advance() {
            if (!articles.hasNext()) {
                return false;
            }
            while (articles.hasNext() && scan.bytes() < most && !scan.isFull()) {
                scan(articles.next());
            }
            drain();
            return true;
        }

        private void scan(Row article) {
            int finest = Grain.finestFor(article.getString(5)).ordinal();
            scan.add(
                    article.getString(0),
                    article.getInt(4),
                    Posting.article(finest, article.getBoolean(3)),
                    sources.value().get(article.getString(6)),
                    article.getBoolean(2) ? null : article.getString(1),
                    article.getString(7),
                    article.getAs(8),
                    article.getString(9),
                    article.getAs(10));
        }

        private void drain() {
            ByteWriter[] blocks = new ByteWriter[ranges.size()];
            scan.drain((key, packed) -> {
                int range = ranges.rangeOf(key);
                if (blocks[range] == null) {
                    blocks[range] = new ByteWriter();
                }
                blocks[range].writeNumber(key.length);
                blocks[range].write(key, 0, key.length);
                blocks[range].writeNumber(packed.length());
                blocks[range].write(packed);
            });
            for (int range = 0; range < blocks.length; range++) {
                if (blocks[range] != null) {
                    add(RowFactory.create(range, blocks[range].toBytes()));
                    blocks[range] = null;
                }
            }
        }
    }
}
