package groundswell.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import groundswell.config.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StorageTest {
    @TempDir
    private Path directory;

    @Test
    void aDirectoryThatHoldsSomethingElseIsRefused() throws IOException {
        Files.writeString(directory.resolve("thesis.docx"), "x");
        assertEquals(
                "output " + directory
                        + " holds something else (thesis.docx): give an empty directory or one that an earlier run wrote",
                assertThrows(UserError.class, this::open).getMessage());
    }

    @Test
    void aFileOrNothingIsNoOutput() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "x");
        assertEquals(
                "output " + file + " is a file: a directory is needed",
                assertThrows(UserError.class, () -> Storage.open(file.toString(), new Configuration()))
                        .getMessage());
        assertEquals(
                "no output: give --output DIR or run.output",
                assertThrows(UserError.class, () -> Storage.open(" ", new Configuration()))
                        .getMessage());
        assertThrows(UserError.class, () -> Storage.open("nowhere://host/a", new Configuration()));
    }

    @Test
    void anEmptyAMissingAndAnEarlierDirectoryAreTaken() throws IOException {
        open();
        Storage missing = Storage.open(directory + "/new", new Configuration());
        assertEquals(Optional.empty(), missing.read("current.json"));
        for (String name : List.of("data", "releases", "runs", "state", "staging", ".hidden")) {
            Files.createDirectories(directory.resolve(name));
        }
        Files.deleteIfExists(directory.resolve("new"));
        Storage earlier = open();
        earlier.write("current.json", "{}");
        open();
        assertTrue(earlier.isLocal());
        assertEquals(directory.toString(), earlier.root());
        assertEquals("file:" + directory + "/data/x", earlier.url("data/x"));
    }

    @Test
    void replacingLeavesTheNewTextAndNothingElse() throws IOException {
        Storage storage = open();
        storage.replace("current.json", "first");
        assertEquals(Optional.of("first"), storage.read("current.json"));
        storage.replace("current.json", "second \u00e9");
        assertEquals(Optional.of("second \u00e9"), storage.read("current.json"));
        try (var files = Files.list(directory)) {
            assertEquals(
                    List.of("current.json"),
                    files.map(file -> file.getFileName().toString()).toList());
        }
    }

    @Test
    void filesAreListedReadAndDeleted() {
        Storage storage = open();
        storage.write("data/b/2.txt", "two");
        storage.write("data/a/1.txt", "one");
        assertEquals(List.of("data/a/1.txt", "data/b/2.txt"), storage.list("data"));
        assertEquals(List.of(), storage.list("state"));
        assertEquals(Optional.of("two"), storage.read("data/b/2.txt"));
        assertEquals(
                Optional.of("7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed"),
                storage.sha256("data/a/1.txt"));
        assertEquals(Optional.empty(), storage.sha256("data/a/3.txt"));
        storage.delete("data/b");
        storage.delete("data/never");
        assertEquals(List.of("data/a/1.txt"), storage.list("data"));
        assertFalse(Files.exists(directory.resolve("data/b")));
    }

    private Storage open() {
        return Storage.open(directory.toString(), new Configuration());
    }
}
