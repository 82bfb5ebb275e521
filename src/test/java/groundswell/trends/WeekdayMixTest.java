package groundswell.trends;

import static groundswell.trends.DriverRows.trends;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import groundswell.config.TrendsConfig;
import groundswell.table.Grain;
import groundswell.table.Tables;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class WeekdayMixTest {
    private static final LocalDate MONDAY = LocalDate.of(2024, 1, 1);
    private static final int[] USUAL = {30, 30, 30, 30, 30, 0, 0};

    @Test
    void aWeekOfOtherDaysThanThoseBeforeIsUneven() {
        List<int[]> weeks = List.of(
                USUAL,
                USUAL,
                // Monday and Tuesday hold 80 of 100: the distance is 0.4.
                new int[] {40, 40, 20, 0, 0, 0, 0},
                // A holiday: the distance is 0.2.
                new int[] {0, 30, 30, 30, 30, 0, 0},
                // Too few to say.
                new int[] {99, 0, 0, 0, 0, 0, 0});
        assertArrayEquals(new boolean[] {false, false, true, false, false}, uneven(weeks, 0.3));
        assertArrayEquals(new boolean[] {false, false, false, false, false}, uneven(weeks, 1));
        assertArrayEquals(new boolean[] {false, false, true, true, false}, uneven(weeks, 0.1));
    }

    @Test
    void nothingIsTestedInIt() {
        List<int[]> weeks =
                new ArrayList<>(IntStream.range(0, 9).mapToObj(week -> USUAL).toList());
        weeks.set(8, new int[] {150, 0, 0, 0, 0, 0, 0});
        assertEquals("uneven_days", status(weeks, trends("trends.grains=[week]")));
        assertEquals("below_support", status(weeks, trends("trends.grains=[week]", "trends.max_weekday_shift=0.9")));
    }

    private static String status(List<int[]> weeks, TrendsConfig config) {
        List<Row> totals = new ArrayList<>(days(weeks));
        totals.addAll(weeks(weeks));
        return PeriodRules.byLanguage(totals, MONDAY.plusYears(1), config)
                .get("en")
                .get(Grain.WEEK)
                .status(8, false);
    }

    private static boolean[] uneven(List<int[]> weeks, double most) {
        Volumes volumes = new Volumes(Grain.WEEK, weeks(weeks), trends());
        return WeekdayMix.isUneven(volumes, Grain.WEEK, days(weeks), most);
    }

    private static List<Row> weeks(List<int[]> weeks) {
        return IntStream.range(0, weeks.size())
                .mapToObj(week -> total(
                        "week",
                        MONDAY.plusWeeks(week),
                        IntStream.of(weeks.get(week)).sum()))
                .toList();
    }

    private static List<Row> days(List<int[]> weeks) {
        return IntStream.range(0, weeks.size() * 7)
                .filter(day -> weeks.get(day / 7)[day % 7] > 0)
                .mapToObj(day -> total("day", MONDAY.plusDays(day), weeks.get(day / 7)[day % 7]))
                .toList();
    }

    private static Row total(String grain, LocalDate start, long stories) {
        return DriverRows.row(
                Tables.TOTALS.schema(),
                Map.of(
                        "lang",
                        "en",
                        "grain",
                        grain,
                        "period_start",
                        start,
                        "first_stories",
                        stories,
                        "sources",
                        3L,
                        "is_partial",
                        false,
                        "status",
                        "ok"));
    }
}
