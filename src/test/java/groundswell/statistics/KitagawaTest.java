package groundswell.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class KitagawaTest {
    /** A wire and a local paper. */
    private static final double[] BEFORE = {0.2, 0.8};

    private static final double[] AFTER = {0.6, 0.4};
    private static final double[] RATES_BEFORE = {50, 10};
    private static final double[] RATES_AFTER = {40, 12};

    @Test
    void moreOfTheWireHidesThatEachWritesLess() {
        Kitagawa change = Kitagawa.of(BEFORE, RATES_BEFORE, AFTER, RATES_AFTER);
        assertEquals(18.0, change.before(), 1e-13);
        assertEquals(28.8, change.after(), 1e-13);
        assertEquals(13.6, change.mixEffect(), 1e-13);
        assertEquals(-2.8, change.rateEffect(), 1e-13);
        assertEquals(10.8, change.mixEffect() + change.rateEffect(), 1e-13);
        assertEquals(18.0, Kitagawa.standardised(BEFORE, RATES_BEFORE), 1e-13);
        assertEquals(17.6, Kitagawa.standardised(BEFORE, RATES_AFTER), 1e-13);
    }

    @Test
    void volumesNeedNotSumToOne() {
        Kitagawa change = Kitagawa.of(new double[] {20, 80}, RATES_BEFORE, new double[] {3, 2}, RATES_AFTER);
        assertEquals(13.6, change.mixEffect(), 1e-13);
        assertEquals(-2.8, change.rateEffect(), 1e-13);
    }

    @Test
    void aNewSourceIsAllMix() {
        Kitagawa change =
                Kitagawa.ofCounts(new long[] {10, 0}, new long[] {100, 0}, new long[] {10, 50}, new long[] {100, 100});
        assertEquals(0.1, change.before(), 1e-15);
        assertEquals(0.3, change.after(), 1e-15);
        assertEquals(0.2, change.mixEffect(), 1e-15);
        assertEquals(0, change.rateEffect(), 1e-15);
        Kitagawa gone =
                Kitagawa.ofCounts(new long[] {10, 50}, new long[] {100, 100}, new long[] {10, 0}, new long[] {100, 0});
        assertEquals(-0.2, gone.mixEffect(), 1e-15);
        assertEquals(0, gone.rateEffect(), 1e-15);
    }

    @Test
    void withoutNewVolumesAllIsRate() {
        Kitagawa change = Kitagawa.ofCounts(
                new long[] {10, 20}, new long[] {100, 100}, new long[] {30, 20}, new long[] {200, 200});
        assertEquals(0, change.mixEffect(), 1e-15);
        assertEquals(-0.025, change.rateEffect(), 1e-15);
    }

    @Test
    void argumentsOutOfRangeAreNamed() {
        assertEquals(
                "sum of weightsAfter is 0.0, but must be finite and above 0.0",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> Kitagawa.of(BEFORE, RATES_BEFORE, new double[2], RATES_AFTER))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> Kitagawa.of(BEFORE, new double[] {1}, AFTER, RATES_AFTER));
        assertThrows(
                IllegalArgumentException.class,
                () -> Kitagawa.of(new double[] {-1, 2}, RATES_BEFORE, AFTER, RATES_AFTER));
        assertThrows(
                IllegalArgumentException.class,
                () -> Kitagawa.ofCounts(new long[] {2}, new long[] {1}, new long[] {0}, new long[] {1}));
    }
}
