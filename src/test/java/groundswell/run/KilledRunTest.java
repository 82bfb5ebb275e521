package groundswell.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import groundswell.testing.Answers;
import groundswell.testing.Launcher;
import groundswell.testing.SampleCorpus;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whenever a run is killed, readers see the release before it, whole; the same run again succeeds. */
@Tag("full")
class KilledRunTest {
    private static final int KILLS = 6;
    private static final int LONGEST_SECONDS = 30;

    @TempDir
    private Path directory;

    @Test
    void readersNeverSeeHalfARun() throws Exception {
        SampleCorpus.write(directory.resolve("a"), new SampleCorpus.Settings(3, 4, 3, 120, true));
        SampleCorpus.write(directory.resolve("b"), new SampleCorpus.Settings(4, 4, 3, 150, true));
        Path out = directory.resolve("out");
        assertEquals(0, Launcher.run("1g", arguments("a", "first")).code());
        long articles = Answers.of(out).number("SELECT count(*) FROM articles");
        Random random = new Random(7);
        for (int kill = 0; kill < KILLS; kill++) {
            Process process = Launcher.builder("1g", arguments("b", "second"))
                    .redirectErrorStream(true)
                    .redirectOutput(directory.resolve("log").toFile())
                    .start();
            boolean ended = process.waitFor(4 + random.nextInt(LONGEST_SECONDS - 4), TimeUnit.SECONDS);
            process.destroyForcibly().waitFor();
            if (ended) {
                break;
            }
            Storage storage = Storage.open(out.toString(), new Configuration());
            Manifest current = Manifest.current(storage).orElseThrow();
            assertEquals(List.of(), Verification.faults(current, storage));
            if (current.releaseId().equals("first")) {
                assertEquals(articles, Answers.of(out).number("SELECT count(*) FROM articles"));
            }
        }
        Launcher.Result again = Launcher.run("1g", arguments("b", "second"));
        assertEquals(0, again.code(), again.err());
        assertEquals(
                "second",
                Answers.of(out)
                        .texts("SELECT release_id FROM release")
                        .iterator()
                        .next());
        assertTrue(Answers.of(out).number("SELECT count(*) FROM articles") > articles);
        assertTrue(Files.notExists(out.resolve("staging/second")));
    }

    private String[] arguments(String input, String runId) {
        return new String[] {
            "run",
            "--input",
            directory.resolve(input).resolve("articles").toString(),
            "--output",
            directory.resolve("out").toString(),
            "--run-id",
            runId,
            "--set",
            "topics.count=3"
        };
    }
}
