package groundswell.trends;

import static groundswell.testing.TableAssert.assertSameRows;
import static groundswell.trends.DriverRows.trends;
import static groundswell.trends.TermLines.ABSENT;
import static groundswell.trends.TermLines.json;
import static groundswell.trends.TermLines.line;
import static groundswell.trends.TermLines.starts;
import static groundswell.trends.TermLines.volume;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.rand;
import static org.apache.spark.sql.functions.when;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import groundswell.count.Totals;
import groundswell.table.Grain;
import groundswell.table.Tables;
import groundswell.table.TrendTables;
import groundswell.testing.TableRows;
import groundswell.trends.TermLines.Term;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class TrendsTest {
    private static final LocalDate LATER = LocalDate.of(2030, 1, 1);
    private static final String[] MONTHS = {"trends.grains=[month]", "trends.history.month=3", "trends.baseline.month=6"
    };

    private static final Term FLOOD = new Term("flood", false, 3, 2.0, List.of(2, 2, 2, 2, 2, 2, 20));
    private static final Term DROUGHT = new Term("drought", false, 1, 1.0, List.of(20, 20, 20, 20, 20, 20, 2));

    @Test
    void aTermIsJudgedByWhatItsBaselinePredicts() {
        Row july = julyOf(List.of(FLOOD)).get("flood");
        assertEquals("tested", july.getAs("status"));
        assertEquals("term", july.getAs("kind"));
        assertEquals("flood", july.getAs("label"));
        assertEquals("conditional_poisson", july.getAs("method"));
        assertEquals("term/en/month/2024-07-01", july.getAs("family"));
        assertEquals(20L, july.<Long>getAs("observed_stories"));
        assertEquals(100L, july.<Long>getAs("total_stories"));
        assertEquals(12L, july.<Long>getAs("baseline_stories"));
        assertEquals(6, july.<Integer>getAs("baseline_periods"));
        assertEquals(LocalDate.of(2024, 1, 1), july.getAs("baseline_from"));
        assertEquals(LocalDate.of(2024, 7, 1), july.getAs("baseline_to"));
        // 12 stories of 600, then 20 of 100: sums of binomial probabilities in exact fractions, in another language.
        assertEquals(2, july.getAs("expected_stories"), 1e-12);
        assertEquals(9.824340849377728e-10, july.getAs("p_value"), 1e-18);
        assertEquals(9.824340849377728e-10, july.getAs("q_value"), 1e-18);
        assertEquals(9.84, july.getAs("ratio"), 1e-12);
        assertEquals(4.870044466653433, july.getAs("ratio_low"), 1e-12);
        assertEquals(19.881871852093376, july.getAs("ratio_high"), 1e-12);
        assertEquals(0.2, july.getAs("share"), 1e-15);
        assertEquals(0.1333669, july.getAs("share_low"), 1e-6);
        assertEquals(0.2888292, july.getAs("share_high"), 1e-6);
        assertEquals("rising", july.getAs("direction"));
        assertEquals(1L, july.<Long>getAs("family_size"));
        assertEquals(1, july.<Integer>getAs("rank"));
        assertEquals(3L, july.<Long>getAs("sources"));
        assertEquals(2.0, july.getAs("effective_sources"), 0);
        assertTrue(july.<Boolean>getAs("is_listed"));
        assertTrue(july.<String>getAs("sentence").startsWith("\u201cflood\u201d rose in July 2024: 20 of 100 stories"));
    }

    @Test
    void whereNothingIsTestedTheStatusSaysWhy() {
        List<String> volumes = new ArrayList<>(months(7, 100));
        volumes.set(4, volumes.get(4).replace("\"ok\"", "\"outage\""));
        Term rare = new Term("rare", false, 1, 1.0, List.of(1, 0, ABSENT, 1, 1, 1, 1));
        List<Row> rows = Verdicts.of(
                        series(List.of(FLOOD, rare)),
                        TableRows.of(Tables.TOTALS, volumes),
                        LocalDate.of(2024, 7, 31),
                        trends(MONTHS))
                .orderBy("period_start")
                .collectAsList();
        assertEquals(
                List.of(
                        "not_enough_history",
                        "not_enough_history",
                        "not_enough_history",
                        "tested",
                        "outage",
                        "tested",
                        "open_period"),
                column(rows, "flood", "status"));
        assertEquals(
                List.of(
                        "not_enough_history",
                        "not_enough_history",
                        "below_support",
                        "outage",
                        "below_support",
                        "open_period"),
                column(rows, "rare", "status"));
        for (Row row : rows) {
            if (!row.getAs("status").equals("tested")) {
                for (String name : List.of(
                        "expected_stories",
                        "ratio",
                        "direction",
                        "p_value",
                        "q_value",
                        "rank",
                        "family_size",
                        "sentence")) {
                    assertNull(row.getAs(name), name + " of " + row);
                }
                assertFalse(row.<Boolean>getAs("is_listed"));
            }
        }
    }

    @Test
    void ofTermsOfSeveralWordsAllAreTestedAndPhrasesAreRanked() {
        List<Term> terms = List.of(
                FLOOD,
                new Term("un-council", false, 3, 2.0, FLOOD.stories()),
                new Term("council said", false, 3, 2.0, FLOOD.stories()));
        Dataset<Row> series = series(terms)
                .withColumn("n", when(col("term").equalTo("flood"), 1).otherwise(2));
        Map<String, Row> july = Verdicts.of(series, totals(7, 100), LATER, trends(MONTHS))
                .where("period_start = '2024-07-01'")
                .collectAsList()
                .stream()
                .collect(Collectors.toMap(row -> row.getAs("key"), row -> row));
        july.values().forEach(row -> assertEquals(3L, row.<Long>getAs("family_size")));
        assertEquals(1, july.get("flood").<Integer>getAs("rank"));
        assertEquals(1, july.get("un-council").<Integer>getAs("rank"));
        assertTrue(july.get("un-council").<Boolean>getAs("is_phrase"));
        assertNull(july.get("council said").getAs("rank"));
        assertFalse(july.get("council said").<Boolean>getAs("is_listed"));
        assertFalse(july.get("council said").<Boolean>getAs("is_phrase"));
    }

    @Test
    void aPeriodEndsWhenTheDayAfterItBegins() {
        assertEquals(
                "tested",
                Verdicts.of(series(List.of(FLOOD)), totals(7, 100), LocalDate.of(2024, 8, 1), trends(MONTHS))
                        .where("period_start = '2024-07-01'")
                        .first()
                        .getAs("status"));
    }

    @Test
    void aMonthOfReprintsAloneIsAnOutageWithAShareOfZero() {
        List<String> volumes = new ArrayList<>(months(6, 100));
        volumes.add(months(7, 0).get(6));
        Term reprinted = new Term("flood", false, 3, 2.0, List.of(2, 2, 2, 2, 2, 2, 0));
        Row july = Verdicts.of(series(List.of(reprinted)), TableRows.of(Tables.TOTALS, volumes), LATER, trends(MONTHS))
                .where("period_start = '2024-07-01'")
                .first();
        assertEquals("outage", july.getAs("status"));
        assertEquals(0.0, july.getAs("share"), 0);
    }

    @Test
    void whatIsNewWasNeverSeenBefore() {
        Term fresh = new Term("fresh", false, 3, 2.0, List.of(-1, -1, -1, -1, -1, -1, 9));
        Term single = new Term("single", false, 1, 1.0, List.of(-1, -1, -1, -1, -1, -1, 1));
        List<Row> rows = all(List.of(FLOOD, fresh, single));
        assertEquals(List.of(true), column(rows, "fresh", "is_new"));
        assertEquals(List.of("below_support"), column(rows, "single", "status"));
        assertEquals(List.of(true), column(rows, "single", "is_new"));
        assertEquals(Stream.of(null, null, null, false, false, false, false).toList(), column(rows, "flood", "is_new"));
        assertTrue(rows.stream()
                .filter(row -> row.getAs("key").equals("fresh"))
                .allMatch(row -> row.<String>getAs("sentence").startsWith("\u201cfresh\u201d is new in July 2024")));
    }

    @Test
    void aRemarkableAbsenceIsARowAndAnUnremarkableOneIsOnlyCounted() {
        Term gone = new Term("gone", false, 4, 3.0, List.of(20, 20, 20, 20, 20, 20, ABSENT));
        Term quiet = new Term("quiet", false, 4, 3.0, List.of(1, 1, 1, 1, 1, 1, ABSENT));
        Map<String, Row> july = julyOf(List.of(FLOOD, gone, quiet));
        assertEquals(Set.of("flood", "gone"), july.keySet());
        Row row = july.get("gone");
        assertEquals("falling", row.getAs("direction"));
        assertEquals(0L, row.<Long>getAs("observed_stories"));
        assertEquals(0L, row.<Long>getAs("sources"));
        assertEquals(0.0, row.getAs("effective_sources"), 0);
        assertEquals(2 * Math.pow(6 / 7.0, 120), row.getAs("p_value"), 1e-18);
        assertEquals(0.024896265560165977, row.getAs("ratio"), 1e-12);
        assertEquals(1, row.<Integer>getAs("rank"));
        assertTrue(row.<Boolean>getAs("is_listed"));
        assertTrue(row.<String>getAs("sentence").startsWith("\u201cgone\u201d fell in July 2024: 0 of 100 stories"));
        assertEquals(3L, row.<Long>getAs("family_size"));
        assertEquals(row.<Double>getAs("p_value") * 3 / 2, row.getAs("q_value"), 1e-18);
    }

    @Test
    void equalTermsShareARankAndFunctionWordsHaveNone() {
        Map<String, Row> july = julyOf(List.of(
                new Term("b", false, 1, 1.0, FLOOD.stories()),
                new Term("a", false, 1, 1.0, FLOOD.stories()),
                new Term("of", true, 1, 1.0, List.of(2, 2, 2, 2, 2, 2, 40)),
                new Term("c", false, 1, 1.0, List.of(2, 2, 2, 2, 2, 2, 19)),
                new Term("d", false, 1, 1.0, DROUGHT.stories()),
                new Term("the", true, 1, 1.0, DROUGHT.stories())));
        Map<String, Integer> ranks = new TreeMap<>();
        july.forEach((key, row) -> {
            if (row.getAs("rank") != null) {
                ranks.put(key, row.getAs("rank"));
            }
        });
        assertEquals(Map.of("a", 1, "b", 1, "c", 3, "d", 1), ranks);
        assertEquals(6L, july.get("of").<Long>getAs("family_size"));
        assertTrue(july.get("of").<Double>getAs("q_value") < 1e-9);
        assertFalse(july.get("of").<Boolean>getAs("is_listed"));
    }

    @Test
    void theEndOfOneEventIsNoFall() {
        Map<String, Row> july = julyOf(List.of(
                FLOOD,
                new Term("event", false, 4, 3.0, List.of(1, 1, 60, 1, 1, 1, 1)),
                new Term("habit", false, 4, 3.0, List.of(11, 11, 10, 11, 11, 11, 1))));
        for (String term : List.of("event", "habit")) {
            assertEquals("falling", july.get(term).getAs("direction"), term);
            assertTrue(july.get(term).<Double>getAs("q_value") < 0.05, term);
            assertTrue(july.get(term).<Double>getAs("ratio") < 1 / 1.5, term);
        }
        // Every month has as many stories: five months with one each, and with 54.
        assertEquals(1.0, july.get("event").getAs("expected_off_peak"), 1e-12);
        assertEquals(54 / 5.0, july.get("habit").getAs("expected_off_peak"), 1e-12);
        assertFalse(july.get("event").<Boolean>getAs("is_listed"));
        assertTrue(july.get("habit").<Boolean>getAs("is_listed"));
    }

    @Test
    void equalPValuesAreRankedByTheSurePartOfTheChange() {
        Map<String, Row> july = julyOf(List.of(
                new Term("a rise", false, 1, 1.0, List.of(1, 2, 2, 2, 2, 2, 2)),
                new Term("b rise", false, 1, 1.0, List.of(2, 3, 3, 3, 3, 3, 3)),
                new Term("a fall", false, 1, 1.0, List.of(3, 2, 2, 2, 2, 2, 2)),
                new Term("b fall", false, 1, 1.0, List.of(4, 4, 3, 3, 3, 3, 3))));
        july.forEach((key, row) -> {
            assertEquals(1.0, row.getAs("p_value"), 0, key);
            assertEquals(key.endsWith("rise") ? "rising" : "falling", row.getAs("direction"), key);
            assertEquals(key.startsWith("b") ? 1 : 2, row.<Integer>getAs("rank"), key);
        });
        assertEquals(4, july.size());
        assertTrue(july.get("b rise").<Double>getAs("ratio_low")
                > july.get("a rise").<Double>getAs("ratio_low"));
        assertTrue(july.get("b fall").<Double>getAs("ratio_high")
                < july.get("a fall").<Double>getAs("ratio_high"));
    }

    @Test
    void familiesAndRanksAreThoseOfEveryTestWithAbsences() {
        RandomFamilies families = new RandomFamilies(3);
        Dataset<Row> of = Verdicts.of(families.series(), families.totals(), LATER, trends(RandomFamilies.SETTINGS));
        Map<String, Row> actual = new TreeMap<>();
        of.where("status = 'tested'")
                .collectAsList()
                .forEach(row ->
                        actual.put(row.getAs("lang") + " " + row.getAs("period_start") + " " + row.getAs("key"), row));
        Set<String> expected = new TreeSet<>();
        long tallied = 0;
        long absent = 0;
        for (List<RandomFamilies.Tested> family : families.tests()) {
            Map<String, Integer> ranks = RandomFamilies.ranks(family);
            for (RandomFamilies.Tested test : family) {
                if (!test.isRow()) {
                    tallied++;
                    continue;
                }
                absent += test.occurs() ? 0 : 1;
                expected.add(test.name());
                Row row = actual.get(test.name());
                assertEquals(family.size(), row.<Long>getAs("family_size"), test.name());
                assertEquals(test.p(), row.getAs("p_value"), 1e-15, test.name());
                assertEquals(RandomFamilies.q(test, family), row.getAs("q_value"), 1e-13, test.name());
                assertEquals(test.isRising() ? "rising" : "falling", row.getAs("direction"), test.name());
                assertEquals(ranks.get(test.name()), row.getAs("rank"), test.name());
            }
        }
        assertEquals(expected, actual.keySet());
        assertTrue(tallied > 50 && absent > 5, tallied + " absences tallied, " + absent + " as rows");

        Dataset<Row> once = TrendTables.TRENDS.conform(of);
        for (int partitions : new int[] {1, 5}) {
            assertSameRows(
                    once,
                    TrendTables.TRENDS.conform(Verdicts.of(
                            families.series().orderBy(rand(partitions)).repartition(partitions, col("n"), rand(7)),
                            families.totals().orderBy(rand(partitions)),
                            LATER,
                            trends(RandomFamilies.SETTINGS))));
        }
    }

    @Test
    void onlyTermsWithASmallEnoughQAreListed() {
        Term mild = new Term("mild", false, 5, 4.0, List.of(4, 4, 4, 4, 4, 4, 14));
        double q = julyOf(List.of(mild)).get("mild").getAs("q_value");
        assertTrue(q > 1e-4 && q < 0.05, "q " + q);
        assertEquals(Set.of("mild"), listed(List.of(mild), "trends.max_q=" + decimal(q * 1.01)));
        assertEquals(Set.of(), listed(List.of(mild), "trends.max_q=" + decimal(q * 0.99)));
    }

    @Test
    void onlyLargeRatiosOrTheirInversesAreListed() {
        // flood has a ratio of 9.84, drought one of 1 / 8.03.
        assertEquals(Set.of("flood", "drought"), listed(List.of(FLOOD, DROUGHT), "trends.min_ratio=8"));
        assertEquals(Set.of("flood"), listed(List.of(FLOOD, DROUGHT), "trends.min_ratio=8.1"));
        assertEquals(Set.of("flood"), listed(List.of(FLOOD, DROUGHT), "trends.min_ratio=9.8"));
        assertEquals(Set.of(), listed(List.of(FLOOD, DROUGHT), "trends.min_ratio=9.9"));
    }

    @Test
    void aRisingTermNeedsSourcesWhereManyAreActive() {
        List<Term> terms = List.of(FLOOD, DROUGHT);
        assertEquals(Set.of("flood", "drought"), listed(terms));
        assertEquals(Set.of("flood", "drought"), listed(terms, "trends.min_sources=3"));
        assertEquals(Set.of("drought"), listed(terms, "trends.min_sources=4"));
        assertEquals(Set.of("flood", "drought"), listed(terms, "trends.min_effective_sources=2"));
        assertEquals(Set.of("drought"), listed(terms, "trends.min_effective_sources=2.1"));
        // Eight sources are active.
        assertEquals(Set.of("drought"), listed(terms, "trends.min_sources=4", "trends.source_rule_from=8"));
        assertEquals(Set.of("flood", "drought"), listed(terms, "trends.min_sources=4", "trends.source_rule_from=9"));
        assertEquals(
                Set.of("flood", "drought"),
                listed(terms, "trends.min_effective_sources=3", "trends.source_rule_from=9"));
    }

    @Test
    void supportIsThatOfBaselineAndPeriodTogether() {
        Term rare = new Term("rare", false, 1, 1.0, List.of(9, 1, 1, 1, ABSENT, ABSENT, 2));
        assertEquals(
                "tested",
                julyOf(List.of(rare), "trends.min_support=5", "trends.baseline.month=5")
                        .get("rare")
                        .getAs("status"));
        assertEquals(
                "below_support",
                julyOf(List.of(rare), "trends.min_support=6", "trends.baseline.month=5")
                        .get("rare")
                        .getAs("status"));
    }

    @Test
    void theHistoryBeforeTheFirstVerdictIsConfigured() {
        assertEquals(3, withoutHistory("trends.history.month=3"));
        assertEquals(5, withoutHistory("trends.history.month=5"));
        assertEquals(3, withoutHistory("trends.history.month=3", "trends.history.day=6"));
        // The first month has no baseline, whatever the option says.
        assertEquals(1, withoutHistory("trends.history.month=1"));
    }

    @Test
    void theLengthOfTheBaselineIsConfigured() {
        Term growing = new Term("growing", false, 1, 1.0, List.of(1, 2, 4, 8, 16, 32, 64));
        Row two = julyOf(List.of(growing), "trends.baseline.month=2").get("growing");
        assertEquals(48L, two.<Long>getAs("baseline_stories"));
        assertEquals(2, two.<Integer>getAs("baseline_periods"));
        assertEquals(LocalDate.of(2024, 5, 1), two.getAs("baseline_from"));
        assertEquals(LocalDate.of(2024, 7, 1), two.getAs("baseline_to"));
        assertEquals(24, two.getAs("expected_stories"), 1e-12);
        Row four = julyOf(List.of(growing), "trends.baseline.month=4").get("growing");
        assertEquals(60L, four.<Long>getAs("baseline_stories"));
        assertEquals(LocalDate.of(2024, 3, 1), four.getAs("baseline_from"));
    }

    @Test
    void aMonthWithFewerStoriesThanTheOutageShareIsNotTested() {
        List<String> articles = new ArrayList<>();
        for (int month = 1; month <= 7; month++) {
            for (int i = 0; i < (month == 7 ? 3 : 20); i++) {
                articles.add(json(String.format(
                        "{'article_id':'%1$d-%2$d','story_id':'%1$d-%2$d','story_role':'first','source':'s','lang':'en','published_on':'2024-%1$02d-05','date_precision':'day','tokens':1}",
                        month, i)));
            }
        }
        Term steady = new Term("steady", false, 1, 1.0, List.of(2, 2, 2, 2, 2, 2, 2));
        Map<String, String> statuses = new TreeMap<>();
        for (String share : List.of("0.1", "0.2")) {
            var config = trends(with("trends.outage_share=" + share));
            Dataset<Row> totals = Totals.of(TableRows.of(Tables.ARTICLES, articles), LATER, config);
            Row july = Verdicts.of(series(List.of(steady)), totals, LATER, config)
                    .where("period_start = '2024-07-01'")
                    .first();
            statuses.put(share, july.getAs("status"));
        }
        assertEquals(Map.of("0.1", "tested", "0.2", "outage"), statuses);
    }

    @Test
    void theTestedGrainsAreConfiguredOrChosenByTheirVolume() {
        LocalDate year = LocalDate.of(2024, 1, 1);
        List<String> volumes = new ArrayList<>(months(7, 100));
        volumes.add(volume("en", Grain.YEAR, year, 700));
        Dataset<Row> totals = TableRows.of(Tables.TOTALS, volumes);
        Dataset<Row> series = series(List.of(FLOOD))
                .unionByName(TermLines.series(
                        List.of(line("year", new Term("flood", false, 3, 2.0, List.of(32)), List.of(year)))));
        assertEquals(Set.of("month"), grains(series, totals, "trends.grains=[month]"));
        assertEquals(Set.of("year"), grains(series, totals, "trends.grains=[year]"));
        assertEquals(Set.of("month", "year"), grains(series, totals, "trends.min_median_stories=100"));
        assertEquals(Set.of("year"), grains(series, totals, "trends.min_median_stories=101"));
    }

    private static Set<String> grains(Dataset<Row> series, Dataset<Row> totals, String setting) {
        return Verdicts.of(series, totals, LATER, trends(setting)).collectAsList().stream()
                .map(row -> row.<String>getAs("grain"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static long withoutHistory(String... settings) {
        return all(List.of(FLOOD), settings).stream()
                .filter(row -> row.getAs("status").equals("not_enough_history"))
                .count();
    }

    private static Set<String> listed(List<Term> terms, String... settings) {
        Set<String> listed = new TreeSet<>();
        julyOf(terms, settings).forEach((key, row) -> {
            assertEquals(row.getAs("is_listed"), row.getAs("sentence") != null, key);
            if (row.<Boolean>getAs("is_listed")) {
                listed.add(key);
            }
        });
        return listed;
    }

    /** Returns the rows of July, by term. */
    private static Map<String, Row> julyOf(List<Term> terms, String... settings) {
        return all(terms, settings).stream()
                .filter(row -> row.<LocalDate>getAs("period_start").getMonthValue() == 7)
                .collect(Collectors.toMap(row -> row.<String>getAs("key"), row -> row));
    }

    /** Returns the rows of seven months of 100 stories and 8 sources, in order of time. */
    private static List<Row> all(List<Term> terms, String... settings) {
        return Verdicts.of(series(terms), totals(7, 100), LATER, trends(with(settings))).collectAsList().stream()
                .sorted(Comparator.comparing(row -> row.<LocalDate>getAs("period_start")))
                .toList();
    }

    private static String[] with(String... settings) {
        return Stream.concat(Stream.of(MONTHS), Stream.of(settings)).toArray(String[]::new);
    }

    private static List<Object> column(List<Row> rows, String key, String name) {
        return rows.stream()
                .filter(row -> row.getAs("key").equals(key))
                .map(row -> row.<Object>getAs(name))
                .toList();
    }

    private static Dataset<Row> series(List<Term> terms) {
        return TermLines.series(
                terms.stream().map(term -> line("month", term, starts(7))).toList());
    }

    private static Dataset<Row> totals(int months, int stories) {
        return TableRows.of(Tables.TOTALS, months(months, stories));
    }

    private static List<String> months(int months, int stories) {
        return starts(months).stream()
                .map(start -> volume("en", Grain.MONTH, start, stories))
                .toList();
    }

    private static String decimal(double value) {
        return new BigDecimal(value).toPlainString();
    }
}
