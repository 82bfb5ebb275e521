package groundswell.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import groundswell.config.UserError;
import groundswell.table.Tables;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestTest {
    @TempDir
    private Path directory;

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        Storage storage = storage();
        Manifest manifest = manifest("r1", "r0");
        storage.write("releases/r1/manifest.json", manifest.json());
        assertEquals(Optional.of(manifest), Manifest.of(storage, "r1"));
        assertEquals(7, Manifest.of(storage, "r1").orElseThrow().rows(Tables.ARTICLES));
    }

    @Test
    void namesInTheFileAreThoseOfTables() throws IOException {
        JsonNode json = Manifest.JSON.readTree(manifest("r1", null).json());
        assertEquals("r1", json.get("release_id").asText());
        assertTrue(json.get("parent_release_id").isNull());
        assertEquals(1, json.get("format_version").asInt());
        assertEquals(9, json.get("rows_in").asLong());
        assertEquals(2, json.at("/rejects/missing_date").asLong());
        assertEquals(7, json.at("/tables/articles/files/0/rows").asLong());
        assertEquals("abc", json.at("/tables/articles/files/0/sha256").asText());
        assertEquals(5, json.at("/pruned/min_stories").asInt());
        assertEquals("fr", json.at("/pruned/languages_not_analysed/0").asText());
        assertEquals(0.25, json.at("/stages/0/cpu_seconds").asDouble());
        assertEquals(12, json.at("/config/topics/top_terms").asInt());
    }

    @Test
    void thePointerNamesTheCurrentRelease() {
        Storage storage = storage();
        assertEquals(Optional.empty(), Manifest.current(storage));
        for (String id : List.of("r1", "r2")) {
            storage.write(
                    "releases/" + id + "/manifest.json", manifest(id, null).json());
        }
        assertEquals(Optional.empty(), Manifest.current(storage));
        storage.replace("current.json", Manifest.write(new Manifest.Pointer("r1", "releases/r1/manifest.json")));
        assertEquals("r1", Manifest.current(storage).orElseThrow().releaseId());
        storage.replace("current.json", Manifest.write(new Manifest.Pointer("r2", "releases/r2/manifest.json")));
        assertEquals("r2", Manifest.current(storage).orElseThrow().releaseId());
        assertEquals(Optional.empty(), Manifest.of(storage, "r3"));
    }

    @Test
    void fieldsOfALaterVersionAreOverlooked() {
        Storage storage = storage();
        storage.write(
                "releases/r1/manifest.json", manifest("r1", null).json().replaceFirst("\\{", "{\"novelty\": [1],"));
        assertEquals(Optional.of(manifest("r1", null)), Manifest.of(storage, "r1"));
    }

    @Test
    void aDamagedManifestIsNamed() {
        Storage storage = storage();
        String json = manifest("r1", null).json();
        storage.write("releases/r1/manifest.json", json.substring(0, json.length() / 2));
        UserError error = assertThrows(UserError.class, () -> Manifest.of(storage, "r1"));
        assertTrue(error.getMessage().startsWith("releases/r1/manifest.json is damaged: "), error.getMessage());
        assertEquals(1, error.getMessage().lines().count(), error.getMessage());
    }

    @Test
    void pathsOfFilesBecomeUrlsBelowTheDirectory() {
        assertEquals(
                Map.of("articles", List.of("file:" + directory.resolve("out/data/articles/r1/a.parquet"))),
                manifest("r1", null).urls(storage()));
    }

    private Storage storage() {
        return Storage.open(directory.resolve("out").toString(), new Configuration());
    }

    private static Manifest manifest(String id, String parent) {
        JsonNode config = Manifest.JSON
                .createObjectNode()
                .set("topics", Manifest.JSON.createObjectNode().put("top_terms", 12));
        return new Manifest(
                Manifest.FORMAT_VERSION,
                id,
                parent,
                "2025-01-01T00:00:00.123Z",
                1,
                "Europe/Madrid",
                "2025-01-01T00:00:00Z",
                "2024-12-31",
                1,
                Map.of("spark", "4.1.0"),
                config,
                List.of(new Manifest.Input("file:/in/a \"b\".jsonl", 12, "def")),
                9,
                Map.of("missing_date", 2L),
                new Manifest.Pruned(List.of("fr"), 5, 3, 1),
                new StoryFigures(9, 5, 2, 1, 1, 1, 4),
                Map.of(
                        "articles",
                        new Manifest.TableFiles(
                                7, List.of(new Manifest.DataFile("data/articles/r1/a.parquet", 99, 7, "abc")))),
                List.of(new Manifest.StageFigures("read", 0.5, 0.25, Map.of("articles", 7L))));
    }
}
