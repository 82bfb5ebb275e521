package groundswell.trends;

import static groundswell.trends.DriverRows.trends;
import static groundswell.trends.TermLines.line;
import static groundswell.trends.TermLines.starts;
import static groundswell.trends.TermLines.volume;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import groundswell.table.Grain;
import groundswell.table.Tables;
import groundswell.testing.TableRows;
import groundswell.trends.TermLines.Term;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class BurstsTest {
    private static final int MONTHS = 12;
    private static final String[] TWICE = {"trends.grains=[month]", "trends.burst_scaling=2", "trends.burst_gamma=1"};

    /** The published example: of 100 a batch, in a burst from the fourth to the seventh. */
    private static final Term STRIKE = term("strike", 2, 2, 3, 7, 6, 7, 6, 2, 2, 3, 2, 2);

    @Test
    void aBurstHasItsPeakWeightAndSharesAndEndsWithTheLastDayOfItsLastPeriod() {
        Row burst = bursts(List.of(STRIKE), TWICE).get(0);
        assertEquals("term", burst.getAs("kind"));
        assertEquals("strike", burst.getAs("key"));
        assertEquals("month", burst.getAs("grain"));
        assertEquals(LocalDate.of(2024, 4, 1), burst.getAs("start_on"));
        assertEquals(LocalDate.of(2024, 7, 31), burst.getAs("end_on"));
        assertEquals(LocalDate.of(2024, 4, 1), burst.getAs("peak_on"));
        assertEquals(4, burst.<Integer>getAs("periods"));
        assertEquals(1, burst.<Integer>getAs("level"));
        assertEquals(26L, burst.<Long>getAs("stories"));
        assertEquals(400L, burst.<Long>getAs("total_stories"));
        assertEquals(26 / 400.0, burst.getAs("share"), 0);
        assertEquals(44 / 1200.0, burst.getAs("base_share"), 0);
        // 26 ln 2 + 374 ln(1112/1156).
        assertEquals(3.5085418608072, burst.getAs("weight"), 1e-12);
    }

    @Test
    void aBurstThatReachesTheLastPeriodIsOpen() {
        Row burst = bursts(List.of(term("storm", 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 20, 25)), TWICE)
                .get(0);
        assertEquals(LocalDate.of(2024, 11, 1), burst.getAs("start_on"));
        assertNull(burst.getAs("end_on"));
        assertEquals(LocalDate.of(2024, 12, 1), burst.getAs("peak_on"));
        assertEquals(2, burst.<Integer>getAs("periods"));
    }

    @Test
    void scalingAndCostOfABurstAndItsLeastStoriesAreOptions() {
        assertEquals(1, bursts(List.of(STRIKE), TWICE).size());
        assertEquals(0, bursts(List.of(STRIKE), with("trends.burst_scaling=3")).size());
        // By default a burst must be worth 1.5 ln 12, 3.73.
        assertEquals(
                0,
                bursts(List.of(STRIKE), "trends.grains=[month]", "trends.burst_scaling=2")
                        .size());
        assertEquals(0, bursts(List.of(STRIKE), with("trends.burst_gamma=2")).size());
        assertEquals(1, bursts(List.of(STRIKE), with("trends.min_support=26")).size());
        assertEquals(0, bursts(List.of(STRIKE), with("trends.min_support=27")).size());
    }

    @Test
    void wordsAndPhrasesAloneAreLookedAtAndRankedByWeight() {
        List<Term> terms = List.of(
                STRIKE,
                new Term("the", true, 3, 2.0, STRIKE.stories()),
                term("rail-strike", STRIKE.stories()),
                term("strike at", STRIKE.stories()),
                term("storm", 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 20, 25));
        assertEquals(
                List.of("storm 1", "rail-strike 2", "strike 3"),
                bursts(terms, TWICE).stream()
                        .map(row -> row.getAs("key") + " " + row.getAs("rank"))
                        .toList());
    }

    @Test
    void aMonthWithoutStoriesBreaksNoBurst() {
        List<String> totals = starts(MONTHS).stream()
                .map(start -> volume("en", Grain.MONTH, start, start.getMonthValue() == 5 ? 0 : 100))
                .toList();
        Term quiet = term("strike", 2, 2, 2, 9, TermLines.ABSENT, 9, 2, 2, 2, 2, 2, 2);
        List<Row> bursts = Bursts.of(
                        Series.ofTerms(series(List.of(quiet))),
                        TableRows.of(Tables.TOTALS, totals),
                        LocalDate.of(2030, 1, 1),
                        trends(TWICE))
                .collectAsList();
        assertEquals(1, bursts.size());
        assertEquals(LocalDate.of(2024, 4, 1), bursts.get(0).getAs("start_on"));
        assertEquals(LocalDate.of(2024, 6, 30), bursts.get(0).getAs("end_on"));
        assertEquals(200L, bursts.get(0).<Long>getAs("total_stories"));
    }

    @Test
    void aGrainThatIsNotTestedHasNoBursts() {
        assertEquals(
                0,
                bursts(List.of(STRIKE), "trends.grains=[week]", "trends.burst_scaling=2", "trends.burst_gamma=1")
                        .size());
    }

    private static List<Row> bursts(List<Term> terms, String... settings) {
        List<String> totals = starts(MONTHS).stream()
                .map(start -> volume("en", Grain.MONTH, start, 100))
                .toList();
        return Bursts.of(
                        Series.ofTerms(series(terms)),
                        TableRows.of(Tables.TOTALS, totals),
                        LocalDate.of(2030, 1, 1),
                        trends(settings))
                .orderBy("rank")
                .collectAsList();
    }

    private static String[] with(String setting) {
        return Stream.concat(Stream.of(TWICE), Stream.of(setting)).toArray(String[]::new);
    }

    private static Dataset<Row> series(List<Term> terms) {
        return TermLines.series(terms.stream()
                        .map(term -> line("month", term, starts(MONTHS)))
                        .toList())
                .withColumn(
                        "n",
                        when(col("term").contains(" ").or(col("is_phrase")), 2).otherwise(lit(1)));
    }

    private static Term term(String key, List<Integer> stories) {
        return new Term(key, false, 3, 2.0, stories);
    }

    private static Term term(String key, Integer... stories) {
        return term(key, List.of(stories));
    }
}
