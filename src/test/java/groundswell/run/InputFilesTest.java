package groundswell.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import groundswell.config.ConfigReader;
import groundswell.config.UserError;
import groundswell.formats.Format;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputFilesTest {
    @TempDir
    private Path directory;

    @BeforeEach
    void makeFiles() throws IOException {
        for (String name : List.of(
                "b.jsonl.gz",
                "a.ndjson",
                "2024/c.csv",
                "2024/03/d.parquet",
                "_SUCCESS",
                ".hidden.jsonl",
                "_tmp/e.jsonl",
                "2024/.x/f.csv")) {
            Path file = directory.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "x");
        }
    }

    @Test
    void directoriesAreSearchedAtAnyDepthAndHiddenNamesPassedOver() {
        assertEquals(
                List.of("2024/03/d.parquet parquet", "2024/c.csv csv", "a.ndjson jsonl", "b.jsonl.gz jsonl"),
                found("auto", directory.toString()));
    }

    @Test
    void globsPassOverHiddenNamesToo() {
        assertEquals(
                List.of("2024/03/d.parquet parquet", "2024/c.csv csv", "a.ndjson jsonl", "b.jsonl.gz jsonl"),
                found("auto", directory + "/*"));
        assertEquals(List.of("2024/c.csv csv"), found("auto", directory + "/*/*.csv"));
    }

    @Test
    void aHiddenFileIsReadWhereItIsNamed() {
        assertEquals(List.of(".hidden.jsonl jsonl"), found("auto", directory + "/.hidden.jsonl"));
    }

    @Test
    void aFileThatSeveralPathsNameIsReadOnce() {
        assertEquals(
                List.of("2024/c.csv csv", "a.ndjson jsonl"),
                found(
                        "auto",
                        directory + "/a.ndjson",
                        directory + "/2024/c.csv",
                        directory + "/*.ndjson",
                        directory + "/a.ndjson"));
    }

    @Test
    void theGivenFormatHoldsForEveryName() {
        assertEquals(List.of("_SUCCESS csv"), found("csv", directory + "/_SUCCESS"));
    }

    @Test
    void lengthAndCompressionAreKnown() {
        List<InputFile> files = files("auto", directory + "/b.jsonl.gz", directory + "/a.ndjson");
        assertEquals(1, files.get(0).bytes());
        assertEquals(
                List.of(false, true),
                files.stream().map(InputFile::isCompressed).toList());
        assertTrue(new InputFile("file:/A.JSONL.GZ", 1, Format.JSONL).isCompressed());
    }

    @Test
    void whatIsMissingEmptyOrOfUnknownFormatIsTheUsersToMend() throws IOException {
        assertEquals("no input: give --input PATH or input.paths", error());
        assertEquals("input " + directory + "/none.jsonl: no such file or directory", error(directory + "/none.jsonl"));
        assertEquals("input " + directory + "/*.warc: no such file or directory", error(directory + "/*.warc"));
        Files.createDirectories(directory.resolve("empty"));
        assertEquals("input " + directory + "/empty: no files in it", error(directory + "/empty"));
        Files.writeString(directory.resolve("notes.txt"), "x");
        assertTrue(error(directory + "/notes.txt")
                .endsWith("notes.txt: its name tells no format (jsonl, csv, parquet); give --format"));
        assertTrue(error("nowhere://host/a.jsonl").startsWith("input nowhere://host/a.jsonl: "));
    }

    private static String error(String... paths) {
        return assertThrows(UserError.class, () -> files("auto", paths)).getMessage();
    }

    private List<String> found(String format, String... paths) {
        return files(format, paths).stream()
                .map(file -> directory
                                .toUri()
                                .relativize(java.net.URI.create(file.path().replace("file:/", "file:///")))
                        + " " + file.format().id())
                .toList();
    }

    private static List<InputFile> files(String format, String... paths) {
        return InputFiles.of(
                ConfigReader.read("", "test", List.of("input.format=" + format, "input.paths=" + quoted(paths)))
                        .input(),
                new Configuration());
    }

    private static String quoted(String... paths) {
        return List.of(paths).stream().map(path -> "'" + path + "'").toList().toString();
    }
}
