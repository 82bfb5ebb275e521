package groundswell.statistics;

/**
 * How many standard deviations a value is above the exponentially weighted mean of the values before it (Schubert, Weiler
 * and Kriegel, KDD 2014, SigniTrend). One pass over a series, two numbers kept: with {@code d = x - mean}, the mean moves by
 * {@code alpha d} and the variance becomes {@code (1 - alpha) (variance + alpha d²)}. A bias keeps rare terms quiet.
 */
public final class SigniTrend {
    private final double alpha;
    private final double bias;
    private double mean;
    private double variance;
    private boolean hasHistory;

    /**
     * @param alpha weight of the newest value, above 0 and below 1, see {@link #alpha}
     * @param bias least mean, and addition to the standard deviation, in units of the values; above 0
     */
    public SigniTrend(double alpha, double bias) {
        this.alpha = Arguments.between("alpha", alpha, 0, 1);
        this.bias = Arguments.above("bias", bias, 0);
    }

    /** Returns the weight of the newest value with which the weight of a value halves in {@code halfLife} periods. */
    public static double alpha(double halfLife) {
        return -Math.expm1(-Math.log(2) / Arguments.above("halfLife", halfLife, 0));
    }

    /**
     * Returns {@code (x - max(mean, bias)) / (standard deviation + bias)} over the values before, and then takes the value
     * into them. Without any before, it is 0: nothing is significant without history.
     */
    public double add(double x) {
        Arguments.finite("x", x);
        if (!hasHistory) {
            hasHistory = true;
            mean = x;
            return 0;
        }
        double significance = (x - Math.max(mean, bias)) / (Math.sqrt(variance) + bias);
        double difference = x - mean;
        mean += alpha * difference;
        variance = (1 - alpha) * (variance + alpha * difference * difference);
        return significance;
    }

    /** Returns what {@link #add} says of each value in turn. */
    public static double[] of(double[] values, double alpha, double bias) {
        SigniTrend trend = new SigniTrend(alpha, bias);
        double[] significance = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            significance[i] = trend.add(values[i]);
        }
        return significance;
    }
}
