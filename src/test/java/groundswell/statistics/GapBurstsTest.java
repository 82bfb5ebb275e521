package groundswell.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GapBurstsTest {
    private static final double[] OFFSETS = {4, 17, 23, 27, 33, 35, 37, 76, 77, 82, 84, 88, 90, 92};

    @Test
    void fourteenEventsHaveNestedBursts() {
        GapBursts found = GapBursts.of(OFFSETS, 2, 0.1);
        assertEquals("1:4-92 2:33-37 2:76-92 3:76-77", text(found, OFFSETS));
        assertEquals(35.642197, found.cost(), 5.1e-7);
        assertEquals("1:4-92", text(GapBursts.of(OFFSETS, 2, 1), OFFSETS));
    }

    /** The example in the manual of the R package bursts. */
    @Test
    void seventyOneEventsHaveThoseOfTheManual() {
        double[] offsets = Stream.of(
                        steps(0, 400, 100),
                        steps(410, 450, 5),
                        steps(451, 470, 2),
                        steps(480, 600, 5),
                        new double[] {700},
                        steps(710, 800, 5),
                        new double[] {900, 1000})
                .flatMapToDouble(DoubleStream::of)
                .toArray();
        assertEquals(71, offsets.length);
        GapBursts found = GapBursts.of(offsets, 2, 1);
        assertEquals("1:0-1000 2:410-600 3:450-469 2:710-800", text(found, offsets));
        assertEquals(241.940238, found.cost(), 5.1e-7);
    }

    @Test
    void theFirstTenEventsReachTheOptimumOverAllPaths() {
        double[] offsets = DoubleStream.of(OFFSETS).limit(10).toArray();
        assertEquals(26.524736, GapBursts.of(offsets, 2, 0.1).cost(), 5.1e-7);
        assertEquals(26.524736, leastCost(offsets, 2, 0.1, 6), 5.1e-7);
    }

    @Test
    void noPathIsCheaper() {
        SplittableRandom random = new SplittableRandom(12);
        int nested = 0;
        for (int i = 0; i < 60; i++) {
            double[] offsets = new double[7];
            for (int t = 1; t < offsets.length; t++) {
                offsets[t] = offsets[t - 1] + Math.exp(3 * random.nextDouble());
            }
            double scaling = 1.5 + random.nextDouble();
            double gamma = random.nextDouble();
            GapBursts found = GapBursts.of(offsets, scaling, gamma);
            assertEquals(leastCost(offsets, scaling, gamma, 7), found.cost(), 1e-10);
            nested += found.bursts().size() - 1;
        }
        assertTrue(nested > 15, nested + " bursts above the base state");
    }

    @Test
    void theUnitOfTimeChangesNoBurstAndTheWeightIsWhatALevelSaves() {
        double[] hours = DoubleStream.of(OFFSETS).map(day -> 24 * day).toArray();
        List<Burst> days = GapBursts.of(OFFSETS, 2, 0.1).bursts();
        List<Burst> same = GapBursts.of(hours, 2, 0.1).bursts();
        assertEquals(days.size(), same.size());
        for (int i = 0; i < days.size(); i++) {
            assertEquals(days.get(i).start(), same.get(i).start());
            assertEquals(days.get(i).weight(), same.get(i).weight(), 1e-12);
        }
        assertEquals(0, days.get(0).weight());
        // Gaps 2 and 2 at 13 gaps in 88 days: each saves ln 2 less 13 / 88 * 2.
        assertEquals(2 * Math.log(2) - 4 * 13 / 88.0, days.get(1).weight(), 1e-12);
    }

    @Test
    void fewerThanTwoEventsHaveNoBurst() {
        assertEquals(List.of(), GapBursts.of(new double[] {}, 2, 1).bursts());
        assertEquals(List.of(), GapBursts.of(new double[] {3}, 2, 1).bursts());
        assertEquals(0, GapBursts.of(new double[] {3}, 2, 1).cost());
        assertEquals("1:3-5", text(GapBursts.of(new double[] {3, 5}, 2, 1), new double[] {3, 5}));
    }

    @Test
    void argumentsOutOfRangeAreNamed() {
        assertEquals(
                "offsets[2] is 5.0, but must be above 5.0",
                assertThrows(IllegalArgumentException.class, () -> GapBursts.of(new double[] {3, 5, 5}, 2, 1))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> GapBursts.of(OFFSETS, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> GapBursts.of(OFFSETS, 2, Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> GapBursts.of(new double[] {1, Double.NaN}, 2, 1));
        assertThrows(IllegalArgumentException.class, () -> GapBursts.of(new double[] {0, 1, 1e9}, 1.0001, 1));
    }

    /** The least cost over all paths in the first states, by trying each. */
    private static double leastCost(double[] offsets, double scaling, double gamma, int states) {
        int gaps = offsets.length - 1;
        double rate = gaps / (offsets[gaps] - offsets[0]);
        return least(offsets, 0, 0, states, scaling, gamma * Math.log(gaps), rate);
    }

    private static double least(
            double[] offsets, int gap, int before, int states, double scaling, double step, double rate) {
        if (gap == offsets.length - 1) {
            return 0;
        }
        double least = Double.POSITIVE_INFINITY;
        for (int state = 0; state < states; state++) {
            double alpha = rate * Math.pow(scaling, state);
            double cost = alpha * (offsets[gap + 1] - offsets[gap]) - Math.log(alpha);
            double total = cost
                    + Math.max(0, state - before) * step
                    + least(offsets, gap + 1, state, states, scaling, step, rate);
            least = Math.min(least, total);
        }
        return least;
    }

    private static double[] steps(int from, int to, int by) {
        return IntStream.iterate(from, at -> at <= to, at -> at + by)
                .asDoubleStream()
                .toArray();
    }

    private static String text(GapBursts found, double[] offsets) {
        return found.bursts().stream()
                .map(burst -> burst.level() + ":" + (int) offsets[burst.start()] + "-" + (int) offsets[burst.end()])
                .collect(Collectors.joining(" "));
    }
}
