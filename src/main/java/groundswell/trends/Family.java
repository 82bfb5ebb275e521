package groundswell.trends;

import groundswell.statistics.BenjaminiHochberg;
import groundswell.statistics.RateRatio;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.Row;

/**
 * The verdicts of what is tested together: a kind in a language, grain and period. Series of the same two counts have the
 * same verdict; so a family is a table from pairs of counts to verdicts, much shorter than the series are many.
 */
final class Family {
    /** Bytes of a pair: both counts and the rank (0 for none) in 4 each, p and q in 8 each. */
    private static final int WIDTH = 28;

    private final ByteBuffer pairs;

    /** @param pairs as {@link #judged} packs them */
    Family(byte[] pairs) {
        this.pairs = ByteBuffer.wrap(pairs);
    }

    /**
     * A verdict.
     *
     * @param p of the test
     * @param q after Benjamini and Hochberg over the family
     * @param rank among the ranked rows of its direction; those of the same p and ratio share the least one; null where
     *     no such series is ranked
     */
    record Verdict(double p, double q, Integer rank) {
        /** Returns the verdict on a series that is not ranked. */
        Verdict unranked() {
            return new Verdict(p, q, null);
        }
    }

    /**
     * Returns the verdict on two counts that the family has.
     *
     * @param before stories of the baseline
     * @param observed stories of the period
     */
    Verdict verdict(long before, long observed) {
        int low = 0;
        int high = pairs.capacity() / WIDTH - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int at = WIDTH * middle;
            int order = Long.compare(pairs.getInt(at), before);
            order = order == 0 ? Long.compare(pairs.getInt(at + 4), observed) : order;
            if (order == 0) {
                int rank = pairs.getInt(at + 8);
                return new Verdict(pairs.getDouble(at + 12), pairs.getDouble(at + 20), rank == 0 ? null : rank);
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        throw new IllegalArgumentException("no test of " + observed + " stories after " + before);
    }

    /**
     * Tests the pairs of a family, corrects for their number, ranks them and packs the verdicts.
     *
     * @param rows (before, observed, tests, ranked), no pair twice
     */
    static byte[] judged(List<Row> rows, int place, PeriodRules rules) {
        Pair[] pairs = rows.stream()
                .map(row -> Pair.of(row, place, rules))
                .sorted(Comparator.comparingLong(Pair::before).thenComparingLong(Pair::observed))
                .toArray(Pair[]::new);
        double[] q = BenjaminiHochberg.qValues(
                Arrays.stream(pairs).mapToDouble(Pair::p).toArray(),
                Arrays.stream(pairs).mapToLong(Pair::tests).toArray());
        int[] ranks = ranks(pairs);
        ByteBuffer packed = ByteBuffer.allocate(WIDTH * pairs.length);
        for (int i = 0; i < pairs.length; i++) {
            packed.putInt(Math.toIntExact(pairs[i].before()))
                    .putInt(Math.toIntExact(pairs[i].observed()))
                    .putInt(pairs[i].ranked() == 0 ? 0 : ranks[i])
                    .putDouble(pairs[i].p())
                    .putDouble(q[i]);
        }
        return packed.array();
    }

    /** Returns the ranks: what is as sure and as large shares the least of its places. */
    private static int[] ranks(Pair[] pairs) {
        Comparator<Pair> order = Comparator.comparingDouble(Pair::p).thenComparingDouble(Pair::sureRatio);
        Integer[] sorted = new Integer[pairs.length];
        Arrays.setAll(sorted, i -> i);
        Arrays.sort(sorted, (one, other) -> order.compare(pairs[one], pairs[other]));
        int[] ranks = new int[pairs.length];
        for (boolean isRising : new boolean[] {true, false}) {
            long before = 0;
            long place = 0;
            Pair last = null;
            for (int i : sorted) {
                Pair pair = pairs[i];
                if (pair.isRising() == isRising) {
                    place = last != null && order.compare(last, pair) == 0 ? place : before + 1;
                    ranks[i] = Math.toIntExact(place);
                    before += pair.ranked();
                    last = pair;
                }
            }
        }
        return ranks;
    }

    /** Two counts, with the test of them. */
    private record Pair(
            long before, long observed, long tests, long ranked, double p, boolean isRising, double sureRatio) {
        static Pair of(Row row, int place, PeriodRules rules) {
            long before = row.getLong(0);
            long observed = row.getLong(1);
            boolean isRising = rules.isRising(place, before, observed);
            RateRatio ratio = rules.ratio(place, before, observed);
            return new Pair(
                    before,
                    observed,
                    row.getLong(2),
                    row.getLong(3),
                    rules.p(place, before, observed),
                    isRising,
                    // What rises is ordered by the lower end of its ratio, what falls by the upper one: the sure part
                    // of the change.
                    isRising ? -ratio.low() : ratio.high());
        }
    }
}
