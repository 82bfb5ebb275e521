package groundswell.trends;

import static groundswell.testing.TableAssert.assertSameRows;
import static groundswell.trends.DriverRows.trends;
import static groundswell.trends.TermLines.line;
import static groundswell.trends.TermLines.volume;
import static org.apache.spark.sql.functions.rand;
import static org.junit.jupiter.api.Assertions.assertEquals;

import groundswell.table.Grain;
import groundswell.table.Tables;
import groundswell.table.TrendTables;
import groundswell.testing.TableRows;
import groundswell.trends.TermLines.Term;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class DailyTrendsTest {
    private static final LocalDate LATER = LocalDate.of(2030, 1, 1);
    /** Monday the first of January 2024 to Tuesday the 28th of May. */
    private static final int DAYS = 149;

    private static final int TUESDAY = 1;

    @Test
    void daysAreComparedWithTheSameWeekdayUnlessTheOptionSaysOtherwise() {
        // Four weeks; the term is in 5 stories of every Monday and in one of every other day.
        List<Integer> counts =
                IntStream.range(0, 29).mapToObj(day -> day % 7 == 0 ? 5 : 1).toList();
        List<LocalDate> days = days(29);
        Dataset<Row> series = TermLines.series(List.of(line("day", new Term("monday", false, 3, 2.0, counts), days)));
        Dataset<Row> totals = volumes(days);
        Row weekday = lastDay(series, totals, "true");
        assertEquals(20L, weekday.<Long>getAs("baseline_stories"));
        assertEquals(4, weekday.<Integer>getAs("baseline_periods"));
        assertEquals(5, weekday.getAs("expected_stories"), 1e-12);
        Row consecutive = lastDay(series, totals, "false");
        assertEquals(4 * 5 + 24L, consecutive.<Long>getAs("baseline_stories"));
        assertEquals(28, consecutive.<Integer>getAs("baseline_periods"));
        assertEquals(44 / 28.0, consecutive.getAs("expected_stories"), 1e-12);
    }

    @Test
    void daysInAnyOrderOnAnyPartitionsGiveTheSameRows() {
        // Forty terms of three kinds: on a day, those of a kind have one p value, and only their names order them.
        List<LocalDate> days = days(29);
        List<String> terms = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            int kind = i % 3;
            List<Integer> counts = IntStream.range(0, 29)
                    .mapToObj(day -> day > 26 ? 1 + 4 * kind : 1 + (day + kind) % 2)
                    .toList();
            terms.add(line("day", new Term("t" + i, false, 3, 2.0, counts), days));
        }
        Dataset<Row> series = TermLines.series(terms);
        Dataset<Row> totals = volumes(days);
        Dataset<Row> once = daily(series, totals, "true");
        assertEquals(
                40,
                once.where("rank is not null and period_start = '2024-01-29'").count());
        for (int partitions : new int[] {1, 5}) {
            assertSameRows(
                    once,
                    daily(
                            series.orderBy(rand(partitions)).repartition(partitions, rand(7)),
                            totals.orderBy(rand(partitions)),
                            "true"));
        }
    }

    @Test
    void oneTuesdayOfSixtyPerCentMoreIsFoundAndOrdinaryTuesdaysAreNot() {
        assertEquals(List.of("2024-05-28 council"), listed(500, 1.6));
        assertEquals(List.of(), listed(500, 1));
    }

    @Test
    void aDayWithTwiceTheStoriesFlagsNothing() {
        assertEquals(List.of(), listed(1000, 1));
        assertEquals(List.of("2024-05-28 council"), listed(1000, 1.6));
    }

    /**
     * Returns what is listed on the last day, and the days on which council is, where 500 stories are published a day and so many on the last. Of these 100 hold a term on
     * Tuesdays and 20 on other days, and 200 other terms stand in 1 to 100 all days alike; all are drawn by chance.
     *
     * @param factor by which the term rises on the last day
     */
    private static List<String> listed(int lastStories, double factor) {
        Random random = new Random(11);
        List<LocalDate> days = days(DAYS);
        List<String> terms = new ArrayList<>();
        for (int i = 0; i <= 200; i++) {
            List<Integer> counts = new ArrayList<>();
            for (int day = 0; day < DAYS; day++) {
                boolean isLast = day == DAYS - 1;
                double share = i > 0 ? (1 + (i * i) / 400) / 500.0 : day % 7 == TUESDAY ? 0.2 : 0.04;
                counts.add(drawn(random, isLast ? lastStories : 500, i == 0 && isLast ? share * factor : share));
            }
            terms.add(line("day", new Term(i == 0 ? "council" : "t" + i, false, 3, 2.0, counts), days));
        }
        List<String> volumes = days.stream()
                .map(day -> volume("en", Grain.DAY, day, day.equals(days.get(DAYS - 1)) ? lastStories : 500))
                .toList();
        return daily(TermLines.series(terms), TableRows.of(Tables.TOTALS, volumes), "true")
                .where("is_listed and (key = 'council' or period_start = '2024-05-28')")
                .orderBy("period_start", "key")
                .collectAsList()
                .stream()
                .map(row -> row.getAs("period_start") + " " + row.getAs("key"))
                .toList();
    }

    private static int drawn(Random random, int stories, double share) {
        return (int) IntStream.range(0, stories)
                .filter(any -> random.nextDouble() < share)
                .count();
    }

    private static Row lastDay(Dataset<Row> series, Dataset<Row> totals, String sameWeekday) {
        return daily(series, totals, sameWeekday)
                .where("period_start = '2024-01-29'")
                .first();
    }

    private static Dataset<Row> daily(Dataset<Row> series, Dataset<Row> totals, String sameWeekday) {
        return TrendTables.TRENDS.conform(Verdicts.of(
                series,
                totals,
                LATER,
                trends(
                        "trends.grains=[day]",
                        "trends.history.day=7",
                        "trends.baseline.day=28",
                        "trends.same_weekday=" + sameWeekday)));
    }

    private static List<LocalDate> days(int count) {
        return IntStream.range(0, count)
                .mapToObj(day -> LocalDate.of(2024, 1, 1).plusDays(day))
                .toList();
    }

    private static Dataset<Row> volumes(List<LocalDate> days) {
        return TableRows.of(
                Tables.TOTALS,
                days.stream().map(day -> volume("en", Grain.DAY, day, 20)).toList());
    }
}
