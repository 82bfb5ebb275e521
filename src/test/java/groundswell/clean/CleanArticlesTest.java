package groundswell.clean;

import static groundswell.testing.TableAssert.assertRows;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import groundswell.table.InternalTables;
import groundswell.testing.TableRows;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class CleanArticlesTest {
    private static final String LONG_BODY = "One two three four five six seven eight.";

    @Test
    void textsAreCleanedAndCutOnce() {
        assertRows(
                InternalTables.CLEAN_ARTICLES,
                List.of("article_id", "title", "title_words", "body_words", "tokens"),
                json(
                        "{'article_id':'a','title':'Bank & co','title_words':'bank co','body_words':'rates rose\\nwhy','tokens':5}",
                        "{'article_id':'b','title_words':'','body_words':'rates rose','tokens':2}",
                        "{'article_id':'c','title':'Rates rose','title_words':'rates rose','body_words':'','tokens':2}"),
                cleaned(
                        "{'article_id':'a','lang':'en','source':'s','title':' Bank &amp; co','body':'Rates rose. Why?'}",
                        "{'article_id':'b','lang':'en','source':'s','title':' ','body':'Rates rose.'}",
                        "{'article_id':'c','lang':'en','source':'s','title':'Rates rose'}"));
    }

    @Test
    void theSameBodyIsTheSameTextWhateverItsTitleAndTypography() {
        List<String> keys = textKeys(
                "{'article_id':'a','lang':'en','source':'s','title':'One','body':'" + LONG_BODY + "'}",
                "{'article_id':'b','lang':'en','source':'t','title':'Two','body':'one  TWO three\\nfour five, six seven&nbsp;eight'}",
                "{'article_id':'c','lang':'es','source':'s','title':'One','body':'" + LONG_BODY + "'}",
                "{'article_id':'d','lang':'en','source':'s','title':'One','body':'" + LONG_BODY + " Nine.'}");
        assertEquals(keys.get(0), keys.get(1));
        assertNotEquals(keys.get(0), keys.get(2));
        assertNotEquals(keys.get(0), keys.get(3));
    }

    @Test
    void aShortBodyIsTheSameTextOnlyUnderTheSameTitleInTheSameSource() {
        List<String> keys = textKeys(
                "{'article_id':'a','lang':'en','source':'s','title':'One','body':'Photo gallery.'}",
                "{'article_id':'b','lang':'en','source':'s','title':'One','body':'Photo gallery'}",
                "{'article_id':'c','lang':'en','source':'s','title':'Two','body':'Photo gallery.'}",
                "{'article_id':'d','lang':'en','source':'t','title':'One','body':'Photo gallery.'}");
        assertEquals(keys.get(0), keys.get(1));
        assertNotEquals(keys.get(0), keys.get(2));
        assertNotEquals(keys.get(0), keys.get(3));
    }

    private static List<String> textKeys(String... articles) {
        return cleaned(articles).orderBy("article_id").collectAsList().stream()
                .map(row -> row.<String>getAs("text_key"))
                .toList();
    }

    private static Dataset<Row> cleaned(String... articles) {
        return CleanArticles.of(TableRows.of(InternalTables.PARSED_ARTICLES, json(articles)));
    }

    private static List<String> json(String... lines) {
        return Stream.of(lines).map(line -> line.replace('\'', '"')).toList();
    }
}
