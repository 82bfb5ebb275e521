package groundswell.statistics;

/**
 * The predictive distribution of a Poisson count whose rate has a Gamma prior and was observed over a baseline:
 * negative binomial with size {@code A = a + sum of counts} and success probability {@code B / (B + e)},
 * {@code B = b + sum of exposures}, e the exposure of the predicted count (Gelman et al., Bayesian Data Analysis, section
 * 2.6). It needs no baseline count above zero, so it also judges what was never seen before.
 *
 * <p>Where the baseline scatters more than a Poisson count would, its {@link Overdispersion} widens the prediction: the
 * negative binomial keeps its mean, and its variance is multiplied (as in Noufaily et al. 2013, Stat. Med. 32:1206, who take
 * the negative binomial with the mean and the scaled variance of a quasi-Poisson fit).
 */
public final class GammaPoisson {
    /** Shape of the prior. */
    public static final double SHAPE = 0.5;
    /** Rate of the prior, in units of exposure. */
    public static final double RATE = 0.5;

    private final double size;
    private final double success;
    private final double failure;
    private final double mean;

    /**
     * @param baselineCount sum of the counts of the baseline, at least 0
     * @param baselineExposure sum of its exposures, at least 0
     * @param exposure exposure of the count that is predicted, above 0
     */
    public GammaPoisson(double baselineCount, double baselineExposure, double exposure) {
        this(baselineCount, baselineExposure, exposure, 1);
    }

    /**
     * @param baselineCount sum of the counts of the baseline, at least 0
     * @param baselineExposure sum of its exposures, at least 0
     * @param exposure exposure of the count that is predicted, above 0
     * @param dispersion what the variance is multiplied by, at least 1
     */
    public GammaPoisson(double baselineCount, double baselineExposure, double exposure, double dispersion) {
        double shape = SHAPE + Arguments.atLeast("baselineCount", baselineCount, 0);
        double rate = RATE + Arguments.atLeast("baselineExposure", baselineExposure, 0);
        Arguments.above("exposure", exposure, 0);
        Arguments.atLeast("dispersion", dispersion, 1);
        mean = shape / rate * exposure;
        if (dispersion == 1) {
            size = shape;
            success = rate / (rate + exposure);
            failure = exposure / (rate + exposure);
        } else {
            double excess = excess(rate, exposure, dispersion);
            size = mean / excess;
            success = 1 / (1 + excess);
            failure = excess / (1 + excess);
        }
    }

    /** Returns the predicted count. */
    public double mean() {
        return mean;
    }

    /** Returns the probability of {@code count} or more, to a relative error of 1e-10. */
    public double atLeast(long count) {
        return NegativeBinomial.atLeast(count, size, success, failure);
    }

    /** Returns the probability of {@code count} or less, to a relative error of 1e-10. */
    public double atMost(long count) {
        return NegativeBinomial.atMost(count, size, success, failure);
    }

    /** Returns the two-sided p: twice the smaller tail, at most 1. */
    public double twoSided(long count) {
        return twoSidedOf(count, mean, size, success, failure);
    }

    /**
     * Returns {@code new GammaPoisson(baselineCount, baselineExposure, exposure, dispersion).twoSided(count)} without making
     * an object, for the many millions of tests of a run.
     */
    public static double twoSided(
            long count, double baselineCount, double baselineExposure, double exposure, double dispersion) {
        double shape = SHAPE + Arguments.atLeast("baselineCount", baselineCount, 0);
        double rate = RATE + Arguments.atLeast("baselineExposure", baselineExposure, 0);
        Arguments.above("exposure", exposure, 0);
        Arguments.atLeast("dispersion", dispersion, 1);
        double mean = shape / rate * exposure;
        if (dispersion == 1) {
            return twoSidedOf(count, mean, shape, rate / (rate + exposure), exposure / (rate + exposure));
        }
        double excess = excess(rate, exposure, dispersion);
        return twoSidedOf(count, mean, mean / excess, 1 / (1 + excess), excess / (1 + excess));
    }

    /** By how much the variance of the prediction over its mean is above 1. */
    private static double excess(double rate, double exposure, double dispersion) {
        return dispersion - 1 + dispersion * (exposure / rate);
    }

    private static double twoSidedOf(long count, double mean, double size, double success, double failure) {
        double tail = count > mean
                ? NegativeBinomial.atLeast(count, size, success, failure)
                : NegativeBinomial.atMost(count, size, success, failure);
        return Math.min(1, 2 * tail);
    }
}
