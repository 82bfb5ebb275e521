package groundswell.trends;

import java.util.Arrays;

/**
 * The two-sided p of counts in the periods of one language and grain, where only small ones matter: for each baseline
 * count it remembers between which counts p is large, so that few tails need be summed.
 */
final class SmallTails {
    /** Baseline counts below it are remembered. */
    private static final int REMEMBERED = 1 << 10;

    private final PeriodRules rules;
    private final double most;
    /** By place and baseline count: the greatest count below the mean and the least above it with a small p, plus one. */
    private final long[][] bounds;

    /** @param most p that is small */
    SmallTails(PeriodRules rules, double most) {
        this.rules = rules;
        this.most = most;
        bounds = new long[rules.volumes().size()][];
    }

    /** Returns the p of a count, or any number above {@code most} where p is. */
    double p(int place, long before, long observed) {
        if (before < REMEMBERED) {
            long bound = bound(place, (int) before);
            if (observed >= (int) (bound >> 32) && observed < (int) bound - 1) {
                return 1;
            }
        }
        return rules.p(place, before, observed);
    }

    /** Returns the least count with a large p above the mean's lower side, and one more than the least with a small one. */
    private long bound(int place, int before) {
        if (bounds[place] == null) {
            bounds[place] = new long[Math.max(16, before + 1)];
        } else if (before >= bounds[place].length) {
            bounds[place] = Arrays.copyOf(bounds[place], Math.max(before + 1, bounds[place].length * 2));
        }
        if (bounds[place][before] == 0) {
            int middle = (int) rules.expected(place, before);
            int low = middle;
            while (low >= 0 && rules.p(place, before, low) > most) {
                low--;
            }
            int high = middle + 1;
            while (rules.p(place, before, high) > most) {
                high++;
            }
            bounds[place][before] = (long) (low + 1) << 32 | (high + 1);
        }
        return bounds[place][before];
    }
}
