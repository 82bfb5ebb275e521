package groundswell.testing;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.map_entries;
import static org.apache.spark.sql.functions.map_from_entries;
import static org.apache.spark.sql.functions.to_json;

import com.holdenkarau.spark.testing.JavaDatasetSuiteBase;
import groundswell.table.Table;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.SparkContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SQLContext;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** Compares frames: no row and no repetition more or less, whatever their order. */
public final class TableAssert {
    private static final Comparison COMPARISON = new Comparison();

    private TableAssert() {}

    /**
     * Fails unless {@code actual} has exactly the rows of the golden lines, in all columns of the table.
     *
     * @param golden JSON lines; a column that a line leaves out is null
     */
    public static void assertRows(Table table, List<String> golden, Dataset<Row> actual) {
        assertRows(table, table.columnNames(), golden, actual);
    }

    /** Does the same with the golden table of that name on the class path. */
    public static void assertRows(Table table, String goldenResource, Dataset<Row> actual) {
        assertRows(table, TableRows.golden(goldenResource), actual);
    }

    /** Does the same for some columns of the table. */
    public static void assertRows(Table table, List<String> columns, List<String> golden, Dataset<Row> actual) {
        assertSameRows(some(columns, TableRows.of(table, golden)), some(columns, table.conform(actual)));
    }

    /** Fails unless both have the same columns and rows. */
    public static void assertSameRows(Dataset<Row> expected, Dataset<Row> actual) {
        COMPARISON.assertDataFrameNoOrderEquals(comparable(expected), comparable(actual));
    }

    private static Dataset<Row> some(List<String> names, Dataset<Row> rows) {
        return rows.select(names.stream().map(name -> col(name)).toArray(Column[]::new));
    }

    /**
     * Maps cannot be compared by Spark: they become JSON, sorted by key. All columns become nullable, as Parquet gives
     * them back. The rows are collected, as the comparison would compute them again in each of its steps.
     */
    private static Dataset<Row> comparable(Dataset<Row> rows) {
        Dataset<Row> selected = rows.select(Arrays.stream(rows.schema().fields())
                .map(TableAssert::comparable)
                .toArray(Column[]::new));
        StructType nullable =
                DataTypes.createStructType(Arrays.stream(selected.schema().fields())
                        .map(field -> DataTypes.createStructField(field.name(), field.dataType(), true))
                        .toList());
        return SharedSpark.session().createDataFrame(selected.collectAsList(), nullable);
    }

    private static Column comparable(StructField field) {
        Column column = col(field.name());
        return field.dataType() instanceof MapType
                ? to_json(map_from_entries(array_sort(map_entries(column)))).as(field.name())
                : column;
    }

    /** spark-testing-base on the shared session. */
    private static final class Comparison extends JavaDatasetSuiteBase {
        private static final long serialVersionUID = 1L;

        @Override
        public SparkContext sc() {
            return SharedSpark.session().sparkContext();
        }

        @Override
        public SparkSession spark() {
            return SharedSpark.session();
        }

        @Override
        public SQLContext sqlContext() {
            return SharedSpark.session().sqlContext();
        }

        @Override
        public boolean enableHiveSupport() {
            return false;
        }
    }
}
