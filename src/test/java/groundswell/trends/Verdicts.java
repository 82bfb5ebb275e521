package groundswell.trends;

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
        Dataset<Row> series = Series.ofTerms(termSeries);
        Dataset<Row> families = TrendTables.FAMILIES.conform(Families.of(series, totals, today, config));
        Dataset<Row> listed = Trends.passing(series, totals, families, today, config)
                .withColumn("mix_effect", lit(0.0))
                .withColumn("rate_effect", lit(0.1))
                .withColumn("is_listed", lit(true));
        return Trends.of(
                series,
                totals,
                families,
                TrendTables.LISTED_TRENDS.conform(listed),
                TableRows.of(EventTables.TREND_GROUPS),
                today,
                config);
    }
}
