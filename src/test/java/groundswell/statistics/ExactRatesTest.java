package groundswell.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ExactRatesTest {
    @Test
    void pIsTwiceTheSmallerTailOfTheBinomial() {
        // Sums of binomial probabilities in exact fractions, in another language.
        assertP(9.824340849377728e-10, 20, 100, 12, 600);
        assertP(3.0783888530524065e-06, 2, 100, 120, 600);
        assertP(7.0814123229442994e-12, 8, 100, 0, 2600);
        assertP(0.9253287320759207, 0, 100, 5, 600);
        assertP(1, 0, 50, 0, 100);
        assertP(0.0005982410267373893, 30, 1434, 10, 1616);
        assertP(0.7110257260454782, 300, 1000, 290, 1000);
    }

    @Test
    void theExpectedCountHasTheRateOfTheOther() {
        assertEquals(2, ExactRates.expected(100, 12, 600), 1e-15);
        assertEquals(0, ExactRates.expected(100, 0, 600), 0);
    }

    @Test
    void bySmallPNoMoreThanTheirShareComesByChance() {
        Random random = new Random(11);
        int[] counts = new int[2];
        for (int i = 0; i < 20_000; i++) {
            // Rates alike, over a baseline as long as the period and four times as long.
            double rate = 1 + 40 * random.nextDouble();
            int longer = i % 2 == 0 ? 1 : 4;
            double p = ExactRates.twoSided(poisson(rate, random), 1, poisson(longer * rate, random), longer);
            counts[i % 2] += p <= 0.01 ? 1 : 0;
        }
        for (int count : counts) {
            // 100 of 10,000, and three standard deviations.
            assertTrue(count <= 130, "p of at most 0.01: " + count + " of 10,000");
        }
    }

    @Test
    void exposuresMustBePositiveAndCountsNotNegative() {
        assertThrows(IllegalArgumentException.class, () -> ExactRates.twoSided(1, 0, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> ExactRates.twoSided(1, 1, 1, 0));
        assertThrows(IllegalArgumentException.class, () -> ExactRates.twoSided(-1, 1, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> ExactRates.twoSided(1, 1, -1, 1));
    }

    private static void assertP(double expected, long count, double exposure, long other, double otherExposure) {
        assertEquals(expected, ExactRates.twoSided(count, exposure, other, otherExposure), 1e-9 * expected);
    }

    private static int poisson(double rate, Random random) {
        int count = 0;
        for (double at = -Math.log(1 - random.nextDouble()); at < rate; at -= Math.log(1 - random.nextDouble())) {
            count++;
        }
        return count;
    }
}
