package groundswell.statistics;

import org.hipparchus.special.Erf;

/** The standard normal distribution. */
public final class Normal {
    private static final double SQRT_TWO = Math.sqrt(2);

    private Normal() {}

    /** Returns the probability of a value at least as far from 0 as {@code z}, exact to ten digits; 0 beyond 38. */
    public static double twoSided(double z) {
        return Math.min(1, Erf.erfc(Math.abs(Arguments.finite("z", z)) / SQRT_TWO));
    }

    /** Returns the value that a normal variable exceeds with the probability {@code p}, above 0 and below 1. */
    public static double exceeded(double p) {
        Arguments.between("p", p, 0, 1);
        return p == 0.5 ? 0 : SQRT_TWO * Erf.erfcInv(2 * p);
    }
}
