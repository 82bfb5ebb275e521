package groundswell.trends;

import static groundswell.trends.DriverRows.trends;
import static groundswell.trends.TermLines.json;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.rand;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import groundswell.config.ConfigReader;
import groundswell.config.CountConfig;
import groundswell.config.TrendsConfig;
import groundswell.count.Phrases;
import groundswell.count.StoryNumbers;
import groundswell.count.TermSeries;
import groundswell.count.TermStories;
import groundswell.count.TermSupport;
import groundswell.count.Totals;
import groundswell.statistics.ExactRates;
import groundswell.table.EventTables;
import groundswell.table.Grain;
import groundswell.table.InternalTables;
import groundswell.table.Tables;
import groundswell.table.TrendTables;
import groundswell.testing.TableAssert;
import groundswell.testing.TableRows;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** 18 months of stories of 8 words each, drawn alike, but for one word that rises in the last month. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NullCheckTest {
    private static final LocalDate LATER = LocalDate.of(2030, 1, 1);
    private static final int MONTHS = 18;
    private static final int STORIES_A_MONTH = 60;
    private static final CountConfig COUNT = count("count.max_n=2");
    private static final String[] SETTINGS = {"trends.grains=[month,quarter]", "trends.history.quarter=2"};

    private final Dataset<Row> articles = TableRows.of(InternalTables.STORY_ARTICLES, articles(true));
    private final Dataset<Row> totals =
            Tables.TOTALS.conform(Totals.of(articles, LATER, trends(SETTINGS))).localCheckpoint();
    private final Dataset<Row> support =
            TermSupport.of(articles, Totals.tokens(totals), COUNT).localCheckpoint();

    private final Dataset<Row> series = series();
    private final List<Row> rows =
            check(trends(SETTINGS), articles, tested(trends(SETTINGS))).collectAsList();

    @Test
    void onTheirOwnDatesTermsAreDiscoveredAsInTrends() {
        TrendsConfig config = trends(SETTINGS);
        Map<String, Long> found = new TreeMap<>();
        rows.forEach(row -> found.put(row.getAs("grain") + " " + row.getAs("period_start"), row.getAs("discoveries")));
        Map<String, Long> again = new TreeMap<>();
        NullCheck.replicates(
                        termStories(articles),
                        PeriodRules.byLanguage(totals.collectAsList(), LATER, config),
                        StoryDates.of(days(articles).collectAsList()),
                        ofLang -> new int[][] {ofLang.days()},
                        config.max_q())
                .collectAsList()
                .forEach(row -> again.put(row.getAs("grain") + " " + row.getAs("period_start"), (long)
                        row.<Integer>getAs("discoveries")));
        assertEquals(found, again);
        // The planted word, and pairs with it.
        assertTrue(found.get("month 2025-06-01") >= 1, found.toString());
    }

    @Test
    void chanceFindsInFewReplicatesWhatItIsAllowed() {
        // Months from the ninth on, quarters from the third on.
        assertEquals(
                Map.of("month", 10L, "quarter", 4L),
                rows.stream().collect(Collectors.groupingBy(row -> row.<String>getAs("grain"), Collectors.counting())));
        double any = rows.stream()
                .mapToDouble(row -> row.<Double>getAs("chance_any"))
                .average()
                .orElseThrow();
        // 14 families of 20 replicates: 0.05, and three standard deviations of 0.013.
        assertTrue(any <= 0.09, "share of families with a discovery: " + any);
        rows.forEach(row -> {
            assertEquals(20, row.<Integer>getAs("replicates"));
            assertEquals("term/en/" + row.getAs("grain") + "/" + row.getAs("period_start"), row.getAs("family"));
            assertTrue(row.<Long>getAs("family_size") > 20);
            assertTrue(row.<Double>getAs("chance_discoveries") >= row.<Double>getAs("chance_any"));
            assertTrue(row.<Double>getAs("chance_discoveries") <= row.<Long>getAs("chance_most"));
        });
    }

    @Test
    void replicatesAreConfiguredAndTheSameInAnyOrder() {
        TrendsConfig four = trends(SETTINGS[0], SETTINGS[1], "trends.null_replicates=4", "trends.max_q=0.5");
        Dataset<Row> tested = tested(four);
        Dataset<Row> check = check(four, articles, tested).localCheckpoint();
        // At so loose a rate chance finds something in some replicates, or the comparison would say little.
        assertTrue(check.where(col("chance_any").gt(0)).count() > 0);
        TableAssert.assertSameRows(
                EventTables.NULL_CHECK.conform(check),
                EventTables.NULL_CHECK.conform(
                        check(four, articles.repartition(7).orderBy(rand(3)), tested)));
        assertEquals(4, check.first().<Integer>getAs("replicates"));
        assertEquals(
                0,
                check(trends(SETTINGS[0], "trends.null_replicates=0"), articles, tested)
                        .count());
    }

    @Test
    void smallTailsAreExact() {
        PeriodRules rules = PeriodRules.byLanguage(totals.collectAsList(), LATER, trends(SETTINGS))
                .get("en")
                .get(Grain.MONTH);
        SmallTails tails = new SmallTails(rules, 0.05);
        int place = 12;
        for (long before : new long[] {0, 1, 7, 300, 1023, 1024, 5000}) {
            for (long observed = 0; observed < 700; observed++) {
                double p = rules.p(place, before, observed);
                double found = tails.p(place, before, observed);
                if (p <= 0.05) {
                    assertEquals(p, found, 0, before + " " + observed);
                } else {
                    assertTrue(found > 0.05, before + " " + observed);
                }
            }
        }
        assertEquals(ExactRates.twoSided(3, 60, 7, (double) rules.baselineStories(place)), rules.p(place, 7, 3), 0);
    }

    private Dataset<Row> tested(TrendsConfig config) {
        return Verdicts.of(series, totals, LATER, config).localCheckpoint();
    }

    private Dataset<Row> check(TrendsConfig config, Dataset<Row> of, Dataset<Row> tested) {
        return NullCheck.of(termStories(of), days(of), totals, tested, LATER, config);
    }

    private Dataset<Row> termStories(Dataset<Row> of) {
        return TrendTables.SERIES_STORIES.conform(TermStories.of(of, days(of), support, Totals.tokens(totals), COUNT));
    }

    private static Dataset<Row> days(Dataset<Row> of) {
        return TrendTables.STORY_DAYS.conform(StoryNumbers.days(of));
    }

    private Dataset<Row> series() {
        Dataset<Row> series = TermSeries.of(articles, support, totals, Totals.tokens(totals), COUNT);
        return Phrases.marked(series, Phrases.of(series, totals, COUNT)).localCheckpoint();
    }

    private static List<String> articles(boolean isPlanted) {
        Random random = new Random(5);
        List<String> lines = new ArrayList<>();
        for (int month = 0; month < MONTHS; month++) {
            for (int i = 0; i < STORIES_A_MONTH; i++) {
                List<String> words = new ArrayList<>();
                for (int word = 0; word < 8; word++) {
                    // Common words and rare ones.
                    words.add("w" + (int) (60 * Math.pow(random.nextDouble(), 3)));
                }
                if (isPlanted && month == MONTHS - 1 && i < 12) {
                    words.set(0, "landslide");
                }
                LocalDate day = LocalDate.of(2024, 1, 1).plusMonths(month).plusDays(random.nextInt(28));
                lines.add(json(String.format(
                        "{'article_id':'a%d','story_id':'%<s','is_alone':true,'lang':'en','source':'one','published_on':'%s',"
                                + "'date_precision':'day','story_role':'first','title_words':'','body_words':'%s',"
                                + "'title_capitals':'','body_capitals':'','tokens':8}",
                        month * 1000 + i, day, String.join(" ", words))));
            }
        }
        return lines;
    }

    private static CountConfig count(String... settings) {
        return ConfigReader.read("", "test", List.of(settings)).count();
    }
}
