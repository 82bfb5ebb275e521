package groundswell.entities;

import static groundswell.testing.TableAssert.assertRows;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import groundswell.config.ConfigReader;
import groundswell.config.EntitiesConfig;
import groundswell.table.EntityTables;
import groundswell.table.InternalTables;
import groundswell.testing.TableRows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class DictionaryNamesTest {
    private static final List<String> JAPANESE = List.of("安倍晋三氏は笑った。", "安倍晋三首相は東京都に着いた。安倍は笑った。", "安倍晋三は米国に行った。");

    @Test
    void aNameOfThreeStoriesIsLearned() {
        Map<String, Row> lexicon = lexicon(articles("ja", JAPANESE));
        Row person = lexicon.get("安倍晋三");
        assertEquals("person:安倍晋三", person.getAs("entity_id"));
        assertEquals("person", person.getAs("type"));
        assertEquals("name", person.getAs("evidence"));
        assertEquals(3L, person.<Long>getAs("support"));
        // In one story.
        assertFalse(lexicon.containsKey("東京都"));
        // Known before.
        assertEquals("country:us", lexicon.get("米国").getAs("entity_id"));
        assertEquals("アメリカ合衆国", lexicon.get("米国").getAs("name"));
        assertEquals("香港", lexicon.get("中華人民共和国香港特別行政区").getAs("name"));
        assertFalse(lexicon(articles("ja", JAPANESE.subList(0, 2))).containsKey("安倍晋三"));
    }

    @Test
    void reprintsAreNoFurtherStories() {
        List<String> articles = new ArrayList<>(articles("ja", JAPANESE));
        articles.set(2, articles.get(2).replace("\"first\"", "\"reprint\""));
        assertFalse(lexicon(articles).containsKey("安倍晋三"));
    }

    @Test
    void whatIsMostlyUntoldIsNoName() {
        List<String> texts = new ArrayList<>(List.of("部长王毅说。", "王毅到了。", "王毅回来了。"));
        assertEquals("person", lexicon(articles("zh", texts)).get("王毅").getAs("type"));
        for (int i = 0; i < 4; i++) {
            texts.add("王毅到了" + i + "次。");
        }
        // One of seven is less than 0.15.
        assertFalse(lexicon(articles("zh", texts)).containsKey("王毅"));
    }

    @Test
    void namesAreFoundByTheLexiconAndSurnamesAfterTheFullName() {
        List<String> articles = articles("ja", JAPANESE);
        assertRows(
                InternalTables.ENTITY_MENTIONS,
                List.of("article_id", "entity_id", "surface", "evidence", "mentions", "title_mentions"),
                List.of(
                        row("0", "person:安倍晋三", "安倍晋三", "name", 1, 0),
                        row("1", "person:安倍晋三", "安倍晋三", "name", 2, 1),
                        row("1", "person:安倍晋三", "安倍", "back_reference", 1, 0),
                        row("2", "person:安倍晋三", "安倍晋三", "name", 1, 0),
                        row("2", "country:us", "米国", "country", 1, 0)),
                mentions(titled(articles, 1, "安倍晋三"), TableRows.of(InternalTables.ENTITY_LIST)));
    }

    @Test
    void theUsersOwnNameWins() {
        Dataset<Row> list = TableRows.of(
                InternalTables.ENTITY_LIST,
                "{\"entity_id\":\"Q1\",\"type\":\"person\",\"name\":\"Abe\",\"surface\":\"安倍晋三\"}");
        Dataset<Row> mentions = mentions(articles("ja", JAPANESE), list);
        assertEquals(0, mentions.where("entity_id = 'person:安倍晋三'").count());
        assertEquals(3, mentions.where("entity_id = 'Q1' and surface = '安倍晋三'").count());
    }

    @Test
    void aChineseSurnameBeforeATitleMeansThePersonNamedBefore() {
        List<String> articles = articles("zh", List.of("主席习近平说。习主席到了。", "主席习近平到了。", "习近平主席回来了。", "习主席到了。"));
        Dataset<Row> mentions = mentions(articles, TableRows.of(InternalTables.ENTITY_LIST));
        assertRows(
                InternalTables.ENTITY_MENTIONS,
                List.of("article_id", "surface", "evidence"),
                List.of("{\"article_id\":\"0\",\"surface\":\"习主席\",\"evidence\":\"back_reference\"}"),
                mentions.where("evidence = 'back_reference'"));
        assertTrue(mentions.where("article_id = '3'").isEmpty());
    }

    private static String row(String article, String entity, String surface, String evidence, int all, int inTitle) {
        return String.format(
                "{\"article_id\":\"%s\",\"entity_id\":\"%s\",\"surface\":\"%s\",\"evidence\":\"%s\",\"mentions\":%d,"
                        + "\"title_mentions\":%d}",
                article, entity, surface, evidence, all, inTitle);
    }

    private static Map<String, Row> lexicon(List<String> articles) {
        return learned(TableRows.of(InternalTables.STORY_ARTICLES, articles)).collectAsList().stream()
                .collect(Collectors.toMap(row -> row.getAs("surface"), row -> row));
    }

    private static Dataset<Row> learned(Dataset<Row> articles) {
        String lang = articles.select("lang").first().getString(0);
        return EntityTables.NAME_LEXICON.conform(Names.learn(articles, List.of(lang), config()));
    }

    private static Dataset<Row> mentions(List<String> lines, Dataset<Row> list) {
        Dataset<Row> articles = TableRows.of(InternalTables.STORY_ARTICLES, lines);
        return EntityMentions.of(articles, learned(articles), list);
    }

    private static EntitiesConfig config() {
        return ConfigReader.read("", "test", List.of()).entities();
    }

    private static List<String> articles(String lang, List<String> bodies) {
        List<String> articles = new ArrayList<>();
        for (String body : bodies) {
            articles.add(String.format(
                    "{\"article_id\":\"%d\",\"story_id\":\"%<d\",\"story_role\":\"first\",\"lang\":\"%s\","
                            + "\"published_on\":\"2024-01-02\",\"title_text\":\"\",\"body_text\":\"%s\"}",
                    articles.size(), lang, body));
        }
        return articles;
    }

    private static List<String> titled(List<String> articles, int number, String title) {
        List<String> titled = new ArrayList<>(articles);
        titled.set(number, titled.get(number).replace("\"title_text\":\"\"", "\"title_text\":\"" + title + "\""));
        return titled;
    }

    @Test
    void aNameWithAWordBeforeItIsNoOtherName() {
        Map<String, LexiconRow> rows = new HashMap<>();
        row(rows, "気象庁", NameType.ORGANIZATION, 50);
        row(rows, "データ気象庁", NameType.ORGANIZATION, 5);
        row(rows, "速報気象庁", NameType.ORGANIZATION, 6);
        row(rows, "東京", NameType.LOCATION, 90);
        row(rows, "電力", NameType.ORGANIZATION, 60);
        row(rows, "東京電力", NameType.ORGANIZATION, 4);
        assertEquals(
                List.of("データ気象庁"),
                rows.keySet().stream()
                        .filter(surface -> DictionaryNames.isRunTogether(surface, rows))
                        .toList());
    }

    private static void row(Map<String, LexiconRow> rows, String surface, NameType type, long support) {
        rows.put(surface, new LexiconRow(surface, surface, surface, type, "name", support));
    }
}
