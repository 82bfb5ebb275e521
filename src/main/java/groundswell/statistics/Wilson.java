package groundswell.statistics;

/**
 * The score interval of a share.
 *
 * @param low lower end, 0 to 1
 * @param high upper end, 0 to 1
 */
public record Wilson(double low, double high) {
    private static final double Z = 1.959963984540054;

    /**
     * Returns the 95 % interval of {@code hits / trials} (Wilson 1927, J. Am. Stat. Assoc. 22:209); 0 to 1 where there
     * are no trials.
     *
     * @param hits from 0 to {@code trials}
     * @param trials at least 0
     */
    public static Wilson interval(long hits, long trials) {
        Arguments.within("hits", hits, 0, Arguments.atLeast("trials", trials, 0));
        if (trials == 0) {
            return new Wilson(0, 1);
        }
        double n = trials;
        double share = hits / n;
        double centre = share + Z * Z / (2 * n);
        double spread = Z * Math.sqrt(share * (1 - share) / n + Z * Z / (4 * n * n));
        double scale = 1 + Z * Z / n;
        double low = hits == 0 ? 0 : (centre - spread) / scale;
        double high = hits == trials ? 1 : (centre + spread) / scale;
        return new Wilson(Math.max(0, low), Math.min(1, high));
    }
}
