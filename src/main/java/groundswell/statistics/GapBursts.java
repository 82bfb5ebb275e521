package groundswell.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * Nested bursts of events in continuous time: the cheapest path through Kleinberg's automaton of unbounded intensity
 * (Kleinberg 2003, Data Min. Knowl. Discov. 7:373, section 2). With n gaps over the time T, state i expects gaps from an
 * exponential distribution of rate {@code (n / T) * scaling^i}; a gap x costs {@code -ln(rate e^(-rate x))}, a step up by j
 * states {@code j * gamma * ln n}, a step down nothing. States beyond
 * {@code ceil(1 + log(T) + log(1 / least gap))}, logarithms to the base of the scaling, are never on a cheapest path, so that
 * the optimum over the finite automaton is exact (Viterbi with back-pointers; of equally cheap paths the one in lower
 * states).
 */
public final class GapBursts {
    private final List<Burst> bursts;
    private final double cost;

    private GapBursts(List<Burst> bursts, double cost) {
        this.bursts = bursts;
        this.cost = cost;
    }

    /**
     * Returns the bursts of events. Memory is two bytes for each gap and state.
     *
     * @param offsets times of the events, rising strictly: events that share a time belong in {@link BatchedBursts}. Fewer
     *     than two events have no burst.
     * @param scaling rate of a state over that of the next lower one, above 1
     * @param gamma cost of a step up, in units of ln(number of gaps), at least 0
     */
    public static GapBursts of(double[] offsets, double scaling, double gamma) {
        Arguments.above("scaling", scaling, 1);
        Arguments.atLeast("gamma", gamma, 0);
        Arguments.finite("offsets", offsets);
        int gaps = offsets.length - 1;
        if (gaps < 1) {
            return new GapBursts(List.of(), 0);
        }
        double least = Double.POSITIVE_INFINITY;
        for (int t = 0; t < gaps; t++) {
            if (!(offsets[t + 1] > offsets[t])) {
                throw new IllegalArgumentException(
                        "offsets[" + (t + 1) + "] is " + offsets[t + 1] + ", but must be above " + offsets[t]);
            }
            least = Math.min(least, offsets[t + 1] - offsets[t]);
        }
        double time = offsets[gaps] - offsets[0];
        double states = Math.ceil(1 + Math.log(time / least) / Math.log(scaling));
        if (states > Short.MAX_VALUE) {
            throw new IllegalArgumentException("scaling is " + scaling + ", which needs " + states
                    + " states for gaps of " + least + " in " + time + "; at most " + Short.MAX_VALUE + " are allowed");
        }
        return path(offsets, (int) states, scaling, gamma * Math.log(gaps), gaps / time);
    }

    /**
     * Returns the bursts by start, the lower level first. Level 1 is the base state, one burst from the first event to the
     * last; a burst of level j from event a to event b means that all gaps between them are in state j - 1 or higher.
     */
    public List<Burst> bursts() {
        return bursts;
    }

    /** Returns the cost of the cheapest path; it may be below 0, as it is made of densities. */
    public double cost() {
        return cost;
    }

    private static GapBursts path(double[] offsets, int states, double scaling, double step, double rate) {
        int gaps = offsets.length - 1;
        double[] logRates = new double[states];
        double[] rates = new double[states];
        for (int j = 0; j < states; j++) {
            logRates[j] = Math.log(rate) + j * Math.log(scaling);
            rates[j] = Math.exp(logRates[j]);
        }
        short[][] back = new short[gaps][states];
        double[] costs = new double[states];
        double[] next = new double[states];
        short[] from = new short[states];
        for (int t = 0; t < gaps; t++) {
            double gap = offsets[t + 1] - offsets[t];
            if (t == 0) {
                for (int j = 0; j < states; j++) {
                    next[j] = j * step;
                }
            } else {
                // From the same state or a higher one.
                for (int j = states - 1; j >= 0; j--) {
                    boolean isHigher = j + 1 < states && next[j + 1] < costs[j];
                    next[j] = isHigher ? next[j + 1] : costs[j];
                    from[j] = isHigher ? from[j + 1] : (short) j;
                }
                double up = Double.POSITIVE_INFINITY;
                short upFrom = 0;
                for (int j = 0; j < states; j++) {
                    up += step;
                    if (up <= next[j]) {
                        next[j] = up;
                        from[j] = upFrom;
                    }
                    if (costs[j] < up) {
                        up = costs[j];
                        upFrom = (short) j;
                    }
                }
                System.arraycopy(from, 0, back[t], 0, states);
            }
            for (int j = 0; j < states; j++) {
                costs[j] = next[j] + rates[j] * gap - logRates[j];
            }
        }
        int state = 0;
        for (int j = 1; j < states; j++) {
            state = costs[j] < costs[state] ? j : state;
        }
        double cost = costs[state];
        int[] path = new int[gaps];
        for (int t = gaps - 1; t >= 0; t--) {
            path[t] = state;
            state = back[t][state];
        }
        return new GapBursts(List.copyOf(nested(path, offsets, rates, Math.log(scaling))), cost);
    }

    private static List<Burst> nested(int[] path, double[] offsets, double[] rates, double logScaling) {
        List<Burst> bursts = new ArrayList<>();
        for (int t = 0; t < path.length; t++) {
            int before = t == 0 ? -1 : path[t - 1];
            for (int state = before + 1; state <= path[t]; state++) {
                int end = t;
                double weight = 0;
                for (; end < path.length && path[end] >= state; end++) {
                    double gap = offsets[end + 1] - offsets[end];
                    weight += state == 0 ? 0 : logScaling - (rates[state] - rates[state - 1]) * gap;
                }
                bursts.add(new Burst(state + 1, t, end, weight));
            }
        }
        return bursts;
    }
}
