package groundswell.statistics;

/**
 * Compares two Poisson rates exactly: given both counts together, the first is binomial where the rates are equal, with the
 * share of its exposure (Przyborowski and Wilenski 1940, Biometrika 31:313). Whatever the rate, a p of at most x comes by
 * chance with a probability of at most x, since nothing need be assumed of the rate; with a prior for it, as {@link
 * GammaPoisson} has one, that holds only where the baseline is long. It judges what was never seen before, too.
 *
 * <p>Tails of the binomial are those of the negative binomial distribution: {@code P(Bin(x + y, q) >= y)} is the
 * probability of y failures or more before success x + 1 (Johnson, Kemp and Kotz 2005, Univariate Discrete Distributions,
 * chapter 5).
 */
public final class ExactRates {
    private ExactRates() {}

    /** Returns the count that is expected where the rates are equal: {@code otherCount * exposure / otherExposure}. */
    public static double expected(double exposure, long otherCount, double otherExposure) {
        return Arguments.atLeast("otherCount", otherCount, 0)
                * (Arguments.above("exposure", exposure, 0) / Arguments.above("otherExposure", otherExposure, 0));
    }

    /**
     * Returns the two-sided p: twice the smaller tail, at most 1.
     *
     * @param count at least 0
     * @param exposure above 0
     * @param otherCount at least 0
     * @param otherExposure above 0
     */
    public static double twoSided(long count, double exposure, long otherCount, double otherExposure) {
        Arguments.atLeast("count", count, 0);
        double all = exposure + otherExposure;
        double tail = count > expected(exposure, otherCount, otherExposure)
                ? NegativeBinomial.atLeast(count, otherCount + 1.0, otherExposure / all, exposure / all)
                : otherCount == 0
                        ? 1
                        : NegativeBinomial.atMost(count, (double) otherCount, otherExposure / all, exposure / all);
        return Math.min(1, 2 * tail);
    }
}
