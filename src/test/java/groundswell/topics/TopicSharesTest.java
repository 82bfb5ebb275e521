package groundswell.topics;

import static groundswell.testing.TableAssert.assertRows;
import static groundswell.topics.PlantedArticles.json;

import groundswell.statistics.Wilson;
import groundswell.table.Tables;
import groundswell.table.TopicTables;
import groundswell.testing.TableRows;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class TopicSharesTest {
    @Test
    void sharesAreOfTheFirstStoriesOfEachPeriod() {
        Dataset<Row> shares = TopicShares.of(
                TableRows.of(
                        TopicTables.ARTICLE_TOPICS,
                        link("a", "en-1-01"),
                        link("b", "en-1-01"),
                        link("c", "en-1-02"),
                        link("d", "en-1-01"),
                        link("e", "es-1-01"),
                        link("a", "en-1-02").replace("\"rank\":1", "\"rank\":2")),
                TableRows.of(
                        Tables.ARTICLES,
                        article("a", "en", "2024-03-05", "time", "first"),
                        article("b", "en", "2024-03-05", "day", "reprint").replace("\"s\"", "\"t\""),
                        article("c", "en", "2024-03-31", "day", "first"),
                        article("d", "en", "2024-04-01", "month", "first"),
                        article("e", "es", "2024-03-05", "day", "reprint"),
                        article("none", "en", "2024-03-05", "day", "first")),
                TableRows.of(
                        Tables.TOTALS,
                        total("en", "day", "2024-03-05", "2024-03-06", 3),
                        total("en", "day", "2024-03-31", "2024-04-01", 1),
                        total("en", "month", "2024-03-01", "2024-04-01", 4),
                        total("en", "month", "2024-04-01", "2024-05-01", 2),
                        total("es", "month", "2024-03-01", "2024-04-01", 0)));
        assertRows(
                TopicTables.TOPIC_SHARES,
                List.of(
                        share("en", "day", "2024-03-05", "2024-03-06", "en-1-01", 2, 1, 3, 2),
                        share("en", "day", "2024-03-31", "2024-04-01", "en-1-02", 1, 1, 1, 1),
                        share("en", "month", "2024-03-01", "2024-04-01", "en-1-01", 2, 1, 4, 2),
                        share("en", "month", "2024-03-01", "2024-04-01", "en-1-02", 1, 1, 4, 1),
                        share("en", "month", "2024-04-01", "2024-05-01", "en-1-01", 1, 1, 2, 1),
                        share("es", "month", "2024-03-01", "2024-04-01", "es-1-01", 1, 0, 0, 1)),
                shares);
    }

    @Test
    void datesKnownToTheYearCountInYearsAlone() {
        Dataset<Row> shares = TopicShares.of(
                TableRows.of(TopicTables.ARTICLE_TOPICS, link("a", "en-1-01"), link("b", "en-1-01")),
                TableRows.of(
                        Tables.ARTICLES,
                        article("a", "en", "2024-01-01", "year", "first"),
                        article("b", "en", "2024-01-01", "month", "first")),
                TableRows.of(
                        Tables.TOTALS,
                        total("en", "day", "2024-01-01", "2024-01-02", 9),
                        total("en", "week", "2024-01-01", "2024-01-08", 9),
                        total("en", "month", "2024-01-01", "2024-02-01", 9),
                        total("en", "quarter", "2024-01-01", "2024-04-01", 9),
                        total("en", "year", "2024-01-01", "2025-01-01", 10)));
        assertRows(
                TopicTables.TOPIC_SHARES,
                List.of(
                        share("en", "month", "2024-01-01", "2024-02-01", "en-1-01", 1, 1, 9, 1),
                        share("en", "quarter", "2024-01-01", "2024-04-01", "en-1-01", 1, 1, 9, 1),
                        share("en", "year", "2024-01-01", "2025-01-01", "en-1-01", 2, 2, 10, 1)),
                shares);
    }

    private static String link(String article, String topic) {
        return json(String.format("{'article_id':'%s','rank':1,'topic_id':'%s','weight':0.9}", article, topic));
    }

    private static String article(String id, String lang, String day, String precision, String role) {
        return json(String.format(
                "{'article_id':'%s','lang':'%s','published_on':'%s','date_precision':'%s','story_role':'%s','source':'s'}",
                id, lang, day, precision, role));
    }

    private static String total(String lang, String grain, String start, String end, int stories) {
        return json(String.format(
                "{'lang':'%s','grain':'%s','period_start':'%s','period_end':'%s','is_partial':%b,'first_stories':%d}",
                lang, grain, start, end, grain.equals("year"), stories));
    }

    private static String share(
            String lang,
            String grain,
            String start,
            String end,
            String topic,
            int articles,
            int stories,
            int total,
            int sources) {
        Wilson interval = Wilson.interval(stories, total);
        return json(String.format(
                Locale.ROOT,
                "{'lang':'%s','grain':'%s','period_start':'%s','period_end':'%s','is_partial':%b,'topic_id':'%s','articles':%d,'stories':%d,'sources':%d,'effective_sources':%<d,'total_stories':%d,'share':%s,'share_low':%s,'share_high':%s}",
                lang,
                grain,
                start,
                end,
                grain.equals("year"),
                topic,
                articles,
                stories,
                sources,
                total,
                total == 0 ? 0.0 : (double) stories / total,
                interval.low(),
                interval.high()));
    }
}
