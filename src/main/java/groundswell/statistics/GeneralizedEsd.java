package groundswell.statistics;

import java.util.Arrays;

/**
 * Outliers of values that are normal but for them: the generalised extreme studentised deviate test (Rosner 1983,
 * Technometrics 25:165). The most extreme value is taken away again and again; outliers are all values taken up to the last
 * one whose statistic is above its critical value, so that outliers cannot hide each other.
 */
public final class GeneralizedEsd {
    private final int[] order;
    private final double[] statistics;
    private final double[] criticalValues;
    private final int outliers;

    private GeneralizedEsd(int[] order, double[] statistics, double[] criticalValues, int outliers) {
        this.order = order;
        this.statistics = statistics;
        this.criticalValues = criticalValues;
        this.outliers = outliers;
    }

    /**
     * Returns the test. Of equally extreme values the first is taken; where all that is left is equal, statistics are 0.
     *
     * @param values finite
     * @param maxOutliers from 0 to the number of values less two
     * @param alpha probability of an outlier where there is none, above 0 and below 1
     */
    public static GeneralizedEsd of(double[] values, int maxOutliers, double alpha) {
        Arguments.finite("values", values);
        Arguments.within("maxOutliers", (long) maxOutliers, 0, Math.max(0, values.length - 2));
        Arguments.between("alpha", alpha, 0, 1);
        boolean[] taken = new boolean[values.length];
        int[] order = new int[maxOutliers];
        double[] statistics = new double[maxOutliers];
        double[] criticalValues = new double[maxOutliers];
        int outliers = 0;
        for (int i = 0; i < maxOutliers; i++) {
            int left = values.length - i;
            double mean = 0;
            for (int k = 0; k < values.length; k++) {
                mean += taken[k] ? 0 : values[k] / left;
            }
            double squares = 0;
            int extreme = -1;
            for (int k = 0; k < values.length; k++) {
                if (!taken[k]) {
                    squares += (values[k] - mean) * (values[k] - mean);
                    extreme =
                            extreme < 0 || Math.abs(values[k] - mean) > Math.abs(values[extreme] - mean) ? k : extreme;
                }
            }
            double deviation = Math.sqrt(squares / (left - 1));
            order[i] = extreme;
            statistics[i] = deviation == 0 ? 0 : Math.abs(values[extreme] - mean) / deviation;
            taken[extreme] = true;
            double t = StudentT.exceeded(Math.max(1e-12, alpha / (2.0 * left)), left - 2.0);
            criticalValues[i] = (left - 1) * t / Math.sqrt((left - 2 + t * t) * left);
            outliers = statistics[i] > criticalValues[i] ? i + 1 : outliers;
        }
        return new GeneralizedEsd(order, statistics, criticalValues, outliers);
    }

    /** Returns the indices of the outliers, the most extreme first. */
    public int[] outliers() {
        return Arrays.copyOf(order, outliers);
    }

    /** Returns the statistic of each value that was taken away: its distance from the mean in standard deviations. */
    public double[] statistics() {
        return statistics.clone();
    }

    /** Returns the critical values of the statistics. */
    public double[] criticalValues() {
        return criticalValues.clone();
    }
}
