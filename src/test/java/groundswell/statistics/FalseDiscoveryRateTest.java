package groundswell.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The procedures of Benjamini with Hochberg and with Yekutieli. */
class FalseDiscoveryRateTest {
    /** Benjamini and Hochberg (1995), section 3.2. */
    private static final double[] PUBLISHED = {
        0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590,
        1
    };

    @Test
    void thePublishedFamilyHasFourDiscoveriesAndThreeUnderDependence() {
        double[] q = BenjaminiHochberg.qValues(PUBLISHED);
        assertEquals(4, discoveries(q));
        assertEquals(0.035625, q[3], 1e-15);
        assertEquals(0.0001 * 15, q[0], 1e-15);
        assertEquals(0.0298 * 15 / 7, q[5], 1e-15);
        assertEquals(1, q[14]);
        assertEquals(3, discoveries(BenjaminiYekutieli.qValues(PUBLISHED)));
        assertEquals(3, Arrays.stream(PUBLISHED).filter(p -> p * 15 <= 0.05).count());
    }

    @Test
    void dependenceCostsTheHarmonicSum() {
        double[] q = BenjaminiHochberg.qValues(PUBLISHED);
        double[] dependent = BenjaminiYekutieli.qValues(PUBLISHED);
        double harmonic = 0;
        for (int i = 1; i <= 15; i++) {
            harmonic += 1.0 / i;
        }
        for (int i = 0; i < 15; i++) {
            assertEquals(Math.min(1, harmonic * q[i]), dependent[i], 1e-15);
        }
    }

    @Test
    void theHarmonicSumIsExactForManyTests() {
        double sum = 0;
        for (int i = 2_000_000; i > 0; i--) {
            sum += 1.0 / i;
        }
        assertEquals(sum, BenjaminiYekutieli.harmonic(2_000_000), 1e-13);
        assertEquals(BenjaminiYekutieli.harmonic(1000) + 1 / 1001.0, BenjaminiYekutieli.harmonic(1001), 1e-14);
        assertEquals(1.5, BenjaminiYekutieli.harmonic(2));
    }

    @Test
    void aPOfManyTestsCountsLikeThatManyPs() {
        double[] p = {0.6, 0.001, 0.02, 0.01};
        long[] tests = {40, 1, 2, 3};
        double[] repeated = new double[46];
        int at = 0;
        for (int i = 0; i < p.length; i++) {
            for (int k = 0; k < tests[i]; k++) {
                repeated[at++] = p[i];
            }
        }
        double[] expected = BenjaminiHochberg.qValues(repeated);
        assertArrayEquals(
                new double[] {expected[0], expected[40], expected[41], expected[43]},
                BenjaminiHochberg.qValues(p, tests),
                1e-15);
        assertEquals(0.001 * 46, BenjaminiHochberg.qValues(p, tests)[1], 1e-15);
        assertEquals(
                Math.min(1, 0.001 * 46 * BenjaminiYekutieli.harmonic(46)),
                BenjaminiYekutieli.qValues(p, tests)[1],
                1e-15);
    }

    @Test
    void randomFamiliesAgreeWithTheDefinitionInAnyOrder() {
        SplittableRandom random = new SplittableRandom(4);
        for (int i = 0; i < 50; i++) {
            double[] p = random.doubles(random.nextInt(1, 40))
                    .map(value -> Math.rint(value * 20) / 20 * 0.7)
                    .toArray();
            double[] q = BenjaminiHochberg.qValues(p);
            for (int k = 0; k < p.length; k++) {
                double own = p[k];
                double least = Arrays.stream(p)
                        .filter(threshold -> threshold >= own)
                        .map(threshold -> threshold
                                * p.length
                                / Arrays.stream(p)
                                        .filter(value -> value <= threshold)
                                        .count())
                        .min()
                        .orElseThrow();
                assertEquals(Math.min(1, least), q[k], 1e-14);
            }
        }
    }

    @Test
    void noTestsHaveNoQ() {
        assertEquals(0, BenjaminiHochberg.qValues(new double[] {}).length);
        assertEquals(0, BenjaminiYekutieli.qValues(new double[] {}).length);
        assertArrayEquals(new double[] {0.3}, BenjaminiYekutieli.qValues(new double[] {0.3}));
    }

    @Test
    void valuesOutOfRangeAreNamed() {
        assertEquals(
                "pValues[1] is NaN, but must be from 0.0 to 1.0",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> BenjaminiHochberg.qValues(new double[] {0, Double.NaN}))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> BenjaminiYekutieli.qValues(new double[] {1.1}));
        assertThrows(
                IllegalArgumentException.class, () -> BenjaminiHochberg.qValues(new double[] {0.1}, new long[] {0}));
        assertThrows(
                IllegalArgumentException.class, () -> BenjaminiHochberg.qValues(new double[] {0.1}, new long[] {1, 1}));
    }

    private static long discoveries(double[] q) {
        return Arrays.stream(q).filter(value -> value <= 0.05).count();
    }
}
