package groundswell.statistics;

import java.util.Arrays;

/** The effective number of kinds: how many equally frequent kinds would be as diverse. */
public final class EffectiveNumber {
    private EffectiveNumber() {}

    /**
     * Returns exp of the entropy of the counts (Hill 1973, Ecology 54:427, number of order 1): 1 where all lies in one
     * kind, the number of kinds where all are equal, 0 without counts. The order of the counts does not matter, to the
     * last bit.
     *
     * @param counts of each kind, at least 0
     */
    public static double of(long[] counts) {
        Arguments.atLeast("counts", counts, 0);
        long[] sorted = counts.clone();
        Arrays.sort(sorted);
        double total = 0;
        for (long count : sorted) {
            total += count;
        }
        if (total == 0) {
            return 0;
        }
        double entropy = 0;
        for (long count : sorted) {
            if (count > 0) {
                entropy -= count / total * Math.log(count / total);
            }
        }
        return Math.exp(entropy);
    }
}
