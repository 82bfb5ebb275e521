package groundswell.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Bursts of what arrives in batches, such as the stories of a day of which some hold a term: the cheapest path through an
 * automaton with two states (Kleinberg 2003, Data Min. Knowl. Discov. 7:373, section 4, for two states). The base state
 * expects the share {@code p0} that all batches together have, the burst state {@code p1 = scaling * p0}; a batch with r
 * relevant of d costs {@code -ln [C(d, r) p^r (1 - p)^(d - r)]} in the state with p, and each step up costs
 * {@code gamma * ln(number of batches)}. The path is the exact optimum (Viterbi with back-pointers); of equally cheap paths
 * it takes the one that leaves the burst state first and enters it last.
 *
 * <p>An instance keeps a buffer as long as the longest series so far, so that many series make no garbage. It is not for
 * several threads at once.
 */
public final class BatchedBursts {
    /** The largest share that the burst state expects. */
    public static final double MAX_SHARE = 0.9999;

    private static final byte TO_BASE_FROM_BURST = 1;
    private static final byte TO_BURST_FROM_BURST = 2;

    private final double scaling;
    private final double gamma;
    private byte[] back = new byte[0];

    /** What {@link #bursts} found besides the path; valid until its next call. */
    private double relevantGain;

    private double otherGain;

    /**
     * @param scaling expected share of the burst state over that of the base state, above 1
     * @param gamma cost of a step up, in units of ln(number of batches), at least 0
     */
    public BatchedBursts(double scaling, double gamma) {
        this.scaling = Arguments.above("scaling", scaling, 1);
        this.gamma = Arguments.atLeast("gamma", gamma, 0);
    }

    /**
     * Fills {@code inBurst} with the state of each batch and returns the number of bursts. Nothing bursts where nothing is
     * relevant, or where the base state expects {@link #MAX_SHARE} or more.
     *
     * @param relevant of each batch, from 0 to its total
     * @param totals of each batch; an empty one stays in the state that is cheapest for its neighbours
     * @param inBurst as long as the others
     */
    public int path(long[] relevant, long[] totals, boolean[] inBurst) {
        int size = relevant.length;
        Arguments.length("totals", totals.length, size);
        Arguments.length("inBurst", inBurst.length, size);
        Arrays.fill(inBurst, false);
        if (!fit(relevant, totals)) {
            return 0;
        }
        if (back.length < size) {
            back = new byte[Math.max(size, 2 * back.length)];
        }
        double step = gamma * Math.log(size);
        // Costs less than that of a path which never leaves the base state.
        double base = 0;
        double burst = 0;
        for (int t = 0; t < size; t++) {
            double gain = relevant[t] * relevantGain + (totals[t] - relevant[t]) * otherGain;
            boolean baseFromBurst = t > 0 && burst < base;
            boolean burstFromBurst = t > 0 && burst < base + step;
            back[t] = (byte) ((baseFromBurst ? TO_BASE_FROM_BURST : 0) | (burstFromBurst ? TO_BURST_FROM_BURST : 0));
            double stays = burstFromBurst ? burst : base + step;
            base = baseFromBurst ? burst : base;
            burst = stays - gain;
        }
        boolean isBurst = burst < base;
        int bursts = 0;
        for (int t = size - 1; t >= 0; t--) {
            inBurst[t] = isBurst;
            boolean before = (back[t] & (isBurst ? TO_BURST_FROM_BURST : TO_BASE_FROM_BURST)) != 0;
            if (isBurst && !before) {
                bursts++;
            }
            isBurst = before;
        }
        return bursts;
    }

    /**
     * Returns the bursts in order of time, with level 1; the weight is that of Kleinberg's section 4: the sum over the
     * burst of what a batch costs in the base state less what it costs in the burst state.
     */
    public List<Burst> bursts(long[] relevant, long[] totals) {
        boolean[] inBurst = new boolean[relevant.length];
        int expected = path(relevant, totals, inBurst);
        List<Burst> bursts = new ArrayList<>(expected);
        int t = 0;
        while (t < inBurst.length) {
            if (!inBurst[t]) {
                t++;
                continue;
            }
            int start = t;
            double weight = 0;
            for (; t < inBurst.length && inBurst[t]; t++) {
                weight += relevant[t] * relevantGain + (totals[t] - relevant[t]) * otherGain;
            }
            bursts.add(new Burst(1, start, t - 1, weight));
        }
        return bursts;
    }

    /** Returns the whole cost of a path: minus the logarithm of the likelihood of the batches, and the steps up. */
    public double cost(long[] relevant, long[] totals, boolean[] inBurst) {
        int size = relevant.length;
        Arguments.length("totals", totals.length, size);
        Arguments.length("inBurst", inBurst.length, size);
        boolean fits = fit(relevant, totals);
        double sum = 0;
        double total = 0;
        for (int t = 0; t < size; t++) {
            sum += relevant[t];
            total += totals[t];
        }
        double share = total == 0 ? 0 : sum / total;
        double cost = 0;
        for (int t = 0; t < size; t++) {
            if (inBurst[t] && !fits) {
                throw new IllegalArgumentException(
                        "inBurst[" + t + "] is true, but the share " + share + " has no burst state");
            }
            long others = totals[t] - relevant[t];
            cost -= Binomial.logChoose(totals[t], relevant[t]);
            cost -= relevant[t] == 0 ? 0 : relevant[t] * Math.log(share);
            cost -= others == 0 ? 0 : others * Math.log1p(-share);
            if (inBurst[t]) {
                cost -= relevant[t] * relevantGain + others * otherGain;
                cost += t == 0 || !inBurst[t - 1] ? gamma * Math.log(size) : 0;
            }
        }
        return cost;
    }

    /** Sets the gains of the burst state for a relevant and for another item; false where there is no such state. */
    private boolean fit(long[] relevant, long[] totals) {
        double sum = 0;
        double total = 0;
        for (int t = 0; t < relevant.length; t++) {
            if (relevant[t] < 0 || relevant[t] > totals[t]) {
                throw new IllegalArgumentException("relevant[" + t + "] is " + relevant[t]
                        + ", but must be from 0 to the total of its batch, " + totals[t]);
            }
            sum += relevant[t];
            total += totals[t];
        }
        if (sum == 0 || sum >= MAX_SHARE * total) {
            return false;
        }
        double share = sum / total;
        double burstShare = Math.min(MAX_SHARE, scaling * share);
        relevantGain = Math.log(burstShare / share);
        otherGain = Math.log1p(-burstShare) - Math.log1p(-share);
        return true;
    }
}
