package groundswell.trends;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/** Corrects p values for the number of tests in a family. */
final class FalseDiscovery {
    private FalseDiscovery() {}

    /**
     * Returns the rows with {@code family_size} and {@code q_value}: the least false discovery rate at which the test is
     * a discovery, by the step-up procedure of Benjamini and Hochberg (1995, J. R. Stat. Soc. B 57:289). A row stands for
     * {@code tests} tests with its {@code p_value}; rows that stand for none have a null {@code q_value}.
     *
     * @param leastFirst window over a family, ordered by {@code p_value} and then so that no two rows are equal
     * @param largestFirst the same in the reverse order
     */
    static Dataset<Row> control(Dataset<Row> rows, WindowSpec leastFirst, WindowSpec largestFirst) {
        Column place = sum("tests").over(leastFirst.rowsBetween(Window.unboundedPreceding(), Window.currentRow()));
        Column size =
                sum("tests").over(leastFirst.rowsBetween(Window.unboundedPreceding(), Window.unboundedFollowing()));
        Column expectedFalse = col("p_value").multiply(col("family_size")).divide(col("place"));
        Column leastSoFar =
                min(expectedFalse).over(largestFirst.rowsBetween(Window.unboundedPreceding(), Window.currentRow()));
        return rows.withColumn("place", place)
                .withColumn("family_size", size)
                .withColumn("q_value", when(col("p_value").isNotNull(), least(lit(1.0), leastSoFar)))
                .drop("place");
    }
}
