package groundswell.statistics;

/** The test whether two means are equal, without the assumption of equal variances. */
public final class Welch {
    private Welch() {}

    /**
     * Returns t and its two-sided p with the degrees of freedom of Satterthwaite (Welch 1947, Biometrika 34:28). Where
     * nothing varies in either sample, t is 0 and p is 1: the data cannot tell how far a difference is from chance.
     *
     * @param values a rate of each article of the first sample, at least two
     * @param otherValues of the second, at least two
     */
    public static TestResult of(double[] values, double[] otherValues) {
        Arguments.finite("values", values);
        Arguments.finite("otherValues", otherValues);
        Arguments.atLeast("number of values", (long) values.length, 2);
        Arguments.atLeast("number of otherValues", (long) otherValues.length, 2);
        double mean = mean(values);
        double otherMean = mean(otherValues);
        double error = squares(values, mean) / (values.length - 1) / values.length;
        double otherError = squares(otherValues, otherMean) / (otherValues.length - 1) / otherValues.length;
        double sum = error + otherError;
        if (sum == 0) {
            return new TestResult(0, 1);
        }
        double share = error / sum;
        double degreesOfFreedom =
                1 / (share * share / (values.length - 1) + (1 - share) * (1 - share) / (otherValues.length - 1));
        double t = (mean - otherMean) / Math.sqrt(sum);
        return new TestResult(t, StudentT.twoSided(t, degreesOfFreedom));
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value / values.length;
        }
        return sum;
    }

    private static double squares(double[] values, double mean) {
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return sum;
    }
}
