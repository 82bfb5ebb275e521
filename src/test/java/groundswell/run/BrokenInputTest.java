package groundswell.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import groundswell.config.ConfigReader;
import groundswell.config.UserError;
import groundswell.testing.Answers;
import groundswell.testing.SharedSpark;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever the input is: a clear message or counted rejects, and nothing half published. */
class BrokenInputTest {
    private static final int FIFTY_MEGABYTES = 50 << 20;

    @TempDir
    private static Path shared;

    @TempDir
    private Path directory;

    @BeforeAll
    static void publishTheFirstRelease() throws IOException {
        Path in = Files.createDirectories(shared.resolve("in"));
        Files.writeString(in.resolve("a.jsonl"), articles(0, 60));
        assertTrue(run("first", in, shared.resolve("out")).startsWith("published release first"));
    }

    @Test
    void brokenFilesAndRowsAreCountedRejectsAndTheRestIsPublished() throws IOException {
        Path in = Files.createDirectories(directory.resolve("in"));
        Files.writeString(in.resolve("good.jsonl"), articles(0, 60));
        byte[] zipped = gzip(articles(100, 400));
        Files.write(in.resolve("cut.jsonl.gz"), Arrays.copyOf(zipped, zipped.length / 2));
        try (OutputStream out = Files.newOutputStream(in.resolve("long.jsonl"))) {
            out.write("{\"id\":\"long\",\"published_at\":\"2024-01-05\",\"body\":\"".getBytes(StandardCharsets.UTF_8));
            byte[] filling = "word ".repeat(1 << 16).getBytes(StandardCharsets.UTF_8);
            for (int written = 0; written < FIFTY_MEGABYTES; written += filling.length) {
                out.write(filling);
            }
            out.write(("\"}\n" + articles(500, 501)).getBytes(StandardCharsets.UTF_8));
        }
        byte[] line = articles(600, 601).getBytes(StandardCharsets.UTF_8);
        line[line.length / 2] = (byte) 0xff;
        Files.write(in.resolve("bytes.jsonl"), line);
        Files.writeString(in.resolve("unzipped.jsonl.gz"), articles(700, 710));

        run("mixed", in, directory.resolve("out"), "topics.min_stories=5");

        Answers release = Answers.of(directory.resolve("out"));
        List<List<Object>> rejects =
                release.rows("SELECT regexp_extract(input_file, '[^/]*$'), reason FROM rejects" + " ORDER BY 1, 2");
        assertEquals(
                List.of(
                        List.of("bytes.jsonl", "invalid_utf8"),
                        List.of("cut.jsonl.gz", "unreadable_file"),
                        List.of("long.jsonl", "row_too_long"),
                        List.of("unzipped.jsonl.gz", "unreadable_file")),
                rejects);
        assertEquals(61, release.number("SELECT count(*) FROM articles WHERE input_file NOT LIKE '%cut%'"));
        long beforeTheCut = release.number("SELECT count(*) FROM articles WHERE input_file LIKE '%cut%'");
        assertTrue(beforeTheCut > 20 && beforeTheCut < 300, beforeTheCut + " articles before the cut");
        assertEquals(beforeTheCut + 1, release.number("SELECT input_row FROM rejects WHERE input_file LIKE '%cut%'"));
        assertEquals("published", verdict("mixed").get("status").asText());
    }

    @Test
    void mostlyUnusableInputIsWithheldAndTheFormerReleaseStays() throws IOException {
        copyTheFirstRelease();
        Path bad = Files.createDirectories(directory.resolve("bad"));
        Files.writeString(bad.resolve("a.jsonl"), articles(0, 9) + "{broken\n".repeat(10));
        GateFailure failure = assertThrows(GateFailure.class, () -> run("second", bad, directory.resolve("out")));
        assertTrue(
                failure.getMessage().startsWith("10 of 19 rows are rejects ({unparsable_row=10})"),
                failure.getMessage());
        assertEquals("gate_failed", verdict("second").get("status").asText());
        assertEquals("first", verdict("second").get("release_id").asText());
        assertEquals(60, Answers.of(directory.resolve("out")).number("SELECT count(*) FROM articles"));
        assertFalse(Files.exists(directory.resolve("out/releases/second")));
        assertFalse(Files.exists(directory.resolve("out/staging/second")));
        assertFalse(Files.exists(directory.resolve("out/data/rejects/second")));

        run("third", bad, directory.resolve("out"), "run.max_reject_share=0.6");
        assertEquals("third", verdict("third").get("release_id").asText());
    }

    @Test
    void recordsThatWereNeverMeantToBeArticlesCountOnNeitherSide() throws IOException {
        Path in = Files.createDirectories(directory.resolve("in"));
        String request = "WARC/1.0\r\nWARC-Type: request\r\nContent-Length: 0\r\n\r\n\r\n\r\n";
        Files.writeString(in.resolve("crawl.warc"), request.repeat(100));
        assertRefused("the input has no articles: none of its 100 records is meant to be one", in);
        Files.writeString(in.resolve("a.jsonl"), articles(0, 40));
        run("mostly-requests", in, directory.resolve("out"));
        assertEquals("published", verdict("mostly-requests").get("status").asText());
        assertEquals(
                100,
                Answers.of(directory.resolve("out"))
                        .number("SELECT count(*) FROM rejects WHERE reason = 'not_an_article' AND detail = 'request'"));
        Files.writeString(in.resolve("a.jsonl"), articles(0, 9) + "{broken\n".repeat(10));
        GateFailure failure = assertThrows(GateFailure.class, () -> run("bad", in, directory.resolve("out")));
        assertTrue(
                failure.getMessage().startsWith("10 of 19 rows are rejects ({unparsable_row=10})"),
                failure.getMessage());
    }

    @Test
    void repeatingAFinishedRunOrItsInputDoesNothing() throws IOException {
        Path in = shared.resolve("in");
        Path out = copyTheFirstRelease();
        String pointer = Files.readString(out.resolve("current.json"));
        assertEquals("run first is finished: published, release first\n", run("first", in, out));
        assertEquals("nothing new: release first was made from the same input\n", run("two", in, out));
        assertEquals("nothing_new", verdict("two").get("status").asText());
        assertEquals(pointer, Files.readString(out.resolve("current.json")));
        assertTrue(run("three", in, out, "count.min_stories=2").startsWith("published release three"));
        // The year of the articles was open and is closed now; after that, the clock no longer matters.
        assertTrue(run("four", in, out, "run.as_of=2025-03-01T00:00:00Z").startsWith("published release four"));
        assertTrue(run("five", in, out, "run.as_of=2025-06-01T00:00:00Z").startsWith("nothing new: release four"));
        assertEquals(
                "three",
                Answers.of(out)
                        .texts("SELECT parent_release_id FROM release")
                        .iterator()
                        .next());
    }

    @Test
    void anInputThatCannotBeUsedIsOneClearLine() throws IOException {
        Path empty = Files.createDirectories(directory.resolve("empty"));
        assertRefused("input " + empty + ": no files in it", empty);
        assertRefused("input " + directory.resolve("no") + ": no such file or directory", directory.resolve("no"));
        Path unknown = Files.writeString(directory.resolve("a.docx"), "x");
        assertRefused(
                "a.docx: neither its name nor its first bytes tell its format; give --format jsonl, parquet", unknown);
        Path csv = Files.writeString(directory.resolve("a.csv"), "headline,text,date\nOne,Two three,2024-01-01\n");
        assertRefused("no input column published_at; file:" + csv + " has date, headline, text", csv);
        assertRefused(
                "no input column txt; did you mean text?; file:" + csv + " has date, headline, text",
                csv,
                "input.columns.published_at=date",
                "input.columns.body=txt");
        Path blank = Files.writeString(directory.resolve("blank.jsonl"), "\n\n");
        assertRefused("the input has no rows", blank);
        assertEquals("user_error", verdict("refused").get("status").asText());
        assertFalse(Files.exists(directory.resolve("out/current.json")));
    }

    @Test
    void anOutputThatHoldsSomethingElseIsLeftAlone() throws IOException {
        Path in = Files.writeString(directory.resolve("a.jsonl"), articles(0, 5));
        Path out = Files.createDirectories(directory.resolve("out"));
        Files.writeString(out.resolve("thesis.txt"), "mine");
        assertRefused("holds something else (thesis.txt)", in);
        assertEquals(List.of("thesis.txt"), names(out));
        assertThrows(UserError.class, () -> run("x", in, directory.resolve("a.jsonl")));
    }

    private void assertRefused(String message, Path in, String... settings) {
        UserError error = assertThrows(UserError.class, () -> run("refused", in, directory.resolve("out"), settings));
        assertTrue(error.getMessage().contains(message), error.getMessage());
        assertEquals(1, error.getMessage().lines().count());
    }

    /** Copies the release, which names no place, to the output directory of this test and returns that. */
    private Path copyTheFirstRelease() throws IOException {
        Path from = shared.resolve("out");
        Path out = directory.resolve("out");
        try (var files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, out.resolve(from.relativize(file)));
            }
        }
        return out;
    }

    /** Runs the job, without entities, and without topics unless the settings give {@code topics.min_stories}. */
    private static String run(String runId, Path in, Path out, String... settings) {
        List<String> all = new ArrayList<>(List.of(
                "input.paths=['" + in + "']",
                "run.output='" + out + "'",
                "run.as_of=2024-12-01T00:00:00Z",
                "topics.count=2",
                "topics.iterations=2",
                "entities.find=false",
                "topics.min_stories=1000"));
        all.addAll(List.of(settings));
        StringWriter told = new StringWriter();
        Instant started = Instant.now();
        Runs.run(
                SharedSpark.session(),
                ConfigReader.read("", "test", all).at(started),
                runId,
                started,
                new PrintWriter(told, true));
        return told.toString();
    }

    private JsonNode verdict(String runId) throws IOException {
        return new ObjectMapper()
                .readTree(directory.resolve("out/runs/" + runId + ".json").toFile());
    }

    private static List<String> names(Path path) throws IOException {
        try (var files = Files.list(path)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static String articles(int from, int to) {
        StringBuilder lines = new StringBuilder();
        for (int i = from; i < to; i++) {
            lines.append("{\"id\":\"%d\",\"title\":\"Harbour news %d\",\"published_at\":\"2024-%02d-%02d\","
                    .formatted(i, i, i % 9 + 1, i % 28 + 1));
            lines.append(
                    "\"source\":\"Paper %d\",\"lang\":\"en\",\"body\":\"Ships of line %d carried %d crates of lemons and"
                            .formatted(i % 4, i * 7919 % 1000, i * 104729 % 10007));
            lines.append(" salted herring to port number ").append(i * 31 % 97).append(" on a windy morning.\"}\n");
        }
        return lines.toString();
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
