package groundswell.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Starts {@code jobs/groundswell} in a process of its own. */
public final class Launcher {
    private Launcher() {}

    /**
     * What a process did.
     *
     * @param code its exit code
     * @param out standard output
     * @param err standard error
     */
    public record Result(int code, String out, String err) {}

    /** Runs a command to its end, with that heap. */
    public static Result run(String memory, String... arguments) {
        return result(builder(memory, arguments));
    }

    /**
     * Runs a command on little data to its end: with a heap of 1 GB, and with the first compiler alone, as it is over
     * before the code of the second one pays.
     */
    public static Result runSmall(String... arguments) {
        ProcessBuilder builder = builder("1g", arguments);
        builder.environment().put("GROUNDSWELL_JAVA_OPTS", "-XX:TieredStopAtLevel=1");
        return result(builder);
    }

    private static Result result(ProcessBuilder builder) {
        try {
            Path out = Files.createTempFile("groundswell", ".out");
            Path err = Files.createTempFile("groundswell", ".err");
            Process process = builder.redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            int code = process.waitFor();
            Result result = new Result(code, Files.readString(out), Files.readString(err, StandardCharsets.UTF_8));
            Files.delete(out);
            Files.delete(err);
            return result;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Returns the process to be started; the launcher replaces itself by the JVM, so that killing it kills the run. */
    public static ProcessBuilder builder(String memory, String... arguments) {
        List<String> command = new ArrayList<>(List.of("jobs/groundswell"));
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        Map<String, String> environment = builder.environment();
        environment.remove("SPARK_HOME");
        environment.put("GROUNDSWELL_MEMORY", memory);
        environment.put("GROUNDSWELL_MASTER", "local[2]");
        return builder;
    }
}
