package groundswell.trends;

import groundswell.config.TrendsConfig;
import groundswell.table.Grain;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.apache.spark.sql.Row;

/**
 * The denominators of one language and grain, with a place for every period of the calendar from the first with an
 * article to the last, and the baseline of each: the last periods before it that have stories, of the same weekday where
 * days are compared so. Over a gap a baseline reaches back at most twice its length.
 */
final class Volumes implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int WEEK = 7;

    /** How many times its length a baseline may reach back. */
    private static final int REACH = 2;

    private final Grain grain;
    private final TreeMap<Integer, Integer> places = new TreeMap<>();
    private final int[] starts;
    private final long[] stories;
    private final int[] sources;
    private final boolean[] partial;
    private final boolean[] outage;
    private final int[] periodsBefore;

    /** Where a place is in {@code filled}, -1 where it is not. */
    private final int[] order;

    /** Places with stories, those of a weekday together, ascending. */
    private final int[] filled;

    /** Where in {@code filled} the baseline of a place begins, and where it ends. */
    private final int[] baselineBegin;

    private final int[] baselineEnd;

    /** @param totals rows of totals of one language and grain, not empty */
    Volumes(Grain grain, List<Row> totals, TrendsConfig config) {
        this.grain = grain;
        TreeMap<Integer, Row> byStart = new TreeMap<>();
        totals.forEach(
                row -> byStart.put((int) row.<LocalDate>getAs("period_start").toEpochDay(), row));
        for (int start = byStart.firstKey(); start <= byStart.lastKey(); start = grain.nextEpochDay(start)) {
            places.put(start, places.size());
        }
        int size = places.size();
        starts = new int[size];
        stories = new long[size];
        sources = new int[size];
        partial = new boolean[size];
        outage = new boolean[size];
        periodsBefore = new int[size];
        int seen = 0;
        for (var place : places.entrySet()) {
            int k = place.getValue();
            starts[k] = place.getKey();
            periodsBefore[k] = seen;
            Row row = byStart.get(place.getKey());
            if (row != null) {
                stories[k] = row.<Long>getAs("first_stories");
                sources[k] = (int) (long) row.<Long>getAs("sources");
                partial[k] = row.<Boolean>getAs("is_partial");
                outage[k] = "outage".equals(row.getAs("status"));
                seen += stories[k] > 0 ? 1 : 0;
            }
        }
        filled = new int[seen];
        order = new int[size];
        Arrays.fill(order, -1);
        baselineBegin = new int[size];
        baselineEnd = new int[size];
        boolean weekdays = grain == Grain.DAY && config.same_weekday();
        int length = config.baseline().of(grain);
        setBaselines(weekdays ? WEEK : 1, weekdays ? Math.max(1, length / WEEK) : length);
    }

    private void setBaselines(int step, int length) {
        int end = 0;
        for (int first = 0; first < step; first++) {
            int begin = end;
            for (int k = first; k < starts.length; k += step) {
                while (begin < end && (end - begin > length || filled[begin] < k - step * REACH * length)) {
                    begin++;
                }
                baselineBegin[k] = begin;
                baselineEnd[k] = end;
                if (stories[k] > 0) {
                    order[k] = end;
                    filled[end++] = k;
                }
            }
        }
    }

    int size() {
        return starts.length;
    }

    /** Returns the place of the period that begins on that day. */
    int place(int periodStart) {
        return places.get(periodStart);
    }

    /** Returns the place of the period that begins on that day, -1 where it is before the first or after the last. */
    int placeOrNone(int periodStart) {
        return places.getOrDefault(periodStart, -1);
    }

    long stories(int place) {
        return stories[place];
    }

    int sources(int place) {
        return sources[place];
    }

    boolean isPartial(int place) {
        return partial[place];
    }

    boolean isOutage(int place) {
        return outage[place];
    }

    /** Returns the number of periods with stories before it. */
    int periodsBefore(int place) {
        return periodsBefore[place];
    }

    LocalDate start(int place) {
        return LocalDate.ofEpochDay(starts[place]);
    }

    LocalDate end(int place) {
        return grain.next(start(place));
    }

    /** Returns the sums of {@code values}, 0 in periods without stories, over the baseline of every place. */
    long[] baselineSums(long[] values) {
        long[] running = new long[filled.length + 1];
        for (int i = 0; i < filled.length; i++) {
            running[i + 1] = running[i] + values[filled[i]];
        }
        long[] sums = new long[values.length];
        for (int k = 0; k < sums.length; k++) {
            sums[k] = running[baselineEnd[k]] - running[baselineBegin[k]];
        }
        return sums;
    }

    /** Returns the first of the baseline's periods in which a value is largest, -1 where there is no baseline. */
    int baselinePeak(int place, long[] values) {
        int peak = -1;
        for (int i = baselineBegin[place]; i < baselineEnd[place]; i++) {
            peak = peak < 0 || values[filled[i]] > values[peak] ? filled[i] : peak;
        }
        return peak;
    }

    /** Returns the places of the baseline, ascending. */
    int[] baseline(int place) {
        return Arrays.copyOfRange(filled, baselineBegin[place], baselineEnd[place]);
    }

    /** Returns the sum of stories over the baseline of every place. */
    long[] baselineStories() {
        return baselineSums(stories);
    }

    /** Returns the number of periods in the baseline of a place. */
    int baselinePeriods(int place) {
        return baselineEnd[place] - baselineBegin[place];
    }

    /** Returns whether a period is in the baseline of another. */
    boolean isInBaseline(int place, int of) {
        return order[place] >= baselineBegin[of] && order[place] < baselineEnd[of];
    }

    /** Returns the first day of the baseline, null where there is none. */
    LocalDate baselineFrom(int place) {
        return baselinePeriods(place) == 0 ? null : start(filled[baselineBegin[place]]);
    }

    /** Returns the first day after the baseline, null where there is none. */
    LocalDate baselineTo(int place) {
        return baselinePeriods(place) == 0 ? null : end(filled[baselineEnd[place] - 1]);
    }
}
