package groundswell.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class WilsonTest {
    private static final double PRINTED = 5.1e-9;

    @Test
    void intervalsAreThoseOfThePublishedFormula() {
        assertInterval(0.05522914, 0.17436566, Wilson.interval(10, 100));
        assertInterval(0, 0.0369935, Wilson.interval(0, 100));
        assertInterval(1.8e-07, 5.66e-06, Wilson.interval(1, 1_000_000));
        assertInterval(3.793e-05, 6.591e-05, Wilson.interval(50, 1_000_000));
    }

    @Test
    void noneAndAllReachTheEndsExactly() {
        assertEquals(0, Wilson.interval(0, 7).low());
        assertEquals(1, Wilson.interval(7, 7).high());
        assertEquals(new Wilson(0, 1), Wilson.interval(0, 0));
    }

    @Test
    void hitsAndMissesMirrorEachOther() {
        for (int hits = 0; hits <= 40; hits++) {
            Wilson of = Wilson.interval(hits, 40);
            Wilson mirrored = Wilson.interval(40 - hits, 40);
            assertEquals(of.low(), 1 - mirrored.high(), 1e-12);
            assertTrue(of.low() <= hits / 40.0 && hits / 40.0 <= of.high());
        }
    }

    @Test
    void argumentsOutOfRangeAreNamed() {
        assertEquals(
                "hits is 8, but must be from 0 to 7",
                assertThrows(IllegalArgumentException.class, () -> Wilson.interval(8, 7))
                        .getMessage());
    }

    private static void assertInterval(double low, double high, Wilson interval) {
        assertEquals(low, interval.low(), PRINTED);
        assertEquals(high, interval.high(), PRINTED);
    }
}
