package groundswell.statistics;

import java.util.Arrays;

/** Where the level of a series changes. */
public final class ChangePoints {
    private ChangePoints() {}

    /**
     * The best cut of a series in two.
     *
     * @param at index of the first value after the change; 0 where the series is too short for one
     * @param gain cost of the whole less that of the two parts: the likelihood ratio statistic
     */
    public record Split(int at, double gain) {}

    /** Returns {@link #pelt(SegmentCost, double, int)} with segments of any length. */
    public static int[] pelt(SegmentCost cost, double penalty) {
        return pelt(cost, penalty, 1);
    }

    /**
     * Returns the indices at which new segments start, in rising order, the first segment's left out: the segmentation that
     * minimises the cost of all segments plus {@code penalty} for each change, exactly (PELT: Killick, Fearnhead and Eckley
     * 2012, J. Am. Stat. Assoc. 107:1590). Of equal ones that with the longest last segment is taken. Time is linear where
     * changes are spread over the series, at worst quadratic.
     *
     * @param penalty at least 0, such as {@link #schwarz} of the size
     * @param length that every segment must have, at least 1; a series of less than twice as much has no change
     */
    public static int[] pelt(SegmentCost cost, double penalty, int length) {
        Arguments.atLeast("penalty", penalty, 0);
        Arguments.atLeast("length", (long) length, 1);
        int size = cost.size();
        double[] least = new double[size + 1];
        int[] last = new int[size + 1];
        int[] candidates = new int[size + 1];
        int[] dropped = new int[size + 1];
        double[] costs = new double[size + 1];
        int kept = 0;
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        Arrays.fill(dropped, Integer.MAX_VALUE);
        least[0] = -penalty;
        for (int end = length; end <= size; end++) {
            int start = end - length;
            if (least[start] < Double.POSITIVE_INFINITY) {
                candidates[kept++] = start;
            }
            for (int k = 0; k < kept; k++) {
                costs[k] = least[candidates[k]] + cost.of(candidates[k], end);
                if (costs[k] + penalty < least[end]) {
                    least[end] = costs[k] + penalty;
                    last[end] = candidates[k];
                }
            }
            // A start that is dearer than one at this end stays so for ever, as cutting a segment never raises its
            // cost; but it is needed until a segment may end that starts here. The tolerance keeps those apart that
            // only rounding makes dearer.
            double bound = least[end] + 1e-9 * Math.abs(least[end]);
            int stay = 0;
            for (int k = 0; k < kept; k++) {
                int candidate = candidates[k];
                if (costs[k] > bound) {
                    dropped[candidate] = Math.min(dropped[candidate], end + length);
                }
                if (dropped[candidate] > end + 1) {
                    candidates[stay++] = candidate;
                }
            }
            kept = stay;
        }
        int[] starts = new int[size];
        int found = 0;
        for (int end = size; end > 0 && last[end] > 0; end = last[end]) {
            starts[size - ++found] = last[end];
        }
        return Arrays.copyOfRange(starts, size - found, size);
    }

    /** Returns the best cut in two, the first of equal ones. */
    public static Split best(SegmentCost cost) {
        int size = cost.size();
        Split best = new Split(0, 0);
        for (int at = 1; at < size; at++) {
            double gain = cost.of(0, size) - cost.of(0, at) - cost.of(at, size);
            if (best.at() == 0 || gain > best.gain()) {
                best = new Split(at, gain);
            }
        }
        return best;
    }

    /** Returns the penalty {@code 2 ln n} of Schwarz: one for the place of the change and one for the new parameter. */
    public static double schwarz(int size) {
        return 2 * Math.log((double) Arguments.atLeast("size", (long) size, 1));
    }

    /** Returns the penalty {@code 3 ln n} that goes with {@link SegmentCost#modifiedBayes}. */
    public static double modifiedBayes(int size) {
        return 3 * Math.log((double) Arguments.atLeast("size", (long) size, 1));
    }
}
