package groundswell.table;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_from_unix_date;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.junit.jupiter.api.Assertions.assertEquals;

import groundswell.testing.SharedSpark;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class PeriodsTest {
    @Test
    void columnsCutPeriodsLikeGrainDoes() {
        int first = (int) LocalDate.of(1000, 1, 1).toEpochDay();
        int last = (int) LocalDate.of(2200, 1, 1).toEpochDay();
        List<Row> rows = SharedSpark.session()
                .range(first, last, 997)
                .toDF("day")
                .select(
                        date_from_unix_date(col("day").cast("int")).as("day"),
                        explode(Periods.grainsOf(lit("time"))).as("grain"))
                .withColumn("start", Periods.start(col("grain"), col("day")))
                .withColumn("end", Periods.end(col("grain"), col("start")))
                .collectAsList();
        assertEquals(5 * ((last - first + 996) / 997), rows.size());
        for (Row row : rows) {
            Grain grain = Grain.of(row.getAs("grain"));
            LocalDate start = grain.start(row.getAs("day"));
            assertEquals(start, row.getAs("start"), row.toString());
            assertEquals(grain.next(start), row.getAs("end"), row.toString());
        }
    }

    @Test
    void datesCountInTheGrainsOfTheirPrecision() {
        assertEquals(
                List.of(
                        "time [day, week, month, quarter, year] 2024-02-01",
                        "day [day, week, month, quarter, year] 2024-02-01",
                        "month [month, quarter, year] 2024-02-29",
                        "year [year] 2024-12-31"),
                SharedSpark.session()
                        .sql("select * from values ('time', date'2024-02-01'), ('day', date'2024-02-01'),"
                                + " ('month', date'2024-02-01'), ('year', date'2024-01-01') as t(precision, day)")
                        .select(
                                col("precision"),
                                Periods.grainsOf(col("precision")),
                                Periods.lastDay(col("precision"), col("day")))
                        .collectAsList()
                        .stream()
                        .map(row -> row.getString(0)
                                + row.<String>getList(1).stream().collect(Collectors.joining(", ", " [", "] "))
                                + row.get(2))
                        .toList());
    }
}
