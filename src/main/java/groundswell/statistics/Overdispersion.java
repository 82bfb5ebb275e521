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

    /**
     * Returns how many times as much as by chance the shares of neighbouring periods differ: the sum of the squared
     * differences over the sum of what chance would make of it, each pair weighted by its hits times the share of others;
     * at least 1, and 1 where no pair holds both hits and others. Given the hits of a pair, chance spreads them like draws
     * without replacement, so that no common share need be known; a change of level between two periods touches one pair
     * alone (after the mean square successive difference of von Neumann 1941, Ann. Math. Stat. 12:367).
     *
     * @param hits from 0 to the trials at the same place
     * @param trials as many, above 0
     */
    public static double ofNeighbours(long[] hits, long[] trials) {
        Arguments.length("trials", trials.length, hits.length);
        double sum = 0;
        double weights = 0;
        for (int i = 0; i < hits.length; i++) {
            Arguments.within("hits[" + i + "]", hits[i], 0, trials[i]);
            Arguments.atLeast("trials[" + i + "]", trials[i], 1);
            if (i > 0) {
                double both = trials[i - 1] + trials[i];
                double pair = hits[i - 1] + hits[i];
                double weight = pair * ((both - pair) / both);
                double difference = (double) hits[i] / trials[i] - (double) hits[i - 1] / trials[i - 1];
                // Of the hypergeometric distribution: weight * both / ((both - 1) * one * other).
                sum += difference * difference * ((both - 1) / both) * trials[i - 1] * trials[i];
                weights += weight;
            }
        }
        return weights == 0 ? 1 : Math.max(1, sum / weights);
    }
}
