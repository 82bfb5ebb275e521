package groundswell.trends;

import static groundswell.trends.DriverRows.totals;
import static groundswell.trends.DriverRows.trends;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import groundswell.table.Grain;
import groundswell.table.Tables;
import groundswell.testing.TableRows;
import groundswell.trends.TermLines.Term;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class UsualScatterTest {
    /** Stories of each period. */
    private static final int VOLUME = 400;

    @Test
    void whatAlwaysComesInWavesIsUsual() {
        // Of seventeen pairs of neighbours, eleven hold 54 and 3 of 400 each, six hold 3 and 3; then comes 54 again.
        long[] waves = IntStream.range(0, 19)
                .mapToLong(month -> month % 3 == 0 ? 54 : 3)
                .toArray();
        UsualScatter wave = ofLast(Grain.MONTH, waves);
        double ofPairs = 11 * 57 * 743 + 6 * 6 * 794;
        assertEquals(11 * 51 * 51 * 799 / ofPairs, wave.dispersion(), 1e-12);
        assertTrue(wave.predictiveP() > 0.1, wave::toString);
        assertTrue(wave.z() < 2.58, wave::toString);
        UsualScatter rise = ofLast(Grain.MONTH, steady(20, 19, 54));
        assertEquals(1, rise.dispersion(), 1e-12);
        // Twice the sum of the negative binomial of size 360.5 and success 18.5 / 19.5 from 54 on.
        assertEquals(9.136058183e-10, rise.predictiveP(), 1e-17);
        assertEquals(20, rise.expected(), 1e-6);
        assertTrue(rise.z() > 5, rise::toString);
    }

    @Test
    void aSteadyDeclineIsNoScatterAndTheEndOfAWaveIsNoDecline() {
        long[] decline =
                IntStream.range(0, 25).mapToLong(month -> 60 - 2 * month).toArray();
        UsualScatter fall = ofLast(Grain.MONTH, decline);
        assertEquals(1, fall.dispersion(), 1e-12);
        assertTrue(fall.predictiveP() < 1e-3, fall::toString);
        long[] wave = steady(5, 25, 5);
        wave[11] = 150;
        wave[12] = 400;
        wave[13] = 150;
        UsualScatter end = ofLast(Grain.MONTH, wave);
        assertTrue(end.predictiveP() > 0.05, end::toString);
    }

    @Test
    void aRegressionKnowsTheWeekday() {
        // The last day is a Monday like the first: 20 stories on Mondays, 4 on other days.
        long[] weekly =
                IntStream.range(0, 85).mapToLong(day -> day % 7 == 0 ? 20 : 4).toArray();
        assertEquals(20, ofLast(Grain.DAY, weekly).expected(), 1e-6);
        assertEquals(0, ofLast(Grain.DAY, weekly).z(), 1e-6);
        weekly[84] = 60;
        assertEquals(20, ofLast(Grain.DAY, weekly).expected(), 1e-6);
        assertTrue(ofLast(Grain.DAY, weekly).z() > 5);
    }

    @Test
    void aMonthOfTheYearIsKnownAfterTwoYears() {
        long[] christmas = steady(2, 36, 90);
        christmas[11] = 30;
        christmas[23] = 30;
        assertEquals(30, ofLast(Grain.MONTH, christmas).expected(), 1e-4);
        assertEquals(2, ofLast(Grain.MONTH, steady(2, 36, 90)).expected(), 1e-6);
        // In 23 months there is one December to learn from.
        double young =
                ofLast(Grain.MONTH, Arrays.copyOfRange(christmas, 12, 36)).expected();
        assertTrue(young < 10, () -> "expected " + young);
    }

    @Test
    void aMonthWithTooFewStoriesIsNotSetApart() {
        // None in the two Decembers before: that is no reason to expect none at all.
        long[] rare = steady(3, 36, 40);
        rare[11] = 0;
        rare[23] = 0;
        double expected = ofLast(Grain.MONTH, rare).expected();
        assertTrue(expected > 2 && expected < 3.5, () -> "expected " + expected);
    }

    @Test
    void rowsThatPassTheOtherBarsSayHowUsualTheyAre() {
        List<LocalDate> starts = TermLines.starts(19);
        List<Integer> steady = Collections.nCopies(19, 20);
        List<Integer> rise = new ArrayList<>(steady);
        rise.set(18, 54);
        Map<String, Row> last = Verdicts.of(
                        TermLines.series(List.of(
                                TermLines.line("month", new Term("steady", false, 5, 4, steady), starts),
                                TermLines.line("month", new Term("rise", false, 5, 4, rise), starts))),
                        TableRows.of(
                                Tables.TOTALS,
                                starts.stream()
                                        .map(start -> TermLines.volume("en", Grain.MONTH, start, VOLUME))
                                        .toList()),
                        LocalDate.of(2030, 1, 1),
                        trends("trends.grains=[month]"))
                .where("period_start = '2025-07-01'")
                .collectAsList()
                .stream()
                .collect(Collectors.toMap(row -> row.<String>getAs("key"), row -> row));
        UsualScatter expected = ofLast(Grain.MONTH, steady(20, 19, 54));
        Row row = last.get("rise");
        assertEquals(
                expected,
                new UsualScatter(
                        row.getAs("dispersion"),
                        row.getAs("predictive_p"),
                        row.getAs("farrington_expected"),
                        row.getAs("farrington_z")));
        assertEquals("tested", last.get("steady").getAs("status"));
        UsualScatter.NAMES.forEach(name -> assertNull(last.get("steady").getAs(name), name));
    }

    private static long[] steady(int stories, int periods, int last) {
        long[] series = new long[periods];
        Arrays.fill(series, stories);
        series[periods - 1] = last;
        return series;
    }

    /** Returns how usual the last count of a series from January 2024 on is. */
    private static UsualScatter ofLast(Grain grain, long[] stories) {
        long[] totals = new long[stories.length];
        Arrays.fill(totals, VOLUME);
        Volumes volumes = new Volumes(grain, totals(grain, "2024-01-01", totals), trends("trends.same_weekday=false"));
        PeriodRules rules =
                new PeriodRules(volumes, new boolean[stories.length], grain, trends(), LocalDate.of(2030, 1, 1));
        return UsualScatter.of(rules, grain, stories.length - 1, stories);
    }
}
