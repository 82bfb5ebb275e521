package groundswell.trends;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import groundswell.table.Grain;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoryDatesTest {
    private static final int DAY = Grain.DAY.ordinal();
    private static final int MONTH = Grain.MONTH.ordinal();
    private static final int MONDAY = day(2024, 3, 4);

    /** Two Mondays, a Tuesday and two months, in no order. */
    private static final List<StoryDates.Batch> BATCHES = List.of(
            new StoryDates.Batch(MONTH, day(2024, 4, 1), 30),
            new StoryDates.Batch(DAY, MONDAY + 7, 50),
            new StoryDates.Batch(DAY, MONDAY + 1, 20),
            new StoryDates.Batch(MONTH, day(2024, 3, 1), 10),
            new StoryDates.Batch(DAY, MONDAY, 40));

    @Test
    void storiesThatMayExchangeTheirDatesAreNeighbours() {
        StoryDates dates = new StoryDates(BATCHES);
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
        StoryDates dates = new StoryDates(BATCHES);
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
        assertArrayEquals(dealt[2], new StoryDates(BATCHES).dealt(3, 7)[2]);
        assertNotEquals(Arrays.toString(dealt[0]), Arrays.toString(new StoryDates(BATCHES).dealt(3, 8)[0]));
    }

    private static int day(int year, int month, int day) {
        return (int) LocalDate.of(year, month, day).toEpochDay();
    }
}
