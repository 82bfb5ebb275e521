package groundswell.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import groundswell.testing.Launcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher's runs leave an archive of classes behind and start from it. */
@Tag("full")
class ClassArchiveTest {
    private static final Path ARCHIVE = Path.of("target", "groundswell.jsa");
    private static final Path NEW = Path.of("target", "groundswell.jsa.new");

    @TempDir
    private Path directory;

    @Test
    void aRunLeavesAnArchiveThatTheNextOneStartsFrom() throws IOException, InterruptedException {
        run("first");
        Files.deleteIfExists(ARCHIVE);
        Files.deleteIfExists(NEW);
        assertFalse(hasArchivedSpark(run("without")));
        assertTrue(Files.exists(NEW));
        assertTrue(hasArchivedSpark(run("with")));
        assertTrue(Files.exists(ARCHIVE));
        assertFalse(Files.exists(NEW));
    }

    @Test
    void aBrokenArchiveIsNotTaken() throws IOException, InterruptedException {
        run("first");
        Files.deleteIfExists(ARCHIVE);
        Files.writeString(NEW, "the beginning of an archive");
        assertFalse(hasArchivedSpark(run("broken")));
        assertTrue(Files.size(NEW) > 1000);
    }

    /** Checks an article and returns the classes that were loaded, with where they came from. */
    private Path run(String name) throws IOException, InterruptedException {
        Path input = Files.writeString(
                directory.resolve("articles.jsonl"),
                "{\"title\":\"Rain\",\"published_at\":\"2024-01-01\",\"body\":\"It rains.\"}\n");
        Path classes = directory.resolve(name + ".log");
        ProcessBuilder builder = Launcher.builder("1g", "run", "--check", "--input", input.toString());
        builder.environment().put("GROUNDSWELL_JAVA_OPTS", "-XX:TieredStopAtLevel=1 -Xlog:class+load:file=" + classes);
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(directory.resolve(name + ".out").toFile())
                .start();
        assertEquals(0, process.waitFor(), () -> name + ".out");
        return classes;
    }

    private static boolean hasArchivedSpark(Path classes) throws IOException {
        try (Stream<String> lines = Files.lines(classes)) {
            return lines.anyMatch(line -> line.contains("org.apache.spark.sql.classic.SparkSession ")
                    && line.contains("shared objects file"));
        }
    }
}
