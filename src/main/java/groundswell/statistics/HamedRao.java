package groundswell.statistics;

/** How much autocorrelation widens the spread of the statistic of Mann and Kendall. */
public final class HamedRao {
    private static final double Z = 1.959963984540054;

    private HamedRao() {}

    /**
     * Returns {@code 1 + 2 / (n (n - 1) (n - 2)) Σ (n - k) (n - k - 1) (n - k - 2) r_k} over the lags k whose
     * autocorrelation r_k, of the ranks of the values less their {@linkplain SenSlope Sen slope}, is beyond 1.96 / √n
     * (Hamed and Rao 1998, J. Hydrol. 204:182, equations 13 to 15); but at least 1, so that no estimate of a negative
     * autocorrelation makes a trend more significant, and 1 for fewer than three values.
     *
     * @param values one of each period, finite; at most 20,000
     */
    public static double inflation(double[] values) {
        double slope = SenSlope.of(values);
        int n = values.length;
        if (n < 3) {
            return 1;
        }
        double[] rest = new double[n];
        for (int i = 0; i < n; i++) {
            rest[i] = values[i] - slope * i;
        }
        double[] ranks = Ranks.of(rest);
        double mean = (n + 1) / 2.0;
        double spread = product(ranks, mean, 0);
        double sum = 0;
        for (int k = 1; k < n && spread > 0; k++) {
            double correlation = product(ranks, mean, k) / spread;
            if (Math.abs(correlation) > Z / Math.sqrt(n)) {
                sum += (n - k) * (n - k - 1.0) * (n - k - 2.0) * correlation;
            }
        }
        return Math.max(1, 1 + 2 * sum / (n * (n - 1.0) * (n - 2.0)));
    }

    private static double product(double[] ranks, double mean, int lag) {
        double sum = 0;
        for (int i = 0; i + lag < ranks.length; i++) {
            sum += (ranks[i] - mean) * (ranks[i + lag] - mean);
        }
        return sum;
    }
}
