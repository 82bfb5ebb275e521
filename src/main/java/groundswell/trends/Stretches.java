package groundswell.trends;

import java.util.ArrayList;
import java.util.List;

/**
 * The periods of a series joined, in order of time, until enough stories are expected in each stretch: so that the share of
 * a rare term is no row of zeros with spikes, whose ranks would tell of the number of all stories rather than of the term.
 */
final class Stretches {
    private static final double DAYS_OF_A_YEAR = 365.2425;

    private final double[] shares;
    private final double[] years;

    /**
     * @param stories of the series in each of the periods
     * @param expected stories that one share over all time would give each stretch at least; what is left at the end joins
     *     the last
     */
    Stretches(SlowPeriods periods, long[] stories, int expected) {
        long[] totals = periods.totals();
        int size = stories.length;
        double needed =
                expected * ((double) SlowPeriods.sum(totals, 0, size) / Math.max(1, SlowPeriods.sum(stories, 0, size)));
        List<Integer> starts = new ArrayList<>(List.of(0));
        long sum = 0;
        for (int i = 0; i < size; i++) {
            sum += totals[i];
            if (sum >= needed) {
                starts.add(i + 1);
                sum = 0;
            }
        }
        if (sum > 0 && starts.size() > 1) {
            starts.remove(starts.size() - 1);
        }
        if (starts.get(starts.size() - 1) == size) {
            starts.remove(starts.size() - 1);
        }
        shares = new double[starts.size()];
        years = new double[starts.size()];
        for (int k = 0; k < shares.length; k++) {
            int from = starts.get(k);
            int to = k == shares.length - 1 ? size : starts.get(k + 1);
            shares[k] = (double) SlowPeriods.sum(stories, from, to) / SlowPeriods.sum(totals, from, to);
            double first = periods.firstDay(from).toEpochDay();
            years[k] = (first + periods.lastDay(to - 1).toEpochDay() + 1) / 2 / DAYS_OF_A_YEAR;
        }
    }

    /** Returns the share of stories in each. */
    double[] shares() {
        return shares;
    }

    /** Returns the middle of each, in years. */
    double[] years() {
        return years;
    }
}
