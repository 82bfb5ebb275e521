package groundswell.folded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import groundswell.testing.SharedSpark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldedFormatTest {
    private static final StructType WRITTEN = StructType.fromDDL("word string not null, day date not null,"
            + " n int not null, many bigint not null, part double, is_open boolean not null, note string");

    private final SparkSession spark = SharedSpark.session();

    @TempDir
    Path directory;

    @Test
    void arraysBecomeRowsAndOtherColumnsRepeat() {
        write(folded("""
                VALUES ('sea', array(19723, -1), array(7, 8), 30000000000, array(0.5D, null), array(true, false),
                        array('x', 'y')),
                       ('none', CAST(array() AS array<int>), CAST(array() AS array<int>), 1, CAST(array() AS array<double>),
                        CAST(array() AS array<boolean>), CAST(array() AS array<string>)),
                       ('fog', array(0), array(1), 2, null, array(true), null)"""));
        assertEquals(
                List.of(
                        "sea 2024-01-01 7 30000000000 0.5 true x",
                        "sea 1969-12-31 8 30000000000 null false y",
                        "fog 1970-01-01 1 2 null true null"),
                spark.read().schema(WRITTEN).parquet(output()).collectAsList().stream()
                        .map(row -> IntStream.range(0, row.size())
                                .mapToObj(i -> String.valueOf(row.get(i)))
                                .collect(Collectors.joining(" ")))
                        .toList());
        assertEquals(
                WRITTEN.json(), nonNull(spark.read().parquet(output()).schema()).json());
    }

    @Test
    void rowsLieInGroupsThatAReaderCanSkip() throws IOException {
        Dataset<Row> rows = spark.range(0, 40, 1, 1)
                .selectExpr(
                        "format_string('%03d', id) AS word",
                        "transform(sequence(1, 10000), i -> i) AS day",
                        "transform(sequence(1, 10000), i -> i) AS n",
                        "id AS many",
                        "transform(sequence(1, 10000), i -> i / 7D) AS part",
                        "transform(sequence(1, 10000), i -> i % 2 = 0) AS is_open",
                        "CAST(null AS string) AS note");
        write(rows);
        List<BlockMetaData> groups = groups();
        assertEquals(
                List.of(140_000L, 140_000L, 120_000L),
                groups.stream().map(BlockMetaData::getRowCount).toList());
        List<String> ranges = groups.stream()
                .map(group -> group.getColumns().get(0).getStatistics())
                .map(words -> words.minAsString() + " to " + words.maxAsString())
                .toList();
        assertEquals(List.of("000 to 013", "014 to 027", "028 to 039"), ranges);
        Row sums = spark.read()
                .parquet(output())
                .selectExpr("sum(n)", "sum(many)", "count_if(is_open)", "count(note)", "round(sum(part), 3)")
                .first();
        assertEquals(2_000_200_000L, sums.getLong(0));
        assertEquals(7_800_000L, sums.getLong(1));
        assertEquals(200_000L, sums.getLong(2));
        assertEquals(0L, sums.getLong(3));
        assertEquals(2_000_200_000L / 7D, sums.getDouble(4), 0.001);
    }

    @Test
    void aNullThatMayNotBeIsAFault() {
        assertTrue(fault("VALUES (null, array(1), array(7), 1, array(0D), array(true), null)")
                .contains("word is null"));
        assertTrue(fault("VALUES ('a', array(1), array(CAST(null AS int)), 1, array(0D), array(true), null)")
                .contains("n is null"));
    }

    @Test
    void arraysOfOneRowMustBeOfOneLength() {
        assertTrue(fault("VALUES ('a', array(1, 2), array(7), 1, array(0D, 1D), array(true, true), null)")
                .contains("arrays of one row have 2 and 1 elements"));
    }

    private String fault(String values) {
        Throwable thrown = assertThrows(Exception.class, () -> write(folded(values)));
        List<String> messages = new ArrayList<>();
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            messages.add(String.valueOf(cause.getMessage()));
        }
        return String.join("\n", messages);
    }

    private Dataset<Row> folded(String values) {
        return spark.sql("SELECT CAST(word AS string) AS word, day, n, CAST(many AS bigint) AS many, part, is_open,"
                + " CAST(note AS array<string>) AS note FROM " + values
                + " AS t(word, day, n, many, part, is_open, note)");
    }

    private void write(Dataset<Row> rows) {
        rows.coalesce(1)
                .write()
                .format(FoldedFormat.class.getName())
                .option(FoldedFormat.SCHEMA, WRITTEN.json())
                .mode("overwrite")
                .save(output());
    }

    private String output() {
        return directory.resolve("out").toString();
    }

    private List<BlockMetaData> groups() throws IOException {
        try (Stream<Path> files = Files.list(directory.resolve("out"))) {
            Path file = files.filter(path -> path.toString().endsWith(".zstd.parquet")
                            || path.toString().endsWith(".parquet"))
                    .filter(path -> !path.getFileName().toString().startsWith("."))
                    .findFirst()
                    .orElseThrow();
            try (ParquetFileReader reader = ParquetFileReader.open(
                    HadoopInputFile.fromPath(new org.apache.hadoop.fs.Path(file.toUri()), new Configuration()))) {
                return reader.getFooter().getBlocks();
            }
        }
    }

    /** Returns the schema with the promises that Parquet does not give back. */
    private static StructType nonNull(StructType read) {
        StructType strict = new StructType();
        for (int i = 0; i < read.length(); i++) {
            strict = strict.add(
                    read.apply(i).name(),
                    read.apply(i).dataType(),
                    WRITTEN.apply(i).nullable());
        }
        return strict;
    }
}
