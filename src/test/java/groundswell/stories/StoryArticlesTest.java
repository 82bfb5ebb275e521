package groundswell.stories;

import static groundswell.testing.TableAssert.assertRows;
import static groundswell.testing.TableAssert.assertSameRows;
import static org.junit.jupiter.api.Assertions.assertEquals;

import groundswell.config.Config;
import groundswell.config.ConfigReader;
import groundswell.table.InternalTables;
import groundswell.table.Tables;
import groundswell.testing.TableRows;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class StoryArticlesTest {
    @Test
    void reprintsWithinTheWindowAreOneStoryAndLaterOnesAnother() {
        String[] articles = {
            article("a", "t", "2024-03-01"), article("b", "t", "2024-03-04"), article("c", "t", "2024-03-08"),
        };
        assertEquals(Map.of("a", "a first", "b", "a reprint", "c", "c first"), stories(3, articles));
        assertEquals(Map.of("a", "a first", "b", "b first", "c", "c first"), stories(2, articles));
        assertEquals(Map.of("a", "a first", "b", "a reprint", "c", "a reprint"), stories(4, articles));
    }

    @Test
    void theWindowRunsFromTheArticleBeforeNotFromTheFirst() {
        assertEquals(
                Map.of("a", "a first", "b", "a reprint", "c", "a reprint", "d", "a reprint"),
                stories(
                        1,
                        article("a", "t", "2024-03-01"),
                        article("b", "t", "2024-03-02"),
                        article("c", "t", "2024-03-03"),
                        article("d", "t", "2024-03-04")));
    }

    @Test
    void aWindowOfNoDaysKeepsOnlyTheSameDayTogether() {
        assertEquals(
                Map.of("a", "a first", "b", "a reprint", "c", "c first"),
                stories(
                        0,
                        article("a", "t", "2024-03-01"),
                        article("b", "t", "2024-03-01"),
                        article("c", "t", "2024-03-02")));
    }

    @Test
    void otherTextsAreOtherStories() {
        assertEquals(
                Map.of("a", "a first", "b", "b first"),
                stories(3, article("a", "t", "2024-03-01"), article("b", "u", "2024-03-01")));
    }

    @Test
    void theRepresentativeIsTheEarliestThenTheSmallestId() {
        assertEquals(
                Map.of("a", "c reprint", "b", "c reprint", "c", "c first"),
                stories(
                        3,
                        article("a", "t", "2024-03-01", "2024-03-01T09:00:00Z"),
                        article("b", "t", "2024-03-01", "2024-03-01T08:00:00Z"),
                        article("c", "t", "2024-03-01", "2024-03-01T07:00:00Z")));
        assertEquals(
                Map.of("a", "a first", "b", "a reprint", "c", "a reprint"),
                stories(
                        3,
                        article("c", "t", "2024-03-01"),
                        article("a", "t", "2024-03-01"),
                        article("b", "t", "2024-03-01")));
    }

    @Test
    void theOrderAndPartitioningOfArticlesChangeNothing() {
        Random random = new Random(2);
        List<String> articles = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            articles.add(
                    article("a" + i, "t" + random.nextInt(6), String.format("2024-03-%02d", 1 + random.nextInt(28))));
        }
        Dataset<Row> inOrder = StoryArticles.of(
                TableRows.of(InternalTables.CLEAN_ARTICLES, articles), config(2).stories());
        Collections.shuffle(articles, random);
        assertSameRows(
                InternalTables.STORY_ARTICLES.conform(inOrder),
                InternalTables.STORY_ARTICLES.conform(StoryArticles.of(
                        TableRows.of(InternalTables.CLEAN_ARTICLES, articles).repartition(5),
                        config(2).stories())));
    }

    @Test
    void storiesAndSourcesSumUpTheirArticles() {
        Dataset<Row> articles = TableRows.of(
                Tables.ARTICLES,
                json(
                        "{'article_id':'a','story_id':'a','story_role':'first','source':'s','lang':'en','title':'One','published_on':'2024-03-01','published_at':'2024-03-01T08:00:00Z'}",
                        "{'article_id':'b','story_id':'a','story_role':'reprint','source':'t','lang':'en','title':'Two','published_on':'2024-03-02'}",
                        "{'article_id':'c','story_id':'a','story_role':'reprint','source':'s','lang':'en','published_on':'2024-03-03'}",
                        "{'article_id':'d','story_id':'d','story_role':'first','source':'s','lang':'es','published_on':'2024-02-01'}"));
        assertRows(
                Tables.STORIES,
                json(
                        "{'story_id':'a','lang':'en','first_published_at':'2024-03-01T08:00:00Z','first_published_on':'2024-03-01','representative_article_id':'a','articles':3,'sources':2,'first_source':'s','title':'One'}",
                        "{'story_id':'d','lang':'es','first_published_on':'2024-02-01','representative_article_id':'d','articles':1,'sources':1,'first_source':'s'}"),
                Stories.of(articles));
        assertRows(
                Tables.SOURCES,
                json(
                        "{'source':'s','first_on':'2024-02-01','last_on':'2024-03-03','articles':3,'stories':2}",
                        "{'source':'t','first_on':'2024-03-02','last_on':'2024-03-02','articles':1,'stories':1}"),
                Stories.sources(articles));
    }

    private static Map<String, String> stories(int windowDays, String... articles) {
        Map<String, String> stories = new TreeMap<>();
        StoryArticles.of(
                        TableRows.of(InternalTables.CLEAN_ARTICLES, articles),
                        config(windowDays).stories())
                .collectAsList()
                .forEach(row ->
                        stories.put(row.getAs("article_id"), row.getAs("story_id") + " " + row.getAs("story_role")));
        return stories;
    }

    private static Config config(int windowDays) {
        return ConfigReader.read("", "test", List.of("stories.window_days=" + windowDays));
    }

    private static String article(String id, String text, String day) {
        return json("{'article_id':'" + id + "','text_key':'" + text + "','published_on':'" + day + "'}")
                .get(0);
    }

    private static String article(String id, String text, String day, String at) {
        return article(id, text, day).replace("}", ",\"published_at\":\"" + at + "\"}");
    }

    private static List<String> json(String... lines) {
        return Stream.of(lines).map(line -> line.replace('\'', '"')).toList();
    }
}
