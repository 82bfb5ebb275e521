package groundswell.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MannKendallTest {
    @Test
    void theNileFalls() {
        MannKendall trend = MannKendall.of(Series.NILE);
        assertEquals(-1387, trend.s());
        assertEquals(112_728.33333333333, trend.variance(), 1e-9);
        assertEquals(-4.1281, trend.z(), 5.1e-5);
        assertEquals(3.66e-5, trend.pValue(), 5.1e-8);
        assertEquals(-2.6, SenSlope.of(Series.NILE), 1e-12);
    }

    /** Computed from the equations of Hamed and Rao by other means; the lags are 1, 2, 3, 33, 34, 35. */
    @Test
    void theNileDependsOnItsPastAndStillFalls() {
        assertEquals(2.1428983270987203, HamedRao.inflation(Series.NILE), 1e-12);
        MannKendall trend = MannKendall.autocorrelated(Series.NILE);
        assertEquals(-1387, trend.s());
        assertEquals(-2.8199791956451388, trend.z(), 1e-12);
        assertEquals(0.0048026763101827324, trend.pValue(), 1e-12);
    }

    @Test
    void theSlopeIsTheMedianOfAllPairs() {
        SplittableRandom random = new SplittableRandom(4);
        for (int size = 2; size < 60; size++) {
            int distinct = 1 + size % 9;
            double[] values = random.ints(size, 0, distinct).asDoubleStream().toArray();
            List<Double> slopes = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                for (int j = i + 1; j < size; j++) {
                    slopes.add((values[j] - values[i]) / (j - i));
                }
            }
            Collections.sort(slopes);
            int middle = slopes.size() / 2;
            double median =
                    slopes.size() % 2 == 1 ? slopes.get(middle) : (slopes.get(middle - 1) + slopes.get(middle)) / 2;
            assertEquals(median, SenSlope.of(values), 1e-15);
        }
    }

    @Test
    void aSlopeIsPerUnitOfTime() {
        double[] years = new double[Series.NILE.length];
        for (int i = 0; i < years.length; i++) {
            years[i] = 1871 + i;
        }
        assertEquals(-2.6, SenSlope.of(years, Series.NILE), 1e-12);
        // Slopes 4, 2 and 1.
        assertEquals(2, SenSlope.of(new double[] {0, 1, 3}, new double[] {0, 4, 6}), 1e-15);
        assertThrows(IllegalArgumentException.class, () -> SenSlope.of(new double[] {1, 1}, new double[] {1, 2}));
        assertThrows(IllegalArgumentException.class, () -> SenSlope.of(new double[] {1}, new double[] {1, 2}));
    }

    @Test
    void tiesNarrowTheSpread() {
        // One pair and one triple: (10 * 9 * 25 - 2 * 1 * 9 - 3 * 2 * 11) / 18
        MannKendall trend = MannKendall.of(new double[] {1, 2, 2, 3, 4, 4, 4, 5, 6, 7});
        assertEquals((2250 - 18 - 66) / 18.0, trend.variance(), 1e-12);
        assertEquals(45 - 1 - 3, trend.s());
        assertEquals(40 / Math.sqrt(trend.variance()), trend.z(), 1e-14);
    }

    @Test
    void zeroesOfBothSignsAreEqual() {
        assertEquals(0, MannKendall.of(new double[] {0.0, -0.0, 0.0}).s());
        assertEquals(0, MannKendall.of(new double[] {-0.0, 0.0}).s());
    }

    @Test
    void theReverseTurnsTheSignAndOnlyTheOrderMatters() {
        double[] values = new SplittableRandom(2).doubles(60).toArray();
        double[] reversed = new double[60];
        double[] cubed = new double[60];
        for (int i = 0; i < 60; i++) {
            reversed[i] = values[59 - i];
            cubed[i] = Math.exp(values[i]);
        }
        assertEquals(-MannKendall.of(values).z(), MannKendall.of(reversed).z());
        assertEquals(-SenSlope.of(values), SenSlope.of(reversed), 1e-15);
        assertEquals(MannKendall.of(values), MannKendall.of(cubed));
    }

    @Test
    void shortAndConstantSeriesHaveNoTrend() {
        assertEquals(new MannKendall(0, 0, 0, 1), MannKendall.of(new double[] {}));
        assertEquals(new MannKendall(0, 0, 0, 1), MannKendall.autocorrelated(new double[] {4}));
        assertEquals(new MannKendall(0, 0, 0, 1), MannKendall.autocorrelated(new double[] {4, 4, 4, 4}));
        assertEquals(0, SenSlope.of(new double[] {}));
        assertEquals(0, SenSlope.of(new double[] {5}));
        assertEquals(-3, SenSlope.of(new double[] {5, 2}));
        assertEquals(1, HamedRao.inflation(new double[] {5, 2}));
    }

    @Test
    void valuesThatAlternateDoNotMakeATrendMoreSignificant() {
        double[] alternating = new double[40];
        for (int i = 0; i < 40; i++) {
            alternating[i] = i * 0.01 + (i % 2 == 0 ? 1 : -1);
        }
        assertEquals(1, HamedRao.inflation(alternating));
        assertEquals(MannKendall.of(alternating), MannKendall.autocorrelated(alternating));
    }

    /** Of series without a trend that drift with their past, the plain test calls many falling or rising. */
    @Test
    void theCorrectionKeepsAutocorrelatedNoiseQuiet() {
        SplittableRandom random = new SplittableRandom(8);
        int plain = 0;
        int corrected = 0;
        for (int i = 0; i < 400; i++) {
            double[] values = new double[100];
            double last = 0;
            for (int t = -50; t < 100; t++) {
                last = 0.5 * last + random.nextDouble() - 0.5;
                if (t >= 0) {
                    values[t] = last;
                }
            }
            plain += MannKendall.of(values).pValue() < 0.05 ? 1 : 0;
            corrected += MannKendall.autocorrelated(values).pValue() < 0.05 ? 1 : 0;
        }
        assertTrue(plain > 60, "plain: " + plain);
        assertTrue(corrected <= 0.55 * plain, "corrected: " + corrected);
    }

    @Test
    void valuesOutOfRangeAreNamed() {
        assertEquals(
                "values[1] is NaN, but must be finite",
                assertThrows(IllegalArgumentException.class, () -> MannKendall.of(new double[] {1, Double.NaN}))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> SenSlope.of(new double[] {Double.NEGATIVE_INFINITY}));
        assertThrows(IllegalArgumentException.class, () -> SenSlope.of(new double[20_001]));
    }
}
