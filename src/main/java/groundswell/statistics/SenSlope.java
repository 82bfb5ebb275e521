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
        Arrays.sort(slopes);
        int middle = slopes.length / 2;
        return slopes.length % 2 == 1 ? slopes[middle] : slopes[middle - 1] + (slopes[middle] - slopes[middle - 1]) / 2;
    }
}
