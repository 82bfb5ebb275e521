package groundswell.trends;

import static groundswell.trends.DriverRows.totals;
import static groundswell.trends.DriverRows.trends;
import static org.junit.jupiter.api.Assertions.assertEquals;

import groundswell.table.Grain;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class TestedGrainsTest {
    /** Medians: week 10, month 41.5, quarter 125, year 250. */
    private static final Map<Grain, List<Row>> TOTALS = new TreeMap<>(Map.of(
            Grain.WEEK, totals(Grain.WEEK, "2024-01-01", 9, 10, 11),
            Grain.MONTH, totals(Grain.MONTH, "2024-01-01", 43, 40, 1, 90),
            Grain.QUARTER, totals(Grain.QUARTER, "2024-01-01", 125, 100, 150),
            Grain.YEAR, totals(Grain.YEAR, "2024-01-01", 250)));

    @Test
    void configuredGrainsAreTakenFinestFirst() {
        assertEquals(List.of(Grain.WEEK, Grain.YEAR), TestedGrains.of(TOTALS, trends("trends.grains=[year, week]")));
    }

    @Test
    void aConfiguredGrainWithoutPeriodsIsLeftOut() {
        assertEquals(List.of(Grain.MONTH), TestedGrains.of(TOTALS, trends("trends.grains=[day, month]")));
    }

    @Test
    void theFinestWithTheMedianAndTheNextCoarserAreChosen() {
        assertEquals(List.of(Grain.WEEK, Grain.MONTH), chosen(10));
        assertEquals(List.of(Grain.MONTH, Grain.QUARTER), chosen(11));
        assertEquals(List.of(Grain.MONTH, Grain.QUARTER), chosen(41));
        assertEquals(List.of(Grain.QUARTER, Grain.YEAR), chosen(42));
        assertEquals(List.of(Grain.QUARTER, Grain.YEAR), chosen(125));
    }

    @Test
    void theCoarsestIsChosenAlone() {
        assertEquals(List.of(Grain.YEAR), chosen(250));
    }

    @Test
    void theNextCoarserIsTheNextThatHasPeriods() {
        Map<Grain, List<Row>> totals = new TreeMap<>(TOTALS);
        totals.remove(Grain.MONTH);
        assertEquals(
                List.of(Grain.WEEK, Grain.QUARTER), TestedGrains.of(totals, trends("trends.min_median_stories=10")));
    }

    @Test
    void aSmallCollectionIsTestedInTheCoarsestGrainWithHistory() {
        assertEquals(
                List.of(Grain.MONTH),
                small("trends.history.week=2", "trends.history.month=3", "trends.history.quarter=3"));
        assertEquals(
                List.of(Grain.QUARTER),
                small("trends.history.week=2", "trends.history.month=3", "trends.history.quarter=2"));
        assertEquals(
                List.of(Grain.WEEK),
                small("trends.history.week=2", "trends.history.month=4", "trends.history.quarter=3"));
    }

    @Test
    void withoutHistoryAnywhereTheCoarsestIsTested() {
        assertEquals(List.of(Grain.YEAR), small());
    }

    private static List<Grain> chosen(int least) {
        return TestedGrains.of(TOTALS, trends("trends.min_median_stories=" + least));
    }

    private static List<Grain> small(String... settings) {
        String[] all = Stream.concat(Stream.of("trends.min_median_stories=1000"), Stream.of(settings))
                .toArray(String[]::new);
        return TestedGrains.of(TOTALS, trends(all));
    }
}
