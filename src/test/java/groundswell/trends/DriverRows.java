package groundswell.trends;

import groundswell.config.ConfigReader;
import groundswell.config.TrendsConfig;
import groundswell.table.Grain;
import groundswell.table.Tables;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.StructType;

/** Rows as Spark would collect them, made without Spark. */
final class DriverRows {
    private DriverRows() {}

    /** Returns rows of totals, one for each count of stories, in consecutive periods; none where the count is -1. */
    static List<Row> totals(Grain grain, String firstPeriod, long... stories) {
        List<Row> rows = new ArrayList<>();
        LocalDate start = LocalDate.parse(firstPeriod);
        for (long of : stories) {
            if (of >= 0) {
                rows.add(row(
                        Tables.TOTALS.schema(),
                        Map.of(
                                "grain",
                                grain.id(),
                                "period_start",
                                start,
                                "is_partial",
                                false,
                                "first_stories",
                                of,
                                "sources",
                                8L,
                                "status",
                                "ok")));
            }
            start = grain.next(start);
        }
        return rows;
    }

    /** Returns a row with these values, and null in the other columns. */
    static Row row(StructType schema, Map<String, Object> values) {
        Object[] all = new Object[schema.size()];
        values.forEach((name, value) -> all[schema.fieldIndex(name)] = value);
        return new GenericRowWithSchema(all, schema);
    }

    static TrendsConfig trends(String... settings) {
        return ConfigReader.read("", "test", List.of(settings)).trends();
    }
}
