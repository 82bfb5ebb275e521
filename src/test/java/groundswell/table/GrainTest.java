package groundswell.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class GrainTest {
    @Test
    void aWeekBeginsOnMondayAlsoAcrossYears() {
        assertStart("2026-12-28", Grain.WEEK, "2027-01-03");
        assertStart("2020-12-28", Grain.WEEK, "2021-01-01");
        assertStart("2024-12-30", Grain.WEEK, "2024-12-30");
        assertStart("2024-12-23", Grain.WEEK, "2024-12-29");
        assertEquals(date("2027-01-04"), Grain.WEEK.next(date("2026-12-28")));
    }

    @Test
    void otherGrainsBeginOnTheFirst() {
        assertStart("2024-02-29", Grain.DAY, "2024-02-29");
        assertStart("2024-02-01", Grain.MONTH, "2024-02-29");
        assertStart("2024-01-01", Grain.QUARTER, "2024-03-31");
        assertStart("2024-04-01", Grain.QUARTER, "2024-04-01");
        assertStart("2024-10-01", Grain.QUARTER, "2024-12-31");
        assertStart("2024-01-01", Grain.YEAR, "2024-12-31");
    }

    @Test
    void theNextPeriodKnowsLeapYears() {
        assertEquals(date("2024-02-29"), Grain.DAY.next(date("2024-02-28")));
        assertEquals(date("2023-03-01"), Grain.DAY.next(date("2023-02-28")));
        assertEquals(date("2024-03-01"), Grain.MONTH.next(date("2024-02-01")));
        assertEquals(date("2025-01-01"), Grain.QUARTER.next(date("2024-10-01")));
        assertEquals(date("2025-01-01"), Grain.YEAR.next(date("2024-01-01")));
    }

    @Test
    void daysBefore1970AreCutLikeOthers() {
        assertEquals(day("1969-12-29"), Grain.WEEK.startOfEpochDay(-1));
        assertEquals(day("1969-12-22"), Grain.WEEK.startOfEpochDay(day("1969-12-28")));
        assertEquals(day("1969-12-01"), Grain.MONTH.startOfEpochDay(-1));
        assertEquals(day("1969-10-01"), Grain.QUARTER.startOfEpochDay(-1));
        assertEquals(day("1969-01-01"), Grain.YEAR.startOfEpochDay(-1));
        assertEquals(0, Grain.YEAR.nextEpochDay(day("1969-01-01")));
    }

    @Test
    void daysAsNumbersAndAsDatesAgree() {
        SplittableRandom random = new SplittableRandom(7);
        int first = day("1000-01-01");
        int last = day("2200-01-01");
        for (int i = 0; i < 5000; i++) {
            int day = random.nextInt(first, last);
            LocalDate date = LocalDate.ofEpochDay(day);
            for (Grain grain : Grain.values()) {
                LocalDate start = grain.start(date);
                LocalDate next = grain.next(start);
                assertEquals(start.toEpochDay(), grain.startOfEpochDay(day), grain + " of " + date);
                assertEquals(next.toEpochDay(), grain.nextEpochDay((int) start.toEpochDay()), grain + " of " + date);
                assertFalse(date.isBefore(start), grain + " of " + date);
                assertFalse(!date.isBefore(next), grain + " of " + date);
                assertEquals(start, grain.start(start));
                assertEquals(next, grain.start(next));
            }
            assertEquals(DayOfWeek.MONDAY, Grain.WEEK.start(date).getDayOfWeek());
        }
    }

    @Test
    void aDateCountsOnlyAsFinelyAsItIsKnown() {
        assertEquals(Grain.DAY, Grain.finestFor("time"));
        assertEquals(Grain.DAY, Grain.finestFor("day"));
        assertEquals(Grain.MONTH, Grain.finestFor("month"));
        assertEquals(Grain.YEAR, Grain.finestFor("year"));
        assertThrows(IllegalArgumentException.class, () -> Grain.finestFor("decade"));
    }

    @Test
    void namesReadAsInTheTables() {
        assertEquals(List.of("day", "week", "month", "quarter", "year"), Grain.ids());
        assertEquals(Grain.QUARTER, Grain.of("quarter"));
        assertEquals("quarterly", Grain.QUARTER.adverb());
    }

    private static void assertStart(String expected, Grain grain, String day) {
        assertEquals(date(expected), grain.start(date(day)));
        assertEquals(day(expected), grain.startOfEpochDay(day(day)));
    }

    private static LocalDate date(String text) {
        return LocalDate.parse(text);
    }

    private static int day(String text) {
        return (int) date(text).toEpochDay();
    }
}
