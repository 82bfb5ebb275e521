package groundswell.statistics;

import java.util.ArrayList;
import java.util.List;

/** Where a share shifts to another level and stays there. */
public final class LevelShifts {
    private LevelShifts() {}

    /**
     * Returns the indices at which new levels start, in rising order, the first level's left out: those of
     * {@link ChangePoints#pelt} with the binomial cost, without those that hang on one period. Such a shift gains less than
     * the penalty where one period of the level before or after it is left out; the weakest is dropped first, which joins
     * its two levels, until none is left.
     *
     * @param hits from 0 to the trials at the same place
     * @param trials as many, above 0
     * @param penalty of a shift in twice the natural logarithm of likelihood, at least 0
     * @param length that every level must last, at least 1
     */
    public static int[] of(long[] hits, long[] trials, double penalty, int length) {
        List<Integer> shifts = new ArrayList<>();
        for (int shift : ChangePoints.pelt(SegmentCost.binomial(hits, trials), penalty, length)) {
            shifts.add(shift);
        }
        double weakest = Double.NEGATIVE_INFINITY;
        while (!shifts.isEmpty() && weakest < penalty) {
            int at = 0;
            weakest = Double.POSITIVE_INFINITY;
            for (int i = 0; i < shifts.size(); i++) {
                int from = i == 0 ? 0 : shifts.get(i - 1);
                int to = i == shifts.size() - 1 ? hits.length : shifts.get(i + 1);
                double gain = gainWithoutOne(hits, trials, from, shifts.get(i), to);
                if (gain < weakest) {
                    weakest = gain;
                    at = i;
                }
            }
            if (weakest < penalty) {
                shifts.remove(at);
            }
        }
        return shifts.stream().mapToInt(shift -> shift).toArray();
    }

    /**
     * Returns by how much two levels explain a stretch better than one, in twice the natural logarithm of likelihood (G² of
     * the two by two table: Dunning 1993, Comp. Ling. 19:61).
     *
     * @param shift where the second level starts
     */
    public static double gain(long[] hits, long[] trials, int from, int shift, int to) {
        return gain(sum(hits, from, shift), sum(trials, from, shift), sum(hits, shift, to), sum(trials, shift, to));
    }

    /** Returns the least gain with one of the periods left out; 0 where a level has but one. */
    private static double gainWithoutOne(long[] hits, long[] trials, int from, int shift, int to) {
        if (shift - from == 1 || to - shift == 1) {
            return 0;
        }
        long before = sum(hits, from, shift);
        long allBefore = sum(trials, from, shift);
        long after = sum(hits, shift, to);
        long allAfter = sum(trials, shift, to);
        double least = Double.POSITIVE_INFINITY;
        for (int i = from; i < to; i++) {
            double gain = i < shift
                    ? gain(before - hits[i], allBefore - trials[i], after, allAfter)
                    : gain(before, allBefore, after - hits[i], allAfter - trials[i]);
            least = Math.min(least, gain);
        }
        return least;
    }

    private static double gain(long before, long allBefore, long after, long allAfter) {
        return ContingencyTable.ofPart(before, allBefore, before + after, allBefore + allAfter)
                .logLikelihoodRatio();
    }

    private static long sum(long[] values, int from, int to) {
        long sum = 0;
        for (int i = from; i < to; i++) {
            sum += values[i];
        }
        return sum;
    }
}
