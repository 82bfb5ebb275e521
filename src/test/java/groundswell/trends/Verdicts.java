package groundswell.trends;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import groundswell.config.TrendsConfig;
import groundswell.table.EventTables;
import groundswell.table.TrendTables;
import groundswell.testing.TableRows;
import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The verdicts on terms where all sources stay as they are, and no row is in an event. */
final class Verdicts {
    private Verdicts() {}

    /** Returns trends, columns in no order. */
    static Dataset<Row> of(Dataset<Row> termSeries, Dataset<Row> totals, LocalDate today, TrendsConfig config) {
        Dataset<Row> tested = TestedSeries.of(Series.ofTerms(termSeries), totals, today, config);
        Dataset<Row> listed = tested.where(col("passes"))
                .withColumn("mix_effect", lit(0.0))
                .withColumn("rate_effect", lit(0.1))
                .withColumn("is_listed", lit(true));
        return Trends.of(
                TrendTables.TESTED_SERIES.conform(tested),
                TrendTables.LISTED_TRENDS.conform(listed),
                TableRows.of(EventTables.TREND_GROUPS));
    }
}
