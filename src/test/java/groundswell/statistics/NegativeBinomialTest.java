package groundswell.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NegativeBinomialTest {
    private static final MathContext DIGITS = new MathContext(500);

    @Test
    void bothTailsAgreeWithExactSumsHoweverSmallTheyAre() {
        SplittableRandom random = new SplittableRandom(7);
        double least = 1;
        for (int i = 0; i < 200; i++) {
            int twiceSize = 1 + random.nextInt(i % 2 == 0 ? 20 : 3000);
            int failures = 1 + random.nextInt(1000);
            int successes = 1 + random.nextInt(i % 3 == 0 ? 1000 : 40_000);
            double mean = twiceSize / 2.0 * failures / successes;
            int count = random.nextInt(1, (int) (4 * mean + 60));
            if (count > 3000) {
                continue;
            }
            least = Math.min(least, assertTails(count, twiceSize, successes, failures));
        }
        assertTrue(least < 1e-50, "the smallest tail was " + least);
    }

    @ParameterizedTest
    @CsvSource({"1000, 1, 28, 1", "900, 3, 28, 1", "300, 2001, 40, 1", "65, 5, 28, 1", "64, 5, 28, 1", "2, 5001, 2, 1"})
    void remoteTailsAreExactToTenDigits(int count, int twiceSize, int successes, int failures) {
        assertTails(count, twiceSize, successes, failures);
    }

    /** Mean 1e6 of a size of 1e6: normal to some digits, so that the tails at the mean are near 1/2. */
    @Test
    void largeCountsAndSizesStayFiniteAndMonotone() {
        double last = 1;
        for (long count = 990_000; count <= 1_010_000; count += 1000) {
            double tail = NegativeBinomial.atLeast(count, 1e6, 0.5, 0.5);
            assertTrue(tail < last, "P(Y >= " + count + ") is " + tail);
            assertEquals(1, tail + NegativeBinomial.atMost(count - 1, 1e6, 0.5, 0.5), 1e-12);
            last = tail;
        }
        assertEquals(0.5, NegativeBinomial.atLeast(1_000_000, 1e6, 0.5, 0.5), 1e-3);
    }

    @Test
    void aTailBelowTheLeastDoubleIsZero() {
        assertEquals(0, NegativeBinomial.atLeast(1_000_000, 0.5, 1e6 / (1e6 + 1), 1 / (1e6 + 1)));
        assertEquals(0, NegativeBinomial.atMost(0, 1e9, 0.5, 0.5));
    }

    @Test
    void theProbabilityOfEachCountIsTheDifferenceOfTails() {
        for (int count = 0; count < 200; count++) {
            double each = NegativeBinomial.probability(count, 3.25, 0.05, 0.95);
            double difference = NegativeBinomial.atMost(count, 3.25, 0.05, 0.95)
                    - NegativeBinomial.atMost(count - 1, 3.25, 0.05, 0.95);
            assertEquals(difference, each, 1e-14, "count " + count);
        }
    }

    @Test
    void stirlingsErrorIsThatOfTheLogarithmOfTheFactorial() {
        // ln 1! = 0, ln 10! = ln 3628800, ln 16! = ln 20922789888000
        assertEquals(1 - 0.5 * Math.log(2 * Math.PI), NegativeBinomial.stirlingError(1), 1e-15);
        assertEquals(
                Math.log(3628800) - 10.5 * Math.log(10) + 10 - 0.5 * Math.log(2 * Math.PI),
                NegativeBinomial.stirlingError(10),
                1e-14);
        assertEquals(
                Math.log(20922789888000L) - 16.5 * Math.log(16) + 16 - 0.5 * Math.log(2 * Math.PI),
                NegativeBinomial.stirlingError(16),
                1e-14);
        assertEquals(NegativeBinomial.stirlingError(15), NegativeBinomial.stirlingError(15.0000001), 1e-10);
        assertEquals(NegativeBinomial.stirlingError(500), NegativeBinomial.stirlingError(500.00001), 1e-11);
    }

    @Test
    void parametersOutOfRangeAreNamed() {
        assertTrue(assertThrows(IllegalArgumentException.class, () -> NegativeBinomial.atLeast(1, 0, 0.5, 0.5))
                .getMessage()
                .contains("size is 0.0, but must be finite and above 0.0"));
        assertThrows(IllegalArgumentException.class, () -> NegativeBinomial.atMost(1, 1, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> NegativeBinomial.atMost(1, 1, Double.NaN, 0.5));
    }

    /** Compares with sums of exact fractions; returns the upper tail. */
    private static double assertTails(int count, int twiceSize, int successes, int failures) {
        BigDecimal total = BigDecimal.valueOf(successes + failures);
        BigDecimal success = BigDecimal.valueOf(successes).divide(total, DIGITS);
        BigDecimal failure = BigDecimal.valueOf(failures).divide(total, DIGITS);
        BigDecimal term = success.sqrt(DIGITS).pow(twiceSize, DIGITS);
        BigDecimal below = BigDecimal.ZERO;
        BigDecimal size = BigDecimal.valueOf(twiceSize).divide(BigDecimal.valueOf(2));
        for (int k = 0; k < count; k++) {
            below = below.add(term, DIGITS);
            term = term.multiply(size.add(BigDecimal.valueOf(k)), DIGITS)
                    .multiply(failure, DIGITS)
                    .divide(BigDecimal.valueOf(k + 1), DIGITS);
        }
        double p = (double) successes / (successes + failures);
        double q = (double) failures / (successes + failures);
        String of = "count " + count + ", size " + size + ", odds " + successes + ":" + failures;
        double atLeast = BigDecimal.ONE.subtract(below).doubleValue();
        assertRatio(atLeast, NegativeBinomial.atLeast(count, twiceSize / 2.0, p, q), of);
        assertRatio(below.doubleValue(), NegativeBinomial.atMost(count - 1, twiceSize / 2.0, p, q), of);
        return atLeast;
    }

    private static void assertRatio(double expected, double actual, String of) {
        if (expected > 1e-290) {
            assertEquals(1, actual / expected, 1e-11, of);
        } else {
            assertTrue(actual < 1e-289, of);
        }
    }
}
