package groundswell.run;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import groundswell.table.Table;
import groundswell.table.Tables;
import groundswell.testing.TableRows;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerificationTest {
    private static final List<String> NAMES = List.of("data/articles/a.parquet", "data/articles/b.parquet");

    @TempDir
    private Path directory;

    @Test
    void aReleaseWhoseFilesAreUnchangedHasNoFaults() throws IOException {
        Storage storage = storage();
        assertEquals(List.of(), Verification.faults(onFiles(storage), storage));
    }

    @Test
    void aMissingFileIsNamed() throws IOException {
        Storage storage = storage();
        Manifest manifest = onFiles(storage);
        Files.delete(directory.resolve("data/articles/b.parquet"));
        assertEquals(List.of("data/articles/b.parquet is missing"), Verification.faults(manifest, storage));
    }

    @Test
    void aChangedFileIsNamedThoughItHasTheSameLength() throws IOException {
        Storage storage = storage();
        Manifest manifest = onFiles(storage);
        Files.writeString(directory.resolve("data/articles/a.parquet"), "DATA/articles/a.parquet");
        List<String> faults = Verification.faults(manifest, storage);
        assertEquals(1, faults.size());
        assertTrue(faults.get(0).startsWith("data/articles/a.parquet was changed: "), faults.get(0));
        assertTrue(faults.get(0).endsWith("not " + sha256("data/articles/a.parquet")), faults.get(0));
    }

    @Test
    void everyFaultIsNamed() throws IOException {
        Storage storage = storage();
        Manifest manifest = onFiles(storage);
        for (String name : NAMES) {
            Files.delete(directory.resolve(name));
        }
        assertEquals(2, Verification.faults(manifest, storage).size());
    }

    @Test
    void aWrittenReleaseIsWholeIfItsRowsAndTotalsAddUp() {
        assertDoesNotThrow(() -> Verification.requireWritten(written(3, 2, 3), tables()));
        assertNotWhole("articles has 2 rows in its files, but 3 were written", written(3, 2, 2), tables());
        assertNotWhole("totals count 3 articles of 4", written(4, 2, 4), tables());
        assertNotWhole("totals count 2 stories of 1", written(3, 1, 3), tables());
        Map<Table, Dataset<Row>> cut = tables();
        cut.put(Tables.SOURCES, cut.get(Tables.SOURCES).drop("last_on"));
        assertNotWhole(
                "sources has the columns [source, first_on, articles, stories, wire_share]", written(3, 2, 3), cut);
    }

    private static void assertNotWhole(String fault, Manifest manifest, Map<Table, Dataset<Row>> tables) {
        assertEquals(
                "the release is not whole: " + fault,
                assertThrows(IllegalStateException.class, () -> Verification.requireWritten(manifest, tables))
                        .getMessage());
    }

    /** Three articles of two stories; those of months do not count again. */
    private static Map<Table, Dataset<Row>> tables() {
        Map<Table, Dataset<Row>> tables = new HashMap<>();
        Tables.published().forEach(table -> tables.put(table, TableRows.of(table, List.of())));
        tables.put(
                Tables.TOTALS,
                TableRows.of(
                        Tables.TOTALS,
                        "{\"grain\":\"year\",\"lang\":\"en\",\"articles\":2,\"first_stories\":1}",
                        "{\"grain\":\"year\",\"lang\":\"es\",\"articles\":1,\"first_stories\":1}",
                        "{\"grain\":\"month\",\"lang\":\"es\",\"articles\":1,\"first_stories\":1}"));
        return tables;
    }

    private static Manifest written(long articles, long stories, long articlesInFiles) {
        Map<String, Manifest.TableFiles> files = new HashMap<>();
        Tables.published().forEach(table -> files.put(table.name(), new Manifest.TableFiles(0, List.of())));
        files.put("articles", new Manifest.TableFiles(articles, List.of(file("a", articlesInFiles))));
        files.put("stories", new Manifest.TableFiles(stories, List.of(file("a", stories - 1), file("b", 1))));
        return manifest(files);
    }

    private Storage storage() {
        return Storage.open(directory.toString(), new Configuration());
    }

    private static Manifest onFiles(Storage storage) throws IOException {
        for (String name : NAMES) {
            storage.write(name, name);
        }
        return manifest(Map.of(
                "articles",
                new Manifest.TableFiles(
                        2,
                        List.of(
                                new Manifest.DataFile(NAMES.get(0), 23, 1, sha256(NAMES.get(0))),
                                new Manifest.DataFile(NAMES.get(1), 23, 1, sha256(NAMES.get(1)))))));
    }

    private static Manifest.DataFile file(String path, long rows) {
        return new Manifest.DataFile(path, 1, rows, "");
    }

    private static String sha256(String text) throws IOException {
        return Storage.sha256(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Manifest manifest(Map<String, Manifest.TableFiles> tables) {
        return new Manifest(
                1, "r", null, "", 1, "UTC", "", "", 1, Map.of(), null, List.of(), 0, Map.of(), null, null, tables,
                List.of());
    }
}
