package groundswell.topics;

import static groundswell.testing.TableAssert.assertRows;
import static groundswell.topics.PlantedArticles.json;
import static org.junit.jupiter.api.Assertions.assertEquals;

import groundswell.config.ConfigReader;
import groundswell.statistics.Wilson;
import groundswell.table.Tables;
import groundswell.table.TopicTables;
import groundswell.testing.TableRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class TopicCoverageTest {
    /** Of the 40 stories of January, when topics were learned, 2 are far from them; of February's 10, and March's 10. */
    private static Dataset<Row> coverage(int february, int march, String... settings) {
        List<String> links = new ArrayList<>();
        List<String> articles = new ArrayList<>();
        add(links, articles, "2024-01-10", 40, 2);
        add(links, articles, "2024-02-10", 10, february);
        add(links, articles, "2024-03-10", 10, march);
        // Reprints do not count, nor does what has no topics in its language, nor a second topic.
        articles.add(article("copy", "en", "2024-02-10", "reprint"));
        articles.add(article("es", "es", "2024-02-10", "first"));
        links.add(link("2024-02-10 0", 2, 0.01));
        return TopicCoverage.of(
                TableRows.of(TopicTables.ARTICLE_TOPICS, links),
                TableRows.of(TopicTables.TOPIC_FITS, fit("en-1-01"), fit("en-1-02")),
                TableRows.of(Tables.ARTICLES, articles),
                TableRows.of(
                        Tables.TOTALS,
                        total("en", "2024-01-01", "2024-02-01", false),
                        total("en", "2024-02-01", "2024-03-01", false),
                        total("en", "2024-03-01", "2024-04-01", true),
                        total("es", "2024-02-01", "2024-03-01", false)),
                ConfigReader.read("", "test", List.of(settings)).topics());
    }

    @Test
    void aClosedPeriodWithManyMoreFarStoriesIsTheSign() {
        assertRows(
                TopicTables.TOPIC_COVERAGE,
                List.of(
                        row("2024-01-01", "2024-02-01", false, 40, 2, false),
                        row("2024-02-01", "2024-03-01", false, 10, 4, true),
                        row("2024-03-01", "2024-04-01", true, 10, 9, false)),
                coverage(4, 9));
    }

    @Test
    void theIntervalMustBeAboveTheRatio() {
        // The lower end of 4 in 10 is 0.168, 3.36 times the 0.05 of January; that of 2 in 10 is 0.057.
        assertEquals(1, due(coverage(4, 0, "topics.refit_ratio=3.3")));
        assertEquals(0, due(coverage(4, 0, "topics.refit_ratio=3.4")));
        assertEquals(0, due(coverage(2, 0)));
        assertEquals(1, due(coverage(2, 0, "topics.refit_ratio=1")));
    }

    private static long due(Dataset<Row> coverage) {
        return coverage.where("refit_due").count();
    }

    /** Adds stories of a day, some of which have no topic, and the others of these far ones few known words. */
    private static void add(List<String> links, List<String> articles, String day, int stories, int far) {
        for (int i = 0; i < stories; i++) {
            String id = day + " " + i;
            articles.add(article(id, "en", day, "first"));
            if (i >= far || i % 2 == 0) {
                links.add(link(id, 1, i < far ? 0.09 : 0.1));
            }
        }
    }

    private static String row(String from, String to, boolean isPartial, int stories, int far, boolean isDue) {
        Wilson interval = Wilson.interval(far, stories);
        return json(String.format(
                Locale.ROOT,
                "{'grain':'month','period_start':'%s','period_end':'%s','lang':'en','is_partial':%b,'stories':%d,"
                        + "'far_stories':%d,'far_share':%s,'far_share_low':%s,'far_share_high':%s,'fitted_far_share':0.05,"
                        + "'refit_due':%b}",
                from,
                to,
                isPartial,
                stories,
                far,
                (double) far / stories,
                interval.low(),
                interval.high(),
                isDue));
    }

    private static String link(String article, int rank, double knownShare) {
        return json(String.format(
                Locale.ROOT,
                "{'article_id':'%s','rank':%d,'topic_id':'en-1-0%d','weight':0.5,'known_share':%s}",
                article,
                rank,
                rank,
                knownShare));
    }

    private static String article(String id, String lang, String day, String role) {
        return json(String.format(
                "{'article_id':'%s','lang':'%s','published_on':'%s','date_precision':'month','story_role':'%s'}",
                id, lang, day, role));
    }

    private static String fit(String id) {
        return json("{'topic_id':'" + id + "','lang':'en','fitted_to':'2024-01-31','known_low':0.1}");
    }

    private static String total(String lang, String from, String to, boolean isPartial) {
        return json(String.format(
                "{'grain':'month','period_start':'%s','period_end':'%s','lang':'%s','is_partial':%b}",
                from, to, lang, isPartial));
    }
}
