package groundswell.statistics;

import org.hipparchus.special.Beta;

/** Student's t distribution (Abramowitz and Stegun 1964, equation 26.7.1). */
public final class StudentT {
    private StudentT() {}

    /**
     * Returns the probability of a value at least as far from 0 as {@code t}.
     *
     * @param degreesOfFreedom above 0, not necessarily whole
     */
    public static double twoSided(double t, double degreesOfFreedom) {
        Arguments.finite("t", t);
        Arguments.above("degreesOfFreedom", degreesOfFreedom, 0);
        if (t == 0) {
            return 1;
        }
        double square = t * t;
        return square > degreesOfFreedom
                ? Beta.regularizedBeta(degreesOfFreedom / (degreesOfFreedom + square), degreesOfFreedom / 2, 0.5)
                : 1 - Beta.regularizedBeta(square / (degreesOfFreedom + square), 0.5, degreesOfFreedom / 2);
    }

    /**
     * Returns the value that is exceeded with the probability {@code p}, by bisection to the last digits.
     *
     * @param p from 1e-12 to 1 - 1e-12
     * @param degreesOfFreedom at least 1
     */
    public static double exceeded(double p, double degreesOfFreedom) {
        Arguments.within("p", p, 1e-12, 1 - 1e-12);
        Arguments.atLeast("degreesOfFreedom", degreesOfFreedom, 1);
        if (p > 0.5) {
            return -exceeded(1 - p, degreesOfFreedom);
        }
        double low = 0;
        double high = 1;
        while (twoSided(high, degreesOfFreedom) > 2 * p) {
            low = high;
            high *= 2;
        }
        for (int i = 0; i < 60; i++) {
            double middle = (low + high) / 2;
            if (twoSided(middle, degreesOfFreedom) > 2 * p) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }
}
