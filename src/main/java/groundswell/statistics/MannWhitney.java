package groundswell.statistics;

/** The test whether values of one sample tend to be larger than those of another, by ranks. */
public final class MannWhitney {
    private MannWhitney() {}

    /**
     * Returns z with the correction for ties and for continuity, and its two-sided normal p (Mann and Whitney 1947, Ann.
     * Math. Stat. 18:50); z is 0 where a sample is empty or all values are equal. The normal approximation is meant for ten
     * values and more in each sample.
     */
    public static TestResult of(double[] values, double[] otherValues) {
        Arguments.finite("values", values);
        Arguments.finite("otherValues", otherValues);
        double n = values.length;
        double m = otherValues.length;
        double all = n + m;
        double variance = 0;
        double difference = 0;
        if (n > 0 && m > 0) {
            double[] both = new double[values.length + otherValues.length];
            System.arraycopy(values, 0, both, 0, values.length);
            System.arraycopy(otherValues, 0, both, values.length, otherValues.length);
            double[] ranks = Ranks.of(both);
            double sum = 0;
            for (int i = 0; i < values.length; i++) {
                sum += ranks[i];
            }
            difference = sum - n * (n + 1) / 2 - n * m / 2;
            double ties = Ranks.overTies(both, size -> size * size * size - size);
            variance = n * m / 12 * (all + 1 - ties / (all * (all - 1)));
        }
        if (variance <= 0) {
            return TestResult.normal(0);
        }
        double corrected = Math.signum(difference) * Math.max(0, Math.abs(difference) - 0.5);
        return TestResult.normal(corrected / Math.sqrt(variance));
    }
}
