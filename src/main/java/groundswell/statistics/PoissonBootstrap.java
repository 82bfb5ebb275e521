package groundswell.statistics;

import java.util.Arrays;

/**
 * Uncertainty of anything that is counted in stories, by drawing them anew in one pass: in each replicate a story counts as
 * often as a Poisson variable of mean 1 says (Chamandy et al. 2012, Estimating Uncertainty for Massive Data Streams). The
 * weight is a hash of the story's id and the replicate, so that all counts of a story move together, and neither order nor
 * partitions of the stories change a replicate.
 */
public final class PoissonBootstrap {
    /** Probabilities that a Poisson variable of mean 1 is at most 0, 1, 2, .. as far as a double tells them apart. */
    private static final double[] AT_MOST = atMost();

    private PoissonBootstrap() {}

    /**
     * The middle part of a sorted set of replicates.
     *
     * @param low lower end
     * @param high upper end
     */
    public record Interval(double low, double high) {}

    /** Returns the key of a story, a hash of 64 bits of its id. */
    public static long key(String storyId) {
        long hash = 0x9e3779b97f4a7c15L ^ storyId.length();
        for (int i = 0; i < storyId.length(); i++) {
            hash = mixed(hash + 0x9e3779b97f4a7c15L * (storyId.charAt(i) + 1));
        }
        return hash;
    }

    /**
     * Returns how often a story counts in a replicate: 0 in 37 % of them, 1 in 37 %, on average once.
     *
     * @param key of the story
     * @param replicate at least 0
     */
    public static int weight(long key, int replicate) {
        Arguments.atLeast("replicate", (long) replicate, 0);
        double uniform = (mixed(mixed(key) + 0x9e3779b97f4a7c15L * (replicate + 1L)) >>> 11) * 0x1p-53;
        int weight = 0;
        while (weight < AT_MOST.length && uniform >= AT_MOST[weight]) {
            weight++;
        }
        return weight;
    }

    /**
     * Returns the percentile interval of what was computed in each replicate (Efron 1979), between neighbours linearly.
     *
     * @param replicates at least one, finite
     * @param level share of the replicates inside, above 0 and below 1
     */
    public static Interval interval(double[] replicates, double level) {
        Arguments.atLeast("number of replicates", (long) replicates.length, 1);
        Arguments.finite("replicates", replicates);
        Arguments.between("level", level, 0, 1);
        double[] sorted = replicates.clone();
        Arrays.sort(sorted);
        return new Interval(quantile(sorted, (1 - level) / 2), quantile(sorted, (1 + level) / 2));
    }

    private static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    /** A bijection of 64 bits in which each bit of the result depends on all bits (Stafford 2011, variant 13). */
    private static long mixed(long bits) {
        long first = (bits ^ bits >>> 30) * 0xbf58476d1ce4e5b9L;
        long second = (first ^ first >>> 27) * 0x94d049bb133111ebL;
        return second ^ second >>> 31;
    }

    private static double[] atMost() {
        double[] atMost = new double[18];
        double probability = Math.exp(-1);
        double sum = 0;
        for (int k = 0; k < atMost.length; k++) {
            sum += probability;
            atMost[k] = sum;
            probability /= k + 1;
        }
        return atMost;
    }
}
