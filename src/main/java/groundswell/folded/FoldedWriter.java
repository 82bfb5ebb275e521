package groundswell.folded;

import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.column.ColumnWriter;
import org.apache.parquet.io.api.Binary;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.execution.datasources.OutputWriter;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** Unfolds rows into a file. */
final class FoldedWriter extends OutputWriter {
    private final String path;
    private final ColumnFile file;
    private final List<Column> columns = new ArrayList<>();
    /** The first column of arrays. */
    private final int folded;

    /** Whether every row that was begun has been ended. */
    private boolean isWhole = true;

    /**
     * @param foldedSchema of the rows that are given
     * @param written of the rows that are written: the same columns
     */
    FoldedWriter(String path, StructType foldedSchema, StructType written, ColumnFile file) {
        this.path = path;
        this.file = file;
        int firstFolded = -1;
        for (int i = 0; i < written.length(); i++) {
            boolean isFolded = foldedSchema.apply(i).dataType() instanceof ArrayType;
            if (!written.apply(i).name().equals(foldedSchema.apply(i).name())) {
                throw new IllegalArgumentException(foldedSchema.apply(i).name() + " stands where "
                        + written.apply(i).name() + " is written");
            }
            if (isFolded && firstFolded < 0) {
                firstFolded = i;
            }
            columns.add(new Column(
                    i, written.apply(i), isFolded, Kind.of(written.apply(i).dataType())));
        }
        if (firstFolded < 0) {
            throw new IllegalArgumentException("no column is folded");
        }
        folded = firstFolded;
    }

    /**
     * Writes as many rows as the arrays are long.
     *
     * @throws IllegalArgumentException where they differ in length
     * @throws IllegalStateException at a null in a column that has none
     */
    @Override
    public void write(InternalRow row) {
        isWhole = false;
        int size = row.getArray(folded).numElements();
        for (Column column : columns) {
            column.write(row, size, file.column(column.index));
        }
        file.endRows(size);
        isWhole = true;
    }

    @Override
    public void close() {
        if (isWhole) {
            file.close();
        } else {
            // A fault is under way, which another one must not hide.
            file.abandon();
        }
    }

    @Override
    public String path() {
        return path;
    }

    /** How values are handed on. */
    private enum Kind {
        STRING {
            @Override
            void repeat(InternalRow row, int index, int size, ColumnWriter writer, int level) {
                Binary value =
                        Binary.fromConstantByteArray(row.getUTF8String(index).getBytes());
                for (int i = 0; i < size; i++) {
                    writer.write(value, 0, level);
                }
            }

            @Override
            void write(ArrayData array, int at, ColumnWriter writer, int level) {
                writer.write(
                        Binary.fromConstantByteArray(array.getUTF8String(at).getBytes()), 0, level);
            }
        },
        INT {
            @Override
            void repeat(InternalRow row, int index, int size, ColumnWriter writer, int level) {
                int value = row.getInt(index);
                for (int i = 0; i < size; i++) {
                    writer.write(value, 0, level);
                }
            }

            @Override
            void write(ArrayData array, int at, ColumnWriter writer, int level) {
                writer.write(array.getInt(at), 0, level);
            }
        },
        LONG {
            @Override
            void repeat(InternalRow row, int index, int size, ColumnWriter writer, int level) {
                long value = row.getLong(index);
                for (int i = 0; i < size; i++) {
                    writer.write(value, 0, level);
                }
            }

            @Override
            void write(ArrayData array, int at, ColumnWriter writer, int level) {
                writer.write(array.getLong(at), 0, level);
            }
        },
        DOUBLE {
            @Override
            void repeat(InternalRow row, int index, int size, ColumnWriter writer, int level) {
                double value = row.getDouble(index);
                for (int i = 0; i < size; i++) {
                    writer.write(value, 0, level);
                }
            }

            @Override
            void write(ArrayData array, int at, ColumnWriter writer, int level) {
                writer.write(array.getDouble(at), 0, level);
            }
        },
        BOOLEAN {
            @Override
            void repeat(InternalRow row, int index, int size, ColumnWriter writer, int level) {
                boolean value = row.getBoolean(index);
                for (int i = 0; i < size; i++) {
                    writer.write(value, 0, level);
                }
            }

            @Override
            void write(ArrayData array, int at, ColumnWriter writer, int level) {
                writer.write(array.getBoolean(at), 0, level);
            }
        };

        abstract void repeat(InternalRow row, int index, int size, ColumnWriter writer, int level);

        abstract void write(ArrayData array, int at, ColumnWriter writer, int level);

        static Kind of(DataType type) {
            if (type.equals(DataTypes.StringType)) {
                return STRING;
            }
            if (type.equals(DataTypes.IntegerType) || type.equals(DataTypes.DateType)) {
                return INT;
            }
            if (type.equals(DataTypes.LongType)) {
                return LONG;
            }
            if (type.equals(DataTypes.DoubleType)) {
                return DOUBLE;
            }
            if (type.equals(DataTypes.BooleanType)) {
                return BOOLEAN;
            }
            throw new IllegalArgumentException("no column can be of type " + type.simpleString());
        }
    }

    private record Column(int index, StructField field, boolean isFolded, Kind kind) {
        /** Returns the definition level of a value: 0 where there is always one. */
        private int level() {
            return field.nullable() ? 1 : 0;
        }

        private void writeNull(ColumnWriter writer) {
            if (!field.nullable()) {
                throw new IllegalStateException(field.name() + " is null");
            }
            writer.writeNull(0, 0);
        }

        void write(InternalRow row, int size, ColumnWriter writer) {
            if (row.isNullAt(index)) {
                for (int i = 0; i < size; i++) {
                    writeNull(writer);
                }
            } else if (isFolded) {
                unfold(row.getArray(index), size, writer);
            } else {
                kind.repeat(row, index, size, writer, level());
            }
        }

        private void unfold(ArrayData array, int size, ColumnWriter writer) {
            if (array.numElements() != size) {
                throw new IllegalArgumentException(
                        "arrays of one row have " + size + " and " + array.numElements() + " elements");
            }
            for (int i = 0; i < size; i++) {
                if (array.isNullAt(i)) {
                    writeNull(writer);
                } else {
                    kind.write(array, i, writer, level());
                }
            }
        }
    }
}
