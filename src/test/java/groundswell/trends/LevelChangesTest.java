package groundswell.trends;

import static groundswell.trends.DriverRows.trends;
import static groundswell.trends.SlowLines.LATER;
import static groundswell.trends.SlowLines.MONTHLY;
import static groundswell.trends.SlowLines.MONTHS;
import static groundswell.trends.SlowLines.STORIES;
import static groundswell.trends.SlowLines.marked;
import static groundswell.trends.SlowLines.series;
import static groundswell.trends.SlowLines.term;
import static groundswell.trends.SlowLines.totals;
import static groundswell.trends.TermLines.line;
import static groundswell.trends.TermLines.starts;
import static groundswell.trends.TermLines.volume;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import groundswell.table.EventTables;
import groundswell.table.Grain;
import groundswell.table.Tables;
import groundswell.testing.TableRows;
import groundswell.trends.TermLines.Term;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class LevelChangesTest {
    /** From 5 to 30 of 200 in September 2025. */
    private static final Term STRIKE = term("strike", month -> month < 20 ? 5 : 30);

    private static final Term WEATHER = term("weather", month -> 12);

    @Test
    void aShiftHasItsDayBothLevelsAndTheirRatio() {
        List<Row> rows = changes(series(STRIKE, WEATHER), totals());
        assertEquals(1, rows.size());
        Row change = rows.get(0);
        assertEquals("term", change.getAs("kind"));
        assertEquals("strike", change.getAs("key"));
        assertEquals("month", change.getAs("grain"));
        assertEquals("en", change.getAs("lang"));
        assertEquals(LocalDate.of(2025, 9, 1), change.getAs("changed_on"));
        assertEquals(LocalDate.of(2024, 1, 1), change.getAs("from_on"));
        assertNull(change.getAs("to_on"));
        assertEquals(20, change.<Integer>getAs("periods_before"));
        assertEquals(20, change.<Integer>getAs("periods_after"));
        assertEquals(100L, change.<Long>getAs("stories_before"));
        assertEquals(4000L, change.<Long>getAs("total_before"));
        assertEquals(0.025, change.<Double>getAs("share_before"), 0);
        assertEquals(600L, change.<Long>getAs("stories_after"));
        assertEquals(4000L, change.<Long>getAs("total_after"));
        assertEquals(0.15, change.<Double>getAs("share_after"), 0);
        assertEquals(600.5 / 100.5, change.<Double>getAs("ratio"), 1e-12);
        assertEquals("rising", change.getAs("direction"));
        assertEquals(1, change.<Double>getAs("dispersion"), 0);
        // Of 8000 stories 700, and of 4000 each 100 and 600.
        assertEquals(2 * (part(100, 4000) + part(600, 4000) - part(700, 8000)), change.<Double>getAs("gain"), 1e-9);
        assertEquals(1, change.<Integer>getAs("rank"));
    }

    @Test
    void aLevelThatEndsHasALastDay() {
        List<Row> rows = changes(series(term("strike", month -> month < 10 || month >= 30 ? 5 : 30)), totals());
        assertEquals(
                List.of("2024-01-01 2024-11-01 2026-06-30 rising", "2024-11-01 2026-07-01 null falling"),
                rows.stream()
                        .map(row -> row.getAs("from_on") + " " + row.getAs("changed_on") + " " + row.getAs("to_on")
                                + " " + row.getAs("direction"))
                        .sorted()
                        .toList());
        assertTrue(rows.stream().allMatch(row -> row.<Double>getAs("ratio") > 5 || row.<Double>getAs("ratio") < 0.2));
    }

    @Test
    void openPeriodsMakeNoChange() {
        Dataset<Row> late = series(term("strike", month -> month < 35 ? 5 : 30));
        assertEquals(1, changes(late, totals()).size());
        // The last five months reach beyond the clock.
        assertEquals(0, changes(late, totals(), LocalDate.of(2026, 12, 31)).size());
    }

    @Test
    void anOutageMakesNoChangeAndIsCountedOnNoSide() {
        Dataset<Row> silent = series(term("strike", month -> month < 20 || month >= 26 ? 30 : 1));
        assertEquals(2, changes(silent, totals()).size());
        assertEquals(0, changes(silent, totals(20, 26)).size());
        Row around = changes(series(term("strike", month -> month < 20 ? 5 : 30)), totals(18, 22))
                .get(0);
        assertEquals(LocalDate.of(2025, 11, 1), around.getAs("changed_on"));
        assertEquals(18 * 200L, around.<Long>getAs("total_before"));
        assertEquals(18 * 200L, around.<Long>getAs("total_after"));
    }

    @Test
    void aMonthWithoutStoriesIsSkipped() {
        List<String> months = starts(MONTHS).stream()
                .map(start -> volume("en", Grain.MONTH, start, start.equals(LocalDate.of(2024, 5, 1)) ? 0 : STORIES))
                .toList();
        List<Integer> stories = new ArrayList<>(STRIKE.stories());
        stories.set(4, TermLines.ABSENT);
        Row change = changes(series(new Term("strike", false, 3, 2.0, stories)), TableRows.of(Tables.TOTALS, months))
                .get(0);
        assertEquals(19, change.<Integer>getAs("periods_before"));
        assertEquals(3800L, change.<Long>getAs("total_before"));
    }

    @Test
    void theSeriesInMostStoriesAloneAreLookedAt() {
        Term storm = term("storm", month -> month < 20 ? 20 : 60);
        Dataset<Row> three = series(STRIKE, storm, term("bus", month -> month < 20 ? 30 : 5));
        assertEquals(List.of("storm", "strike", "bus"), keys(changes(three, totals(), LATER, "trends.slow_series=3")));
        // Bus and strike stand in 700 stories each.
        assertEquals(List.of("storm", "bus"), keys(changes(three, totals(), LATER, "trends.slow_series=2")));
        assertEquals(List.of("storm"), keys(changes(three, totals(), LATER, "trends.slow_series=1")));
        assertEquals(List.of(), keys(changes(three, totals(), LATER, "trends.slow_series=0")));
    }

    @Test
    void thePriceOfAChangeIsAnOption() {
        Dataset<Row> small = series(term("strike", month -> month < 20 ? 10 : 16));
        assertEquals(
                1, changes(small, totals(), LATER, "trends.change_penalty=2").size());
        assertEquals(
                0, changes(small, totals(), LATER, "trends.change_penalty=20").size());
    }

    /** By chance alone neighbours would differ by a few stories; here by twenty. */
    @Test
    void whatJumpsAllTheTimeNeedsALargerShift() {
        Dataset<Row> calm = series(term("strike", month -> month < 20 ? 30 : 45));
        Dataset<Row> wild = series(term("strike", month -> (month < 20 ? 30 : 45) + (month % 2 == 0 ? 20 : -20)));
        assertEquals(1, changes(calm, totals()).size());
        assertEquals(0, changes(wild, totals()).size());
        Row change = changes(wild, totals(), LATER, "trends.change_penalty=0.1").get(0);
        assertTrue(change.<Double>getAs("dispersion") > 10);
        assertTrue(change.<Double>getAs("gain") < 3);
    }

    @Test
    void wordsAndPhrasesAloneAreLookedAt() {
        Dataset<Row> terms = series(
                STRIKE,
                new Term("the", true, 3, 2.0, STRIKE.stories()),
                new Term("rail-strike", false, 3, 2.0, STRIKE.stories()),
                new Term("strike at", false, 3, 2.0, STRIKE.stories()));
        assertEquals(List.of("rail-strike", "strike"), keys(changes(terms, totals())));
    }

    @Test
    void aTermWithLittleSupportIsLeftOut() {
        Dataset<Row> terms = series(STRIKE);
        assertEquals(
                1, changes(terms, totals(), LATER, "trends.min_support=700").size());
        assertEquals(
                0, changes(terms, totals(), LATER, "trends.min_support=701").size());
    }

    @Test
    void coarserGrainsStandForDays() {
        List<LocalDate> days = Stream.iterate(LocalDate.of(2024, 1, 1), day -> day.plusDays(1))
                .limit(140)
                .toList();
        List<LocalDate> weeks =
                days.stream().filter(day -> day.getDayOfWeek().getValue() == 1).toList();
        List<String> totals = new ArrayList<>();
        days.forEach(day -> totals.add(volume("en", Grain.DAY, day, 20)));
        weeks.forEach(week -> totals.add(volume("en", Grain.WEEK, week, 140)));
        List<Integer> daily = days.stream()
                .map(day -> day.isBefore(LocalDate.of(2024, 3, 11)) ? 1 : 6)
                .toList();
        List<Integer> weekly = weeks.stream()
                .map(week -> week.isBefore(LocalDate.of(2024, 3, 11)) ? 7 : 42)
                .toList();
        Dataset<Row> series = marked(List.of(
                line("day", new Term("strike", false, 3, 2.0, daily), days),
                line("week", new Term("strike", false, 3, 2.0, weekly), weeks)));
        Dataset<Row> volumes = TableRows.of(Tables.TOTALS, totals);
        assertEquals(List.of("week 2024-03-11"), grains(series, volumes, "trends.grains=[day, week]"));
        assertEquals(
                List.of("day 2024-03-11"),
                grains(series, volumes, "trends.grains=[day, week]", "trends.history.week=21"));
        assertEquals(List.of("day 2024-03-11"), grains(series, volumes, "trends.grains=[day]"));
        assertEquals(List.of(), grains(series, volumes, "trends.grains=[week]", "trends.history.week=21"));
        assertEquals(List.of("week 2024-03-11"), grains(series, volumes, "trends.grains=[week]"));
    }

    @Test
    void orderAndPartitionsOfRowsChangeNothing() {
        Dataset<Row> terms = series(SlowLines.random(60));
        List<String> rows = json(terms, totals());
        assertFalse(rows.isEmpty());
        Dataset<Row> shuffled = terms.orderBy(org.apache.spark.sql.functions.xxhash64(terms.col("term")));
        assertEquals(rows, json(shuffled.repartition(5), totals().repartition(3)));
        assertEquals(
                json(terms, totals(), "trends.slow_series=20"),
                json(shuffled.repartition(5), totals(), "trends.slow_series=20"));
    }

    private static List<String> json(Dataset<Row> terms, Dataset<Row> totals, String... settings) {
        return EventTables.CHANGE_POINTS
                .conform(LevelChanges.of(Series.ofTerms(terms), totals, LATER, trends(with(settings))))
                .orderBy("rank")
                .toJSON()
                .collectAsList();
    }

    private static List<String> grains(Dataset<Row> series, Dataset<Row> totals, String... settings) {
        return LevelChanges.of(Series.ofTerms(series), totals, LATER, trends(settings)).collectAsList().stream()
                .map(row -> row.getAs("grain") + " " + row.getAs("changed_on"))
                .toList();
    }

    private static List<String> keys(List<Row> rows) {
        return rows.stream().map(row -> row.<String>getAs("key")).toList();
    }

    private static double part(double hits, double trials) {
        return hits * Math.log(hits / trials) + (trials - hits) * Math.log(1 - hits / trials);
    }

    private static List<Row> changes(Dataset<Row> series, Dataset<Row> totals) {
        return changes(series, totals, LATER);
    }

    private static List<Row> changes(Dataset<Row> series, Dataset<Row> totals, LocalDate today, String... settings) {
        return LevelChanges.of(Series.ofTerms(series), totals, today, trends(with(settings)))
                .orderBy("rank")
                .collectAsList();
    }

    private static String[] with(String... settings) {
        return Stream.concat(Stream.of(MONTHLY), Stream.of(settings)).toArray(String[]::new);
    }
}
