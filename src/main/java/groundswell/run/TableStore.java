package groundswell.run;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sum;

import groundswell.folded.FoldedFormat;
import groundswell.table.Column;
import groundswell.table.Table;
import groundswell.table.Tables;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Observation;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;

/** Writes tables as Parquet and reads them back: the only code that does. */
final class TableStore {
    private static final String PARTITION = "grain_is";

    private final SparkSession spark;
    private final Storage storage;
    private final String runId;

    TableStore(SparkSession spark, Storage storage, String runId) {
        this.spark = spark;
        this.storage = storage;
        this.runId = runId;
    }

    /** Deletes what an earlier, failed attempt of this run may have left. */
    void clear() {
        storage.delete(stagingDirectory());
        Tables.published().forEach(table -> storage.delete(directory(table)));
    }

    /** Deletes the internal tables. */
    void clearStaging() {
        storage.delete(stagingDirectory());
    }

    /**
     * Writes a table and returns the number of its rows. A null in a column that never holds one is a fault.
     *
     * @param rows some columns of which may be folded, see {@link Table#folded}
     */
    long write(Table table, Dataset<Row> rows) {
        List<String> folded = table.folded(rows);
        Observation observation = new Observation("rows of " + table.name());
        Dataset<Row> conformed = sorted(table, table.conform(rows), folded);
        List<Column> required = table.columns().stream()
                .filter(column -> column.neverNull() && !folded.contains(column.name()))
                .toList();
        org.apache.spark.sql.Column[] nulls = required.stream()
                .map(column -> count_if(col(column.name()).isNull()).as("null " + column.name()))
                .toArray(org.apache.spark.sql.Column[]::new);
        org.apache.spark.sql.Column size =
                folded.isEmpty() ? lit(1) : size(col(folded.get(0))).cast("bigint");
        Dataset<Row> observed =
                conformed.observe(observation, coalesce(sum(size), lit(0L)).as("rows"), nulls);
        DataFrameWriter<Row> writer = observed.write();
        if (table.byGrain()) {
            writer = writer.partitionBy(PARTITION);
        }
        String url = storage.url(directory(table));
        if (folded.isEmpty()) {
            writer.parquet(url);
        } else {
            writer.format(FoldedFormat.class.getName())
                    .option(FoldedFormat.SCHEMA, table.strictSchema().json())
                    .save(url);
        }
        Map<String, Object> seen = observed(observation);
        for (Column column : required) {
            if (((Number) seen.get("null " + column.name())).longValue() > 0) {
                throw new IllegalStateException(table.name() + "." + column.name() + " is null in "
                        + seen.get("null " + column.name()) + " rows");
            }
        }
        return ((Number) seen.get("rows")).longValue();
    }

    private static Map<String, Object> observed(Observation observation) {
        try {
            return observation.getAsJava();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Returns a table of a release. */
    Dataset<Row> read(Table table, Manifest release) {
        return withoutPartition(
                table,
                spark.read()
                        .schema(table.schema())
                        .parquet(release.urls(storage).get(table.name()).toArray(String[]::new)));
    }

    /** Returns a written table. */
    Dataset<Row> read(Table table) {
        return withoutPartition(table, spark.read().schema(table.schema()).parquet(storage.url(directory(table))));
    }

    private static Dataset<Row> withoutPartition(Table table, Dataset<Row> rows) {
        return table.byGrain() ? rows.drop(PARTITION) : rows;
    }

    /** Returns the files of each published table, with their rows and checksums, by path. */
    Map<Table, List<Manifest.DataFile>> files() {
        Map<Table, List<String>> paths = new LinkedHashMap<>();
        for (Table table : Tables.published()) {
            paths.put(
                    table,
                    storage.list(directory(table)).stream()
                            .filter(path -> path.endsWith(".parquet"))
                            .toList());
        }
        List<String> all = paths.values().stream().flatMap(List::stream).toList();
        Iterator<String[]> figures = onFiles(
                        spark, all.stream().map(storage::url).toList(), TableStore::figures)
                .iterator();
        Map<Table, List<Manifest.DataFile>> files = new LinkedHashMap<>();
        paths.forEach((table, ofTable) -> {
            List<Manifest.DataFile> found = new ArrayList<>();
            for (String path : ofTable) {
                String[] file = figures.next();
                found.add(new Manifest.DataFile(path, Long.parseLong(file[0]), Long.parseLong(file[1]), file[2]));
            }
            files.put(table, found);
        });
        return files;
    }

    /** Returns length and checksum of input files. */
    static List<Manifest.Input> inputs(SparkSession spark, List<InputFile> files) {
        List<String> urls = files.stream().map(InputFile::path).toList();
        List<String[]> checksums = onFiles(spark, urls, TableStore::checksum);
        List<Manifest.Input> inputs = new ArrayList<>();
        for (int i = 0; i < urls.size(); i++) {
            inputs.add(new Manifest.Input(
                    urls.get(i), files.get(i).bytes(), checksums.get(i)[0]));
        }
        return inputs;
    }

    /** Answers with an array of texts: Kryo, which a cluster may have configured, cannot pass records. */
    private interface OnFile extends java.io.Serializable {
        String[] apply(String url, Configuration hadoop) throws IOException;
    }

    private static List<String[]> onFiles(SparkSession spark, List<String> urls, OnFile function) {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        SerializableConfiguration hadoop = new SerializableConfiguration(context.hadoopConfiguration());
        Function<String, String[]> onFile = url -> function.apply(url, hadoop.value());
        int tasks = Math.min(urls.size(), 4 * context.defaultParallelism());
        return context.parallelize(urls, Math.max(1, tasks)).map(onFile).collect();
    }

    private static String[] checksum(String url, Configuration hadoop) {
        Path path = new Path(url);
        try (InputStream in = path.getFileSystem(hadoop).open(path)) {
            return new String[] {Storage.sha256(in)};
        } catch (IOException e) {
            // The reader meets the same fault and turns it into a reject.
            return new String[] {"unreadable"};
        }
    }

    private static String[] figures(String url, Configuration hadoop) throws IOException {
        Path path = new Path(url);
        FileSystem fs = path.getFileSystem(hadoop);
        try (InputStream in = fs.open(path);
                ParquetFileReader footer = ParquetFileReader.open(HadoopInputFile.fromPath(path, hadoop))) {
            return new String[] {
                String.valueOf(fs.getFileStatus(path).getLen()),
                String.valueOf(footer.getRecordCount()),
                Storage.sha256(in)
            };
        }
    }

    /**
     * Sorts the rows of each file, so that a reader skips what it does not ask for. The column that parts the grains comes
     * first: Spark would otherwise sort once more by it alone. What is folded is in order within its row.
     */
    private static Dataset<Row> sorted(Table table, Dataset<Row> rows, List<String> folded) {
        Dataset<Row> parted = table.byGrain() ? rows.withColumn(PARTITION, col("grain")) : rows;
        Stream<String> first = table.byGrain() ? Stream.of(PARTITION) : Stream.empty();
        org.apache.spark.sql.Column[] columns = Stream.concat(
                        first, table.sortedBy().stream().filter(name -> !folded.contains(name)))
                .map(name -> col(name))
                .toArray(org.apache.spark.sql.Column[]::new);
        return columns.length == 0 ? parted : parted.sortWithinPartitions(columns);
    }

    private String directory(Table table) {
        return Tables.published().contains(table)
                ? "data/" + table.name() + "/" + runId
                : stagingDirectory() + "/" + table.name();
    }

    private String stagingDirectory() {
        return "staging/" + runId;
    }
}
