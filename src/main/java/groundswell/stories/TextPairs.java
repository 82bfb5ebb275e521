package groundswell.stories;

import groundswell.table.OnDemand;
import groundswell.text.Shingles;
import java.util.Iterator;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** Turns postings, sorted by shingle, days and text, into pairs of texts that share a shingle within the window. */
final class TextPairs implements MapPartitionsFunction<Row, Row> {
    static final StructType SCHEMA =
            StructType.fromDDL("a bigint, b bigint, a_days bigint, b_days bigint, sampled int, left_out bigint");

    private static final long serialVersionUID = 1L;

    private final int windowDays;

    TextPairs(int windowDays) {
        this.windowDays = windowDays;
    }

    @Override
    public Iterator<Row> call(Iterator<Row> postings) {
        return new Pairs(postings, new Bucket(windowDays));
    }

    private static final class Pairs extends OnDemand<Row> {
        private final Iterator<Row> postings;
        private final Bucket bucket;
        private long shingle;
        private long texts;

        Pairs(Iterator<Row> postings, Bucket bucket) {
            this.postings = postings;
            this.bucket = bucket;
        }

        @Override
        protected boolean advance() {
            if (!postings.hasNext()) {
                return false;
            }
            pair(postings.next());
            if (!postings.hasNext()) {
                close();
            }
            return true;
        }

        private void pair(Row posting) {
            if (texts == 0 || posting.getLong(0) != shingle) {
                close();
                shingle = posting.getLong(0);
            }
            texts++;
            long days = posting.getLong(1);
            long text = posting.getLong(2);
            int shingles = posting.getInt(3);
            bucket.add(
                    text,
                    days,
                    shingles,
                    (otherText, otherDays, otherShingles) ->
                            add(pair(text, days, shingles, otherText, otherDays, otherShingles)));
        }

        private void close() {
            long leftOut = bucket.clear();
            if (leftOut > 0) {
                add(RowFactory.create(0L, 0L, 0L, 0L, 0, leftOut));
            }
        }

        private static Row pair(long text, long days, int shingles, long other, long otherDays, int otherShingles) {
            int level = Math.max(Shingles.level(shingles), Shingles.level(otherShingles));
            int sampled = Math.min(shingles, otherShingles) >> level;
            return text < other
                    ? RowFactory.create(text, other, days, otherDays, sampled, 0L)
                    : RowFactory.create(other, text, otherDays, days, sampled, 0L);
        }
    }
}
