package groundswell.testing;

import groundswell.config.Config;
import groundswell.config.ConfigReader;
import groundswell.run.Runs;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A release of the sample collection, made once a build, with the settings of {@code jobs/sample.yaml}, but with days
 * tested and slices counted too.
 */
public final class SampleRelease {
    private static final Path OUTPUT = Path.of("target", "sample-release").toAbsolutePath();
    private static final Path MADE_BY = OUTPUT.resolveSibling("sample-release.made");
    private static final Path LOCK = OUTPUT.resolveSibling("sample-release.lock");

    /** The build whose tests these are; where none says so, this JVM. */
    private static final String BUILD =
            System.getProperty("tests.run", ManagementFactory.getRuntimeMXBean().getName());

    private static boolean made;

    private SampleRelease() {}

    /** Returns the output directory; the first call of a build makes it, the other test JVM waits. Tests only read it. */
    public static synchronized Path output() {
        if (!made) {
            try (FileChannel file = FileChannel.open(LOCK, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                // Until the file is closed.
                file.lock();
                if (!Files.exists(MADE_BY) || !Files.readString(MADE_BY).equals(BUILD)) {
                    Files.deleteIfExists(MADE_BY);
                    delete(OUTPUT);
                    run("sample", OUTPUT);
                    Files.writeString(MADE_BY, BUILD);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            made = true;
        }
        return OUTPUT;
    }

    /** Makes another release of the sample, with further settings. */
    public static void run(String runId, Path output, String... settings) throws IOException {
        Path file = Path.of("jobs", "sample.yaml");
        List<String> all = new ArrayList<>(List.of(
                "run.output='" + output + "'", "trends.grains=[day, week, month]", "count.slices=[wire_agency]"));
        all.addAll(List.of(settings));
        Config config = ConfigReader.read(Files.readString(file), file.toString(), all);
        PrintWriter out = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        Instant started = Instant.now();
        SharedSpark.compiled(() -> Runs.run(SharedSpark.session(), config.at(started), runId, started, out));
    }

    private static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
