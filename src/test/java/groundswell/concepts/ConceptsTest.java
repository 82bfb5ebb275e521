package groundswell.concepts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import groundswell.config.ConceptsConfig;
import groundswell.config.ConfigReader;
import groundswell.config.UserError;
import groundswell.count.LinkCounts;
import groundswell.count.Totals;
import groundswell.table.ConceptTables;
import groundswell.table.EntityTables;
import groundswell.table.InternalTables;
import groundswell.table.Tables;
import groundswell.testing.TableAssert;
import groundswell.testing.TableRows;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class ConceptsTest {
    private static final ConceptsConfig CONFIG =
            config("concepts.queries={harbours: '\"dock strike\" OR (lang:es AND huelga)', nothing: zeppelin,"
                    + " mayor: 'entity:\"anna brum\"', someone: 'entity:\"Nobody Known\" OR zeppelin'}");

    private final Dataset<Row> articles = TableRows.of(
            InternalTables.STORY_ARTICLES,
            article("a", "a", "first", "en", "2024-01-03", "One", "dock strike", "a dock strike\nthe dock strike"),
            article("b", "a", "reprint", "en", "2024-01-20", "Two", "news", "the dock strike"),
            article("c", "c", "first", "en", "2024-02-01", "One", "news", "huelga"),
            article("d", "d", "first", "es", "2024-02-01", "One", "noticias", "huelga"));
    private final Dataset<Row> entities =
            TableRows.of(EntityTables.ENTITIES, "{\"entity_id\":\"p1\",\"name\":\"Anna Brum\",\"type\":\"person\"}");
    private final Dataset<Row> links = Concepts.links(
            articles,
            TableRows.of(
                    EntityTables.ARTICLE_ENTITIES,
                    "{\"article_id\":\"c\",\"entity_id\":\"p1\",\"mentions\":2,\"in_title\":false}"),
            entities,
            CONFIG);

    @Test
    void articlesAreLinkedToWhatTheyAnswer() {
        TableAssert.assertRows(
                ConceptTables.ARTICLE_CONCEPTS,
                List.of(
                        "{\"article_id\":\"a\",\"concept\":\"harbours\",\"mentions\":3,\"in_title\":true,\"matched\":\"dock strike\"}",
                        "{\"article_id\":\"b\",\"concept\":\"harbours\",\"mentions\":1,\"in_title\":false,\"matched\":\"dock strike\"}",
                        "{\"article_id\":\"d\",\"concept\":\"harbours\",\"mentions\":1,\"in_title\":false,\"matched\":\"huelga\"}",
                        "{\"article_id\":\"c\",\"concept\":\"mayor\",\"mentions\":2,\"in_title\":false}"),
                links);
    }

    @Test
    void eachConceptHasARowAlsoWhereNothingAnswers() {
        TableAssert.assertRows(
                ConceptTables.CONCEPTS,
                List.of(
                        "{\"concept\":\"harbours\",\"query\":\"\\\"dock strike\\\" OR (lang:es AND huelga)\",\"articles\":3,\"stories\":2,"
                                + "\"mentions\":5,\"first_seen_on\":\"2024-01-03\",\"last_seen_on\":\"2024-02-01\"}",
                        "{\"concept\":\"mayor\",\"query\":\"entity:\\\"anna brum\\\"\",\"articles\":1,\"stories\":1,\"mentions\":2,"
                                + "\"first_seen_on\":\"2024-02-01\",\"last_seen_on\":\"2024-02-01\"}",
                        "{\"concept\":\"nothing\",\"query\":\"zeppelin\",\"articles\":0,\"stories\":0,\"mentions\":0}",
                        "{\"concept\":\"someone\",\"query\":\"entity:\\\"Nobody Known\\\" OR zeppelin\",\"articles\":0,\"stories\":0,"
                                + "\"mentions\":0,\"note\":\"no entity is named Nobody Known\"}"),
                Concepts.of(links, articles, entities, CONFIG));
    }

    @Test
    void conceptsAreCountedByPeriod() {
        Dataset<Row> totals = Tables.TOTALS.conform(Totals.of(
                articles,
                LocalDate.of(2030, 1, 1),
                ConfigReader.read("", "test", List.of()).trends()));
        Dataset<Row> counts = ConceptTables.CONCEPT_COUNTS.conform(Concepts.counts(
                LinkCounts.of(links, "concept", articles, totals), Concepts.of(links, articles, entities, CONFIG)));
        Row january = counts.where("concept = 'harbours' AND grain = 'month' AND period_start = '2024-01-01'")
                .first();
        assertEquals(4L, january.<Long>getAs("occurrences"));
        assertEquals(2L, january.<Long>getAs("articles"));
        assertEquals(1L, january.<Long>getAs("stories"));
        assertEquals(1L, january.<Long>getAs("first_stories"));
        assertEquals(1L, january.<Long>getAs("title_stories"));
        assertEquals(2L, january.<Long>getAs("sources"));
        assertEquals(2.0, january.<Double>getAs("effective_sources"), 1e-12);
        assertEquals(LocalDate.of(2024, 1, 3), january.getAs("first_seen_on"));
        // Spanish apart from English, and a year that is each month's sum.
        assertEquals(
                1L,
                counts.where("concept = 'harbours' AND grain = 'year' AND lang = 'es'")
                        .first()
                        .<Long>getAs("articles"));
        assertEquals(
                2L,
                counts.where("concept = 'harbours' AND grain = 'year' AND lang = 'en'")
                        .first()
                        .<Long>getAs("articles"));
    }

    @Test
    void aQueryThatIsNoneIsRefusedByName() {
        UserError error =
                assertThrows(UserError.class, () -> Concepts.check(config("concepts.queries={ports: 'dock AND'}")));
        assertEquals("concepts.queries: ports: something is missing at its end", error.getMessage());
        assertThrows(UserError.class, () -> config("concepts.queries={ports: ''}"));
    }

    @Test
    void withoutQueriesThereIsNothing() {
        ConceptsConfig none = config();
        assertTrue(Concepts.links(articles, entities, entities, none).isEmpty());
        assertTrue(Concepts.of(links.limit(0), articles, entities, none).isEmpty());
    }

    private static ConceptsConfig config(String... settings) {
        return ConfigReader.read("", "test", List.of(settings)).concepts();
    }

    private static String article(
            String id,
            String story,
            String role,
            String lang,
            String day,
            String source,
            String titleWords,
            String bodyWords) {
        return String.format(
                "{\"article_id\":\"%s\",\"story_id\":\"%s\",\"story_role\":\"%s\",\"lang\":\"%s\",\"published_on\":\"%s\","
                        + "\"date_precision\":\"day\",\"source\":\"%s\",\"title_words\":\"%s\",\"body_words\":\"%s\","
                        + "\"tokens\":5}",
                id, story, role, lang, day, source, titleWords, bodyWords.replace("\n", "\\n"));
    }
}
