package groundswell.trends;

import static groundswell.trends.DriverRows.totals;
import static groundswell.trends.DriverRows.trends;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import groundswell.table.Grain;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class VolumesTest {
    @Test
    void periodsWithoutArticlesHaveAPlaceInTheCalendar() {
        Volumes volumes = new Volumes(Grain.MONTH, totals(Grain.MONTH, "2023-11-01", 5, -1, -1, 7), trends());
        assertEquals(4, volumes.size());
        assertEquals(LocalDate.of(2024, 1, 1), volumes.start(2));
        assertEquals(LocalDate.of(2024, 2, 1), volumes.end(2));
        assertEquals(3, volumes.place((int) LocalDate.of(2024, 2, 1).toEpochDay()));
        assertEquals(
                List.of(5L, 0L, 0L, 7L),
                List.of(0, 1, 2, 3).stream().map(volumes::stories).toList());
        assertEquals(
                List.of(8, 0, 0, 8),
                List.of(0, 1, 2, 3).stream().map(volumes::sources).toList());
    }

    @Test
    void theOrderOfTheRowsDoesNotMatter() {
        List<Row> rows = new ArrayList<>(totals(Grain.WEEK, "2024-01-01", 1, 2, -1, 4, 5));
        Collections.shuffle(rows, new Random(3));
        Volumes volumes = new Volumes(Grain.WEEK, rows, trends());
        assertEquals(LocalDate.of(2024, 1, 1), volumes.start(0));
        assertEquals(
                List.of(1L, 2L, 0L, 4L, 5L),
                List.of(0, 1, 2, 3, 4).stream().map(volumes::stories).toList());
    }

    @Test
    void theBaselineIsTheLastPeriodsWithStories() {
        Volumes volumes = new Volumes(
                Grain.MONTH,
                totals(Grain.MONTH, "2024-01-01", 1, 10, -1, 1000, 0, 7),
                trends("trends.baseline.month=2"));
        assertArrayEquals(new long[] {0, 1, 11, 11, 1010, 1010}, volumes.baselineStories());
        assertEquals(
                List.of(0, 1, 2, 2, 2, 2),
                List.of(0, 1, 2, 3, 4, 5).stream().map(volumes::baselinePeriods).toList());
        assertArrayEquals(new long[] {0, 2, 5, 5, 10, 10}, volumes.baselineSums(new long[] {2, 3, 0, 7, 0, 13}));
        assertEquals(LocalDate.of(2024, 2, 1), volumes.baselineFrom(5));
        assertEquals(LocalDate.of(2024, 5, 1), volumes.baselineTo(5));
    }

    @Test
    void overAGapItReachesBackTwiceItsLength() {
        List<Row> rows = totals(Grain.MONTH, "2024-01-01", 1, 2, 4, -1, -1, -1, 8, 16);
        Volumes volumes = new Volumes(Grain.MONTH, rows, trends("trends.baseline.month=2"));
        assertArrayEquals(new long[] {0, 1, 3, 6, 6, 6, 4, 8}, volumes.baselineStories());
        assertNull(new Volumes(Grain.MONTH, rows, trends("trends.baseline.month=1")).baselineFrom(6));

        long[] days = new long[43];
        days[0] = 1;
        days[7] = 2;
        days[8] = 32;
        days[35] = 4;
        Volumes weekdays =
                new Volumes(Grain.DAY, totals(Grain.DAY, "2024-01-01", days), trends("trends.baseline.day=14"));
        assertEquals(2, weekdays.baselineStories()[35]);
        assertEquals(4, weekdays.baselineStories()[42]);
    }

    @Test
    void theBaselineIsAsLongAsTheOptionOfItsGrainSays() {
        long[] ones = {1, 1, 1, 1, 1, 1};
        List<Row> rows = totals(Grain.MONTH, "2024-01-01", ones);
        assertArrayEquals(
                new long[] {0, 1, 1, 1, 1, 1},
                new Volumes(Grain.MONTH, rows, trends("trends.baseline.month=1")).baselineStories());
        assertArrayEquals(
                new long[] {0, 1, 2, 3, 4, 4},
                new Volumes(Grain.MONTH, rows, trends("trends.baseline.month=4")).baselineStories());
        assertArrayEquals(
                new long[] {0, 1, 2, 3, 4, 5},
                new Volumes(Grain.MONTH, rows, trends("trends.baseline.week=1")).baselineStories());
    }

    @Test
    void daysAreComparedWithTheSameWeekday() {
        long[] days = new long[22];
        for (int day = 0; day < days.length; day++) {
            days[day] = 1L << day;
        }
        List<Row> rows = totals(Grain.DAY, "2024-01-01", days);
        Volumes volumes = new Volumes(Grain.DAY, rows, trends("trends.baseline.day=14"));
        long[] sums = volumes.baselineStories();
        assertEquals(0, sums[6]);
        assertEquals(1, sums[7]);
        assertEquals(1L << 6, sums[13]);
        assertEquals((1L << 7) + 1, sums[14]);
        assertEquals((1L << 14) + (1L << 7), sums[21]);
        assertEquals(2, volumes.baselinePeriods(21));
        assertEquals(
                (1L << 21) - (1L << 7),
                new Volumes(Grain.DAY, rows, trends("trends.baseline.day=14", "trends.same_weekday=false"))
                        .baselineStories()[21]);
    }

    @Test
    void aBaselineShorterThanAWeekIsTheDayAWeekBefore() {
        List<Row> rows = totals(Grain.DAY, "2024-01-01", 1, 2, 3, 4, 5, 6, 7, 8, 9);
        Volumes volumes = new Volumes(Grain.DAY, rows, trends("trends.baseline.day=3"));
        assertArrayEquals(new long[] {0, 0, 0, 0, 0, 0, 0, 1, 2}, volumes.baselineStories());
    }

    @Test
    void onlyDaysHaveWeekdays() {
        List<Row> rows = totals(Grain.WEEK, "2024-01-01", 1, 2, 3);
        assertArrayEquals(new long[] {0, 1, 3}, new Volumes(Grain.WEEK, rows, trends()).baselineStories());
    }

    @Test
    void theBaselineRunsFromItsFirstDayToTheDayAfterIt() {
        Volumes months = new Volumes(
                Grain.MONTH, totals(Grain.MONTH, "2024-01-01", 1, -1, 1, 1), trends("trends.baseline.month=2"));
        assertNull(months.baselineFrom(0));
        assertNull(months.baselineTo(0));
        assertEquals(LocalDate.of(2024, 1, 1), months.baselineFrom(1));
        assertEquals(LocalDate.of(2024, 2, 1), months.baselineTo(1));
        assertEquals(LocalDate.of(2024, 1, 1), months.baselineFrom(3));
        assertEquals(LocalDate.of(2024, 4, 1), months.baselineTo(3));

        long[] ones = new long[23];
        Arrays.fill(ones, 1);
        Volumes days = new Volumes(Grain.DAY, totals(Grain.DAY, "2024-01-01", ones), trends("trends.baseline.day=14"));
        assertNull(days.baselineFrom(6));
        assertNull(days.baselineTo(6));
        assertEquals(LocalDate.of(2024, 1, 2), days.baselineFrom(8));
        assertEquals(LocalDate.of(2024, 1, 3), days.baselineTo(8));
        assertEquals(LocalDate.of(2024, 1, 9), days.baselineFrom(22));
        assertEquals(LocalDate.of(2024, 1, 17), days.baselineTo(22));
    }

    @Test
    void periodsBeforeAreThoseWithStories() {
        Volumes volumes = new Volumes(Grain.YEAR, totals(Grain.YEAR, "2019-01-01", 1, -1, 0, 4, 5), trends());
        assertEquals(
                List.of(0, 1, 1, 1, 2),
                List.of(0, 1, 2, 3, 4).stream().map(volumes::periodsBefore).toList());
    }
}
