package groundswell.count;

import static groundswell.testing.TableAssert.assertRows;
import static org.junit.jupiter.api.Assertions.assertEquals;

import groundswell.table.InternalTables;
import groundswell.table.Tables;
import groundswell.testing.TableRows;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class TermCountsTest {
    private static final Dataset<Row> TOTALS = TableRows.of(
            Tables.TOTALS,
            json(
                    "{'lang':'en','grain':'month','period_start':'2024-01-01','period_end':'2024-02-01','is_partial':true,'articles':60}",
                    "{'lang':'en','grain':'month','period_start':'2024-02-01','period_end':'2024-03-01','is_partial':false,'articles':30}",
                    "{'lang':'en','grain':'year','period_start':'2024-01-01','period_end':'2025-01-01','is_partial':true,'articles':90}",
                    "{'lang':'es','grain':'year','period_start':'2024-01-01','period_end':'2025-01-01','is_partial':true,'articles':9}",
                    "{'lang':'ko','grain':'year','period_start':'2024-01-01','period_end':'2025-01-01','is_partial':true,'articles':1}"));

    @Test
    void aSeriesBecomesOneRowForEachPeriodInWhichTheTermOccurs() {
        Dataset<Row> series = TableRows.of(
                InternalTables.TERM_SERIES,
                json(
                        "{'lang':'en','grain':'month','term':'flood','label':'flood','n':1,'is_stop':false,'first_seen_on':'2024-01-07','period_starts':[19723,19754],'occurrences':[5,6],'articles':[3,4],'stories':[2,3],'first_stories':[2,1],'title_stories':[0,1],'sources':[1,2],'effective_sources':[1.0,1.5]}"));
        assertRows(
                Tables.TERM_COUNTS,
                json(
                        "{'grain':'month','period_start':'2024-01-01','period_end':'2024-02-01','lang':'en','is_partial':true,'term':'flood','label':'flood','n':1,'is_stop':false,'occurrences':5,'articles':3,'stories':2,'first_stories':2,'title_stories':0,'sources':1,'effective_sources':1.0,'first_seen_on':'2024-01-07'}",
                        "{'grain':'month','period_start':'2024-02-01','period_end':'2024-03-01','lang':'en','is_partial':false,'term':'flood','label':'flood','n':1,'is_stop':false,'occurrences':6,'articles':4,'stories':3,'first_stories':1,'title_stories':1,'sources':2,'effective_sources':1.5,'first_seen_on':'2024-01-07'}"),
                TermCounts.of(series, TOTALS));
    }

    @Test
    void languagesWithTooSmallAShareAreNotAnalysed() {
        assertEquals(List.of("en", "es", "ko"), Languages.analysed(TOTALS, 0.01));
        assertEquals(List.of("en", "es"), Languages.analysed(TOTALS, 0.09));
        assertEquals(List.of("en"), Languages.analysed(TOTALS, 0.5));
    }

    private static List<String> json(String... lines) {
        return Stream.of(lines).map(line -> line.replace('\'', '"')).toList();
    }
}
