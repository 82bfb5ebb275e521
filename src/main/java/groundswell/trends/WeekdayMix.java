package groundswell.trends;

import groundswell.table.Grain;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Row;

/**
 * On which weekdays the stories of a period were published. What the news is of differs by weekday; so a period whose
 * weekdays are not those of its baseline, as a week in which the archive has its Monday alone, says nothing of a trend.
 */
final class WeekdayMix {
    /** With fewer stories the mix is chance. */
    private static final long LEAST_STORIES = 100;

    private static final int WEEK = 7;

    private WeekdayMix() {}

    /**
     * Returns for each place whether the total variation distance between the weekdays of its stories and those of its
     * baseline, half the sum of the absolute differences of shares, is above {@code most}.
     *
     * @param days rows of totals by day of the same language
     */
    static boolean[] isUneven(Volumes volumes, Grain grain, List<Row> days, double most) {
        int size = volumes.size();
        long[][] stories = new long[WEEK][size];
        for (Row day : days) {
            int date = (int) day.<LocalDate>getAs("period_start").toEpochDay();
            stories[Math.floorMod(date, WEEK)][volumes.place(grain.startOfEpochDay(date))] +=
                    day.<Long>getAs("first_stories");
        }
        long[][] before = new long[WEEK][];
        for (int weekday = 0; weekday < WEEK; weekday++) {
            before[weekday] = volumes.baselineSums(stories[weekday]);
        }
        boolean[] uneven = new boolean[size];
        for (int place = 0; place < size; place++) {
            double all = sum(stories, place);
            double allBefore = sum(before, place);
            double distance = 0;
            for (int weekday = 0; weekday < WEEK; weekday++) {
                distance += Math.abs(stories[weekday][place] / all - before[weekday][place] / allBefore) / 2;
            }
            uneven[place] = all >= LEAST_STORIES && allBefore >= LEAST_STORIES && distance > most;
        }
        return uneven;
    }

    private static long sum(long[][] values, int place) {
        long sum = 0;
        for (long[] ofWeekday : values) {
            sum += ofWeekday[place];
        }
        return sum;
    }
}
