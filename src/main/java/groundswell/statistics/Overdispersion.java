package groundswell.statistics;

/** By how much counts scatter more than Poisson counts of one rate would. */
public final class Overdispersion {
    private Overdispersion() {}

    /**
     * Returns Pearson's estimate {@code Σ (y - m)² / m / (n - 1)}, m the counts that one rate gives (McCullagh and Nelder
     * 1989, Generalized Linear Models, section 6.2.3), but not below 1; 1 where there are fewer than two periods with
     * exposure, or no counts.
     *
     * @param counts one of each period, at least 0
     * @param exposures as many, at least 0; a count in a period without exposure is an error
     */
    public static double of(long[] counts, double[] exposures) {
        Arguments.length("exposures", exposures.length, counts.length);
        Arguments.atLeast("counts", counts, 0);
        Arguments.atLeast("exposures", exposures, 0);
        double count = 0;
        double exposure = 0;
        int periods = 0;
        for (int i = 0; i < counts.length; i++) {
            if (exposures[i] > 0) {
                count += counts[i];
                exposure += exposures[i];
                periods++;
            } else {
                Arguments.within("count of a period without exposure", counts[i], 0, 0);
            }
        }
        if (periods < 2 || count == 0) {
            return 1;
        }
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            if (exposures[i] > 0) {
                double mean = count * (exposures[i] / exposure);
                sum += (counts[i] - mean) * ((counts[i] - mean) / mean);
            }
        }
        return Math.max(1, sum / (periods - 1));
    }
}
