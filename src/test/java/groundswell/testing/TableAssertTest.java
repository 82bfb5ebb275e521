package groundswell.testing;

import static groundswell.testing.TableAssert.assertRows;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import groundswell.table.Table;
import groundswell.table.Tables;
import groundswell.table.TopicTables;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableAssertTest {
    private static final Table TERMS = TopicTables.TOPIC_TERMS;
    private static final String BANK = "{'topic_id':'en-1','lang':'en','rank':1,'term':'bank','weight':0.5}";
    private static final String RIVER = "{'topic_id':'en-1','lang':'en','rank':2,'term':'river','weight':0.25}";

    @Test
    void theSameRowsInAnotherOrderAreEqual() {
        assertRows(TERMS, List.of(json(BANK), json(RIVER)), TableRows.of(TERMS, json(RIVER), json(BANK)));
    }

    @Test
    void aMissingAFurtherARepeatedAndAChangedRowFail() {
        List<String> golden = List.of(json(BANK), json(RIVER));
        List<List<String>> others = List.of(
                List.of(json(BANK)),
                List.of(json(BANK), json(RIVER), json(RIVER)),
                List.of(json(BANK), json(BANK)),
                List.of(json(BANK), json(RIVER.replace("0.25", "0.26"))));
        for (List<String> rows : others) {
            assertThrows(AssertionError.class, () -> assertRows(TERMS, golden, TableRows.of(TERMS, rows)));
        }
    }

    @Test
    void mapsAreComparedByTheirEntries() {
        List<String> golden = List.of(json("{'article_id':'a','kept':{'x':'1','y':'2'}}"));
        assertRows(
                Tables.ARTICLES,
                golden,
                TableRows.of(Tables.ARTICLES, json("{'article_id':'a','kept':{'y':'2','x':'1'}}")));
        assertThrows(
                AssertionError.class,
                () -> assertRows(
                        Tables.ARTICLES,
                        golden,
                        TableRows.of(Tables.ARTICLES, json("{'article_id':'a','kept':{'x':'1'}}"))));
    }

    @Test
    void aGoldenLineWithAColumnThatTheTableDoesNotHaveIsAMistake() {
        IllegalArgumentException mistake =
                assertThrows(IllegalArgumentException.class, () -> TableRows.of(TERMS, json("{'wieght':1}")));
        assertEquals("topic_terms has no column wieght: {\"wieght\":1}", mistake.getMessage());
    }

    private static String json(String line) {
        return line.replace('\'', '"');
    }
}
