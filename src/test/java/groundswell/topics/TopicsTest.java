package groundswell.topics;

import static groundswell.testing.TableAssert.assertRows;
import static groundswell.topics.PlantedArticles.MONEY;
import static groundswell.topics.PlantedArticles.WEATHER;
import static groundswell.topics.PlantedArticles.json;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.rand;
import static org.apache.spark.sql.functions.when;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import groundswell.table.Tables;
import groundswell.table.TopicTables;
import groundswell.testing.TableRows;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class TopicsTest {
    @Test
    void twoPlantedTopicsAreSeparated() {
        LearnedTopics models = LearnedTopics.of(PlantedArticles.of(20), "topics.iterations=20");
        Map<String, Set<String>> topics = new TreeMap<>();
        models.links().collectAsList().forEach(row -> topics.computeIfAbsent(
                        row.<String>getAs("article_id").replaceAll("[0-9]+$", ""), planted -> new TreeSet<>())
                .add(row.getAs("topic_id")));
        assertEquals(1, topics.get("weather").size(), topics.toString());
        assertEquals(1, topics.get("money").size(), topics.toString());
        assertNotEquals(topics.get("weather"), topics.get("money"));
        Map<String, Set<String>> words = new TreeMap<>();
        models.terms().where("rank <= 6").collectAsList().forEach(row -> words.computeIfAbsent(
                        row.getAs("topic_id"), id -> new TreeSet<>())
                .add(row.getAs("term")));
        assertEquals(
                new TreeSet<>(WEATHER),
                words.get(topics.get("weather").iterator().next()));
        assertEquals(
                new TreeSet<>(MONEY), words.get(topics.get("money").iterator().next()));
    }

    @Test
    void orderAndPartitionsOfTheInputChangeNoBit() {
        PlantedArticles planted = PlantedArticles.of(15);
        LearnedTopics once = LearnedTopics.of(planted, "topics.fit_stories=12");
        List<String> terms = LearnedTopics.lines(once.terms());
        List<String> links = LearnedTopics.lines(once.links());
        assertEquals(24, terms.size());
        assertEquals(30, Topics.main(once.links()).count());
        for (int partitions : new int[] {1, 3, 8, 64}) {
            LearnedTopics again = LearnedTopics.of(
                    planted.articles().orderBy(rand(partitions)).repartition(partitions),
                    planted.series().orderBy(rand(partitions)).repartition(partitions),
                    List.of("en"),
                    LearnedTopics.none(),
                    "topics.fit_stories=12");
            assertEquals(terms, LearnedTopics.lines(again.terms()), partitions + " partitions");
            assertEquals(links, LearnedTopics.lines(again.links()), partitions + " partitions");
        }
    }

    @Test
    void theNumberOfTopicsIsConfiguredOrAtLeastFive() {
        assertEquals(Set.of("en-1-01", "en-1-02", "en-1-03"), topics("topics.count=3"));
        assertEquals(Set.of("en-1-01", "en-1-02", "en-1-03", "en-1-04", "en-1-05"), topics("topics.count=0"));
    }

    @Test
    void iterationsSeedAndFittedStoriesChangeTheModel() {
        PlantedArticles planted = PlantedArticles.of(15);
        List<String> two = LearnedTopics.lines(LearnedTopics.of(planted).terms());
        assertNotEquals(
                two,
                LearnedTopics.lines(
                        LearnedTopics.of(planted, "topics.iterations=3").terms()));
        assertNotEquals(
                two,
                LearnedTopics.lines(LearnedTopics.of(planted, "topics.seed=2").terms()));
        assertNotEquals(
                two,
                LearnedTopics.lines(
                        LearnedTopics.of(planted, "topics.fit_stories=10").terms()));
        assertEquals(
                two,
                LearnedTopics.lines(
                        LearnedTopics.of(planted, "topics.fit_stories=30").terms()));
        // All articles are linked, however few stories the model was fitted on.
        assertEquals(
                30,
                Topics.main(LearnedTopics.of(planted, "topics.fit_stories=10").links())
                        .count());
    }

    @Test
    void theVocabularyHoldsTheWordsOfLargestTfIdf() {
        // Twelve words in about half of 31 stories; then one that occurs often in one story, one that occurs there
        // once,
        // and the most frequent of all, which is in every story.
        PlantedArticles planted = new PlantedArticles();
        for (int i = 0; i < 30; i++) {
            planted.story("s" + i, "all all all " + String.join(" ", i % 2 == 0 ? WEATHER : MONEY));
        }
        planted.story("last", "all all all seldom" + " often".repeat(50));
        Set<String> best = new TreeSet<>(WEATHER);
        best.addAll(MONEY);
        best.add("often");
        assertEquals(best, words(planted, "topics.max_terms=13"));
        best.add("seldom");
        assertEquals(best, words(planted, "topics.max_terms=14"));
        best.add("all");
        assertEquals(best, words(planted));
    }

    @Test
    void wordsInTooFewOrTooManyStoriesAreLeftOut() {
        PlantedArticles planted = new PlantedArticles();
        for (int i = 0; i < 10; i++) {
            planted.story("s" + i, "all" + (i < 5 ? " half" : " rest") + (i < 2 ? " two" : "") + (i < 1 ? " one" : ""));
        }
        assertEquals(Set.of("all", "half", "rest", "two", "one"), words(planted));
        assertEquals(Set.of("all", "half", "rest", "two"), words(planted, "topics.min_stories=2"));
        assertEquals(Set.of("all", "half", "rest"), words(planted, "topics.min_stories=3"));
        assertEquals(Set.of("half", "rest", "two", "one"), words(planted, "topics.max_share=0.99"));
        assertEquals(Set.of("half", "rest", "two", "one"), words(planted, "topics.max_share=0.5"));
        assertEquals(Set.of(), words(planted, "topics.max_share=0.49"));
    }

    @Test
    void wordsAndPhrasesThatAreNoFunctionWordsMakeTopics() {
        PlantedArticles planted = PlantedArticles.of(6)
                .term("en", "year", "flood water", 2, false, 6)
                .term("en", "year", "the", 1, true, 6)
                .term("en", "month", "snow", 1, false, 6)
                .term("es", "year", "lluvia", 1, false, 6);
        Set<String> both = new TreeSet<>(WEATHER);
        both.addAll(MONEY);
        assertEquals(both, words(planted));
        both.add("river water");
        assertEquals(both, words(planted.phrase("river water", 6)));
    }

    @Test
    void asManyWordsAreKeptOfATopicAsTheOptionSays() {
        PlantedArticles planted = PlantedArticles.of(6);
        List<Row> three =
                LearnedTopics.of(planted, "topics.top_terms=3").terms().collectAsList();
        assertRanks(three, "rank", "weight");
        assertRanks(three, "keyword_rank", "class_tf_idf");
        three.forEach(row ->
                assertTrue(row.<Integer>getAs("rank") <= 3 || row.<Integer>getAs("keyword_rank") <= 3, row.toString()));
        LearnedTopics.of(planted, "topics.top_terms=1000")
                .terms()
                .groupBy("topic_id")
                .agg(org.apache.spark.sql.functions.sum("weight").as("sum"))
                .collectAsList()
                .forEach(row -> assertEquals(1, row.getAs("sum"), 1e-12));
    }

    /** Ranks 1 to 3 of each of two topics are there, and go by a column. */
    private static void assertRanks(List<Row> terms, String rank, String column) {
        List<Row> best = terms.stream()
                .filter(row -> row.<Integer>getAs(rank) <= 3)
                .sorted(Comparator.comparing((Row row) -> row.<String>getAs("topic_id"))
                        .thenComparing(row -> row.<Integer>getAs(rank)))
                .toList();
        assertEquals(
                List.of("en-1-01 1", "en-1-01 2", "en-1-01 3", "en-1-02 1", "en-1-02 2", "en-1-02 3"),
                best.stream()
                        .map(row -> row.getAs("topic_id") + " " + row.getAs(rank))
                        .toList());
        for (int i : new int[] {0, 1, 3, 4}) {
            assertTrue(best.get(i).<Double>getAs(column) >= best.get(i + 1).<Double>getAs(column));
        }
    }

    @Test
    void anArticleHasItsMainTopicAndOthersOfEnoughWeight() {
        PlantedArticles planted = PlantedArticles.of(6)
                .article("en", "both", "first", "", "flood rain river storm xylophone bank bond loan market rate");
        Column both = col("article_id").equalTo("both");
        List<Row> two = LearnedTopics.of(planted, "topics.iterations=30")
                .links()
                .where(both)
                .orderBy("rank")
                .collectAsList();
        assertEquals(
                List.of(1, 2),
                two.stream().map(row -> row.<Integer>getAs("rank")).toList());
        assertEquals(
                2, two.stream().map(row -> row.getAs("topic_id")).distinct().count());
        double main = two.get(0).getAs("weight");
        double other = two.get(1).getAs("weight");
        assertTrue(main >= other && other > 0.3, main + " " + other);
        assertEquals(1, main + other, 1e-9);
        two.forEach(row -> assertEquals(0.9, row.<Double>getAs("known_share"), 1e-12));
        assertEquals(
                1,
                LearnedTopics.of(planted, "topics.iterations=30", "topics.min_weight=0.6")
                        .links()
                        .where(both)
                        .count());
    }

    @Test
    void whatCountsAsFarFromTheTopicsIsLearned() {
        PlantedArticles planted = PlantedArticles.of(9);
        planted.story("strange", "flood zither zither zither").story("odd", "bank zither");
        Row fit = LearnedTopics.of(planted, "topics.min_stories=3")
                .learned()
                .fits()
                .first();
        // Twenty stories: the lowest known shares are 1/4 and 1/2; a twentieth lies 0.95 of the way between them.
        assertEquals(0.25 + 0.95 * 0.25, fit.<Double>getAs("known_low"), 1e-9);
    }

    @Test
    void articlesWithoutAWordOfTheVocabularyHaveNoTopicAndTitlesCount() {
        Map<String, String> links = new TreeMap<>();
        LearnedTopics.of(PlantedArticles.of(6)
                        .article("en", "nothing", "first", "", "")
                        .article("en", "strange", "first", "xylophone", "zither")
                        .article("en", "titled", "first", "flood\\nbank", "zither")
                        .article("en", "reprint", "reprint", "", "flood rain"))
                .links()
                .collectAsList()
                .forEach(row -> links.put(row.getAs("article_id"), row.getAs("topic_id")));
        assertEquals(14, links.size());
        assertTrue(links.containsKey("titled"));
        assertTrue(links.containsKey("reprint"));
        assertTrue(links.keySet().stream().noneMatch(Set.of("nothing", "strange")::contains));
    }

    @Test
    void reprintsDoNotChangeTheModel() {
        PlantedArticles planted = PlantedArticles.of(6);
        List<String> terms = LearnedTopics.lines(LearnedTopics.of(planted).terms());
        for (int i = 0; i < 20; i++) {
            planted.article("en", "reprint" + i, "reprint", "", "flood flood flood");
        }
        assertEquals(terms, LearnedTopics.lines(LearnedTopics.of(planted).terms()));
    }

    @Test
    void languagesHaveTheirOwnModelsAndThoseOfTooFewWordsNone() {
        PlantedArticles planted = PlantedArticles.of(6);
        for (String word : List.of("lluvia", "agua", "banco")) {
            planted.term("es", "year", word, 1, false, 2);
        }
        for (int i = 0; i < 3; i++) {
            planted.article("es", "es" + i, "first", "", "lluvia agua banco");
            planted.article("fr", "fr" + i, "first", "", "pluie banque");
        }
        planted.term("fr", "year", "pluie", 1, false, 2).term("fr", "year", "banque", 1, false, 2);
        LearnedTopics models =
                LearnedTopics.of(planted.articles(), planted.series(), List.of("en", "es", "fr"), LearnedTopics.none());
        assertEquals(
                Set.of("en-1-01", "en-1-02", "es-1-01", "es-1-02"), LearnedTopics.texts(models.terms(), "topic_id"));
        assertEquals(
                Set.of("es0", "es1", "es2"),
                LearnedTopics.texts(models.links().where("topic_id LIKE 'es%'"), "article_id"));
        assertEquals(15, Topics.main(models.links()).count());
        assertEquals(Set.of("en"), LearnedTopics.texts(models.terms().where("topic_id LIKE 'en%'"), "lang"));
    }

    @Test
    void topicsAreSummedUpWithTheStoriesThatTheyExplainBestAndThoseWithoutArticlesAreThere() {
        Dataset<Row> fits = TableRows.of(
                TopicTables.TOPIC_FITS, fit("en-1-01", "'stability':0.5"), fit("en-1-02", "'stability':null"));
        Dataset<Row> links = TableRows.of(
                TopicTables.ARTICLE_TOPICS,
                Stream.of("a 0.7", "b 0.9", "c 1.0", "e 0.8", "f 0.7")
                        .map(link -> json("{'article_id':'" + link.charAt(0)
                                + "','rank':1,'topic_id':'en-1-01','weight':" + link.substring(2) + "}"))
                        .toList());
        Dataset<Row> articles = TableRows.of(
                Tables.ARTICLES,
                json("{'article_id':'a','story_id':'sa','source':'s','story_role':'first'}"),
                json("{'article_id':'b','story_id':'sb','source':'s','story_role':'first'}"),
                json("{'article_id':'c','story_id':'sa','source':'t','story_role':'reprint'}"),
                json("{'article_id':'d','story_id':'sd','source':'u','story_role':'first'}"),
                json("{'article_id':'e','story_id':'se','source':'s','story_role':'first'}"),
                json("{'article_id':'f','story_id':'sf','source':'s','story_role':'first'}"));
        assertRows(
                TopicTables.TOPICS,
                List.of(
                        fit(
                                "en-1-01",
                                "'stability':0.5,'articles':5,'stories':4,'sources':2,'exemplars':['sb','se','sa']"),
                        fit("en-1-02", "'stability':null,'articles':0,'stories':0,'sources':0,'exemplars':[]")),
                Topics.summary(fits, links, articles));
    }

    private static String fit(String id, String further) {
        return json("{'topic_id':'" + id
                + "','lang':'en','epoch':1,'label':'rain, flood, dam','known_low':0.1,'npmi':0.25,'umass':-1.5,"
                + "'exclusivity':0.9," + further + "}");
    }

    @Test
    void aLabelIsTheWordsThatTellTheTopicFromTheOthersAsTheyAreWritten() {
        // All stories hold one word; it tells nothing.
        PlantedArticles planted = new PlantedArticles();
        for (int i = 0; i < 20; i++) {
            planted.story("w" + i, "all dam rain rain flood flood flood");
            planted.story("m" + i, "all bank loan loan nato nato nato");
        }
        Dataset<Row> series = planted.series()
                .withColumn("label", when(col("term").equalTo("nato"), "NATO").otherwise(col("label")));
        LearnedTopics learned = LearnedTopics.of(
                planted.articles(), series, List.of("en"), LearnedTopics.none(), "topics.iterations=30");
        assertEquals(
                Set.of("flood, rain, dam", "NATO, loan, bank"),
                LearnedTopics.texts(learned.learned().fits(), "label"));
    }

    @Test
    void qualityIsToldOfEachTopic() {
        PlantedArticles planted = PlantedArticles.of(40);
        List<Row> fits = LearnedTopics.of(planted, "topics.iterations=40", "topics.stability_fits=3")
                .learned()
                .fits()
                .collectAsList();
        for (Row fit : fits) {
            // Two topics of six words each; the top ten words of each hold four of the other.
            assertTrue(fit.<Double>getAs("stability") > 0.5, fit.toString());
            assertTrue(
                    fit.<Double>getAs("exclusivity") > 0.5 && fit.<Double>getAs("exclusivity") < 0.9, fit.toString());
            assertTrue(fit.<Double>getAs("npmi") < 0.2, fit.toString());
            assertTrue(fit.<Double>getAs("umass") < 0, fit.toString());
        }
        LearnedTopics.of(planted).learned().fits().collectAsList().forEach(fit -> assertNull(fit.getAs("stability")));
    }

    private static Set<String> topics(String setting) {
        return LearnedTopics.texts(
                LearnedTopics.of(PlantedArticles.of(6), setting).terms(), "topic_id");
    }

    private static Set<String> words(PlantedArticles planted, String... settings) {
        String[] all = Stream.concat(Stream.of("topics.top_terms=1000"), Stream.of(settings))
                .toArray(String[]::new);
        return LearnedTopics.texts(LearnedTopics.of(planted, all).terms(), "term");
    }
}
