package groundswell.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LevelShiftsTest {
    private static final long[] TRIALS = new long[24];

    static {
        Arrays.fill(TRIALS, 100);
    }

    @Test
    void aLevelThatStaysIsFound() {
        long[] hits = hits(5);
        Arrays.fill(hits, 10, 24, 20);
        assertArrayEquals(new int[] {10}, LevelShifts.of(hits, TRIALS, 10, 4));
        Arrays.fill(hits, 18, 24, 5);
        assertArrayEquals(new int[] {10, 18}, LevelShifts.of(hits, TRIALS, 10, 4));
    }

    @Test
    void whatHangsOnOnePeriodIsNone() {
        long[] spike = hits(5);
        spike[12] = 60;
        assertTrue(ChangePoints.pelt(SegmentCost.binomial(spike, TRIALS), 10, 4).length > 0);
        assertArrayEquals(new int[] {}, LevelShifts.of(spike, TRIALS, 10, 4));
        long[] last = hits(5);
        last[23] = 60;
        assertArrayEquals(new int[] {20}, ChangePoints.pelt(SegmentCost.binomial(last, TRIALS), 10, 4));
        assertArrayEquals(new int[] {}, LevelShifts.of(last, TRIALS, 10, 4));
    }

    @Test
    void aSpikeDoesNotHideAShift() {
        long[] hits = hits(5);
        Arrays.fill(hits, 16, 24, 20);
        hits[5] = 60;
        assertArrayEquals(new int[] {16}, LevelShifts.of(hits, TRIALS, 10, 4));
    }

    @Test
    void theGainIsTheLikelihoodRatioOfTwoSharesAndOne() {
        SplittableRandom random = new SplittableRandom(5);
        long[] hits = random.longs(24, 0, 100).toArray();
        SegmentCost cost = SegmentCost.binomial(hits, TRIALS);
        assertEquals(cost.of(3, 20) - cost.of(3, 9) - cost.of(9, 20), LevelShifts.gain(hits, TRIALS, 3, 9, 20), 1e-9);
    }

    @Test
    void aLevelOfOnePeriodNeverStays() {
        assertArrayEquals(
                new int[] {}, LevelShifts.of(new long[] {0, 90, 90, 90}, new long[] {100, 100, 100, 100}, 10, 1));
        assertArrayEquals(new int[] {}, LevelShifts.of(new long[0], new long[0], 10, 1));
    }

    /** With the penalty that goes with the overdispersion, shuffled periods show a shift in few series. */
    @Test
    void overdispersedSeriesWithoutAShiftSeldomHaveOne() {
        SplittableRandom random = new SplittableRandom(8);
        int plain = 0;
        int found = 0;
        for (int i = 0; i < 400; i++) {
            long[] trials = new long[60];
            long[] hits = new long[60];
            for (int t = 0; t < 60; t++) {
                trials[t] = 200;
                // The share differs from period to period, in no order.
                double share = 0.1 * Math.exp(0.8 * (random.nextDouble() + random.nextDouble() - 1));
                for (int story = 0; story < 200; story++) {
                    hits[t] += random.nextDouble() < share ? 1 : 0;
                }
            }
            double penalty = 2.5 * Math.log(60);
            plain += LevelShifts.of(hits, trials, penalty, 4).length > 0 ? 1 : 0;
            found += LevelShifts.of(hits, trials, penalty * Overdispersion.ofNeighbours(hits, trials), 4).length > 0
                    ? 1
                    : 0;
        }
        assertTrue(plain > 100, plain + " of 400 without");
        assertTrue(found <= 12, found + " of 400 with");
    }

    private static long[] hits(long level) {
        long[] hits = new long[24];
        Arrays.fill(hits, level);
        return hits;
    }
}
