package groundswell.trends;

import java.util.Arrays;

/**
 * Tested absences of terms in one language and grain. In a period, the p of an absence depends on the baseline count
 * alone; so those that are not remarkable need no row of their own, only their number, and the correction for the number
 * of tests stays exact.
 */
final class Absences {
    /** An absence with a p of at most this is a row. */
    private static final double REMARKABLE = 0.05;

    private static final long IS_REMARKABLE = -1;

    private final PeriodRules rules;
    private final long[][] counts;

    Absences(PeriodRules rules) {
        this.rules = rules;
        this.counts = new long[rules.volumes().size()][4];
    }

    /** Returns whether an absence was only counted: it is not remarkable. */
    boolean isTallied(int place, long before) {
        int index = Math.toIntExact(before);
        if (index >= counts[place].length) {
            counts[place] = Arrays.copyOf(counts[place], Math.max(index + 1, 2 * counts[place].length));
        }
        long[] ofPlace = counts[place];
        if (ofPlace[index] == 0 && rules.p(place, before, 0) <= REMARKABLE) {
            ofPlace[index] = IS_REMARKABLE;
        }
        if (ofPlace[index] == IS_REMARKABLE) {
            return false;
        }
        ofPlace[index]++;
        return true;
    }

    /** Takes the absences of a period that have the same baseline count. */
    interface Tally {
        void absences(int place, long before, long tests);
    }

    /** Hands over all that was counted. */
    void forEach(Tally tally) {
        for (int place = 0; place < counts.length; place++) {
            for (int before = 0; before < counts[place].length; before++) {
                if (counts[place][before] > 0) {
                    tally.absences(place, before, counts[place][before]);
                }
            }
        }
    }
}
