package groundswell.trends;

import static groundswell.trends.DriverRows.totals;
import static groundswell.trends.DriverRows.trends;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import groundswell.table.Grain;
import groundswell.table.Tables;
import groundswell.testing.TableRows;
import groundswell.trends.TermLines.Term;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class SeasonsTest {
    private static final int MONTHS = 48;

    @Test
    void ofTwoYearsTheLesserCountsAndOfThreeTheMiddleOne() {
        // January 2024 is place 36 from January 2021 on; of 100, 200, 400 stories.
        long[] stories = new long[37];
        java.util.Arrays.fill(stories, 10);
        stories[0] = 100;
        stories[12] = 200;
        stories[24] = 400;
        stories[36] = 1000;
        Volumes volumes = new Volumes(Grain.MONTH, totals(Grain.MONTH, "2021-01-01", stories), trends());
        long[] observed = new long[37];
        observed[0] = 10;
        observed[12] = 60;
        observed[24] = 80;
        // Rates 0.1, 0.3, 0.2.
        assertEquals(200, new Seasons(volumes, Grain.MONTH, 5).expected(36, observed), 1e-9);
        assertEquals(200, new Seasons(volumes, Grain.MONTH, 2).expected(36, observed), 1e-9);
        assertNull(new Seasons(volumes, Grain.MONTH, 1).expected(36, observed));
        assertNull(new Seasons(volumes, Grain.MONTH, 0).expected(36, observed));
        // In January 2022 there is one year before.
        assertNull(new Seasons(volumes, Grain.MONTH, 5).expected(12, observed));
        assertEquals(20, new Seasons(volumes, Grain.MONTH, 5).expected(24, observed) / 2, 1e-9);
    }

    @Test
    void aWeekHasItsNeighboursAndAYearWithoutStoriesIsNone() {
        long[] stories = new long[3 * 52 + 2];
        java.util.Arrays.fill(stories, 10);
        Volumes volumes = new Volumes(Grain.WEEK, totals(Grain.WEEK, "2021-01-04", stories), trends());
        int place = 3 * 52 + 1;
        // The week from 2024-01-08; a year before, 2023-01-08 is in the week from 2023-01-02; then from 2022-01-03,
        // 2021-01-04.
        assertEquals(LocalDate.of(2024, 1, 8), volumes.start(place));
        long[] observed = new long[stories.length];
        observed[volumes.place((int) LocalDate.of(2023, 1, 9).toEpochDay())] = 4;
        observed[volumes.place((int) LocalDate.of(2022, 1, 10).toEpochDay())] = 6;
        observed[volumes.place((int) LocalDate.of(2021, 1, 18).toEpochDay())] = 9;
        assertEquals(4, new Seasons(volumes, Grain.WEEK, 5).expected(place, observed), 1e-9);
        Volumes days = new Volumes(Grain.DAY, totals(Grain.DAY, "2021-01-04", new long[1500]), trends());
        assertNull(new Seasons(days, Grain.DAY, 5).expected(1400, new long[1500]));
    }

    @Test
    void whatComesEveryYearIsNoNews() {
        List<Integer> christmas = new ArrayList<>(Collections.nCopies(MONTHS, 1));
        List<Integer> surprise = new ArrayList<>(Collections.nCopies(MONTHS, 1));
        List<Integer> larger = new ArrayList<>(Collections.nCopies(MONTHS, 1));
        for (int month = 11; month < MONTHS; month += 12) {
            christmas.set(month, 30);
            larger.set(month, month == MONTHS - 1 ? 80 : 30);
        }
        // It was there once before.
        surprise.set(23, 30);
        surprise.set(47, 30);
        Map<String, Row> december = decemberOf(christmas, surprise, larger);
        for (Row row : december.values()) {
            assertEquals("rising", row.getAs("direction"));
            assertTrue(row.<Double>getAs("q_value") < 0.05);
            assertTrue(row.<Double>getAs("ratio") > 1.5);
        }
        assertEquals(30, december.get("christmas").<Double>getAs("expected_in_season"), 1e-9);
        assertFalse(december.get("christmas").<Boolean>getAs("is_listed"));
        assertEquals(1, december.get("surprise").<Double>getAs("expected_in_season"), 1e-9);
        assertTrue(december.get("surprise").<Boolean>getAs("is_listed"));
        assertTrue(december.get("larger").<Boolean>getAs("is_listed"));
        assertTrue(decemberOf(christmas, surprise, larger, "trends.season_years=0")
                .get("christmas")
                .<Boolean>getAs("is_listed"));
    }

    @Test
    void nothingFallsForTheSeasonIsOver() {
        List<Integer> christmas = new ArrayList<>(Collections.nCopies(MONTHS, 40));
        List<Integer> gone = new ArrayList<>(Collections.nCopies(MONTHS, 40));
        // In every December less than else; and less than in any December.
        for (int month = 11; month < MONTHS; month += 12) {
            christmas.set(month, 8);
        }
        gone.set(47, 8);
        Map<String, Row> december = decemberOf(christmas, gone, gone);
        assertEquals("falling", december.get("christmas").getAs("direction"));
        assertFalse(december.get("christmas").<Boolean>getAs("is_listed"));
        assertTrue(december.get("surprise").<Boolean>getAs("is_listed"));
    }

    private static Map<String, Row> decemberOf(
            List<Integer> christmas, List<Integer> surprise, List<Integer> larger, String... settings) {
        List<LocalDate> starts = TermLines.starts(MONTHS);
        List<String> volumes = starts.stream()
                .map(start -> TermLines.volume("en", Grain.MONTH, start, 400))
                .toList();
        List<String> lines = List.of(
                TermLines.line("month", new Term("christmas", false, 5, 4, christmas), starts),
                TermLines.line("month", new Term("surprise", false, 5, 4, surprise), starts),
                TermLines.line("month", new Term("larger", false, 5, 4, larger), starts));
        List<String> all = new ArrayList<>(List.of("trends.grains=[month]"));
        all.addAll(List.of(settings));
        return Verdicts.of(
                        TermLines.series(lines),
                        TableRows.of(Tables.TOTALS, volumes),
                        LocalDate.of(2030, 1, 1),
                        trends(all.toArray(String[]::new)))
                .where("period_start = '2027-12-01'")
                .collectAsList()
                .stream()
                .collect(Collectors.toMap(row -> row.<String>getAs("key"), row -> row));
    }
}
