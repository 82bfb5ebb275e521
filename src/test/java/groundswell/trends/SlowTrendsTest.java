package groundswell.trends;

import static groundswell.trends.DriverRows.trends;
import static groundswell.trends.SlowLines.LATER;
import static groundswell.trends.SlowLines.MONTHLY;
import static groundswell.trends.SlowLines.MONTHS;
import static groundswell.trends.SlowLines.series;
import static groundswell.trends.SlowLines.term;
import static groundswell.trends.SlowLines.totals;
import static groundswell.trends.TermLines.starts;
import static groundswell.trends.TermLines.volume;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.xxhash64;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import groundswell.statistics.BenjaminiHochberg;
import groundswell.statistics.MannKendall;
import groundswell.table.EventTables;
import groundswell.table.Grain;
import groundswell.table.Tables;
import groundswell.testing.TableRows;
import groundswell.trends.TermLines.Term;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class SlowTrendsTest {
    /** From 45 of 200 stories down by one a month. */
    private static final Term COAL = term("coal", month -> 45 - month);

    private static final Term SOLAR = term("solar", month -> 4 + month);

    private static final Term WEATHER = term("weather", month -> 12);

    @Test
    void aSteadyDeclineHasItsSlopeItsTestAndItsSentence() {
        Row coal = trendsOf(series(COAL, SOLAR, WEATHER), totals()).get("coal");
        assertEquals("term", coal.getAs("kind"));
        assertEquals("month", coal.getAs("grain"));
        assertEquals("en", coal.getAs("lang"));
        assertEquals("falling", coal.getAs("direction"));
        assertEquals(LocalDate.of(2024, 1, 1), coal.getAs("start_on"));
        assertEquals(LocalDate.of(2027, 4, 30), coal.getAs("end_on"));
        assertEquals(40, coal.<Integer>getAs("periods"));
        assertEquals(40 * 45L - 39 * 20, coal.<Long>getAs("stories"));
        assertEquals(8000L, coal.<Long>getAs("total_stories"));
        assertEquals(0.2025, coal.<Double>getAs("share_first"), 1e-12);
        assertEquals(0.0525, coal.<Double>getAs("share_last"), 1e-12);
        assertEquals(105.5 / 405.5, coal.<Double>getAs("ratio"), 1e-12);
        assertEquals(40, coal.<Integer>getAs("stretches"));
        // A story a month is six percentage points a year, up to the lengths of months.
        assertEquals(-0.06, coal.<Double>getAs("slope"), 1e-3);
        assertTrue(coal.<Double>getAs("ratio_low") < 105.5 / 405.5 && coal.<Double>getAs("ratio_high") > 105.5 / 405.5);
        MannKendall test = MannKendall.autocorrelated(
                COAL.stories().stream().mapToDouble(of -> of / 200.0).toArray());
        assertEquals(test.z(), coal.<Double>getAs("z"), 0);
        assertEquals(test.pValue(), coal.<Double>getAs("p_value"), 0);
        assertTrue(coal.<Boolean>getAs("is_listed"));
        assertEquals(1, coal.<Integer>getAs("rank"));
        String sentence = coal.getAs("sentence");
        assertTrue(
                sentence.startsWith(
                        "\u201ccoal\u201d fell over the 40 months from January 2024 to April 2027: on average in"
                                + " 20.3 % of the stories of each of the first 10 months, in 5.2 % of each of the last 10 months"
                                + " (1,020 of 8,000 stories in all); q = "),
                sentence);
    }

    @Test
    void aSteadyRiseIsRankedAmongTheRising() {
        Row solar = trendsOf(series(COAL, SOLAR, WEATHER), totals()).get("solar");
        assertEquals("rising", solar.getAs("direction"));
        assertTrue(solar.<Boolean>getAs("is_listed"));
        assertEquals(1, solar.<Integer>getAs("rank"));
        assertEquals(0.06, solar.<Double>getAs("slope"), 1e-3);
    }

    @Test
    void whatStaysAsItIsIsNotListed() {
        Row weather = trendsOf(series(COAL, SOLAR, WEATHER), totals()).get("weather");
        assertFalse(weather.<Boolean>getAs("is_listed"));
        assertNull(weather.getAs("sentence"));
        assertTrue(weather.<Double>getAs("p_value") > 0.3);
    }

    @Test
    void theFamilyIsAllThatIsTestedInALanguageAndGrain() {
        Dataset<Row> terms = series(SlowLines.random(60));
        Map<String, Row> rows = trendsOf(terms, totals());
        double[] p = rows.values().stream()
                .mapToDouble(row -> row.<Double>getAs("p_value"))
                .toArray();
        double[] q = rows.values().stream()
                .mapToDouble(row -> row.<Double>getAs("q_value"))
                .toArray();
        double[] expected = BenjaminiHochberg.qValues(p);
        for (int i = 0; i < q.length; i++) {
            assertEquals(expected[i], q[i], 1e-12);
        }
        rows.values().forEach(row -> {
            assertEquals(60L, row.<Long>getAs("family_size"));
            assertEquals("term/en/month", row.getAs("family"));
        });
        assertTrue(rows.values().stream().anyMatch(row -> row.<Boolean>getAs("is_listed")));
    }

    @Test
    void openPeriodsMakeNoTrend() {
        Dataset<Row> late = series(term("strike", month -> month < 28 ? 20 : 20 + 5 * (month - 27)));
        assertTrue(trendsOf(late, totals()).get("strike").<Boolean>getAs("is_listed"));
        Row before = trendsOf(late, totals(), LocalDate.of(2026, 5, 15)).get("strike");
        assertFalse(before.<Boolean>getAs("is_listed"));
        assertEquals(28, before.<Integer>getAs("periods"));
        assertEquals(LocalDate.of(2026, 4, 30), before.getAs("end_on"));
    }

    @Test
    void anOutageIsLeftOut() {
        Dataset<Row> silent = series(term("strike", month -> month < 28 ? 40 : 40 - 3 * (month - 27)));
        assertTrue(trendsOf(silent, totals()).get("strike").<Boolean>getAs("is_listed"));
        Row left = trendsOf(silent, totals(28, MONTHS)).get("strike");
        assertFalse(left.<Boolean>getAs("is_listed"));
        assertEquals(28, left.<Integer>getAs("periods"));
        assertEquals(5600L, left.<Long>getAs("total_stories"));
    }

    @Test
    void aShortHistoryHasNoTrends() {
        assertEquals(
                1, trendsOf(series(COAL), totals(), LocalDate.of(2024, 9, 1)).size());
        assertEquals(
                0, trendsOf(series(COAL), totals(), LocalDate.of(2024, 8, 31)).size());
        assertEquals(
                1,
                trendsOf(series(COAL), totals(), LATER, "trends.history.month=40")
                        .size());
        assertEquals(
                0,
                trendsOf(series(COAL), totals(), LATER, "trends.history.month=41")
                        .size());
    }

    @Test
    void theSeriesInMostStoriesAloneAreTested() {
        Dataset<Row> terms = series(WEATHER, COAL, SOLAR);
        Map<String, Row> two = trendsOf(terms, totals(), LATER, "trends.slow_series=2");
        assertEquals("[coal, solar]", two.keySet().toString());
        assertEquals(2L, two.get("coal").<Long>getAs("family_size"));
        assertEquals(0, trendsOf(terms, totals(), LATER, "trends.slow_series=0").size());
    }

    /** The shares of a rare term are zeros and spikes, and the more zeros the fewer stories there are. */
    @Test
    void aRareTermInAGrowingCollectionHasNoTrend() {
        SplittableRandom random = new SplittableRandom(17);
        int[] volumes = IntStream.range(0, MONTHS)
                .map(month -> (int) Math.round(100 * Math.pow(20, month / 39.0)))
                .toArray();
        Term[] rare = IntStream.range(0, 60)
                .mapToObj(i -> new Term(
                        "t" + i,
                        false,
                        1,
                        1.0,
                        IntStream.of(volumes)
                                .map(volume -> (int) IntStream.range(0, volume)
                                        .filter(story -> random.nextDouble() < 0.003)
                                        .count())
                                .boxed()
                                .toList()))
                .toArray(Term[]::new);
        List<String> lines = IntStream.range(0, MONTHS)
                .mapToObj(month -> volume("en", Grain.MONTH, starts(MONTHS).get(month), volumes[month]))
                .toList();
        Map<String, Row> rows = trendsOf(series(rare), TableRows.of(Tables.TOTALS, lines));
        assertEquals(60, rows.size());
        long remarkable = rows.values().stream()
                .filter(row -> row.<Double>getAs("p_value") <= 0.05)
                .count();
        assertTrue(remarkable <= 6, remarkable + " of 60 at 5 %");
        rows.values().forEach(row -> assertTrue(row.<Integer>getAs("stretches") < 30));
        assertEquals(
                0,
                trendsOf(series(rare), TableRows.of(Tables.TOTALS, lines), LATER, "trends.min_support=50")
                        .size());
    }

    @Test
    void listedRowsAreRankedByTheSurePartOfTheirRatio() {
        Term steep = term("steep", month -> 4 + 2 * month);
        Map<String, Row> rows = trendsOf(series(SOLAR, steep, term("slight", month -> 40 + month / 2)), totals());
        assertEquals(1, rows.get("steep").<Integer>getAs("rank"));
        assertEquals(2, rows.get("solar").<Integer>getAs("rank"));
        assertEquals(3, rows.get("slight").<Integer>getAs("rank"));
        assertFalse(rows.get("slight").<Boolean>getAs("is_listed"));
    }

    @Test
    void theBarsAreOptions() {
        Dataset<Row> terms = series(COAL, WEATHER);
        assertFalse(trendsOf(terms, totals(), LATER, "trends.min_ratio=4")
                .get("coal")
                .<Boolean>getAs("is_listed"));
        assertTrue(trendsOf(terms, totals(), LATER, "trends.min_ratio=3.8")
                .get("coal")
                .<Boolean>getAs("is_listed"));
        assertFalse(
                trendsOf(terms, totals(), LATER, "trends.max_q=0").get("coal").<Boolean>getAs("is_listed"));
    }

    @Test
    void aSeriesThatNeverMovesHasNoDirection() {
        Term still = new Term(
                "still",
                false,
                3,
                2.0,
                IntStream.range(0, MONTHS).map(month -> 3).boxed().toList());
        Row row = trendsOf(series(still), totals()).get("still");
        assertNull(row.getAs("direction"));
        assertEquals(1, row.<Double>getAs("p_value"), 0);
        assertEquals(0, row.<Double>getAs("slope"), 0);
    }

    @Test
    void orderAndPartitionsOfRowsChangeNothing() {
        Dataset<Row> terms = series(SlowLines.random(60));
        Dataset<Row> shuffled = terms.orderBy(xxhash64(col("term"))).repartition(5);
        assertEquals(json(terms), json(shuffled));
        assertEquals(60, json(terms).size());
        assertEquals(json(terms, "trends.slow_series=20"), json(shuffled, "trends.slow_series=20"));
        assertEquals(20, json(terms, "trends.slow_series=20").size());
    }

    private static List<String> json(Dataset<Row> terms, String... settings) {
        return EventTables.SLOW_TRENDS
                .conform(SlowTrends.of(Series.ofTerms(terms), totals(), LATER, trends(with(settings))))
                .orderBy("key")
                .toJSON()
                .collectAsList();
    }

    private static Map<String, Row> trendsOf(Dataset<Row> series, Dataset<Row> totals) {
        return trendsOf(series, totals, LATER);
    }

    private static Map<String, Row> trendsOf(
            Dataset<Row> series, Dataset<Row> totals, LocalDate today, String... settings) {
        Map<String, Row> rows = new TreeMap<>();
        SlowTrends.of(Series.ofTerms(series), totals, today, trends(with(settings)))
                .collectAsList()
                .forEach(row -> rows.put(row.getAs("key"), row));
        return rows;
    }

    private static String[] with(String... settings) {
        return Stream.concat(Stream.of(MONTHLY), Stream.of(settings)).toArray(String[]::new);
    }
}
