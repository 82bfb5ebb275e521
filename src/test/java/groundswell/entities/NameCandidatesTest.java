package groundswell.entities;

import static groundswell.testing.TableAssert.assertRows;
import static org.junit.jupiter.api.Assertions.assertEquals;

import groundswell.table.EntityTables;
import groundswell.table.InternalTables;
import groundswell.table.Tables;
import groundswell.testing.TableRows;
import groundswell.text.StopWords;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class NameCandidatesTest {
    private static final Dataset<Row> LEXICON = TableRows.of(
            EntityTables.NAME_LEXICON,
            "{\"lang\":\"en\",\"surface\":\"Ola Hagen\",\"entity_id\":\"person:ola hagen\",\"name\":\"Ola Hagen\","
                    + "\"type\":\"person\",\"evidence\":\"name\",\"support\":9}");
    private static final Dataset<Row> NO_LIST = TableRows.of(InternalTables.ENTITY_LIST);
    private static final Dataset<Row> OLD = TableRows.of(
            EntityTables.NAME_CANDIDATES,
            candidate("en", "Ida Berg", 2, 1, "2024-01-01", "2024-01-09"),
            candidate("en", "Tarn Bridge", 3, 0, "2024-01-02", "2024-01-03"));

    @Test
    void whatIsWrittenLikeANameAndIsNoneIsACandidateWithoutItsTitle() {
        NameLexicon lexicon = new NameLexicon();
        lexicon.add(new LexiconRow("Ola Hagen", "person:ola hagen", "Ola Hagen", NameType.PERSON, "name", 9));
        assertEquals(
                Set.of("Ida Berg", "Tarn-Bridge", "Glimmer"),
                in(
                        "en",
                        "Yesterday evening Mayor Ida Berg quietly spoke with Ola Hagen about rain. Hagen left Norway"
                                + " yesterday morning, on Monday, for Tarn-Bridge. Some more rain fell again in Glimmer.",
                        lexicon));
        // Where every noun has a capital, only several words are told by theirs.
        assertEquals(
                Set.of("Ida Berg"),
                in(
                        "de",
                        "Dort sprach gestern noch der Bote lange und leise mit der alten Ida Berg im Regen.",
                        new NameLexicon()));
    }

    @Test
    void whatLearningLeftOutIsKeptWithItsStories() {
        assertRows(
                EntityTables.NAME_CANDIDATES,
                List.of(
                        candidate("en", "Ida Berg", 2, 0, "2024-02-01", "2024-02-02"),
                        candidate("en", "Glimmer", 1, 0, "2024-02-02", "2024-02-02")),
                NameCandidates.leftOut(articles(), LEXICON, NO_LIST));
    }

    @Test
    void whatTheUserListsIsNoCandidate() {
        Dataset<Row> list = TableRows.of(
                InternalTables.ENTITY_LIST,
                "{\"surface\":\"Ida Berg\",\"entity_id\":\"b\",\"name\":\"Ida Berg\",\"type\":\"person\"}");
        assertRows(
                EntityTables.NAME_CANDIDATES,
                List.of(candidate("en", "Glimmer", 1, 0, "2024-02-02", "2024-02-02")),
                NameCandidates.leftOut(articles(), LEXICON, list));
    }

    @Test
    void laterRunsAddTheStoriesThatTheyDidNotHave() {
        Dataset<Row> old = TableRows.of(Tables.ARTICLES, "{\"article_id\":\"a\"}");
        assertRows(
                EntityTables.NAME_CANDIDATES,
                List.of(
                        candidate("en", "Ida Berg", 2, 2, "2024-01-01", "2024-02-02"),
                        candidate("en", "Tarn Bridge", 3, 0, "2024-01-02", "2024-01-03"),
                        candidate("en", "Glimmer", 0, 1, "2024-02-02", "2024-02-02")),
                NameCandidates.collected(OLD, old, articles(), LEXICON, NO_LIST));
    }

    private static Set<String> in(String lang, String text, NameLexicon lexicon) {
        return NameCandidates.in(NameTokens.of(text), lang, lexicon, StopWords.of(lang, List.of()));
    }

    private static Dataset<Row> articles() {
        return TableRows.of(
                InternalTables.STORY_ARTICLES,
                article(
                        "a",
                        "en",
                        "first",
                        "2024-02-01",
                        "There Ida Berg spoke about rain with Ola Hagen, and later Ida Berg laughed."),
                article("b", "en", "first", "2024-02-02", "There Ida Berg spoke about rain over Glimmer."),
                article("c", "en", "reprint", "2024-02-03", "There Ida Berg spoke about rain over Glimmer."),
                article("d", "zh", "first", "2024-02-03", "There Ida Berg spoke about rain over Glimmer."));
    }

    private static String article(String id, String lang, String role, String day, String text) {
        return String.format(
                "{\"article_id\":\"%s\",\"lang\":\"%s\",\"story_role\":\"%s\",\"published_on\":\"%s\",\"body_text\":\"%s\"}",
                id, lang, role, day, text);
    }

    private static String candidate(String lang, String surface, int before, int since, String first, String last) {
        return String.format(
                "{\"lang\":\"%s\",\"surface\":\"%s\",\"stories_before\":%d,\"stories_since\":%d,"
                        + "\"first_seen_on\":\"%s\",\"last_seen_on\":\"%s\"}",
                lang, surface, before, since, first, last);
    }
}
