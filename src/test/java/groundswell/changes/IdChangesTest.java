package groundswell.changes;

import static groundswell.testing.TableAssert.assertRows;

import groundswell.table.ChangeTables;
import groundswell.table.EntityTables;
import groundswell.table.Tables;
import groundswell.testing.TableRows;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class IdChangesTest {
    private static final Dataset<Row> OLD_NAMES = names(
            name("en", "Kim", "person:Kim"), name("en", "Oslo", "location:Oslo"), name("en", "Said", "person:Said"));

    private static final Dataset<Row> OLD_ARTICLES =
            articles(article("a", "a"), article("b", "a"), article("c", "c"), article("gone", "c"));

    @Test
    void aFormOfAnotherNameOrOfNoneAndANewOneAreChanges() {
        Dataset<Row> names = names(
                name("en", "Kim", "person:Kim Jong-un"),
                name("en", "Oslo", "location:Oslo"),
                name("en", "Lima", "location:Lima"),
                name("es", "Oslo", "location:Oslo"));
        assertRows(
                ChangeTables.ID_CHANGES,
                List.of(
                        change("entities", "en", "Kim", "\"person:Kim\"", "\"person:Kim Jong-un\"", "names"),
                        change("entities", "en", "Said", "\"person:Said\"", "null", "names"),
                        change("entities", "en", "Lima", "null", "\"location:Lima\"", "names"),
                        change("entities", "es", "Oslo", "null", "\"location:Oslo\"", "names")),
                IdChanges.of(OLD_NAMES, names, OLD_ARTICLES, OLD_ARTICLES));
    }

    @Test
    void anArticleOfAnotherStoryIsAChangeButNoNewOrLostOne() {
        assertRows(
                ChangeTables.ID_CHANGES,
                List.of(change("stories", "en", "c", "\"c\"", "\"a\"", "articles")),
                IdChanges.of(
                        OLD_NAMES,
                        OLD_NAMES,
                        OLD_ARTICLES,
                        articles(article("a", "a"), article("b", "a"), article("c", "a"), article("d", "d"))));
    }

    @Test
    void whatWasNotThereBeforeHasNotChanged() {
        assertRows(ChangeTables.ID_CHANGES, List.of(), IdChanges.of(names(), OLD_NAMES, articles(), OLD_ARTICLES));
    }

    private static Dataset<Row> names(String... lines) {
        return TableRows.of(EntityTables.NAME_LEXICON, lines);
    }

    private static String name(String lang, String surface, String id) {
        return String.format("{\"lang\":\"%s\",\"surface\":\"%s\",\"entity_id\":\"%s\"}", lang, surface, id);
    }

    private static Dataset<Row> articles(String... lines) {
        return TableRows.of(Tables.ARTICLES, lines);
    }

    private static String article(String id, String story) {
        return String.format("{\"article_id\":\"%s\",\"story_id\":\"%s\",\"lang\":\"en\"}", id, story);
    }

    private static String change(String table, String lang, String key, String from, String to, String cause) {
        return String.format(
                "{\"of_table\":\"%s\",\"lang\":\"%s\",\"key\":\"%s\",\"old_id\":%s,\"new_id\":%s,\"cause\":\"%s\"}",
                table, lang, key, from, to, cause);
    }
}
