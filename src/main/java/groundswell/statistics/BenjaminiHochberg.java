package groundswell.statistics;

import java.util.Arrays;

/** Control of the false discovery rate over a family of tests that are independent or depend positively. */
public final class BenjaminiHochberg {
    private BenjaminiHochberg() {}

    /**
     * Returns the q of each test: the least false discovery rate at which it is a discovery, by the step-up procedure of
     * Benjamini and Hochberg (1995, J. R. Stat. Soc. B 57:289). The discoveries at a rate are the tests whose q is at most
     * that rate. Equal p have equal q.
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
        return stepUp(pValues, tests, 1);
    }

    /** Returns {@code min(1, factor * p * m / i)}, its least over all larger p. */
    static double[] stepUp(double[] pValues, long[] tests, double factor) {
        Arguments.length("tests", tests.length, pValues.length);
        Arguments.atLeast("tests", tests, 1);
        Integer[] order = new Integer[pValues.length];
        double size = 0;
        for (int i = 0; i < pValues.length; i++) {
            Arguments.within("pValues[" + i + "]", pValues[i], 0, 1);
            order[i] = i;
            size += tests[i];
        }
        Arrays.sort(order, (one, other) -> Double.compare(pValues[other], pValues[one]));
        double[] qValues = new double[pValues.length];
        double least = 1;
        double place = size;
        for (int i : order) {
            least = Math.min(least, factor * (pValues[i] * size / place));
            qValues[i] = least;
            place -= tests[i];
        }
        return qValues;
    }
}
