package groundswell.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class GammaPoissonTest {
    @Test
    void upperTailsAreThoseOfTheNegativeBinomial() {
        assertTail(0.01754386, 1.2330577e-05, new GammaPoisson(0, 28, 1), 3);
        assertTail(0.01754386, 2.6127199e-75, new GammaPoisson(0, 28, 1), 50);
        assertTail(9.84210526, 0.0034471526, new GammaPoisson(280, 28, 1), 20);
        assertTail(19.68421053, 0.49940086, new GammaPoisson(280, 28, 2), 20);
    }

    /** Sums of the probabilities in another language. */
    @Test
    void tailsOfShortBaselinesAreExact() {
        assertEquals(1, new GammaPoisson(12, 6, 1).atLeast(20) / 9.234026999039808e-11, 1e-12);
        assertEquals(1, new GammaPoisson(120, 6, 1).atMost(0) / 3.244720082457561e-08, 1e-12);
    }

    @Test
    void tailsAreSumsOfTheProbabilityOfEachCount() {
        GammaPoisson predicted = new GammaPoisson(3, 10, 2);
        double size = 3.5;
        double success = 10.5 / 12.5;
        double each = Math.pow(success, size);
        double below = 0;
        for (int count = 0; count < 30; count++) {
            assertEquals(1 - below, predicted.atLeast(count), 1e-12);
            assertEquals(below + each, predicted.atMost(count), 1e-12);
            below += each;
            each *= (size + count) / (count + 1) * (1 - success);
        }
    }

    @Test
    void everyCountIsAtLeastNoneAndNoCountIsBelow() {
        GammaPoisson predicted = new GammaPoisson(3, 10, 2);
        assertEquals(1, predicted.atLeast(0));
        assertEquals(0, predicted.atMost(-1));
    }

    @Test
    void twoSidedIsTwiceTheSmallerTailAndNeverAboveOne() {
        GammaPoisson predicted = new GammaPoisson(280, 28, 1);
        assertEquals(2 * predicted.atLeast(20), predicted.twoSided(20));
        assertEquals(2 * predicted.atMost(2), predicted.twoSided(2));
        for (int count = 0; count < 40; count++) {
            double p = predicted.twoSided(count);
            assertTrue(p > 0 && p <= 1, count + " has p " + p);
            assertTrue(p <= 2 * Math.min(predicted.atLeast(count), predicted.atMost(count)) + 1e-15 || p == 1);
        }
    }

    @Test
    void whatWasNeverSeenIsJudgedAndAMillionTimesIsFinite() {
        double p = new GammaPoisson(0, 1_000_000, 1).twoSided(1_000_000);
        assertTrue(p >= 0 && p < 1e-300, "p " + p);
        assertTrue(new GammaPoisson(1e9, 1e3, 1).twoSided(0) < 1e-300);
    }

    @Test
    void onlyTheRatioOfExposuresMattersBesideThePrior() {
        double one = new GammaPoisson(50, 20, 1).atLeast(5);
        double scaled = new GammaPoisson(50, 20.25, 1.0125).atLeast(5);
        assertEquals(one, scaled, 2e-3);
    }

    @Test
    void overdispersionMultipliesTheVarianceAndKeepsTheMean() {
        GammaPoisson wide = new GammaPoisson(40, 20, 3, 2.5);
        double mean = 40.5 / 20.5 * 3;
        double variance = 2.5 * mean * (1 + 3 / 20.5);
        assertEquals(mean, wide.mean(), 1e-14);
        double first = 0;
        double second = 0;
        for (int count = 0; count < 400; count++) {
            double probability = wide.atMost(count) - wide.atMost(count - 1);
            first += count * probability;
            second += (double) count * count * probability;
        }
        assertEquals(mean, first, 1e-10);
        assertEquals(variance, second - first * first, 1e-8);
    }

    @Test
    void overdispersionMakesTheSameCountLessRemarkable() {
        GammaPoisson poisson = new GammaPoisson(280, 28, 1);
        assertEquals(poisson.atLeast(20), new GammaPoisson(280, 28, 1, 1).atLeast(20));
        double last = poisson.twoSided(25);
        for (double dispersion = 1.000001; dispersion < 20; dispersion *= 1.5) {
            double p = new GammaPoisson(280, 28, 1, dispersion).twoSided(25);
            assertTrue(p > last && p < 1, dispersion + " has p " + p);
            last = p;
        }
        assertEquals(
                poisson.atLeast(20),
                new GammaPoisson(280, 28, 1, 1 + 1e-12).atLeast(20),
                1e-12 * poisson.atLeast(20) * 100);
    }

    @Test
    void aRateThatIsCertainLeavesThePoisson() {
        // 1 - 2.5 / e, and 1 / e
        GammaPoisson certain = new GammaPoisson(1e13, 1e13, 1);
        assertEquals(1 - 2.5 * Math.exp(-1), certain.atLeast(3), 1e-11);
        assertEquals(Math.exp(-1), certain.atMost(0), 1e-11);
        GammaPoisson nearly = new GammaPoisson(1e13, 1e13, 1, 1 + 1e-9);
        assertEquals(1 - 2.5 * Math.exp(-1), nearly.atLeast(3), 1e-8);
    }

    @Test
    void withoutAnObjectThePIsTheSameToTheLastBit() {
        for (double dispersion : new double[] {1, 1.7}) {
            for (int count = 0; count < 200; count += 3) {
                assertEquals(
                        new GammaPoisson(40, 7, 2.5, dispersion).twoSided(count),
                        GammaPoisson.twoSided(count, 40, 7, 2.5, dispersion));
            }
        }
        assertThrows(IllegalArgumentException.class, () -> GammaPoisson.twoSided(1, -1, 7, 2.5, 1));
        assertThrows(IllegalArgumentException.class, () -> GammaPoisson.twoSided(1, 1, -7, 2.5, 1));
        assertThrows(IllegalArgumentException.class, () -> GammaPoisson.twoSided(1, 1, 7, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> GammaPoisson.twoSided(1, 1, 7, 1, 0.5));
    }

    @Test
    void exposuresOfAnyRatioAreFinite() {
        assertEquals(1, new GammaPoisson(1, 1e20, 1).atLeast(1) / 1.5e-20, 1e-10);
        assertEquals(1, new GammaPoisson(0, 0, 1e20).atMost(0) / Math.sqrt(0.5e-20), 1e-10);
        assertEquals(1, new GammaPoisson(1, 1e20, 1, 3).atMost(0), 1e-15);
    }

    @Test
    void parametersOutOfRangeAreNamed() {
        String message = assertThrows(IllegalArgumentException.class, () -> new GammaPoisson(3, 10, 0))
                .getMessage();
        assertEquals("exposure is 0.0, but must be finite and above 0.0", message);
        assertThrows(IllegalArgumentException.class, () -> new GammaPoisson(-1, 10, 1));
        assertThrows(IllegalArgumentException.class, () -> new GammaPoisson(1, Double.NaN, 1));
        assertThrows(IllegalArgumentException.class, () -> new GammaPoisson(1, 1, 1, 0.99));
    }

    private static void assertTail(double mean, double tail, GammaPoisson predicted, long count) {
        assertEquals(mean, predicted.mean(), 5.1e-9);
        assertEquals(1, predicted.atLeast(count) / tail, 5e-8);
    }
}
