package groundswell.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import groundswell.pipeline.Pipeline;
import groundswell.testing.Launcher;
import groundswell.testing.SampleCorpus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged jar, through SparkSubmit and plain java, in child JVMs. */
class SubmitIT {
    @TempDir
    private Path directory;

    @Test
    void thePackagedJarPublishesAndAnswersAndNoticesWhatWasChanged() throws IOException {
        SampleCorpus.write(directory.resolve("in"), new SampleCorpus.Settings(3, 4, 3, 120, true));
        String output = directory.resolve("out").toString();
        Launcher.Result run = Launcher.runSmall(
                "run",
                "--input",
                directory.resolve("in/articles").toString(),
                "--output",
                output,
                "--run-id",
                "first",
                "--set",
                "topics.count=3",
                "--set",
                "topics.iterations=2");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().startsWith("published release first in "), run.out());
        assertTrue(run.err().contains("Days are cut in the time zone UTC"), run.err());
        assertTrue(run.err().contains("The tagger needs a heap of 3 GB: capitals and cues alone"), run.err());
        // The release comes after the stages.
        int steps = Pipeline.stages().size() + 1;
        assertTrue(run.err().contains("/" + steps + "] count"), run.err());
        assertFalse(run.err().contains("\r"), "a line that moves, without a terminal");

        Launcher.Result count = Launcher.runSmall(
                "query",
                "--output",
                output,
                "--format",
                "csv",
                "SELECT lang, count(*) AS articles FROM articles GROUP BY lang ORDER BY lang");
        assertEquals("lang,articles\nen,509\nes,122\n", count.out());
        Launcher.Result spark = Launcher.runSmall(
                "query",
                "--output",
                output,
                "--format",
                "json",
                "--engine",
                "spark",
                "SELECT sum(articles) AS articles FROM totals_monthly");
        assertEquals("{\"articles\":631}\n", spark.out(), spark.err());

        Launcher.Result whole = Launcher.runSmall("verify", "--output", output);
        assertTrue(whole.out().startsWith("release first is whole: "), whole.out() + whole.err());
        String changed = tamper();
        Launcher.Result broken = Launcher.runSmall("verify", "--output", output);
        assertEquals(2, broken.code());
        assertTrue(broken.err().contains(changed + " was changed"), broken.err());
    }

    @Test
    void mistakesAreOneLineWithExitCodeTwo() {
        assertMistake("no such option: --outptu; did you mean --output?", "run", "--outptu", "x");
        assertMistake("no such command or argument: qurey; did you mean query?", "qurey");
        assertMistake(
                "no such option: trends.max_p", "run", "--set", "trends.max_p=1", "--output", "x", "--input", "y");
        assertMistake("cannot read no.yaml", "run", "--config", "no.yaml");
        assertMistake("nothing has been published there", "query", "--output", directory.toString(), "SELECT 1");
    }

    @Test
    void anUnexpectedFaultHasAStackTraceAndExitCodeThree() throws IOException {
        Path output = Files.createDirectories(directory.resolve("out/releases/x"));
        Files.writeString(directory.resolve("out/current.json"), "{\"release_id\":\"x\",\"manifest\":\"m\"}");
        Files.writeString(output.resolve("manifest.json"), "{\"format_version\":1,\"release_id\":\"x\"}");
        Launcher.Result fault =
                Launcher.runSmall("verify", "--output", directory.resolve("out").toString());
        assertEquals(3, fault.code());
        assertTrue(fault.err().contains("\tat groundswell."), fault.err());
    }

    private static void assertMistake(String message, String... arguments) {
        Launcher.Result result = Launcher.runSmall(arguments);
        assertEquals(2, result.code(), result.err());
        // Java itself announces the vector module of `run`.
        List<String> lines = result.err()
                .lines()
                .filter(line -> !line.startsWith("WARNING: Using incubator modules"))
                .toList();
        assertEquals(1, lines.size(), result.err());
        assertTrue(lines.get(0).startsWith("error: "), lines.get(0));
        assertTrue(lines.get(0).contains(message), lines.get(0));
    }

    /** Changes one byte of a table and returns the file's path. */
    private String tamper() throws IOException {
        Path out = directory.resolve("out");
        try (var files = Files.walk(out.resolve("data/totals"))) {
            Path file = files.filter(path -> path.toString().endsWith(".parquet"))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
            byte[] bytes = Files.readAllBytes(file);
            bytes[bytes.length / 2] ^= 1;
            Files.write(file, bytes);
            return out.relativize(file).toString();
        }
    }
}
