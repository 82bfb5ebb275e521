package groundswell.trends;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/** Corrects p values for the number of tests in a family. */
final class FalseDiscovery {
    private FalseDiscovery() {}

    /**
     * Returns the rows with {@code q_value}: the least false discovery rate at which the test is a discovery, by the
     * step-up procedure of Benjamini and Hochberg (1995, J. R. Stat. Soc. B 57:289). A row stands for {@code tests} tests
     * with its {@code p_value} in a family of {@code family_size}.
     *
     * @param largestFirst window over a family, by falling {@code p_value} and then so that no two rows are equal
     */
    static Dataset<Row> control(Dataset<Row> rows, WindowSpec largestFirst) {
        WindowSpec soFar = largestFirst.rowsBetween(Window.unboundedPreceding(), Window.currentRow());
        Column place = col("family_size").minus(sum("tests").over(soFar)).plus(col("tests"));
        return rows.withColumn("place", place)
                .withColumn(
                        "expected_false",
                        col("p_value").multiply(col("family_size")).divide(col("place")))
                .withColumn("q_value", least(lit(1.0), min("expected_false").over(soFar)))
                .drop("place", "expected_false");
    }
}
