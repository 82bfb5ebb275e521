package groundswell.trends;

import groundswell.config.TrendsConfig;
import groundswell.table.Grain;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.apache.spark.sql.Row;

/**
 * The denominators of one language and grain, with a place for every period of the calendar from the first with an
 * article to the last, and the baseline of each: the same number of places back for all, in steps of one period, or of
 * seven days where days are compared with the same weekday.
 */
final class Volumes implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int WEEK = 7;

    private final Grain grain;
    private final TreeMap<Integer, Integer> places = new TreeMap<>();
    private final int[] starts;
    private final long[] stories;
    private final int[] sources;
    private final boolean[] partial;
    private final boolean[] outage;
    private final int[] periodsBefore;
    private final int step;
    private final int steps;

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
        boolean weekdays = grain == Grain.DAY && config.same_weekday();
        step = weekdays ? WEEK : 1;
        steps = weekdays
                ? Math.max(1, config.baseline().of(grain) / WEEK)
                : config.baseline().of(grain);
    }

    int size() {
        return starts.length;
    }

    /** Returns the place of the period that begins on that day. */
    int place(int periodStart) {
        return places.get(periodStart);
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

    /** Returns the sums of {@code values} over the baseline of every place. */
    long[] baselineSums(long[] values) {
        int size = values.length;
        long[] running = new long[size];
        long[] sums = new long[size];
        for (int k = 0; k < size; k++) {
            running[k] = values[k] + (k >= step ? running[k - step] : 0);
            int beyond = k - step * (steps + 1);
            sums[k] = k < step ? 0 : running[k - step] - (beyond < 0 ? 0 : running[beyond]);
        }
        return sums;
    }

    /** Returns the sum of stories over the baseline of every place. */
    long[] baselineStories() {
        return baselineSums(stories);
    }

    /** Returns the number of periods with stories in the baseline of every place. */
    long[] baselinePeriods() {
        long[] hasStories = new long[stories.length];
        for (int k = 0; k < hasStories.length; k++) {
            hasStories[k] = stories[k] > 0 ? 1 : 0;
        }
        return baselineSums(hasStories);
    }

    /** Returns the first day of the baseline, null where there is none. */
    LocalDate baselineFrom(int place) {
        if (place < step) {
            return null;
        }
        int first = place - step * Math.min(steps, place / step);
        return start(first);
    }

    /** Returns the first day after the baseline, null where there is none. */
    LocalDate baselineTo(int place) {
        return place < step ? null : end(place - step);
    }
}
