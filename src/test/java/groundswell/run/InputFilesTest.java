package groundswell.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import groundswell.config.ConfigReader;
import groundswell.config.UserError;
import groundswell.formats.Format;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
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
    void namesTellFormats() throws IOException {
        assertFormats(
                Map.of(
                        "a.TXT", "text",
                        "a.txt.bz2", "text",
                        "a.htm", "html",
                        "a.html.gz", "html",
                        "a.warc", "warc",
                        "a.warc.gz", "warc",
                        "a.arc.gz", "warc",
                        "a.rss", "xml",
                        "a.nitf", "xml",
                        "a.atom.zst", "xml"),
                new byte[0]);
    }

    @Test
    void firstBytesTellWhatNamesDoNot() throws IOException {
        String page = "<!-- x --> <!DOCTYPE html>\n<p>x</p>";
        for (Map.Entry<String, String> content : Map.of(
                        "{\"title\":\"A\"}\n",
                        "jsonl",
                        " \n{",
                        "jsonl",
                        "<?xml version='1.0'?>\n<rss/>",
                        "xml",
                        "\ufeff<feed/>",
                        "xml",
                        "<?xml version='1.0'?><!DOCTYPE html><html/>",
                        "html",
                        page,
                        "html",
                        "<HTML lang=en>",
                        "html",
                        "WARC/1.0\r\n",
                        "warc",
                        "filedesc://a.arc 0.0.0.0",
                        "warc",
                        "PAR1",
                        "parquet")
                .entrySet()) {
            byte[] bytes = content.getKey().getBytes(StandardCharsets.UTF_8);
            assertFormats(Map.of("a", content.getValue(), "a.data", content.getValue()), bytes);
            assertFormats(Map.of("a.gz", content.getValue(), "part.0001.gz", content.getValue()), gzip(bytes));
        }
        assertFormats(
                Map.of("a.xml", "html", "a.json", "html", "a.htm", "html"), page.getBytes(StandardCharsets.UTF_8));
        assertFormats(Map.of("a.xml", "xml", "a.json", "jsonl"), new byte[0]);
        assertFormats(Map.of("a.xml.gz", "xml", "a.json.gz", "jsonl"), new byte[] {1, 2, 3});
        assertFormats(Map.of("crawl", "warc"), gzip("WARC/1.0\r\n".getBytes(StandardCharsets.UTF_8)));
        assertFormats(Map.of("a.xml", "xml"), "<a/>".getBytes(StandardCharsets.UTF_16));
    }

    @Test
    void aFileInNoKnownFormatIsFoundBesideOthers() throws IOException {
        Files.writeString(directory.resolve("2024/README.md"), "x");
        Files.write(directory.resolve("2024/zipped"), gzip("{}".getBytes(StandardCharsets.UTF_8)));
        assertEquals(
                List.of("2024/03/d.parquet parquet", "2024/README.md unknown", "2024/c.csv csv", "2024/zipped unknown"),
                found("auto", directory + "/2024"));
    }

    private void assertFormats(Map<String, String> formats, byte[] bytes) throws IOException {
        for (Map.Entry<String, String> format : formats.entrySet()) {
            Path file = Files.write(
                    Files.createDirectories(directory.resolve("told")).resolve(format.getKey()), bytes);
            assertEquals(
                    format.getValue(),
                    FileFormats.of(file.toString(), new Configuration()).id(),
                    format.getKey() + " of " + new String(bytes, StandardCharsets.UTF_8));
        }
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    @Test
    void whatIsMissingEmptyOrOfUnknownFormatIsTheUsersToMend() throws IOException {
        assertEquals("no input: give --input PATH or input.paths", error());
        assertEquals("input " + directory + "/none.jsonl: no such file or directory", error(directory + "/none.jsonl"));
        assertEquals("input " + directory + "/*.warc: no such file or directory", error(directory + "/*.warc"));
        Files.createDirectories(directory.resolve("empty"));
        assertEquals("input " + directory + "/empty: no files in it", error(directory + "/empty"));
        Files.writeString(directory.resolve("notes.docx"), "x");
        assertTrue(error(directory + "/notes.docx")
                .endsWith(
                        "notes.docx: neither its name nor its first bytes tell its format; give --format jsonl, parquet,"
                                + " csv, text, html, warc, xml"));
        Files.createDirectories(directory.resolve("unknown"));
        Files.writeString(directory.resolve("unknown/notes.docx"), "x");
        assertTrue(error(directory + "/unknown").contains("/unknown/notes.docx: neither "));
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
