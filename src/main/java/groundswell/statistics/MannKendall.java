package groundswell.statistics;

/**
 * The test for a slow trend of any shape in one direction (Mann 1945, Econometrica 13:245; Kendall 1975, Rank Correlation
 * Methods).
 *
 * @param s pairs of values that rise less pairs that fall
 * @param variance of {@code s} without a trend, with the correction for ties
 * @param z {@code s}, one closer to 0, over its standard deviation; 0 where nothing can be told
 * @param pValue two-sided, normal
 */
public record MannKendall(long s, double variance, double z, double pValue) {
    /**
     * Returns the test of a series whose values are independent apart from a trend.
     *
     * @param values one of each period, finite
     */
    public static MannKendall of(double[] values) {
        Arguments.finite("values", values);
        return of(values, 1);
    }

    /**
     * Returns the test of a series whose values depend on those before: the variance is multiplied by
     * {@link HamedRao#inflation}.
     *
     * @param values one of each period, finite
     */
    public static MannKendall autocorrelated(double[] values) {
        return of(values, HamedRao.inflation(values));
    }

    private static MannKendall of(double[] values, double inflation) {
        long s = 0;
        for (int i = 0; i < values.length; i++) {
            for (int j = i + 1; j < values.length; j++) {
                s += Double.compare(values[j] + 0.0, values[i] + 0.0);
            }
        }
        double n = values.length;
        double ties = Ranks.overTies(values, size -> size * (size - 1) * (2 * size + 5));
        double variance = inflation * ((n * (n - 1) * (2 * n + 5) - ties) / 18);
        double z = s == 0 || variance <= 0 ? 0 : (s - Math.signum((double) s)) / Math.sqrt(variance);
        return new MannKendall(s, Math.max(0, variance), z, Normal.twoSided(z));
    }
}
