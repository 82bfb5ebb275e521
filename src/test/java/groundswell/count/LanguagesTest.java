package groundswell.count;

import static org.junit.jupiter.api.Assertions.assertEquals;

import groundswell.table.Tables;
import groundswell.testing.TableRows;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class LanguagesTest {
    private static final Dataset<Row> TOTALS = TableRows.of(
            Tables.TOTALS,
            json(
                    "{'lang':'en','grain':'month','period_start':'2024-01-01','period_end':'2024-02-01','is_partial':true,'articles':60}",
                    "{'lang':'en','grain':'month','period_start':'2024-02-01','period_end':'2024-03-01','is_partial':false,'articles':30}",
                    "{'lang':'en','grain':'year','period_start':'2024-01-01','period_end':'2025-01-01','is_partial':true,'articles':90}",
                    "{'lang':'es','grain':'year','period_start':'2024-01-01','period_end':'2025-01-01','is_partial':true,'articles':9}",
                    "{'lang':'ko','grain':'year','period_start':'2024-01-01','period_end':'2025-01-01','is_partial':true,'articles':1}"));

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
