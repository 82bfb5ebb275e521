package groundswell.ingest;

import static groundswell.testing.TableAssert.assertRows;
import static org.junit.jupiter.api.Assertions.assertEquals;

import groundswell.config.Config;
import groundswell.config.ConfigReader;
import groundswell.table.InternalTables;
import groundswell.table.Tables;
import groundswell.testing.TableRows;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class ParsedRecordsTest {
    private static final List<String> REJECT = List.of("input_row", "stage", "reason", "detail", "excerpt");

    @Test
    void everyRejectHasItsReasonAndStage() {
        Dataset<Row> rejects = ParsedRecords.rejects(
                parsed(
                        config("input.start_on=1990-01-01"),
                        "{'input_row':1,'body':'Good.','published_at':'2024-03-05'}",
                        "{'input_row':2,'title':' ','body':'&nbsp;','published_at':'2024-03-05'}",
                        "{'input_row':3,'published_at':'2024-03-05'}",
                        "{'input_row':4,'title':'A title','body':'A body.','published_at':'  '}",
                        "{'input_row':5,'title':'A title','published_at':'2024-02-30'}",
                        "{'input_row':6,'body':'A body.','published_at':'2024-06-17'}",
                        "{'input_row':7,'body':'A body.','published_at':'1989-12-31'}",
                        "{'input_row':8,'problem':'unparsable_row','detail':'no JSON','excerpt':'{{'}",
                        "{'input_row':9,'problem':'row_too_long','detail':'more than 1000 bytes','excerpt':'{','title':'A title','published_at':'2024-03-05'}"));
        assertRows(
                Tables.REJECTS,
                REJECT,
                json(
                        "{'input_row':2,'stage':'ingest','reason':'missing_text','detail':'2024-03-05','excerpt':'  &nbsp;'}",
                        "{'input_row':3,'stage':'ingest','reason':'missing_text','detail':'2024-03-05'}",
                        "{'input_row':4,'stage':'ingest','reason':'missing_date','excerpt':'A title A body.'}",
                        "{'input_row':5,'stage':'ingest','reason':'impossible_date','detail':'2024-02-30','excerpt':'A title '}",
                        "{'input_row':6,'stage':'ingest','reason':'future_date','detail':'2024-06-17','excerpt':'A body.'}",
                        "{'input_row':7,'stage':'ingest','reason':'before_start','detail':'1989-12-31','excerpt':'A body.'}",
                        "{'input_row':8,'stage':'read','reason':'unparsable_row','detail':'no JSON','excerpt':'{{'}",
                        "{'input_row':9,'stage':'read','reason':'row_too_long','detail':'more than 1000 bytes','excerpt':'{'}"),
                rejects);
    }

    @Test
    void aDayAfterTheClockIsAcceptedAndTheDayBeforeTheStartIsNot() {
        List<String> accepted = parsed(
                        config("input.start_on=1990-01-01"),
                        "{'input_row':1,'body':'A body.','published_at':'2024-06-16'}",
                        "{'input_row':2,'body':'A body.','published_at':'2024-06-16T23:59:59Z'}",
                        "{'input_row':3,'body':'A body.','published_at':'1990-01-01'}",
                        "{'input_row':4,'body':'A body.','published_at':'2024-06-17T00:00:00Z'}")
                .where("reason is null")
                .orderBy("input_row")
                .collectAsList()
                .stream()
                .map(row -> row.getAs("input_row") + " " + row.getAs("published_on"))
                .toList();
        assertEquals(List.of("1 2024-06-16", "2 2024-06-16", "3 1990-01-01"), accepted);
    }

    @Test
    void fieldsAreParsedWithTheirDefaults() {
        assertRows(
                InternalTables.PARSED_RECORDS,
                List.of(
                        "input_row",
                        "source",
                        "lang",
                        "published_on",
                        "date_precision",
                        "zone_assumed",
                        "collected_at",
                        "canonical_url"),
                json(
                        "{'input_row':1,'source':'The Daily','lang':'en','published_on':'2024-03-06','date_precision':'time','zone_assumed':true,'collected_at':'2024-03-07T00:00:00Z'}",
                        "{'input_row':2,'source':'example.com','lang':'pt','published_on':'2024-03-05','date_precision':'day','zone_assumed':false,'canonical_url':'https://www.example.com/a'}",
                        "{'input_row':3,'source':'unknown','lang':'es','published_on':'2024-03-01','date_precision':'month','zone_assumed':false}"),
                parsed(
                        config("run.time_zone=Asia/Seoul", "input.time_zone=America/New_York", "input.language=es"),
                        "{'input_row':1,'source':' The Daily ','lang':'EN-us','body':'A.','published_at':'2024-03-05T12:00:00','collected_at':'2024-03-07'}",
                        "{'input_row':2,'url':'https://www.Example.com/a/','lang':'pt_BR','body':'A.','published_at':'2024-03-05','collected_at':'soon'}",
                        "{'input_row':3,'body':'A.','published_at':'2024-03-05','date_precision':'month'}"));
    }

    @Test
    void theConfiguredSourceStandsInOnlyWhereThereIsNoHost() {
        List<String> sources = parsed(
                        config("input.source=The Daily"),
                        "{'input_row':1,'body':'A.','published_at':'2024-03-05'}",
                        "{'input_row':2,'url':'http://b.org/','body':'A.','published_at':'2024-03-05'}")
                .orderBy("input_row")
                .collectAsList()
                .stream()
                .map(row -> row.<String>getAs("source"))
                .toList();
        assertEquals(List.of("The Daily", "b.org"), sources);
    }

    @Test
    void anExcerptIsAtMost240CharactersAndSplitsNoPair() {
        String body = "x".repeat(239) + "\ud83d\ude00" + "y".repeat(100);
        Row reject = parsed(config(), "{'input_row':1,'body':'" + body + "'}").first();
        assertEquals("x".repeat(239), reject.getAs("excerpt"));
    }

    private static Dataset<Row> parsed(Config config, String... raw) {
        return ParsedRecords.of(TableRows.of(InternalTables.RAW_RECORDS, json(raw)), config);
    }

    private static Config config(String... settings) {
        return ConfigReader.read("", "test", List.of(settings)).at(Instant.parse("2024-06-15T12:00:00Z"));
    }

    private static List<String> json(String... lines) {
        return Stream.of(lines).map(line -> line.replace('\'', '"')).toList();
    }
}
