package groundswell.run;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map_filter;
import static org.apache.spark.sql.functions.map_from_arrays;
import static org.apache.spark.sql.functions.to_json;

import groundswell.config.InputConfig;
import groundswell.formats.Format;
import groundswell.formats.PathColumns;
import groundswell.table.InternalTables;
import groundswell.table.RejectReason;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;

/** Reads input files into raw_records. */
final class RawRecords {
    /** Uncompressed files are cut into stretches of about this size. */
    private static final long SPLIT_BYTES = 32L << 20;

    private RawRecords() {}

    /** Returns raw_records: one row for each row of the files, and one for each file that cannot be read to its end. */
    static Dataset<Row> of(SparkSession spark, List<InputFile> files, InputConfig config) {
        Dataset<Row> rows = spark.createDataFrame(List.of(), InternalTables.RAW_RECORDS.schema());
        List<InputFile> streamed =
                files.stream().filter(file -> !isParquet(file)).toList();
        if (!streamed.isEmpty()) {
            rows = streamed(spark, streamed, config);
        }
        List<InputFile> parquet = files.stream().filter(RawRecords::isParquet).toList();
        for (InputFile file : parquet) {
            rows = rows.unionByName(parquet(spark, file, config));
        }
        return rows;
    }

    private static boolean isParquet(InputFile file) {
        return file.format() == Format.PARQUET;
    }

    private static Dataset<Row> streamed(SparkSession spark, List<InputFile> files, InputConfig config) {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        SerializableConfiguration hadoop = new SerializableConfiguration(context.hadoopConfiguration());
        FileTasks tasks = new FileTasks(files, context.defaultParallelism());
        List<String> large = new ArrayList<>();
        for (InputFile file : files) {
            if (file.format() == Format.JSONL && !file.isCompressed() && file.bytes() > SPLIT_BYTES) {
                large.add(file.path());
            } else {
                tasks.add(FileSplit.whole(file.path(), file.format()), file.bytes());
            }
        }
        if (!large.isEmpty()) {
            context.parallelize(large, large.size())
                    .flatMap(file ->
                            FileSplit.of(file, SPLIT_BYTES, hadoop.value()).iterator())
                    .collect()
                    .forEach(split -> tasks.add(split, SPLIT_BYTES));
        }
        List<List<FileSplit>> all = tasks.all();
        FlatMapFunction<FileSplit, Row> read = split -> rows(split, config, hadoop.value());
        Encoder<Row> encoder = Encoders.row(InternalTables.RAW_RECORDS.schema());
        return spark.createDataset(
                context.parallelize(all, all.size())
                        .flatMap(List::iterator)
                        .flatMap(read)
                        .rdd(),
                encoder);
    }

    /** Returns the rows of a stretch; used without Spark too. */
    static Iterator<Row> rows(FileSplit split, InputConfig config, Configuration hadoop) {
        return switch (split.format()) {
            case JSONL -> new JsonLines(split, config, hadoop);
            case CSV -> new CsvRows(split.path(), config, hadoop);
            case TEXT, HTML, WARC, XML -> new ItemRows(split.path(), split.format(), config, hadoop);
            case UNKNOWN ->
                List.of(new RawRows(split.path(), config)
                                .problem(1, RejectReason.UNREADABLE_FILE, "its format cannot be told", null))
                        .iterator();
            case PARQUET -> throw new IllegalArgumentException("Parquet is read by Spark");
        };
    }

    private static Dataset<Row> parquet(SparkSession spark, InputFile file, InputConfig config) {
        Dataset<Row> rows;
        try {
            rows = spark.read().parquet(file.path());
        } catch (Exception e) {
            // Spark's Java API throws checked exceptions without declaring them.
            return unreadable(spark, file, config, e.getMessage());
        }
        StructType schema = rows.schema();
        Map<String, String> path = PathColumns.of(file.path());
        List<Column> columns = new ArrayList<>(Stream.of(
                        lit(file.path()).as("input_file"),
                        col("_metadata.row_index").plus(1).as("input_row"),
                        nothing("problem"),
                        nothing("detail"),
                        nothing("excerpt"))
                .toList());
        for (String field : InputConfig.FIELDS) {
            columns.add(text(schema, path, config.column(field)).as(field));
        }
        columns.add(lit(RawRows.pathDate(file.path(), config)).cast("string").as("path_date"));
        Column[] names =
                config.keep().stream().map(org.apache.spark.sql.functions::lit).toArray(Column[]::new);
        Column[] values =
                config.keep().stream().map(name -> text(schema, path, name)).toArray(Column[]::new);
        Column kept = names.length == 0
                ? lit(null).cast("map<string,string>")
                : map_filter(
                        map_from_arrays(
                                org.apache.spark.sql.functions.array(names),
                                org.apache.spark.sql.functions.array(values)),
                        (name, value) -> value.isNotNull());
        columns.add(coalesce(kept, org.apache.spark.sql.functions.map().cast("map<string,string>"))
                .as("kept"));
        return rows.select(columns.toArray(Column[]::new));
    }

    private static Dataset<Row> unreadable(SparkSession spark, InputFile file, InputConfig config, String message) {
        String detail = String.valueOf(message).lines().findFirst().orElse("");
        return spark.createDataFrame(
                List.of(new RawRows(file.path(), config).problem(1, RejectReason.UNREADABLE_FILE, detail, null)),
                InternalTables.RAW_RECORDS.schema());
    }

    private static Column nothing(String name) {
        return lit(null).cast("string").as(name);
    }

    /** Returns a column of the file as text, where it has none or null one of its path. */
    private static Column text(StructType schema, Map<String, String> path, String name) {
        Column inFile = text(schema, name);
        String inPath = path.get(name);
        return inPath == null ? inFile : coalesce(inFile, lit(inPath));
    }

    /** Returns a column as text: instants in ISO 8601 with Z, nested values as JSON; null where there is none. */
    private static Column text(StructType schema, String path) {
        DataType type = InputSchema.type(schema, path);
        if (type == null) {
            return lit(null).cast("string");
        }
        Column column = col(InputSchema.quoted(schema, path));
        if (type.equals(DataTypes.TimestampType)) {
            return date_format(column, "yyyy-MM-dd'T'HH:mm:ss.SSSSSSXXX");
        }
        if (type instanceof org.apache.spark.sql.types.StructType
                || type instanceof org.apache.spark.sql.types.ArrayType
                || type instanceof org.apache.spark.sql.types.MapType) {
            return to_json(column);
        }
        return column.cast("string");
    }
}
