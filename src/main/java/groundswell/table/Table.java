package groundswell.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
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

    /** Returns the table that hands on what the release before this one had in this table. */
    public Table previous() {
        return new Table(
                "previous_" + name, oneRowIs + ", in the release before", false, List.of(), List.of(), columns);
    }

    /** Returns the Spark schema: every column nullable, with its comment. */
    public StructType schema() {
        return schema(column -> column.type().sparkType(), column -> true);
    }

    /** Returns the Spark schema with its promises: only columns that may hold a null are nullable. */
    public StructType strictSchema() {
        return schema(column -> column.type().sparkType(), column -> !column.neverNull());
    }

    private StructType schema(Function<Column, DataType> type, Predicate<Column> isNullable) {
        List<StructField> fields = new ArrayList<>();
        for (Column column : columns) {
            fields.add(DataTypes.createStructField(
                    column.name(),
                    type.apply(column),
                    isNullable.test(column),
                    new MetadataBuilder().putString("comment", column.comment()).build()));
        }
        return DataTypes.createStructType(fields);
    }

    /**
     * Returns the names of the columns that are folded in {@code rows}: they hold arrays where this table has values, and
     * each row stands for as many rows of the table as its arrays are long.
     */
    public List<String> folded(Dataset<Row> rows) {
        return columns.stream()
                .filter(column -> !(column.type().sparkType() instanceof ArrayType))
                .map(Column::name)
                .filter(name -> List.of(rows.columns()).contains(name)
                        && rows.schema().apply(name).dataType() instanceof ArrayType)
                .toList();
    }

    /**
     * Returns {@code rows} with exactly this table's columns: ordered, widened, extras dropped, comments added. A
     * column whose type does not fit is an {@code AnalysisException}. Folded columns stay folded, dates in them as days
     * since 1970-01-01.
     *
     * @throws IllegalArgumentException where a column is missing; Spark alone would fill it with nulls
     */
    public Dataset<Row> conform(Dataset<Row> rows) {
        List<String> missing = new ArrayList<>(columnNames());
        missing.removeAll(List.of(rows.columns()));
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException(name + " lacks the columns " + missing);
        }
        List<String> folded = folded(rows);
        return rows.to(schema(
                column -> folded.contains(column.name())
                        ? DataTypes.createArrayType(column.type().foldedType())
                        : column.type().sparkType(),
                column -> true));
    }

    /** Returns the names of all columns, in stored order. */
    public List<String> columnNames() {
        return columns.stream().map(Column::name).toList();
    }
}
