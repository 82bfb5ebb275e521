package groundswell.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class JensenShannonTest {
    private static final double[] P = {0.5, 0.3, 0.2};
    private static final double[] Q = {0.2, 0.3, 0.5};

    @Test
    void twoDistributionsHaveTheKnownDivergence() {
        assertEquals(0.09581560200335804, JensenShannon.divergence(P, Q), 1e-15);
        assertEquals(JensenShannon.divergence(P, Q), JensenShannon.divergence(Q, P), 1e-16);
    }

    @Test
    void termsThatMovedMakeTheDifference() {
        double[] contributions = JensenShannon.contributions(P, Q);
        assertEquals(0, contributions[1]);
        assertEquals(0.09581560200335804 / 2, contributions[0], 1e-15);
        assertEquals(0.09581560200335804 / 2, contributions[2], 1e-15);
    }

    @Test
    void countsAreSharesOfTheirSum() {
        assertEquals(
                JensenShannon.divergence(P, Q),
                JensenShannon.divergence(new double[] {50, 30, 20}, new double[] {2, 3, 5}),
                1e-15);
    }

    @Test
    void equalIsZeroAndNothingInCommonIsOneBit() {
        assertEquals(0, JensenShannon.divergence(P, P));
        assertEquals(1, JensenShannon.divergence(new double[] {1, 0, 2}, new double[] {0, 5, 0}), 1e-15);
        assertArrayEquals(
                new double[] {0.5, 0.5}, JensenShannon.contributions(new double[] {1, 0}, new double[] {0, 1}));
    }

    @Test
    void weightsOutOfRangeAreNamed() {
        assertEquals(
                "sum of weights is 0.0, but must be finite and above 0.0",
                assertThrows(IllegalArgumentException.class, () -> JensenShannon.divergence(new double[3], Q))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> JensenShannon.divergence(P, new double[] {1, -1, 1}));
        assertThrows(IllegalArgumentException.class, () -> JensenShannon.divergence(P, new double[] {1}));
    }
}
