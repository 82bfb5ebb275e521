package groundswell.statistics;

/**
 * The ratio of two rates, 0.5 added to both counts so that it is finite (Walter 1975, Biometrika 62:371).
 *
 * @param ratio first rate over second
 * @param low lower end of its 95 % interval, normal on the logarithm (Katz et al. 1978, Biometrics 34:469)
 * @param high upper end
 */
public record RateRatio(double ratio, double low, double high) {
    private static final double Z = 1.959963984540054;

    /**
     * Returns the ratio of {@code count / exposure} to {@code otherCount / otherExposure}.
     *
     * @param count at least 0
     * @param exposure above 0
     * @param otherCount at least 0
     * @param otherExposure above 0
     */
    public static RateRatio of(long count, double exposure, long otherCount, double otherExposure) {
        Arguments.atLeast("count", count, 0);
        Arguments.above("exposure", exposure, 0);
        Arguments.atLeast("otherCount", otherCount, 0);
        Arguments.above("otherExposure", otherExposure, 0);
        double ratio = (count + 0.5) / exposure / ((otherCount + 0.5) / otherExposure);
        double spread = Math.exp(Z * Math.sqrt(1 / (count + 0.5) + 1 / (otherCount + 0.5)));
        return new RateRatio(ratio, ratio / spread, ratio * spread);
    }
}
