package groundswell.pipeline;

import groundswell.config.Config;
import groundswell.table.Table;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * A step of the pipeline.
 *
 * @param name as shown while running and in the manifest
 * @param reads tables that it needs
 * @param writes tables that it makes
 * @param step the function between them
 */
public record Stage(String name, List<Table> reads, List<Table> writes, Step step) {
    /** From tables to tables: lazy but where MLlib must fit a model or the driver needs a few rows. */
    @FunctionalInterface
    public interface Step {
        Map<Table, Dataset<Row>> apply(Map<Table, Dataset<Row>> tables, Config config);
    }
}
