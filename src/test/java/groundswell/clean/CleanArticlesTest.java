package groundswell.clean;

import static groundswell.testing.TableAssert.assertRows;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import groundswell.config.CleanConfig;
import groundswell.table.InternalTables;
import groundswell.table.Tables;
import groundswell.testing.TableRows;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class CleanArticlesTest {
    private static final String LONG_BODY = "One two three four five six seven eight.";
    private static final CleanConfig DEFAULTS = new CleanConfig(null, null, null, null, null, null);

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
    void furnitureIsNotCountedButRecordedWhereItStood() {
        String body =
                "By Ann Lee\\n\\nOSLO, May 3 (Reuters) -- Oil prices rose \\u201csharply\\u201d on Monday, after a strike at a"
                        + " large North Sea field began, traders said there.\\n\\n(END)";
        Dataset<Row> clean = cleaned(
                "{'article_id':'a','lang':'en','source':'s','title':'UPDATE 1-Oil rises','body':'" + body + "'}");
        assertRows(
                InternalTables.CLEAN_ARTICLES,
                List.of("article_id", "title", "title_words", "body_words", "wire_agency", "dateline_place"),
                json("{'article_id':'a','title':'UPDATE 1-Oil rises','title_words':'oil rises','body_words':'oil prices"
                        + " rose sharply on monday after a strike at a large north sea field began traders said there',"
                        + "'wire_agency':'Reuters','dateline_place':'OSLO'}"),
                clean);
        assertRows(
                Tables.REMOVED_SPANS,
                json(
                        "{'article_id':'a','field':'title','kind':'title_tag','start':0,'end':9,'excerpt':'UPDATE 1-'}",
                        "{'article_id':'a','field':'body','kind':'byline','start':0,'end':10,'excerpt':'By Ann Lee'}",
                        "{'article_id':'a','field':'body','kind':'dateline','start':12,'end':36,"
                                + "'excerpt':'OSLO, May 3 (Reuters) -- '}",
                        "{'article_id':'a','field':'body','kind':'end_mark','start':144,'end':149,'excerpt':'(END)'}"),
                RemovedSpans.of(clean));
    }

    @Test
    void furnitureIsLeftWhereItIsNotAskedFor() {
        CleanConfig none = new CleanConfig(false, null, null, null, null, null);
        Dataset<Row> clean =
                cleaned(none, "{'article_id':'a','lang':'en','source':'s','title':'T','body':'OSLO (AP) _ Oil rose.'}");
        assertEquals("oslo ap\noil rose".replace('\n', ' '), clean.first().getAs("body_words"));
        assertEquals(0, RemovedSpans.of(clean).count());
    }

    @Test
    void noPhraseReachesAcrossWhatWasTakenOut() {
        Dataset<Row> clean = cleaned("{'article_id':'a','lang':'en','source':'s','title':'T','body':'Oil rose again"
                + " (STORY CAN END HERE. OPTIONAL MATERIAL FOLLOWS) and fell'}");
        assertEquals("oil rose again\nand fell", clean.first().getAs("body_words"));
    }

    @Test
    void languagesAreToldFromWordsUnlessTheStatedOneIsToStand() {
        String body =
                "Die Regierung hat am Montag beschlossen, dass die Steuern im n\u00e4chsten Jahr nicht steigen sollen, sagte"
                        + " der Minister nach der Sitzung in Berlin vor Journalisten.";
        String unstated = "{'article_id':'a','lang':'und','source':'s','title':'T','body':'" + body + "'}";
        String wrong = "{'article_id':'a','lang':'en','source':'s','title':'T','body':'" + body + "'}";
        assertEquals("de", cleaned(unstated).first().getAs("lang"));
        assertEquals("de", cleaned(wrong).first().getAs("lang"));
        CleanConfig asStated = new CleanConfig(null, null, null, null, false, null);
        assertEquals("und", cleaned(asStated, unstated).first().getAs("lang"));
        assertEquals("en", cleaned(asStated, wrong).first().getAs("lang"));
        CleanConfig strict = new CleanConfig(null, null, null, null, null, 1.0);
        Row aside = cleaned(strict, unstated).first();
        assertEquals("und", aside.getAs("lang"));
        assertEquals(true, aside.<Double>getAs("lang_confidence") > 0.9);
    }

    @Test
    void capitalsAreKeptBesideTheFoldedWords() {
        Row row = cleaned("{'article_id':'a','lang':'en','source':'s','title':'NATO met','body':'In Oslo'}")
                .first();
        assertEquals(0b1111, row.<byte[]>getAs("title_capitals")[0]);
        assertEquals(0b1001, row.<byte[]>getAs("body_capitals")[0]);
    }

    @Test
    void sentencesThatRecurInASourceAreLearnedAndTakenOut() {
        List<String> articles = recurring(6);
        CleanConfig config = new CleanConfig(null, 6, 0.5, 6, null, null);
        Dataset<Row> parsed = TableRows.of(InternalTables.PARSED_ARTICLES, json(articles.toArray(String[]::new)));
        Dataset<Row> learned = Boilerplate.learn(parsed, config);
        assertRows(
                Tables.BOILERPLATE,
                List.of("source", "sentence", "articles", "days", "source_articles"),
                json(
                        "{'source':'s','sentence':'Buy our paper of 2020 at the corner.','articles':6,'days':6,'source_articles':6}"),
                learned);
        Dataset<Row> clean = CleanArticles.of(parsed, learned, config);
        assertEquals(
                6,
                clean.where("source = 's' and body_words not like '%corner%' and body_words like 'news%'")
                        .count());
        assertEquals(
                6,
                clean.where("source = 't' and body_words like '%buy our paper%'")
                        .count());
        assertEquals(6, RemovedSpans.of(clean).where("kind = 'boilerplate'").count());
    }

    @Test
    void eachThresholdKeepsASentence() {
        Dataset<Row> parsed =
                TableRows.of(InternalTables.PARSED_ARTICLES, json(recurring(6).toArray(String[]::new)));
        assertEquals(1, learned(parsed, new CleanConfig(null, 6, 1.0, 6, null, null)));
        assertEquals(0, learned(parsed, new CleanConfig(null, 7, 1.0, 6, null, null)));
        assertEquals(0, learned(parsed, new CleanConfig(null, 6, 1.0, 7, null, null)));
        assertEquals(0, learned(parsed, new CleanConfig(null, 0, 1.0, 1, null, null)));
        Dataset<Row> more = withArticle(parsed, "2024-01-03");
        assertEquals(0, learned(more, new CleanConfig(null, 6, 1.0, 6, null, null)));
        assertEquals(1, learned(more, new CleanConfig(null, 6, 0.8, 6, null, null)));
    }

    @Test
    void theShareIsOneOfTheArticlesOfItsTime() {
        Dataset<Row> parsed =
                TableRows.of(InternalTables.PARSED_ARTICLES, json(recurring(6).toArray(String[]::new)));
        Dataset<Row> more = withArticle(withArticle(parsed, "2023-12-31"), "2024-01-07");
        assertEquals(1, learned(more, new CleanConfig(null, 6, 1.0, 6, null, null)));
        assertEquals(0, learned(withArticle(parsed, "2024-01-01"), new CleanConfig(null, 6, 1.0, 6, null, null)));
        assertEquals(0, learned(withArticle(parsed, "2024-01-06"), new CleanConfig(null, 6, 1.0, 6, null, null)));
    }

    /** Adds an article of the source without the line. */
    private static Dataset<Row> withArticle(Dataset<Row> parsed, String day) {
        return parsed.unionByName(TableRows.of(
                InternalTables.PARSED_ARTICLES,
                json("{'article_id':'z" + day + "','lang':'en','source':'s','published_on':'" + day
                        + "','body':'No such line.'}")));
    }

    @Test
    void theSameBodyIsTheSameTextWhateverItsTitleAndTypography() {
        String rest = " " + (LONG_BODY + " ").repeat(3).strip();
        List<String> keys = textKeys(
                "{'article_id':'a','lang':'en','source':'s','title':'One','body':'" + LONG_BODY + rest + "'}",
                "{'article_id':'b','lang':'en','source':'t','title':'Two','body':'one  TWO three\\nfour five, six"
                        + " seven&nbsp;eight" + rest + "'}",
                "{'article_id':'d','lang':'en','source':'s','title':'One','body':'" + LONG_BODY + rest + " Nine.'}",
                "{'article_id':'e','lang':'en','source':'s','title':'One','body':'OSLO (AP) _ One two three.\\n\\nFour five six"
                        + " seven eight." + rest + " (ji)'}");
        assertEquals(keys.get(0), keys.get(1));
        assertNotEquals(keys.get(0), keys.get(2));
        assertEquals(keys.get(0), keys.get(3));
    }

    @Test
    void aShortBodyIsTheSameTextOnlyUnderTheSameTitleAndAShorterOneInTheSameSource() {
        List<String> keys = textKeys(
                "{'article_id':'a','lang':'en','source':'s','title':'One','body':'Photo gallery.'}",
                "{'article_id':'b','lang':'en','source':'s','title':'One','body':'Photo gallery'}",
                "{'article_id':'c','lang':'en','source':'s','title':'Two','body':'Photo gallery.'}",
                "{'article_id':'d','lang':'en','source':'t','title':'One','body':'Photo gallery.'}",
                "{'article_id':'e','lang':'en','source':'s','title':'One','body':'" + LONG_BODY + "'}",
                "{'article_id':'f','lang':'en','source':'t','title':'One','body':'" + LONG_BODY + "'}",
                "{'article_id':'g','lang':'en','source':'t','title':'Two','body':'" + LONG_BODY + "'}",
                "{'article_id':'h','lang':'en','source':'t','title':'','body':''}",
                "{'article_id':'i','lang':'en','source':'t','title':'','body':''}");
        assertEquals(keys.get(0), keys.get(1));
        assertNotEquals(keys.get(0), keys.get(2));
        assertNotEquals(keys.get(0), keys.get(3));
        assertEquals(keys.get(4), keys.get(5));
        assertNotEquals(keys.get(4), keys.get(6));
        assertNotEquals(keys.get(7), keys.get(8));
    }

    /** A line that differs in its year only, in all articles of one source and, within two days, of another. */
    private static List<String> recurring(int count) {
        List<String> articles = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String letters = "abcdefgh".substring(i, i + 1).repeat(5);
            articles.add("{'article_id':'s" + i + "','lang':'en','source':'s','published_on':'2024-01-0" + (i + 1)
                    + "','body':'News of " + letters + " today.\\n\\nBuy our paper of 202" + i + " at the corner.'}");
            articles.add("{'article_id':'t" + i + "','lang':'en','source':'t','published_on':'2024-01-0" + (i % 2 + 1)
                    + "','body':'News of " + letters + " today.\\n\\nBuy our paper of 202" + i + " at the corner.'}");
        }
        return articles;
    }

    private static long learned(Dataset<Row> parsed, CleanConfig config) {
        return Boilerplate.learn(parsed, config).where("source = 's'").count();
    }

    private static List<String> textKeys(String... articles) {
        return cleaned(articles).orderBy("article_id").collectAsList().stream()
                .map(row -> row.<String>getAs("text_key"))
                .toList();
    }

    private static Dataset<Row> cleaned(String... articles) {
        return cleaned(DEFAULTS, articles);
    }

    private static Dataset<Row> cleaned(CleanConfig config, String... articles) {
        return CleanArticles.of(
                TableRows.of(InternalTables.PARSED_ARTICLES, json(articles)), TableRows.of(Tables.BOILERPLATE), config);
    }

    private static List<String> json(String... lines) {
        return Stream.of(lines).map(line -> line.replace('\'', '"')).toList();
    }
}
