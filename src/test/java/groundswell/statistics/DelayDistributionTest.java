package groundswell.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DelayDistributionTest {
    /** Published on three days; the last row has had no time for delays. */
    private static final long[][] ARRIVALS = {{6, 3, 1}, {4, 2}, {8}};

    @Test
    void delaysAreComparedOnlyWherePeriodsAreOldEnough() {
        DelayDistribution delays = DelayDistribution.of(ARRIVALS);
        // Hazards backwards: 1 of 10 came with delay 2, 5 of 15 of those up to delay 1 with delay 1.
        assertEquals(1, delays.within(2));
        assertEquals(0.9, delays.within(1), 1e-15);
        assertEquals(0.6, delays.within(0), 1e-15);
        assertEquals(1, delays.within(50));
        assertTrue(delays.isNearlyComplete(1));
        assertFalse(delays.isNearlyComplete(0));
    }

    @Test
    void whatIsStillToComeIsExpected() {
        DelayDistribution.Nowcast nowcast = DelayDistribution.of(ARRIVALS).nowcast(8, 0);
        assertEquals(8 / 0.6, nowcast.expected(), 1e-13);
        assertEquals(8 * 0.4 / 0.36, nowcast.variance(), 1e-13);
        assertEquals(
                new DelayDistribution.Nowcast(8, 0),
                DelayDistribution.of(ARRIVALS).nowcast(8, 2));
    }

    /** Replays a growing collection in which half of what is left arrives each day. */
    @Test
    void replayFindsTheTrueDelaysWhereVolumeGrows() {
        SplittableRandom random = new SplittableRandom(6);
        int days = 60;
        long[][] arrivals = new long[days][];
        long[] all = new long[days];
        long[] byDelay = new long[days];
        long arrived = 0;
        for (int t = 0; t < days; t++) {
            arrivals[t] = new long[Math.min(8, days - t)];
            all[t] = Math.round(100 * Math.pow(1.1, t));
            for (int i = 0; i < all[t]; i++) {
                int delay = Math.min(7, Integer.numberOfTrailingZeros(random.nextInt() | 1 << 30));
                if (delay < arrivals[t].length) {
                    arrivals[t][delay]++;
                    byDelay[delay]++;
                    arrived++;
                }
            }
        }
        DelayDistribution delays = DelayDistribution.of(arrivals);
        assertEquals(0.5, delays.within(0), 0.01);
        assertEquals(0.75, delays.within(1), 0.01);
        assertEquals(0.875, delays.within(2), 0.01);
        assertTrue((double) byDelay[0] / arrived > 0.52, "a plain share overstates what arrives at once");
        for (int t = days - 7; t < days; t++) {
            long soFar = 0;
            for (long count : arrivals[t]) {
                soFar += count;
            }
            DelayDistribution.Nowcast nowcast = delays.nowcast(soFar, days - 1 - t);
            assertEquals((double) all[t], nowcast.expected(), 4 * Math.sqrt(nowcast.variance()) + 0.02 * all[t]);
        }
    }

    @Test
    void noArrivalsLeaveNothingToEstimate() {
        assertEquals(1, DelayDistribution.of(new long[][] {}).within(0));
        assertEquals(1, DelayDistribution.of(new long[][] {{0, 0}, {0}}).within(0));
        DelayDistribution late = DelayDistribution.of(new long[][] {{0, 5}, {}});
        assertEquals(0, late.within(0));
        assertThrows(IllegalArgumentException.class, () -> late.nowcast(0, 0));
    }

    @Test
    void argumentsOutOfRangeAreNamed() {
        assertEquals(
                "arrivals[1][0] is -1, but must be at least 0",
                assertThrows(IllegalArgumentException.class, () -> DelayDistribution.of(new long[][] {{1}, {-1}}))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> DelayDistribution.of(ARRIVALS)
                .within(-1));
        assertThrows(IllegalArgumentException.class, () -> DelayDistribution.of(ARRIVALS)
                .nowcast(-1, 0));
    }
}
