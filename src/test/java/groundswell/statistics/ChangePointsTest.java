package groundswell.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

class ChangePointsTest {
    @Test
    void theNileFellOnceIn1898() {
        SegmentCost squares = SegmentCost.normalMean(Series.NILE, 1);
        ChangePoints.Split split = ChangePoints.best(squares);
        assertEquals(1898, 1871 + split.at() - 1);
        assertEquals(2_835_156.75, squares.of(0, 100), 1e-6);
        assertEquals(1_597_457.19, squares.of(0, 28) + squares.of(28, 100), 0.00501);
        assertEquals(2_835_156.75 - 1_597_457.19, split.gain(), 0.00501);
        assertEquals(1097.75, Arrays.stream(Series.NILE, 0, 28).average().orElseThrow(), 1e-10);
        assertEquals(849.9722, Arrays.stream(Series.NILE, 28, 100).average().orElseThrow(), 5.1e-5);
        double variance = 2_835_156.75 / 99;
        assertArrayEquals(
                new int[] {28},
                ChangePoints.pelt(SegmentCost.normalMean(Series.NILE, variance), ChangePoints.schwarz(100)));
    }

    @Test
    void coalMinesBecameSaferOnceAfter1891() {
        SegmentCost cost = SegmentCost.poisson(Series.COAL, ones(112));
        ChangePoints.Split split = ChangePoints.best(cost);
        assertEquals(41, split.at());
        assertEquals(69.9883, split.gain(), 5.1e-5);
        assertEquals(191, Arrays.stream(Series.COAL).sum());
        assertEquals(3.0976, Arrays.stream(Series.COAL, 0, 41).sum() / 41.0, 5.1e-5);
        assertEquals(0.9014, Arrays.stream(Series.COAL, 41, 112).sum() / 71.0, 5.1e-5);
        assertArrayEquals(new int[] {41}, ChangePoints.pelt(cost.modifiedBayes(), ChangePoints.modifiedBayes(112)));
    }

    @Test
    void thePoissonCostIsTwiceTheStatedOne() {
        SegmentCost cost = SegmentCost.poisson(new long[] {3, 0, 5}, ones(3));
        assertEquals(2 * (-8 * Math.log(8 / 3.0) + 8), cost.of(0, 3), 1e-14);
        assertEquals(0, cost.of(1, 2));
        assertEquals(0, cost.of(1, 1));
    }

    @Test
    void volumeIsNoChangeOfTheRate() {
        long[] counts = {10, 10, 10, 10, 40, 40, 40, 40};
        double[] exposures = {100, 100, 100, 100, 400, 400, 400, 400};
        assertArrayEquals(
                new int[] {}, ChangePoints.pelt(SegmentCost.poisson(counts, exposures), ChangePoints.schwarz(8)));
        assertArrayEquals(
                new int[] {4}, ChangePoints.pelt(SegmentCost.poisson(counts, ones(8)), ChangePoints.schwarz(8)));
    }

    @Test
    void sharesOfStoriesChangeWhereTheyWereMadeTo() {
        long[] trials = new long[60];
        long[] hits = new long[60];
        for (int t = 0; t < 60; t++) {
            trials[t] = 200L + 10L * (t % 7);
            hits[t] = Math.round(trials[t] * (t < 20 ? 0.02 : t < 35 ? 0.10 : 0.04));
        }
        SegmentCost cost = SegmentCost.binomial(hits, trials);
        assertArrayEquals(new int[] {20, 35}, ChangePoints.pelt(cost, ChangePoints.schwarz(60)));
        assertArrayEquals(new int[] {20, 35}, ChangePoints.pelt(cost.modifiedBayes(), ChangePoints.modifiedBayes(60)));
        assertEquals(
                -2
                        * (hits[0] * Math.log((double) hits[0] / trials[0])
                                + (trials[0] - hits[0]) * Math.log(1 - (double) hits[0] / trials[0])),
                cost.of(0, 1),
                1e-12);
    }

    /** The same minimum as trying every last segment, with nothing left out. */
    @Test
    void leavingOutStartsLosesNoOptimum() {
        SplittableRandom random = new SplittableRandom(31);
        int changes = 0;
        for (int i = 0; i < 300; i++) {
            int size = 2 + random.nextInt(60);
            int width = 1 + random.nextInt(20);
            IntUnaryOperator level = t -> t / width * 7919 % 5 + 1;
            long[] counts = new long[size];
            long[] trials = new long[size];
            double[] values = new double[size];
            for (int t = 0; t < size; t++) {
                counts[t] = random.nextInt(3 * level.applyAsInt(t));
                trials[t] = counts[t] + random.nextInt(40);
                values[t] = counts[t] + random.nextDouble();
            }
            SegmentCost[] costs = {
                SegmentCost.poisson(counts, ones(size)),
                SegmentCost.binomial(counts, trials),
                SegmentCost.normalMean(values, 4),
                SegmentCost.poisson(counts, ones(size)).modifiedBayes()
            };
            double penalty = 6 * random.nextDouble();
            int length = 1 + random.nextInt(7);
            for (SegmentCost cost : costs) {
                int[] found = ChangePoints.pelt(cost, penalty);
                changes += found.length;
                assertEquals(optimum(cost, penalty, 1), total(cost, penalty, found, 1), 1e-8);
                int[] lasting = ChangePoints.pelt(cost, penalty, length);
                assertEquals(optimum(cost, penalty, length), total(cost, penalty, lasting, length), 1e-8);
            }
        }
        assertTrue(changes > 1000, changes + " changes");
    }

    @Test
    void aSpikeIsNoChangeWhereSegmentsMustLast() {
        SegmentCost cost = SegmentCost.poisson(new long[] {4, 4, 4, 4, 40, 6, 4, 4, 4, 4, 4}, ones(11));
        assertArrayEquals(new int[] {4, 5}, ChangePoints.pelt(cost, 10, 1));
        assertArrayEquals(new int[] {4, 6}, ChangePoints.pelt(cost, 10, 2));
        assertArrayEquals(new int[] {}, ChangePoints.pelt(cost, 10, 6));
        assertArrayEquals(
                new int[] {3}, ChangePoints.pelt(SegmentCost.poisson(new long[] {1, 1, 1, 9, 9, 9}, ones(6)), 5, 3));
    }

    @Test
    void aHigherPenaltyFindsFewerChanges() {
        SegmentCost cost = SegmentCost.poisson(Series.COAL, ones(112));
        int last = Integer.MAX_VALUE;
        for (double penalty = 0.5; penalty < 80; penalty *= 2) {
            int found = ChangePoints.pelt(cost, penalty).length;
            assertTrue(found <= last, found + " changes at " + penalty);
            last = found;
        }
        assertEquals(1, ChangePoints.pelt(cost, 69.98).length);
        assertEquals(0, ChangePoints.pelt(cost, 69.99).length);
    }

    @Test
    void seriesWithoutAnythingHaveNoChange() {
        assertEquals(0, ChangePoints.pelt(SegmentCost.poisson(new long[] {}, new double[] {}), 1).length);
        assertEquals(0, ChangePoints.pelt(SegmentCost.poisson(new long[] {4}, ones(1)), 0).length);
        assertEquals(0, ChangePoints.pelt(SegmentCost.poisson(new long[9], ones(9)), 0).length);
        assertEquals(0, ChangePoints.pelt(SegmentCost.poisson(new long[9], new double[9]), 0).length);
        assertEquals(0, ChangePoints.pelt(SegmentCost.binomial(new long[9], new long[9]), 1).length);
        assertEquals(new ChangePoints.Split(0, 0), ChangePoints.best(SegmentCost.poisson(new long[] {4}, ones(1))));
        assertEquals(
                1,
                ChangePoints.best(SegmentCost.poisson(new long[] {4, 4}, ones(2)))
                        .at());
    }

    @Test
    void penaltiesAreThoseOfTheirCriteria() {
        assertEquals(2 * Math.log(50), ChangePoints.schwarz(50));
        assertEquals(3 * Math.log(50), ChangePoints.modifiedBayes(50));
        SegmentCost plain = SegmentCost.poisson(Series.COAL, ones(112));
        assertEquals(
                plain.of(10, 38) + Math.log(28 / 112.0), plain.modifiedBayes().of(10, 38), 1e-12);
        assertEquals(0, plain.modifiedBayes().of(10, 10));
    }

    @Test
    void argumentsOutOfRangeAreNamed() {
        SegmentCost cost = SegmentCost.poisson(new long[] {1, 2}, ones(2));
        assertEquals(
                "segment is 1 to 3, but must lie in 0 to 2 and not be reversed",
                assertThrows(IllegalArgumentException.class, () -> cost.of(1, 3))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> ChangePoints.pelt(cost, -1));
        assertThrows(IllegalArgumentException.class, () -> ChangePoints.pelt(cost, 1, 0));
        assertThrows(IllegalArgumentException.class, () -> ChangePoints.schwarz(0));
        assertThrows(IllegalArgumentException.class, () -> SegmentCost.poisson(new long[] {1}, new double[] {0}));
        assertThrows(IllegalArgumentException.class, () -> SegmentCost.binomial(new long[] {2}, new long[] {1}));
        assertThrows(IllegalArgumentException.class, () -> SegmentCost.normalMean(new double[] {1}, 0));
    }

    /** The least cost with segments of that length at least; of the whole where it is too short for two. */
    private static double optimum(SegmentCost cost, double penalty, int length) {
        if (cost.size() < 2 * length) {
            return cost.of(0, cost.size());
        }
        double[] least = new double[cost.size() + 1];
        for (int end = 1; end <= cost.size(); end++) {
            least[end] = Double.POSITIVE_INFINITY;
            for (int start = 0; start <= end - length; start++) {
                least[end] = Math.min(least[end], least[start] + cost.of(start, end) + (start == 0 ? 0 : penalty));
            }
        }
        return least[cost.size()];
    }

    private static double total(SegmentCost cost, double penalty, int[] starts, int length) {
        double total = penalty * starts.length;
        int start = 0;
        for (int next : starts) {
            assertTrue(next - start >= length);
            total += cost.of(start, next);
            start = next;
        }
        assertTrue(starts.length == 0 || cost.size() - start >= length);
        return total + cost.of(start, cost.size());
    }

    private static double[] ones(int size) {
        double[] ones = new double[size];
        Arrays.fill(ones, 1);
        return ones;
    }
}
