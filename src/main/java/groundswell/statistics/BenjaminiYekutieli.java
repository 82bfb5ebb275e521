package groundswell.statistics;

import java.util.Arrays;

/** Control of the false discovery rate over a family of tests that depend in any way, as overlapping n-grams do. */
public final class BenjaminiYekutieli {
    private static final double EULER = 0.5772156649015329;

    private BenjaminiYekutieli() {}

    /**
     * Returns the q of each test: that of {@link BenjaminiHochberg} times {@code Σ 1 / i} over the tests, at most 1
     * (Benjamini and Yekutieli 2001, Ann. Stat. 29:1165, theorem 1.3).
     *
     * @param pValues from 0 to 1, in any order
     */
    public static double[] qValues(double[] pValues) {
        long[] tests = new long[pValues.length];
        Arrays.fill(tests, 1);
        return qValues(pValues, tests);
    }

    /**
     * Returns the same where each p stands for several tests.
     *
     * @param pValues from 0 to 1, in any order
     * @param tests how many tests have the p at the same place, at least 1
     */
    public static double[] qValues(double[] pValues, long[] tests) {
        return BenjaminiHochberg.stepUp(
                pValues, tests, harmonic(Arrays.stream(tests).sum()));
    }

    /** Returns the sum of 1 / i for i up to n, to a relative error of 1e-15. */
    static double harmonic(long n) {
        if (n > 1000) {
            double square = (double) n * n;
            return Math.log((double) n) + EULER + 0.5 / n - 1 / (12 * square) + 1 / (120 * square * square);
        }
        double sum = 0;
        for (long i = n; i > 0; i--) {
            sum += 1.0 / i;
        }
        return sum;
    }
}
