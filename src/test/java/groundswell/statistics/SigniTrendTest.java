package groundswell.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class SigniTrendTest {
    @Test
    void aJumpInAQuietSeriesIsTwelveDeviations() {
        assertArrayEquals(
                new double[] {0, 1.0, -0.14285714, 0.61466141, -0.22320748, 0.51224396, 12.46135372, -0.37021234},
                SigniTrend.of(new double[] {1, 2, 1, 2, 1, 2, 20, 2}, 0.2, 1),
                5.1e-9);
    }

    @Test
    void theBiasKeepsRareTermsQuiet() {
        double[] rare = {0, 0, 0, 1};
        assertEquals(0, SigniTrend.of(rare, 0.2, 1)[3]);
        assertEquals(9, SigniTrend.of(rare, 0.2, 0.1)[3], 1e-12);
    }

    @Test
    void theWeightOfAValueHalvesInTheHalfLife() {
        assertEquals(0.5, Math.pow(1 - SigniTrend.alpha(7), 7), 1e-14);
        assertEquals(0.5, SigniTrend.alpha(1), 1e-15);
    }

    @Test
    void noSeriesHasNoScores() {
        assertEquals(0, SigniTrend.of(new double[] {}, 0.2, 1).length);
        assertArrayEquals(new double[1], SigniTrend.of(new double[] {7}, 0.2, 1));
    }

    @Test
    void argumentsOutOfRangeAreNamed() {
        assertEquals(
                "alpha is 1.0, but must be above 0.0 and below 1.0",
                assertThrows(IllegalArgumentException.class, () -> new SigniTrend(1, 1))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> new SigniTrend(0.1, 0));
        assertThrows(IllegalArgumentException.class, () -> SigniTrend.alpha(0));
        assertThrows(IllegalArgumentException.class, () -> new SigniTrend(0.1, 1).add(Double.NaN));
    }
}
