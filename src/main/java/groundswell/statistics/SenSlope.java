package groundswell.statistics;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The slope of a slow trend that a few odd values do not move. */
public final class SenSlope {
    private SenSlope() {}

    /**
     * Returns the median of the slopes between all pairs of values, per period (Sen 1968, J. Am. Stat. Assoc. 63:1379); 0
     * for fewer than two values. Memory is half the square of the number of values, in doubles.
     *
     * @param values one of each period, finite; at most 20,000
     */
    public static double of(double[] values) {
        return of(IntStream.range(0, values.length).asDoubleStream().toArray(), values);
    }

    /**
     * Returns the same per unit of time.
     *
     * @param times of the values, rising
     * @param values as many, finite; at most 20,000
     */
    public static double of(double[] times, double[] values) {
        Arguments.finite("values", values);
        Arguments.finite("times", times);
        Arguments.length("times", times.length, values.length);
        Arguments.within("number of values", (long) values.length, 0, 20_000);
        int n = values.length;
        if (n < 2) {
            return 0;
        }
        double[] slopes = new double[n * (n - 1) / 2];
        int at = 0;
        for (int i = 0; i < n; i++) {
            if (i > 0) {
                Arguments.above("step to times[" + i + "]", times[i] - times[i - 1], 0);
            }
            for (int j = i + 1; j < n; j++) {
                slopes[at++] = (values[j] - values[i]) / (times[j] - times[i]);
            }
        }
        int middle = slopes.length / 2;
        double upper = select(slopes, middle);
        if (slopes.length % 2 == 1) {
            return upper;
        }
        double lower = Arrays.stream(slopes, 0, middle).max().orElseThrow();
        return lower + (upper - lower) / 2;
    }

    /** Returns the value that would stand at an index if all were sorted; none before it is larger then (Hoare 1961). */
    private static double select(double[] values, int index) {
        int low = 0;
        int high = values.length - 1;
        while (low < high) {
            double first = values[low];
            double last = values[high];
            double pivot = Math.max(Math.min(first, last), Math.min(Math.max(first, last), values[(low + high) >>> 1]));
            int i = low;
            int j = high;
            while (i <= j) {
                while (values[i] < pivot) {
                    i++;
                }
                while (values[j] > pivot) {
                    j--;
                }
                if (i <= j) {
                    double value = values[i];
                    values[i++] = values[j];
                    values[j--] = value;
                }
            }
            if (index <= j) {
                high = j;
            } else if (index >= i) {
                low = i;
            } else {
                return values[index];
            }
        }
        return values[index];
    }
}
