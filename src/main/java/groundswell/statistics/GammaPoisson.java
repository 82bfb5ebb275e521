package groundswell.statistics;

import org.hipparchus.special.Beta;

/**
 * The predictive distribution of a Poisson count whose rate has a Gamma prior and was observed over a baseline:
 * negative binomial with size {@code A = a + sum of counts} and success probability {@code B / (B + e)},
 * {@code B = b + sum of exposures}, e the exposure of the predicted count (Gelman et al., Bayesian Data Analysis, section
 * 2.6). It needs no baseline count above zero, so it also judges what was never seen before.
 */
public final class GammaPoisson {
    /** Shape of the prior. */
    public static final double SHAPE = 0.5;
    /** Rate of the prior, in units of exposure. */
    public static final double RATE = 0.5;

    private final double size;
    private final double success;
    private final double mean;

    /**
     * @param baselineCount sum of the counts of the baseline
     * @param baselineExposure sum of its exposures
     * @param exposure exposure of the count that is predicted, above 0
     */
    public GammaPoisson(double baselineCount, double baselineExposure, double exposure) {
        size = SHAPE + baselineCount;
        double rate = RATE + baselineExposure;
        success = rate / (rate + exposure);
        mean = size / rate * exposure;
    }

    /** Returns the predicted count. */
    public double mean() {
        return mean;
    }

    /** Returns the probability of {@code count} or more. */
    public double atLeast(long count) {
        return count <= 0 ? 1 : Beta.regularizedBeta(1 - success, (double) count, size);
    }

    /** Returns the probability of {@code count} or less. */
    public double atMost(long count) {
        if (count <= 0) {
            return count < 0 ? 0 : Math.pow(success, size);
        }
        return Beta.regularizedBeta(success, size, count + 1.0);
    }

    /** Returns the two-sided p: twice the smaller tail, at most 1. */
    public double twoSided(long count) {
        double tail = count > mean ? atLeast(count) : atMost(count);
        return Math.min(1, 2 * tail);
    }
}
