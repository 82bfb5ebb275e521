package groundswell.ingest;

import static groundswell.testing.TableAssert.assertRows;
import static groundswell.testing.TableAssert.assertSameRows;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import groundswell.config.ConfigReader;
import groundswell.table.InternalTables;
import groundswell.testing.TableRows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class ParsedArticlesTest {
    private static final List<String> TOLD =
            List.of("external_id", "canonical_url", "body", "published_on", "versions", "input_rows");

    @Test
    void sameUrlWithOtherTextIsAnotherVersionOfOneArticle() {
        assertRows(
                InternalTables.PARSED_ARTICLES,
                TOLD,
                json(
                        "{'canonical_url':'http://a.org/1','body':'New text.','published_on':'2024-03-05','versions':2,'input_rows':2}"),
                articles(
                        "{'input_row':1,'url':'http://a.org/1','body':'Old text.','published_at':'2024-03-05','collected_at':'2024-03-05T10:00:00Z'}",
                        "{'input_row':2,'url':'http://A.org/1/#c','body':'New text.','published_at':'2024-03-07','collected_at':'2024-03-07T10:00:00Z'}"));
    }

    @Test
    void theLatestTextIsTheOneCollectedLastWhateverItsDateAndTheFirstDateIsKept() {
        assertRows(
                InternalTables.PARSED_ARTICLES,
                TOLD,
                json(
                        "{'canonical_url':'http://a.org/1','body':'Collected last.','published_on':'2024-03-05','versions':2,'input_rows':2}"),
                articles(
                        "{'input_row':1,'url':'http://a.org/1','body':'Collected last.','published_at':'2024-03-05','collected_at':'2024-03-09T10:00:00Z'}",
                        "{'input_row':2,'url':'http://a.org/1','body':'Dated last.','published_at':'2024-03-07','collected_at':'2024-03-08T10:00:00Z'}"));
    }

    @Test
    void sameIdWithAnotherUrlOrNoneIsTheSameArticle() {
        assertRows(
                InternalTables.PARSED_ARTICLES,
                TOLD,
                json("{'external_id':'7','body':'Third.','published_on':'2024-03-05','versions':3,'input_rows':3}"),
                articles(
                        "{'input_row':1,'id':'7','url':'http://a.org/1','source':'a','body':'First.','published_at':'2024-03-05'}",
                        "{'input_row':2,'id':'7','url':'http://a.org/moved','source':'a','body':'Second.','published_at':'2024-03-06'}",
                        "{'input_row':3,'id':'7','source':'a','body':'Third.','published_at':'2024-03-07'}"));
    }

    @Test
    void aRowWithoutIdJoinsTheArticleOfItsUrl() {
        assertRows(
                InternalTables.PARSED_ARTICLES,
                TOLD,
                json(
                        "{'canonical_url':'http://a.org/1','body':'Second.','published_on':'2024-03-05','versions':2,'input_rows':2}"),
                articles(
                        "{'input_row':1,'id':'7','url':'http://a.org/1','body':'First.','published_at':'2024-03-05'}",
                        "{'input_row':2,'url':'http://a.org/1','body':'Second.','published_at':'2024-03-06'}"));
    }

    @Test
    void repeatedRowsAreOneVersion() {
        String row = "{'input_row':%d,'url':'http://a.org/1','body':'The text.','published_at':'2024-03-05'}";
        assertRows(
                InternalTables.PARSED_ARTICLES,
                TOLD,
                json(
                        "{'canonical_url':'http://a.org/1','body':'The text.','published_on':'2024-03-05','versions':1,'input_rows':3}"),
                articles(String.format(row, 1), String.format(row, 2), String.format(row, 3)));
    }

    @Test
    void withoutUrlAndIdTheTextAndTheDayAreTheIdentity() {
        assertEquals(
                2,
                articles(
                                "{'input_row':1,'body':'The text.','published_at':'2024-03-05'}",
                                "{'input_row':2,'body':'The text.','published_at':'2024-03-05'}",
                                "{'input_row':3,'body':'The text.','published_at':'2024-03-06'}")
                        .count());
    }

    @Test
    void otherSourcesHaveOtherArticles() {
        List<String> ids = ids(articles(
                "{'input_row':1,'id':'7','source':'a','body':'The text.','published_at':'2024-03-05'}",
                "{'input_row':2,'id':'7','source':'b','body':'The text.','published_at':'2024-03-05'}"));
        assertEquals(2, ids.size());
        assertNotEquals(ids.get(0), ids.get(1));
        assertEquals(32, ids.get(0).length());
    }

    @Test
    void anArticleKeepsItsIdWhenAnotherVersionComes() {
        String first = "{'input_row':1,'id':'7','url':'http://a.org/1','body':'First.','published_at':'2024-03-05'}";
        String second = "{'input_row':2,'id':'7','url':'http://a.org/2','body':'Second.','published_at':'2024-03-06'}";
        assertEquals(ids(articles(first)), ids(articles(first, second)));
    }

    @Test
    void rejectedRowsAreInNoArticle() {
        assertEquals(
                0,
                articles("{'input_row':1,'body':'The text.','published_at':'2024-02-30'}")
                        .count());
    }

    @Test
    void aDateAndATimeOfOneDayGiveTheEarlierOfBoth() {
        assertRows(
                InternalTables.PARSED_ARTICLES,
                List.of("published_at", "published_on", "date_precision"),
                json("{'published_on':'2024-03-05','date_precision':'day'}"),
                articles(
                        "{'input_row':1,'url':'http://a.org/1','body':'A.','published_at':'2024-03-05T10:00:00Z'}",
                        "{'input_row':2,'url':'http://a.org/1','body':'A.','published_at':'2024-03-05'}"));
    }

    @Test
    void theOrderAndPartitioningOfRowsChangeNothing() {
        Random random = new Random(17);
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            rows.add(String.format(
                    "{'input_file':'f%d','input_row':%d,'source':'s%d',%s%s'title':'T%d','body':'B%d',"
                            + "'published_at':'2024-03-0%d','collected_at':'2024-03-1%d','kept':{'x':'%d'}}",
                    random.nextInt(2),
                    i,
                    random.nextInt(2),
                    random.nextInt(3) == 0 ? "" : "'id':'" + random.nextInt(9) + "',",
                    random.nextInt(3) == 0 ? "" : "'url':'http://a.org/" + random.nextInt(9) + "',",
                    random.nextInt(2),
                    random.nextInt(3),
                    1 + random.nextInt(4),
                    random.nextInt(2),
                    random.nextInt(3)));
        }
        Dataset<Row> inOrder = articles(rows.toArray(String[]::new));
        Collections.shuffle(rows, random);
        Dataset<Row> parsed = parsed(rows.toArray(String[]::new)).repartition(5);
        assertSameRows(inOrder, ParsedArticles.of(parsed));
    }

    private static List<String> ids(Dataset<Row> articles) {
        return articles.collectAsList().stream()
                .map(row -> row.<String>getAs("article_id"))
                .sorted()
                .toList();
    }

    private static Dataset<Row> articles(String... raw) {
        return ParsedArticles.of(parsed(raw));
    }

    private static Dataset<Row> parsed(String... raw) {
        return ParsedRecords.of(
                TableRows.of(InternalTables.RAW_RECORDS, json(raw)),
                ConfigReader.read("", "test", List.of()).at(Instant.parse("2024-06-15T12:00:00Z")));
    }

    private static List<String> json(String... lines) {
        return Stream.of(lines).map(line -> line.replace('\'', '"')).toList();
    }
}
