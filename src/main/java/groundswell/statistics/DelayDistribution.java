package groundswell.statistics;

/**
 * How late articles arrive, estimated from what has arrived so far: long delays of recent periods are not yet seen, so the
 * estimate goes by the reverse-time hazard, in which each delay is compared only with shorter ones of periods that are old
 * enough to have shown it (Lawless 1994, Can. J. Stat. 22:15).
 */
public final class DelayDistribution {
    /** Share of arrivals from which on a period may be tested. */
    public static final double NEARLY_COMPLETE = 0.9;

    private final double[] within;

    private DelayDistribution(double[] within) {
        this.within = within;
    }

    /**
     * What a period will have when all has arrived.
     *
     * @param expected count with what is still to come
     * @param variance of what is still to come
     */
    public record Nowcast(double expected, double variance) {}

    /**
     * Returns the distribution of the delays up to the longest one of the table; later arrivals are taken not to exist.
     *
     * @param arrivals by period of publication the articles that arrived 0, 1, 2, .. periods later, at least 0; the length
     *     of a row says how many delays of the period have passed, and may be 0
     */
    public static DelayDistribution of(long[][] arrivals) {
        int delays = 0;
        for (int t = 0; t < arrivals.length; t++) {
            Arguments.atLeast("arrivals[" + t + "]", arrivals[t], 0);
            delays = Math.max(delays, arrivals[t].length);
        }
        double[] within = new double[delays];
        double share = 1;
        for (int delay = delays - 1; delay >= 0; delay--) {
            within[delay] = share;
            double now = 0;
            double soFar = 0;
            for (long[] row : arrivals) {
                if (row.length > delay) {
                    now += row[delay];
                    for (int earlier = 0; earlier <= delay; earlier++) {
                        soFar += row[earlier];
                    }
                }
            }
            share *= soFar == 0 ? 1 : 1 - now / soFar;
        }
        return new DelayDistribution(within);
    }

    /**
     * Returns the estimated share of articles that have arrived when so many periods have passed, 0 to 1; 1 from the longest
     * delay of the table on.
     *
     * @param delay at least 0
     */
    public double within(int delay) {
        Arguments.atLeast("delay", (long) delay, 0);
        return delay < within.length ? within[delay] : 1;
    }

    /** Returns whether so much has arrived after {@code delay} periods that a period may be tested. */
    public boolean isNearlyComplete(int delay) {
        return within(delay) >= NEARLY_COMPLETE;
    }

    /**
     * Returns the count {@code n / F} to expect in the end, with the variance {@code n (1 - F) / F²}, F the share that has
     * arrived.
     *
     * @param soFar arrived after {@code delay} periods, at least 0
     * @throws IllegalArgumentException where nothing is known to arrive within the delay, so that nothing can be expected
     */
    public Nowcast nowcast(long soFar, int delay) {
        Arguments.atLeast("soFar", soFar, 0);
        double share = Arguments.above("share within " + delay + " periods", within(delay), 0);
        return new Nowcast(soFar / share, soFar * (1 - share) / (share * share));
    }
}
