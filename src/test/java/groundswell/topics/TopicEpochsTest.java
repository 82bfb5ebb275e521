package groundswell.topics;

import static org.apache.spark.sql.functions.col;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import groundswell.table.TopicTables;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/** What of topics stays in an epoch, and what becomes of them in the next. */
class TopicEpochsTest {
    @Test
    void withinAnEpochNewArticlesChangeNoOldLink() {
        PlantedArticles planted = PlantedArticles.of(10);
        Dataset<Row> model = TopicTables.TOPIC_MODEL
                .conform(LearnedTopics.of(planted).learned().model())
                .localCheckpoint();
        List<String> before = LearnedTopics.lines(
                Topics.apply(planted.articles(), model, LearnedTopics.config()).links());
        assertEquals(before, LearnedTopics.lines(LearnedTopics.of(planted).links()));
        PlantedArticles more = PlantedArticles.of(10);
        for (int i = 0; i < 5; i++) {
            more.article("en", "new" + i, "first", "", "bank flood bank bank");
        }
        Dataset<Row> links =
                Topics.apply(more.articles(), model, LearnedTopics.config()).links();
        List<String> after = LearnedTopics.lines(links);
        assertEquals(25, Topics.main(links).count());
        assertTrue(after.containsAll(before));
    }

    @Test
    void aRefitKeepsTheIdsOfTopicsThatGoOnAndNamesThoseThatAreBorn() {
        PlantedArticles planted = PlantedArticles.of(20);
        Dataset<Row> first = TopicTables.TOPIC_MODEL
                .conform(LearnedTopics.of(planted, "topics.iterations=30")
                        .learned()
                        .model())
                .localCheckpoint();
        for (int i = 0; i < 20; i++) {
            planted.story("sport" + i, "goal match team goal coach cup match league team goal");
        }
        LearnedTopics again = LearnedTopics.of(
                planted.articles(),
                planted.series(),
                List.of("en"),
                first,
                "topics.count=3",
                "topics.seed=9",
                "topics.iterations=30");
        List<Row> events = again.learned().events().orderBy("topic_id").collectAsList();
        assertEquals(
                List.of("continues en-1-01 en-1-01", "continues en-1-02 en-1-02"),
                events.subList(0, 2).stream()
                        .map(row ->
                                row.getAs("event") + " " + row.getAs("topic_id") + " " + row.getAs("other_topic_id"))
                        .toList());
        Row born = events.get(2);
        assertEquals("born", born.getAs("event"));
        assertTrue(born.<String>getAs("topic_id").startsWith("en-2-"));
        assertNull(born.getAs("other_topic_id"));
        assertEquals(2, born.<Integer>getAs("epoch"));
        assertEquals(3, events.size());
        assertEquals(
                Set.of("goal", "match", "team"),
                LearnedTopics.texts(
                        again.terms()
                                .where(col("rank").leq(3).and(col("topic_id").startsWith("en-2-"))),
                        "term"));
        // The words of the topics that go on are those that they had.
        LearnedTopics before = LearnedTopics.of(PlantedArticles.of(20), "topics.iterations=30");
        for (String id : List.of("en-1-01", "en-1-02")) {
            Column six = col("rank").leq(6).and(col("topic_id").equalTo(id));
            assertEquals(
                    LearnedTopics.texts(before.terms().where(six), "term"),
                    LearnedTopics.texts(again.terms().where(six), "term"),
                    id);
        }
    }

    @Test
    void aThemeThatPartsIsSplit() {
        PlantedArticles one = new PlantedArticles();
        PlantedArticles parted = new PlantedArticles();
        String money = String.join(" ", PlantedArticles.MONEY);
        String sport = "goal match team coach cup league";
        for (int i = 0; i < 30; i++) {
            one.story("weather" + i, "dam flood rain river storm water dam flood rain");
            one.story("mixed" + i, money + " " + sport);
            parted.story("weather" + i, "dam flood rain river storm water dam flood rain");
            parted.story("money" + i, money + " " + money);
            parted.story("sport" + i, sport + " " + sport);
        }
        Dataset<Row> first = TopicTables.TOPIC_MODEL
                .conform(LearnedTopics.of(one, "topics.iterations=30").learned().model())
                .localCheckpoint();
        String mixed = first.where("term = 'goal'")
                .orderBy(col("weight").desc())
                .first()
                .getAs("topic_id");
        List<Row> events = LearnedTopics.of(
                        parted.articles(),
                        parted.series(),
                        List.of("en"),
                        first,
                        "topics.count=3",
                        "topics.iterations=30")
                .learned()
                .events()
                .where("event <> 'continues'")
                .collectAsList();
        assertEquals(1, events.size(), events.toString());
        assertEquals("split", events.get(0).getAs("event"));
        assertEquals(mixed, events.get(0).getAs("other_topic_id"));
        assertTrue(events.get(0).<String>getAs("topic_id").startsWith("en-2-"));
    }
}
