package groundswell.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class KeynessTest {
    @Test
    void aNewTermOutranksADullOne() {
        assertEquals(239.8, Keyness.logLikelihood(50, 1_000_000, 0, 10_000_000), 0.05);
        assertEquals(7.8, Keyness.logLikelihood(60, 1_000_000, 400, 10_000_000), 0.05);
        assertEquals(100 * Math.log(11), Keyness.logLikelihood(50, 1_000_000, 0, 10_000_000), 1e-10);
    }

    @Test
    void equalRatesHaveNoDifference() {
        assertEquals(0, Keyness.logLikelihood(30, 1000, 60, 2000), 1e-12);
        assertEquals(0, Keyness.percentDifference(30, 1000, 60, 2000), 1e-12);
        assertEquals(0, Keyness.logRatio(30, 1000, 30, 1000));
        assertEquals(0, Keyness.logLikelihood(0, 10, 0, 20));
    }

    @Test
    void theLogRatioCountsDoublings() {
        // (7.5 / 100) / (1.5 / 160) = 8
        assertEquals(3, Keyness.logRatio(7, 100, 1, 160), 1e-14);
        assertEquals(-3, Keyness.logRatio(1, 160, 7, 100), 1e-14);
        assertEquals(Math.log(11) / Math.log(2), Keyness.logRatio(5, 10, 0, 10), 1e-14);
    }

    @Test
    void thePercentDifferenceIsThatOfTheRates() {
        assertEquals(50, Keyness.percentDifference(30, 1000, 40, 2000), 1e-12);
        assertEquals(-100, Keyness.percentDifference(0, 1000, 40, 2000), 1e-12);
        // Nothing counts as half: (3 / 1000) / (0.5 / 1000) is 6 times.
        assertEquals(500, Keyness.percentDifference(3, 1000, 0, 1000), 1e-10);
    }

    @Test
    void evidenceIsTheLikelihoodLessThatOfSize() {
        assertEquals(
                100 * Math.log(11) - Math.log(11_000_000),
                Keyness.bayesianInformation(50, 1_000_000, 0, 10_000_000),
                1e-10);
        assertTrue(Keyness.bayesianInformation(60, 1_000_000, 400, 10_000_000) < 0);
    }

    @Test
    void countsOutOfRangeAreNamed() {
        assertEquals(
                "count is 11, but must be from 0 to 10",
                assertThrows(IllegalArgumentException.class, () -> Keyness.logRatio(11, 10, 0, 10))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> Keyness.logLikelihood(0, 0, 0, 10));
        assertThrows(IllegalArgumentException.class, () -> Keyness.percentDifference(0, 1, -1, 10));
    }
}
