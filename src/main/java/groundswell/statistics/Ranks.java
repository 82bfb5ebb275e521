package groundswell.statistics;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/** Ranks of values, and how many are tied. */
final class Ranks {
    private Ranks() {}

    /** Returns the rank of each value from 1 on; equal values share the mean of their ranks. */
    static double[] of(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double[] ranks = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            int low = bound(sorted, values[i], false);
            int high = bound(sorted, values[i], true);
            ranks[i] = (low + 1 + high) / 2.0;
        }
        return ranks;
    }

    /** Returns the sum of a polynomial over the sizes of the groups of equal values. */
    static double overTies(double[] values, DoubleUnaryOperator ofSize) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double sum = 0;
        int start = 0;
        for (int i = 1; i <= sorted.length; i++) {
            if (i == sorted.length || sorted[i] != sorted[start]) {
                sum += ofSize.applyAsDouble(i - start);
                start = i;
            }
        }
        return sum;
    }

    /** Returns how many sorted values are below a value, or not above it. */
    private static int bound(double[] sorted, double value, boolean withEqual) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value || (withEqual && sorted[middle] == value)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
