package groundswell.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs main classes in processes of their own, with the class path of this one.
 *
 * @param heap for instance 6g
 * @param cores as {@code taskset} names them, for instance 0-1
 * @param further options of the virtual machine
 */
public record BenchProcess(String heap, String cores, List<String> further) {
    private static final double NANOS = 1e9;

    /** Runs a class and returns what it used. */
    public ProcessFigures run(Class<?> program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "taskset",
                "-c",
                cores,
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms" + heap,
                "-Xmx" + heap,
                "-XX:+UseParallelGC",
                "-XX:+UseTransparentHugePages",
                "-Xlog:disable"));
        command.addAll(further);
        command.addAll(List.of(
                "@jobs/jvm.options",
                "--add-modules=jdk.incubator.vector",
                "-Dlog4j2.configurationFile=jobs/log4j2.properties",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                program.getName()));
        command.addAll(List.of(arguments));
        File output = File.createTempFile("bench", ".txt");
        try {
            long start = System.nanoTime();
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output)
                    .start();
            int code = process.waitFor();
            double seconds = (System.nanoTime() - start) / NANOS;
            String printed = Files.readString(output.toPath());
            if (code != 0) {
                throw new IllegalStateException(program.getSimpleName() + " ended with " + code + ": " + printed);
            }
            return ProcessFigures.of(printed, seconds);
        } finally {
            Files.deleteIfExists(output.toPath());
        }
    }
}
