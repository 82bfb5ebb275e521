package groundswell.statistics;

/**
 * What a regression expects of a count, and when the count is unusual (Farrington et al. 1996, J. R. Stat. Soc. A 159:547;
 * Noufaily et al. 2013, Stat. Med. 32:1206). The two thirds power of the count is taken to be normal.
 *
 * @param expected μ, the expected count, above 0
 * @param dispersion φ, variance over mean of a count, at least 1
 * @param variance of the estimate of μ, at least 0
 */
public record FarringtonThreshold(double expected, double dispersion, double variance) {
    /** Checks the ranges. */
    public FarringtonThreshold {
        Arguments.above("expected", expected, 0);
        Arguments.atLeast("dispersion", dispersion, 1);
        Arguments.atLeast("variance", variance, 0);
    }

    /**
     * Returns the count that is exceeded with the probability of {@code z}: {@code μ [1 + (2/3) z √(τ / μ)]^(3/2)},
     * {@code τ = φ + variance / μ}.
     *
     * @param z normal quantile, above 0
     */
    public double upper(double z) {
        Arguments.above("z", z, 0);
        return expected * Math.pow(1 + 2 / 3.0 * z * Math.sqrt(scatter() / expected), 1.5);
    }

    /** Returns {@code (count - μ) / (U - μ)}, U the {@linkplain #upper upper} count: above 1 is unusual. */
    public double exceedance(long count, double z) {
        Arguments.atLeast("count", count, 0);
        return (count - expected) / (upper(z) - expected);
    }

    /** Returns the z whose {@linkplain #upper threshold} the count is, below 0 where it is less than expected. */
    public double z(long count) {
        Arguments.atLeast("count", count, 0);
        return 1.5 * (Math.pow(count / expected, 2 / 3.0) - 1) * Math.sqrt(expected / scatter());
    }

    private double scatter() {
        return dispersion + variance / expected;
    }
}
