package groundswell.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import groundswell.table.Table;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/** Rows of a table written down as JSON lines. */
public final class TableRows {
    private static final ObjectMapper JSON = new ObjectMapper();

    private TableRows() {}

    /** Returns the rows; a column that a line leaves out is null, one that the table does not have is a mistake. */
    public static Dataset<Row> of(Table table, List<String> lines) {
        lines.forEach(line -> requireColumns(table, line));
        return table.conform(SharedSpark.session()
                .read()
                .schema(table.schema())
                .option("mode", "FAILFAST")
                .json(SharedSpark.session().createDataset(lines, Encoders.STRING())));
    }

    /** Returns the rows. */
    public static Dataset<Row> of(Table table, String... lines) {
        return of(table, List.of(lines));
    }

    /** Returns the lines of a golden table, a file of the class path that ends in {@code .jsonl}. */
    public static List<String> golden(String resource) {
        try (InputStream in = TableRows.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("no golden table " + resource);
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void requireColumns(Table table, String line) {
        try {
            JsonNode row = JSON.readTree(line);
            row.fieldNames().forEachRemaining(name -> {
                if (!table.columnNames().contains(name)) {
                    throw new IllegalArgumentException(table.name() + " has no column " + name + ": " + line);
                }
            });
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(line, e);
        }
    }
}
