package groundswell.trends;

import static groundswell.trends.DriverRows.trends;
import static groundswell.trends.TermLines.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import groundswell.table.ConceptTables;
import groundswell.table.EventTables;
import groundswell.table.InternalTables;
import groundswell.table.Tables;
import groundswell.table.TopicTables;
import groundswell.table.TrendTables;
import groundswell.testing.TableRows;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/** From listed rows of trends to the stories they stand in, to evidence and to events. */
class EventsTest {
    private static final List<String> ARTICLES = List.of(
            article("a", "one", "2024-03-04", "day", "first", "rail strike", "the rail strike began\nno rail"),
            article("b", "one", "2024-03-05", "day", "first", "trains", "a rail strike goes on"),
            article("c", "two", "2024-03-06", "day", "first", "trains", "strike of rail workers"),
            article("d", "two", "2024-03-04", "day", "reprint", "rail strike", "the rail strike began"),
            article("e", "two", "2024-03-11", "day", "first", "rail strike", "the rail strike ended"),
            article("f", "two", "2024-03-01", "month", "first", "rail strike", "a rail strike in march"),
            article("g", "two", "2024-03-07", "day", "first", "striker", "rail strikes"),
            article("h", "two", "2024-03-07", "day", "first", "hills", "rail\nstrike"));

    @Test
    void termsAreFoundInStoriesFirstPublishedInThePeriodAsTheyAreCounted() {
        Dataset<Row> found = stories(
                List.of(),
                List.of(),
                TableRows.of(
                        TrendTables.LISTED_TRENDS,
                        trend("week", "2024-03-04", "2024-03-11", "rail strike", 1, true, "rising"),
                        trend("week", "2024-03-04", "2024-03-11", "strike", 2, true, "rising"),
                        trend("month", "2024-03-01", "2024-04-01", "rail strike", 1, true, "rising"),
                        trend("week", "2024-03-04", "2024-03-11", "rail", 3, false, "rising"),
                        trend("week", "2024-03-04", "2024-03-11", "trains", 1, true, "falling")));
        assertEquals(
                List.of(
                        "month rail strike a true",
                        "month rail strike b false",
                        "month rail strike e true",
                        "month rail strike f true",
                        "week rail strike a true",
                        "week rail strike b false",
                        "week strike a true",
                        "week strike b false",
                        "week strike c false",
                        "week strike h false"),
                found.orderBy("grain", "key", "article_id").collectAsList().stream()
                        .map(row -> row.getAs("grain") + " " + row.getAs("key") + " " + row.getAs("article_id") + " "
                                + row.getAs("is_in_title"))
                        .toList());
    }

    @Test
    void entitiesConceptsAndTopicsAreFoundByTheArticlesThatAreLinkedToThem() {
        List<String> mentions = List.of(
                mention("a", "union", "Rail Union", 0),
                mention("a", "union", "Union", 1),
                mention("b", "union", "Union", 0),
                mention("d", "union", "Union", 0),
                mention("e", "union", "Union", 0),
                mention("f", "union", "Union", 1),
                mention("c", "other", "Other", 1));
        List<String> topics = List.of(
                json("{'article_id':'b','topic_id':'t1','weight':0.5}"),
                json("{'article_id':'c','topic_id':'t2','weight':0.5}"));
        Dataset<Row> found = stories(
                mentions,
                topics,
                TableRows.of(
                        TrendTables.LISTED_TRENDS,
                        trend("week", "2024-03-04", "2024-03-11", "union", 1, true, "rising")
                                .replace("term", "entity"),
                        trend("month", "2024-03-01", "2024-04-01", "union", 1, true, "rising")
                                .replace("term", "entity"),
                        trend("week", "2024-03-04", "2024-03-11", "other", 2, false, "rising")
                                .replace("term", "entity"),
                        trend("week", "2024-03-04", "2024-03-11", "pay", 3, true, "rising")
                                .replace("term", "concept"),
                        trend("week", "2024-03-04", "2024-03-11", "t1", 1, true, "rising")
                                .replace("term", "topic")));
        assertEquals(
                List.of(
                        "month entity union a true Rail Union",
                        "month entity union b false Union",
                        "month entity union e false Union",
                        "month entity union f true Union",
                        "week concept pay b true rail pay",
                        "week topic t1 b false null",
                        "week entity union a true Rail Union",
                        "week entity union b false Union"),
                found.orderBy("grain", "key", "article_id").collectAsList().stream()
                        .map(row -> row.getAs("grain") + " " + row.getAs("kind") + " " + row.getAs("key") + " "
                                + row.getAs("article_id") + " " + row.getAs("is_in_title") + " " + row.getAs("words"))
                        .toList());
    }

    @Test
    void anEntityAndItsNameAsATermAreOneEventAndATopicIsNone() {
        List<String> found = new ArrayList<>();
        founds("rail union", 2, 0, 10).forEach(row -> found.add(row.replace("\"p_value\":0.02", "\"p_value\":0.01")));
        founds("union", 1, 0, 10).forEach(row -> found.add(row.replace("term", "entity")));
        founds("t1", 1, 0, 40).forEach(row -> found.add(row.replace("term", "topic")));
        List<Row> groups = TrendGroups.of(
                        TableRows.of(TrendTables.TREND_STORIES, found), TableRows.of(EventTables.EVIDENCE), trends())
                .collectAsList();
        assertEquals(1, groups.size());
        assertEquals("union", groups.get(0).getAs("head_key"));
        assertEquals("entity", groups.get(0).getAs("head_kind"));
        assertEquals(
                List.of("union", "rail union"),
                groups.get(0).getList(groups.get(0).fieldIndex("members")));
        assertEquals(
                List.of("entity", "term"), groups.get(0).getList(groups.get(0).fieldIndex("member_kinds")));
    }

    @Test
    void evidenceTakesTheBestStoryOfEachSourceFirst() {
        List<String> found = List.of(
                found("strike", 1, "a", "one", true),
                found("strike", 1, "b", "one", true),
                found("strike", 1, "c", "two", false),
                found("strike", 1, "d", "two", false));
        List<String> stories = List.of(story("a", 1), story("b", 4), story("c", 2), story("d", 2));
        assertEquals(List.of("b", "c", "a"), evidence(found, stories));
        assertEquals(List.of("b", "c", "a", "d"), evidence(found, stories, "trends.evidence=9"));
        assertEquals(List.of(), evidence(found, stories, "trends.evidence=0"));
    }

    @Test
    void theStoryThatHoldsMostOfWhatRisesIsTheBest() {
        List<String> found = List.of(
                found("strike", 1, "a", "one", true),
                found("strike", 1, "b", "one", false),
                found("rail", 2, "b", "one", false));
        assertEquals(List.of("b", "b", "a"), evidence(found, List.of(story("a", 5), story("b", 1))));
    }

    @Test
    void evidenceQuotesTheTextAroundTheTermUnlessItIsSwitchedOff() {
        Dataset<Row> found = TableRows.of(TrendTables.TREND_STORIES, found("rail strike", 1, "a", "one", true));
        Dataset<Row> stories = TableRows.of(Tables.STORIES, story("a", 3));
        Dataset<Row> texts = articles(ARTICLES);
        Row row = EventTables.EVIDENCE
                .conform(Evidence.of(found, stories, texts, trends()))
                .collectAsList()
                .get(0);
        assertEquals("Text: the rail strike began no rail", row.getAs("snippet"));
        assertEquals(10, row.<Integer>getAs("match_start"));
        assertEquals(21, row.<Integer>getAs("match_end"));
        assertEquals("rail strike", row.getAs("title"));
        assertEquals("http://news.example/a", row.getAs("url"));
        assertEquals(3L, row.<Long>getAs("story_sources"));
        assertEquals(1, row.<Integer>getAs("rank"));
        Row silent = Evidence.of(found, stories, texts, trends("trends.snippets=false"))
                .collectAsList()
                .get(0);
        assertNull(silent.getAs("snippet"));
        assertNull(silent.getAs("match_start"));
        assertNotNull(silent.getAs("title"));
    }

    @Test
    void rowsThatShareStoriesAreOneEventUnderTheBestRank() {
        List<String> found = new ArrayList<>();
        found.addAll(founds("strike", 1, 0, 10));
        found.addAll(founds("rail strike", 2, 0, 6));
        found.addAll(founds("storm", 3, 20, 30));
        // Shares four of its eight stories with the first head.
        found.addAll(founds("rail", 4, 6, 14));
        // Shares three of its seven stories with it.
        found.addAll(founds("bus", 5, 7, 14));
        assertEquals(
                List.of("1 strike [strike, rail strike, rail] 14", "2 storm [storm] 10", "3 bus [bus] 7"),
                groups(found));
        assertEquals(
                List.of("1 strike [strike, rail strike, rail, bus] 14", "2 storm [storm] 10"),
                groups(found, "trends.group_overlap=0.4"));
    }

    @Test
    void aRowInMostStoriesIsHeadOfNone() {
        List<String> found = new ArrayList<>();
        // 40 of 100 stories: by chance it shares 40 % of any other's.
        found.addAll(founds("government", 1, 0, 40));
        found.addAll(founds("strike", 2, 0, 10));
        assertEquals(List.of("1 government [government] 40", "2 strike [strike] 10"), groups(found));
    }

    @Test
    void whatStandsInTheSameStoriesIsOneEventHoweverManyTheyAre() {
        List<String> found = new ArrayList<>();
        founds("war", 1, 0, 60).forEach(row -> found.add(row.replace("term", "entity")));
        found.addAll(founds("war", 2, 0, 58));
        // Shares 48 of 60 with it, where chance lets expect 29.
        found.addAll(founds("strike", 3, 12, 60));
        // Shares 44 of 64.
        found.addAll(founds("storm", 4, 16, 64));
        List<String> heads = TrendGroups.of(
                        TableRows.of(TrendTables.TREND_STORIES, found), TableRows.of(EventTables.EVIDENCE), trends())
                .orderBy("rank")
                .collectAsList()
                .stream()
                .map(row -> row.getAs("head_kind") + " " + row.getAs("head_key") + " "
                        + row.getList(row.fieldIndex("members")))
                .toList();
        assertEquals(List.of("entity war [war, war, strike]", "term storm [storm]"), heads);
    }

    @Test
    void aNameAndItsWordAreOneEventWhereTheWordHasFewerStories() {
        List<String> found = new ArrayList<>();
        found.addAll(founds("War", 1, 0, 60));
        found.addAll(founds("war", 2, 0, 45));
        found.addAll(founds("battle", 3, 0, 45));
        assertEquals(List.of("1 War [War, war] 60", "2 battle [battle] 45"), groups(found));
    }

    private static Dataset<Row> stories(List<String> mentions, List<String> topics, Dataset<Row> listed) {
        return TrendStories.of(
                articles(ARTICLES),
                listed,
                articles(ARTICLES),
                TableRows.of(InternalTables.ENTITY_MENTIONS, mentions),
                TableRows.of(
                        ConceptTables.ARTICLE_CONCEPTS,
                        json("{'article_id':'b','concept':'pay','mentions':2,'in_title':true,'matched':'rail pay'}"),
                        json("{'article_id':'c','concept':'jobs','mentions':2,'in_title':true,'matched':'jobs'}")),
                TableRows.of(TopicTables.ARTICLE_TOPICS, topics));
    }

    private static String mention(String article, String entity, String surface, int titleMentions) {
        return json(String.format(
                "{'article_id':'%s','entity_id':'%s','surface':'%s','mentions':1,'title_mentions':%d}",
                article, entity, surface, titleMentions));
    }

    private static List<String> groups(List<String> found, String... settings) {
        Dataset<Row> evidence = TableRows.of(
                EventTables.EVIDENCE,
                json("{'grain':'week','period_start':'2024-03-04','lang':'en','kind':'term','key':'strike','rank':1,"
                        + "'title':'No trains'}"),
                json("{'grain':'week','period_start':'2024-03-04','lang':'en','kind':'term','key':'strike','rank':2,"
                        + "'title':'Not this'}"));
        List<Row> groups = TrendGroups.of(TableRows.of(TrendTables.TREND_STORIES, found), evidence, trends(settings))
                .orderBy("rank")
                .collectAsList();
        for (Row group : groups) {
            String head = group.getAs("head_key");
            assertEquals("term/en/week/2024-03-04/" + head, group.getAs("group_id"));
            assertEquals(head.equals("strike") ? "No trains" : null, group.getAs("headline"));
        }
        return groups.stream()
                .map(row -> row.getAs("rank") + " " + row.getAs("head_key") + " "
                        + row.getList(row.fieldIndex("members")) + " " + row.getAs("stories"))
                .toList();
    }

    private static List<String> evidence(List<String> found, List<String> stories, String... settings) {
        return Evidence.of(
                        TableRows.of(TrendTables.TREND_STORIES, found),
                        TableRows.of(Tables.STORIES, stories),
                        articles(ARTICLES),
                        trends(settings))
                .orderBy("rank", "key")
                .collectAsList()
                .stream()
                .map(row -> row.<String>getAs("article_id"))
                .toList();
    }

    private static Dataset<Row> articles(List<String> lines) {
        return TableRows.of(InternalTables.STORY_ARTICLES, lines);
    }

    private static String article(
            String id, String source, String day, String precision, String role, String title, String body) {
        return json(String.format(
                "{'article_id':'%s','story_id':'%<s','url':'http://news.example/%<s','lang':'en','source':'%s','published_on':'%s',"
                        + "'date_precision':'%s','story_role':'%s','title':'%s','title_words':'%<s','title_text':'%<s',"
                        + "'body_words':'%s','body_text':'Text: %<s'}",
                id, source, day, precision, role, title, body.replace("\n", "\\n")));
    }

    private static String trend(
            String grain, String start, String end, String key, int rank, boolean isListed, String direction) {
        return json(String.format(
                "{'lang':'en','grain':'%s','period_start':'%s','period_end':'%s','is_partial':false,'kind':'term','key':'%s',"
                        + "'label':'%<s','rank':%d,'p_value':0.01,'is_listed':%b,'direction':'%s','total_stories':100}",
                grain, start, end, key, rank, isListed, direction));
    }

    /** Returns rows for the stories of these numbers. */
    private static List<String> founds(String key, int rank, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(story -> found(key, rank, "s" + story, "one", false))
                .toList();
    }

    private static String found(String key, int rank, String story, String source, boolean isInTitle) {
        return json(String.format(
                "{'lang':'en','grain':'week','period_start':'2024-03-04','period_end':'2024-03-11','is_partial':false,"
                        + "'kind':'term','key':'%s','words':'%<s','label':'%<s','rank':%d,'p_value':0.0%<d,'total_stories':100,'article_id':'%s',"
                        + "'story_id':'%<s','source':'%s','published_on':'2024-03-04','is_in_title':%b}",
                key, rank, story, source, isInTitle));
    }

    private static String story(String id, int sources) {
        return json(String.format("{'story_id':'%s','articles':%d,'sources':%<d}", id, sources));
    }
}
