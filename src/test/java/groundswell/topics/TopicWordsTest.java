package groundswell.topics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import groundswell.table.EntityTables;
import groundswell.testing.TableRows;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class TopicWordsTest {
    @Test
    void aWordWeighsAsMuchAsItsInverseDocumentFrequency() {
        PlantedArticles planted = new PlantedArticles();
        for (int i = 0; i < 8; i++) {
            planted.story("s" + i, "often" + (i < 2 ? " seldom seldom" : ""));
        }
        SortedMap<String, TopicWords.Word> words = vocabulary(planted, 99);
        // Of 99 stories: ln(100 / 9) of 8 occurrences, ln(100 / 3) of 4.
        double often = Math.log(100 / 9.0);
        double seldom = Math.log(100 / 3.0);
        double mean = (8 * often + 4 * seldom) / 12;
        assertEquals(often / mean, words.get("often").weight(), 1e-12);
        assertEquals(seldom / mean, words.get("seldom").weight(), 1e-12);
    }

    @Test
    void theFormsOfANameAreOneTerm() {
        PlantedArticles planted = PlantedArticles.of(6)
                .term("en", "year", "george bush", 2, false, 5)
                .term("en", "year", "george w bush", 3, false, 3)
                .term("en", "year", "new deal", 2, false, 4)
                .term("en", "year", "unsc", 1, false, 2)
                .term("en", "year", "who", 1, false, 9);
        SortedMap<String, TopicWords.Word> words = vocabulary(planted, 50);
        TopicWords.Word bush = words.get("george w bush");
        assertEquals("George W Bush", bush.label());
        assertEquals(List.of("george bush"), bush.forms());
        assertEquals(null, words.get("george bush"));
        // Eight stories of both forms, 24 occurrences.
        double weight = words.get("who").weight() / Math.log(51 / 10.0) * Math.log(51 / 9.0);
        assertEquals(weight, bush.weight(), 1e-12);
        assertEquals(null, words.get("new deal"), "neither a phrase nor a name");
        assertEquals("who", words.get("who").label(), "WHO is written who");
        assertEquals(List.of(), words.get("who").forms());
        assertEquals(List.of("unsc"), words.get("u.n. security council").forms());
    }

    @Test
    void vectorsHoldTheDampedOccurrencesByWeight() {
        PlantedArticles planted = new PlantedArticles()
                .article("en", "a", "first", "George Bush", "george bush rain rain rain else")
                .article("en", "b", "first", "", "else");
        TopicVocabulary vocabulary = new TopicVocabulary(
                new TreeMap<>(Map.of("george w bush", 2.0, "rain", 0.5)), Map.of("george bush", "george w bush"));
        Dataset<Row> vectors =
                TopicWords.vectors(planted.articles(), vocabulary).orderBy("article_id");
        List<Row> rows = vectors.collectAsList();
        assertEquals(
                Vectors.dense(2, 0.5 * (1 + Math.log(3))),
                Vectors.dense(rows.get(0).<Vector>getAs("features").toArray()));
        assertEquals(4 / 7.0, rows.get(0).<Double>getAs("known_share"), 1e-12);
        assertEquals(0, rows.get(1).<Vector>getAs("features").numNonzeros());
    }

    private static SortedMap<String, TopicWords.Word> vocabulary(PlantedArticles planted, long stories) {
        Dataset<Row> names = TableRows.of(
                EntityTables.NAME_LEXICON,
                name("George W Bush", "George W Bush", "name"),
                name("George Bush", "George W Bush", "initial"),
                name("Bush", "George W Bush", "short_form"),
                name("WHO", "World Health Organization", "acronym"),
                name("unsc", "U.N. Security Council", "acronym"));
        return TopicWords.vocabulary(planted.series(), names, stories, LearnedTopics.config());
    }

    private static String name(String surface, String name, String evidence) {
        return PlantedArticles.json(String.format(
                "{'lang':'en','surface':'%s','entity_id':'%s','name':'%<s','type':'person','evidence':'%s','support':9}",
                surface, name, evidence));
    }
}
