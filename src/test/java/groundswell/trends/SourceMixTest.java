package groundswell.trends;

import static groundswell.trends.DriverRows.trends;
import static groundswell.trends.TermLines.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import groundswell.count.SeriesStories;
import groundswell.count.StoryNumbers;
import groundswell.count.Totals;
import groundswell.table.EntityTables;
import groundswell.table.Tables;
import groundswell.table.TrendTables;
import groundswell.testing.TableRows;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * A year in which the source old has 20 stories a month; two small ones, others each month, have 3 each; and the source new
 * begins in December with 40.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SourceMixTest {
    private static final LocalDate LATER = LocalDate.of(2030, 1, 1);
    private static final String[] MONTHS = {"trends.grains=[month]"};

    private final List<String> articles = new ArrayList<>();
    private final List<String> links = new ArrayList<>();
    private Map<String, Row> rows;

    @BeforeAll
    void run() {
        for (int month = 1; month <= 12; month++) {
            boolean isLast = month == 12;
            for (int i = 0; i < 20; i++) {
                // In a tenth of its stories, and at last in the half.
                String fallen = i < 6 ? "ebb" : i < 10 ? "fall" : "none";
                story("old", month, i, i < (isLast ? 10 : 2) ? "rising" : isLast ? "none" : fallen);
            }
            for (int i = 0; i < 3; i++) {
                story("small-a" + month, month, i, isLast ? "small" : "none");
                story("small-b" + month, month, i, "none");
            }
            for (int i = 0; isLast && i < 40; i++) {
                story("new", month, i, i < 20 ? "imported" : "none");
            }
        }
        rows = listed(MONTHS);
    }

    @Test
    void whatComesWithANewSourceIsMixAndNotListed() {
        Row imported = rows.get("imported");
        // 20 of 66 stories; none before.
        assertEquals(20 / 66.0, imported.getAs("mix_effect"), 1e-12);
        assertEquals(0, imported.getAs("rate_effect"), 1e-12);
        assertFalse(imported.<Boolean>getAs("is_listed"));
        assertTrue(listed("trends.grains=[month]", "trends.min_rate_share=0")
                .get("imported")
                .<Boolean>getAs("is_listed"));
    }

    @Test
    void whatASourceDoesDifferentlyIsRateThoughItHasLessOfTheStories() {
        Row rising = rows.get("rising");
        // From 220 of 286 stories to 20 of 66, and from a tenth of them to the half.
        double before = 220 / 286.0;
        double after = 20 / 66.0;
        assertEquals((after - before) * 0.6 / 2, rising.getAs("mix_effect"), 1e-12);
        assertEquals(0.4 * (before + after) / 2, rising.getAs("rate_effect"), 1e-12);
        assertEquals(
                10 / 66.0 - 22 / 286.0,
                rising.<Double>getAs("mix_effect") + rising.<Double>getAs("rate_effect"),
                1e-12);
        assertTrue(rising.<Boolean>getAs("is_listed"));
    }

    @Test
    void smallSourcesAreOneSoThatTheirComingAndGoingIsNoMix() {
        Row small = rows.get("small");
        // Small ones have 66 of 286 stories before, 6 of 66 in December, the half of these with the key.
        double before = 66 / 286.0;
        double after = 6 / 66.0;
        assertEquals((after - before) * 0.5 / 2, small.getAs("mix_effect"), 1e-12);
        assertEquals(0.5 * (before + after) / 2, small.getAs("rate_effect"), 1e-12);
        assertTrue(small.<Boolean>getAs("is_listed"));
    }

    @Test
    void whatFallsWithinItsUsualScatterIsNotListed() {
        assertFalse(rows.get("ebb").<Boolean>getAs("is_listed"));
        assertTrue(rows.get("fall").<Boolean>getAs("is_listed"));
        assertTrue(listed("trends.grains=[month]", "trends.max_falling_p=1")
                .get("ebb")
                .<Boolean>getAs("is_listed"));
    }

    private void story(String source, int month, int number, String key) {
        String id = source + "-" + month + "-" + number;
        articles.add(json(String.format(
                "{'article_id':'%s','story_id':'%<s','lang':'en','source':'%s','published_on':'%s','date_precision':'day',"
                        + "'story_role':'first','tokens':8}",
                id, source, LocalDate.of(2024, month, 1 + number % 28))));
        links.add(json(String.format("{'article_id':'%s','entity_id':'%s'}", id, key)));
    }

    private Map<String, Row> listed(String... settings) {
        Dataset<Row> of = TableRows.of(Tables.ARTICLES, articles);
        Dataset<Row> days = StoryNumbers.days(of);
        Dataset<Row> passing = TableRows.of(
                TrendTables.TRENDS,
                passing("imported", "rising", 0.2),
                passing("rising", "rising", 0.2),
                passing("small", "rising", 0.2),
                passing("ebb", "falling", 0.2),
                passing("fall", "falling", 0.05));
        return SourceMix.of(
                        passing,
                        SeriesStories.of(
                                        "entity",
                                        TableRows.of(EntityTables.ARTICLE_ENTITIES, links),
                                        "entity_id",
                                        of,
                                        days)
                                .unionByName(SeriesStories.of("source", of, "source", of, days)),
                        TrendTables.STORY_DAYS.conform(days),
                        Tables.TOTALS.conform(Totals.of(of, LATER, trends(settings))),
                        LATER,
                        trends(settings))
                .collectAsList()
                .stream()
                .collect(Collectors.toMap(row -> row.<String>getAs("key"), row -> row));
    }

    private static String passing(String key, String direction, double predictiveP) {
        return json(String.format(
                Locale.ROOT,
                "{'kind':'entity','lang':'en','grain':'month','period_start':'2024-12-01','period_end':'2025-01-01',"
                        + "'is_partial':false,'key':'%s','label':'%<s','rank':1,'p_value':0.001,'direction':'%s',"
                        + "'total_stories':66,'predictive_p':%s}",
                key,
                direction,
                predictiveP));
    }
}
