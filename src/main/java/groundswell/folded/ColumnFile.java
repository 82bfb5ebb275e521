package groundswell.folded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnWriteStore;
import org.apache.parquet.column.ColumnWriter;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.compression.CompressionCodecFactory.BytesInputCompressor;
import org.apache.parquet.hadoop.CodecFactory;
import org.apache.parquet.hadoop.ColumnChunkPageWriteStore;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.hadoop.util.HadoopOutputFile;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** A Parquet file that is written column by column, in groups of at least {@value #GROUP_ROWS} rows. */
final class ColumnFile implements AutoCloseable {
    /** Few enough that several files may be open at once, and that a reader who looks for one term reads little. */
    static final int GROUP_ROWS = 1 << 17;

    private static final int NO_PADDING = 0;
    private static final int INDEX_BYTES = 64;

    private static final Map<DataType, PrimitiveTypeName> PLAIN = Map.of(
            DataTypes.IntegerType, PrimitiveTypeName.INT32,
            DataTypes.LongType, PrimitiveTypeName.INT64,
            DataTypes.DoubleType, PrimitiveTypeName.DOUBLE,
            DataTypes.BooleanType, PrimitiveTypeName.BOOLEAN);

    private final MessageType schema;
    private final ParquetProperties properties = ParquetProperties.builder().build();
    private final CodecFactory codecs;
    private final BytesInputCompressor compressor;
    private final ParquetFileWriter file;
    private final Map<String, String> metadata;
    private ColumnChunkPageWriteStore pages;
    private ColumnWriteStore store;
    private final List<ColumnWriter> columns = new ArrayList<>();
    private long rows;

    /**
     * Opens a file.
     *
     * @param rowSchema columns of strings, ints, longs, doubles, booleans and dates
     * @param sparkVersion written into the file: Spark asks which calendar its days are of
     */
    ColumnFile(
            String path, Configuration hadoop, StructType rowSchema, CompressionCodecName codec, String sparkVersion) {
        schema = new MessageType(
                "spark_schema",
                List.of(rowSchema.fields()).stream().map(ColumnFile::column).toList());
        codecs = new CodecFactory(hadoop, ParquetProperties.DEFAULT_PAGE_SIZE);
        compressor = codecs.getCompressor(codec);
        metadata = Map.of(
                "org.apache.spark.version",
                sparkVersion,
                "org.apache.spark.sql.parquet.row.metadata",
                rowSchema.json());
        try {
            file = new ParquetFileWriter(
                    HadoopOutputFile.fromPath(new Path(path), hadoop),
                    schema,
                    ParquetFileWriter.Mode.CREATE,
                    ParquetWriter.DEFAULT_BLOCK_SIZE,
                    NO_PADDING,
                    null,
                    properties);
            file.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        open();
    }

    private static Type column(StructField field) {
        DataType type = field.dataType();
        Type.Repetition repetition = field.nullable() ? Type.Repetition.OPTIONAL : Type.Repetition.REQUIRED;
        if (type.equals(DataTypes.StringType)) {
            return Types.primitive(PrimitiveTypeName.BINARY, repetition)
                    .as(LogicalTypeAnnotation.stringType())
                    .named(field.name());
        }
        if (type.equals(DataTypes.DateType)) {
            return Types.primitive(PrimitiveTypeName.INT32, repetition)
                    .as(LogicalTypeAnnotation.dateType())
                    .named(field.name());
        }
        PrimitiveTypeName plain = PLAIN.get(type);
        if (plain == null) {
            throw new IllegalArgumentException(field.name() + " is of type " + type.simpleString());
        }
        return Types.primitive(plain, repetition).named(field.name());
    }

    /** Returns the writer of a column; the repetition level of its values is 0. */
    ColumnWriter column(int index) {
        return columns.get(index);
    }

    /** Ends rows of which every column has been written. */
    void endRows(int count) {
        for (int i = 0; i < count; i++) {
            store.endRecord();
        }
        rows += count;
        if (rows >= GROUP_ROWS) {
            flush();
            open();
        }
    }

    private void open() {
        rows = 0;
        pages = new ColumnChunkPageWriteStore(compressor, schema, properties.getAllocator(), INDEX_BYTES);
        store = properties.newColumnWriteStore(schema, pages);
        columns.clear();
        for (ColumnDescriptor column : schema.getColumns()) {
            columns.add(store.getColumnWriter(column));
        }
    }

    private void flush() {
        try {
            if (rows > 0) {
                file.startBlock(rows);
                store.flush();
                pages.flushToFileWriter(file);
                file.endBlock();
            }
            store.close();
            pages.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Closes the file without ending it. */
    void abandon() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            codecs.release();
        }
    }

    @Override
    public void close() {
        flush();
        try {
            file.end(metadata);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            abandon();
        }
    }
}
