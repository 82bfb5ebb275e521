package groundswell.trends;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import groundswell.count.StoryNumbers;
import groundswell.table.Grain;
import groundswell.table.InternalTables;
import groundswell.table.TrendTables;
import groundswell.testing.TableRows;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.junit.jupiter.api.Test;

class StoryDatesTest {
    private static final int DAY = Grain.DAY.ordinal();
    private static final int MONTH = Grain.MONTH.ordinal();
    private static final int MONDAY = day(2024, 3, 4);

    /** Two Mondays, a Tuesday and two months, in no order. */
    private static final List<Row> DAYS = List.of(
            row(MONTH, LocalDate.of(2024, 4, 1), 30, 7, 120),
            row(DAY, LocalDate.of(2024, 3, 11), 50, 4, 40),
            row(DAY, LocalDate.of(2024, 3, 5), 20, 5, 90),
            row(MONTH, LocalDate.of(2024, 3, 1), 10, 7, 110),
            row(DAY, LocalDate.of(2024, 3, 4), 40, 4, 0));

    @Test
    void storiesAreNumberedSo() {
        List<String> articles = new ArrayList<>();
        for (Row day : DAYS) {
            for (long i = 0; i < day.<Long>getAs("stories"); i++) {
                articles.add(String.format(
                                "{'story_id':'%s%d','lang':'en','story_role':'first','published_on':'%s','date_precision':'%s'}",
                                day.getAs("published_on"),
                                i,
                                day.getAs("published_on"),
                                day.<Integer>getAs("finest") == DAY ? i % 2 == 0 ? "day" : "time" : "month")
                        .replace('\'', '"'));
            }
        }
        articles.add(
                "{'story_id':'r','lang':'en','story_role':'reprint','published_on':'2024-03-04','date_precision':'day'}"
                        .replace('\'', '"'));
        assertEquals(
                DAYS.stream().map(Row::toString).sorted().toList(),
                TrendTables.STORY_DAYS
                        .conform(StoryNumbers.days(TableRows.of(InternalTables.STORY_ARTICLES, articles)))
                        .collectAsList()
                        .stream()
                        .map(Row::toString)
                        .sorted()
                        .toList());
    }

    @Test
    void storiesThatMayExchangeTheirDatesAreNeighbours() {
        StoryDates dates = new StoryDates(DAYS);
        assertEquals(150, dates.days().length);
        assertEquals(110, dates.counting(Grain.DAY));
        assertEquals(110, dates.counting(Grain.WEEK));
        assertEquals(150, dates.counting(Grain.MONTH));
        assertEquals(150, dates.counting(Grain.YEAR));
        // Days since 1970-01-01, a Thursday, by their rest of seven: Monday is 4, Tuesday 5.
        assertEquals(
                List.of(MONDAY, MONDAY + 7, MONDAY + 1, day(2024, 3, 1), day(2024, 4, 1)),
                Arrays.stream(dates.days()).distinct().boxed().toList());
    }

    @Test
    void datesAreDealtAmongStoriesOfTheSameWeekdayAndPrecision() {
        StoryDates dates = new StoryDates(DAYS);
        int[][] dealt = dates.dealt(3, 7);
        for (int[] days : dealt) {
            for (int[] set : new int[][] {{0, 90}, {90, 110}, {110, 150}}) {
                int[] before = Arrays.copyOfRange(dates.days(), set[0], set[1]);
                int[] after = Arrays.copyOfRange(days, set[0], set[1]);
                Arrays.sort(after);
                Arrays.sort(before);
                assertArrayEquals(before, after);
            }
            // Of 40 stories of one Monday, 40 of 90 keep it on average: 17.8, standard deviation 2.4.
            long kept = Arrays.stream(days, 0, 40).filter(day -> day == MONDAY).count();
            assertEquals(17.8, (double) kept, 10);
        }
        assertNotEquals(Arrays.toString(dealt[0]), Arrays.toString(dealt[1]));
        assertArrayEquals(dealt[2], new StoryDates(DAYS).dealt(3, 7)[2]);
        assertNotEquals(Arrays.toString(dealt[0]), Arrays.toString(new StoryDates(DAYS).dealt(3, 8)[0]));
    }

    private static Row row(int finest, LocalDate day, long stories, int exchange, long firstNumber) {
        return new GenericRowWithSchema(
                new Object[] {"en", finest, day, stories, exchange, firstNumber}, TrendTables.STORY_DAYS.schema());
    }

    private static int day(int year, int month, int day) {
        return (int) LocalDate.of(year, month, day).toEpochDay();
    }
}
