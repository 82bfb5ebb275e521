package groundswell.count;

import static groundswell.testing.TableAssert.assertRows;
import static org.junit.jupiter.api.Assertions.assertEquals;

import groundswell.config.ConfigReader;
import groundswell.config.TrendsConfig;
import groundswell.table.Tables;
import groundswell.testing.TableRows;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class TotalsTest {
    private static final LocalDate LATER = LocalDate.of(2030, 1, 1);

    @Test
    void storiesAndSourcesAreCountedExactlyInEveryGrain() {
        // One story on three days of two weeks and two months, another on the first of them.
        Dataset<Row> totals = totals(
                LATER,
                trends(),
                article("a", "a", "first", "s", "2024-01-31", "day", 10),
                article("b", "a", "reprint", "t", "2024-02-01", "day", 20),
                article("c", "a", "reprint", "s", "2024-02-05", "time", 30),
                article("d", "d", "first", "s", "2024-01-31", "day", 1));
        assertRows(
                Tables.TOTALS,
                List.of(
                        "grain",
                        "period_start",
                        "period_end",
                        "lang",
                        "tokens",
                        "articles",
                        "stories",
                        "first_stories",
                        "sources"),
                json(
                        "{'grain':'day','period_start':'2024-01-31','period_end':'2024-02-01','lang':'en','tokens':11,'articles':2,'stories':2,'first_stories':2,'sources':1}",
                        "{'grain':'day','period_start':'2024-02-01','period_end':'2024-02-02','lang':'en','tokens':20,'articles':1,'stories':1,'first_stories':0,'sources':1}",
                        "{'grain':'day','period_start':'2024-02-05','period_end':'2024-02-06','lang':'en','tokens':30,'articles':1,'stories':1,'first_stories':0,'sources':1}",
                        "{'grain':'week','period_start':'2024-01-29','period_end':'2024-02-05','lang':'en','tokens':31,'articles':3,'stories':2,'first_stories':2,'sources':2}",
                        "{'grain':'week','period_start':'2024-02-05','period_end':'2024-02-12','lang':'en','tokens':30,'articles':1,'stories':1,'first_stories':0,'sources':1}",
                        "{'grain':'month','period_start':'2024-01-01','period_end':'2024-02-01','lang':'en','tokens':11,'articles':2,'stories':2,'first_stories':2,'sources':1}",
                        "{'grain':'month','period_start':'2024-02-01','period_end':'2024-03-01','lang':'en','tokens':50,'articles':2,'stories':1,'first_stories':0,'sources':2}",
                        "{'grain':'quarter','period_start':'2024-01-01','period_end':'2024-04-01','lang':'en','tokens':61,'articles':4,'stories':2,'first_stories':2,'sources':2}",
                        "{'grain':'year','period_start':'2024-01-01','period_end':'2025-01-01','lang':'en','tokens':61,'articles':4,'stories':2,'first_stories':2,'sources':2}"),
                totals);
    }

    @Test
    void datesKnownToTheMonthOrYearCountInNoFinerGrain() {
        Map<String, String> grains = new TreeMap<>();
        totals(
                        LATER,
                        trends(),
                        article("a", "a", "first", "s", "2024-03-01", "month", 1),
                        article("b", "b", "first", "s", "2023-01-01", "year", 1))
                .collectAsList()
                .forEach(row -> grains.merge(
                        row.getAs("grain"), row.getAs("period_start").toString(), (a, b) -> a + " " + b));
        assertEquals(List.of("month", "quarter", "year"), List.copyOf(grains.keySet()));
        assertEquals("2024-03-01", grains.get("month"));
        assertEquals("2024-01-01", grains.get("quarter"));
    }

    @Test
    void languagesAreCountedApart() {
        assertEquals(
                Map.of("en", 1L, "es", 2L),
                totals(
                                LATER,
                                trends(),
                                article("a", "a", "first", "s", "2024-03-01", "day", 1),
                                article("b", "b", "first", "s", "2024-03-01", "day", 1)
                                        .replace("\"en\"", "\"es\""),
                                article("c", "c", "first", "s", "2024-03-01", "day", 1)
                                        .replace("\"en\"", "\"es\""))
                        .where("grain = 'year'")
                        .collectAsList()
                        .stream()
                        .collect(Collectors.toMap(row -> row.getAs("lang"), row -> row.getAs("articles"))));
    }

    @Test
    void aPeriodThatIsOpenOrCutByTheCollectionIsPartial() {
        List<String> articles = new ArrayList<>();
        for (String day : List.of("2024-01-15", "2024-02-10", "2024-03-31", "2024-04-10")) {
            articles.add(article(day, day, "first", "s", day, "day", 1));
        }
        assertEquals(
                List.of("2024-01-01 true", "2024-02-01 false", "2024-03-01 false", "2024-04-01 true"),
                partial(LATER, articles));
        assertEquals(
                List.of("2024-01-01 true", "2024-02-01 false", "2024-03-01 true", "2024-04-01 true"),
                partial(LocalDate.of(2024, 3, 31), articles));
        assertEquals(
                List.of("2024-01-01 true", "2024-02-01 false", "2024-03-01 false"),
                partial(LocalDate.of(2024, 4, 1), articles.subList(0, 3)));
    }

    @Test
    void aMonthKnownOnlyAsAMonthIsWholeWhenItIsTheLast() {
        assertEquals(
                List.of("2024-01-01 false", "2024-02-01 false"),
                partial(
                        LATER,
                        List.of(
                                article("a", "a", "first", "s", "2024-01-01", "month", 1),
                                article("b", "b", "first", "s", "2024-02-01", "month", 1))));
    }

    @Test
    void periodsWithoutHistoryRampUpAndAFallOfVolumeIsAnOutage() {
        List<String> articles = new ArrayList<>();
        for (int month = 1; month <= 6; month++) {
            int stories = month == 5 ? 1 : 20;
            for (int i = 0; i < stories; i++) {
                String id = month + "-" + i;
                articles.add(article(id, id, "first", "s", "2024-0" + month + "-10", "day", 1));
            }
        }
        List<String> two = List.of("ramp_up", "ramp_up", "ok", "ok", "outage", "ok");
        assertEquals(two, status(articles, "trends.history.month=2"));
        assertEquals(
                List.of("ramp_up", "ramp_up", "ramp_up", "ramp_up", "outage", "ok"),
                status(articles, "trends.history.month=4"));
        assertEquals(
                List.of("ramp_up", "ramp_up", "ok", "ok", "ok", "ok"),
                status(articles, "trends.history.month=2", "trends.outage_share=0.05"));
        // After the outage, the usual volume over one month of baseline is that of the outage.
        assertEquals(two, status(articles, "trends.history.month=2", "trends.baseline.month=1"));
    }

    private static List<String> status(List<String> articles, String... settings) {
        return totals(LATER, trends(settings), articles.toArray(String[]::new))
                .where("grain = 'month'")
                .orderBy("period_start")
                .collectAsList()
                .stream()
                .map(row -> row.<String>getAs("status"))
                .toList();
    }

    private static List<String> partial(LocalDate today, List<String> articles) {
        return totals(today, trends(), articles.toArray(String[]::new))
                .where("grain = 'month'")
                .orderBy("period_start")
                .collectAsList()
                .stream()
                .map(row -> row.getAs("period_start") + " " + row.getAs("is_partial"))
                .toList();
    }

    private static TrendsConfig trends(String... settings) {
        return ConfigReader.read("", "test", List.of(settings)).trends();
    }

    private static Dataset<Row> totals(LocalDate today, TrendsConfig config, String... articles) {
        return Totals.of(TableRows.of(Tables.ARTICLES, articles), today, config);
    }

    private static String article(
            String id, String story, String role, String source, String day, String precision, int tokens) {
        return json(String.format(
                        "{'article_id':'%s','story_id':'%s','story_role':'%s','source':'%s','lang':'en','published_on':'%s','date_precision':'%s','tokens':%d}",
                        id, story, role, source, day, precision, tokens))
                .get(0);
    }

    private static List<String> json(String... lines) {
        return Stream.of(lines).map(line -> line.replace('\'', '"')).toList();
    }
}
