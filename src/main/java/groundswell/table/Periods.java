package groundswell.table;

import static org.apache.spark.sql.functions.add_months;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.last_day;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.trunc;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Expressions on periods. */
public final class Periods {
    private Periods() {}

    /** Returns the array of grains in which a date of {@code precision} counts. */
    public static Column grainsOf(Column precision) {
        return when(precision.equalTo("year"), grainsFrom(Grain.YEAR))
                .when(precision.equalTo("month"), grainsFrom(Grain.MONTH))
                .otherwise(grainsFrom(Grain.DAY));
    }

    /**
     * Returns rows with {@code date_precision} and {@code published_on} once for each grain in which they count, with
     * {@code grain} and {@code period_start}.
     */
    public static Dataset<Row> inGrains(Dataset<Row> rows) {
        return rows.withColumn("grain", explode(grainsOf(col("date_precision"))))
                .withColumn("period_start", start(col("grain"), col("published_on")));
    }

    private static Column grainsFrom(Grain finest) {
        return array(Grain.ids().subList(finest.ordinal(), Grain.values().length).stream()
                .map(id -> (Object) id)
                .map(org.apache.spark.sql.functions::lit)
                .toArray(Column[]::new));
    }

    /** Returns the first day of the period of {@code grain} that holds {@code day}. */
    public static Column start(Column grain, Column day) {
        return when(grain.equalTo("day"), day)
                .when(grain.equalTo("week"), trunc(day, "week"))
                .when(grain.equalTo("month"), trunc(day, "month"))
                .when(grain.equalTo("quarter"), trunc(day, "quarter"))
                .otherwise(trunc(day, "year"));
    }

    /** Returns the first day after the period of {@code grain} that begins on {@code start}. */
    public static Column end(Column grain, Column start) {
        return when(grain.equalTo("day"), date_add(start, lit(1)))
                .when(grain.equalTo("week"), date_add(start, lit(7)))
                .when(grain.equalTo("month"), add_months(start, lit(1)))
                .when(grain.equalTo("quarter"), add_months(start, lit(3)))
                .otherwise(add_months(start, lit(12)));
    }

    /** Returns the last day that a date of {@code precision} may stand for. */
    public static Column lastDay(Column precision, Column day) {
        return when(precision.equalTo("year"), date_add(add_months(day, lit(12)), lit(-1)))
                .when(precision.equalTo("month"), last_day(day))
                .otherwise(day);
    }

    /** Returns the columns that every table by period begins with. */
    public static Column[] columns() {
        return new Column[] {col("grain"), col("period_start"), col("period_end"), col("lang"), col("is_partial")};
    }
}
