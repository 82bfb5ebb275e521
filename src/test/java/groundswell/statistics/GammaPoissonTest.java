package groundswell.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
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

    private static void assertTail(double mean, double tail, GammaPoisson predicted, long count) {
        assertEquals(mean, predicted.mean(), 5.1e-9);
        assertEquals(1, predicted.atLeast(count) / tail, 5e-8);
    }
}
