package groundswell.run;

import static groundswell.testing.TableAssert.assertRows;
import static org.junit.jupiter.api.Assertions.assertEquals;

import groundswell.config.ConfigReader;
import groundswell.config.InputConfig;
import groundswell.table.InternalTables;
import groundswell.testing.SharedSpark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RawRecordsTest {
    @TempDir
    private Path directory;

    @Test
    void filesOfEveryFormatBecomeRowsOfOneTable() throws IOException {
        Files.writeString(
                directory.resolve("a.jsonl"), "{\"title\":\"A\",\"published_at\":\"2024-03-05\",\"desk\":\"city\"}\n");
        Files.writeString(directory.resolve("b.csv"), "title,published_at\nB,2024-03-06\n");
        SharedSpark.session()
                .sql(
                        "select 'C' as title, timestamp'2024-03-07 10:00:00' as published_at, 7 as id, named_struct('x', 1) as desk")
                .coalesce(1)
                .write()
                .parquet(directory + "/c");
        assertRows(
                InternalTables.RAW_RECORDS,
                List.of("input_row", "id", "title", "published_at", "kept"),
                Stream.of(
                                "{'input_row':1,'title':'A','published_at':'2024-03-05','kept':{'desk':'city'}}",
                                "{'input_row':1,'title':'B','published_at':'2024-03-06','kept':{}}",
                                "{'input_row':1,'id':'7','title':'C','published_at':'2024-03-07T10:00:00.000000Z','kept':{'desk':'{\\\"x\\\":1}'}}")
                        .map(line -> line.replace('\'', '"'))
                        .toList(),
                rows("input.keep=[desk]"));
    }

    @Test
    void aParquetFileThatCannotBeReadIsOneReject() throws IOException {
        Files.writeString(directory.resolve("c.parquet"), "no parquet");
        List<Row> rows = rows().collectAsList();
        assertEquals(1, rows.size());
        assertEquals("unreadable_file", rows.get(0).getAs("problem"));
    }

    private Dataset<Row> rows(String... settings) {
        InputConfig config = ConfigReader.read("input:\n  paths: ['" + directory + "']\n", "test", List.of(settings))
                .input();
        return RawRecords.of(SharedSpark.session(), InputFiles.of(config, new Configuration()), config);
    }
}
