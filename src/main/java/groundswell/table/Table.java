package groundswell.table;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.MetadataBuilder;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * A stored table: the contract between two stages, or between Groundswell and whoever reads its output.
 *
 * @param name plural snake_case noun
 * @param oneRowIs what one row stands for
 * @param byGrain whether rows of different grains lie in separate partitions
 * @param sortedBy columns by which each file is sorted, most significant first
 * @param key columns that together identify a row; empty where rows have no identity
 * @param columns all columns, in stored order
 */
public record Table(
        String name, String oneRowIs, boolean byGrain, List<String> sortedBy, List<String> key, List<Column> columns) {

    public Table {
        sortedBy = List.copyOf(sortedBy);
        key = List.copyOf(key);
        columns = List.copyOf(columns);
    }

    /** Returns the Spark schema: every column nullable, with its comment. */
    public StructType schema() {
        List<StructField> fields = new ArrayList<>();
        for (Column column : columns) {
            fields.add(DataTypes.createStructField(
                    column.name(),
                    column.type().sparkType(),
                    true,
                    new MetadataBuilder().putString("comment", column.comment()).build()));
        }
        return DataTypes.createStructType(fields);
    }

    /**
     * Returns {@code rows} with exactly this table's columns: ordered, widened, extras dropped, comments added. A
     * column whose type does not fit is an {@code AnalysisException}.
     *
     * @throws IllegalArgumentException where a column is missing; Spark alone would fill it with nulls
     */
    public Dataset<Row> conform(Dataset<Row> rows) {
        List<String> missing = new ArrayList<>(columnNames());
        missing.removeAll(List.of(rows.columns()));
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException(name + " lacks the columns " + missing);
        }
        return rows.to(schema());
    }

    /** Returns the names of all columns, in stored order. */
    public List<String> columnNames() {
        return columns.stream().map(Column::name).toList();
    }
}
