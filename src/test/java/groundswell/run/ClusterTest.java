package groundswell.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import groundswell.table.Table;
import groundswell.table.Tables;
import groundswell.testing.Answers;
import groundswell.testing.Launcher;
import groundswell.testing.SampleCorpus;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same jar on executors in JVMs of their own gives the same tables as on one machine. */
@Tag("full")
class ClusterTest {
    @TempDir
    private Path directory;

    @Test
    void twoExecutorsGiveTheTablesOfOneMachine() throws Exception {
        SampleCorpus.write(directory.resolve("in"), new SampleCorpus.Settings(3, 6, 4, 200, true));
        assertEquals(0, Launcher.run("1g", arguments("local")).code());

        Path home = sparkHome();
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "@jobs/jvm.options",
                "--add-modules=jdk.incubator.vector",
                "-cp",
                home.resolve("conf") + ":" + home.resolve("jars") + "/*",
                "org.apache.spark.deploy.SparkSubmit",
                "--master",
                "local-cluster[2,1,1024]",
                "--conf",
                "spark.executor.memory=1g",
                "--conf",
                "spark.serializer=org.apache.spark.serializer.KryoSerializer",
                "--conf",
                "spark.sql.shuffle.partitions=5",
                "--class",
                "groundswell.cli.Main",
                Path.of("target", "groundswell.jar").toAbsolutePath().toString()));
        command.addAll(List.of(arguments("cluster")));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("SPARK_HOME", home.toString());
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        File log = directory.resolve("log").toFile();
        int code = builder.redirectErrorStream(true).redirectOutput(log).start().waitFor();
        assertEquals(0, code, () -> read(log));

        Answers local = Answers.of(directory.resolve("local"));
        Answers cluster = Answers.of(directory.resolve("cluster"));
        for (Table table : Tables.published()) {
            if (!table.equals(Tables.RELEASE)) {
                String sum = "SELECT count(*), CAST(sum(hash(t)) AS VARCHAR) FROM " + table.name() + " t";
                assertEquals(local.rows(sum), cluster.rows(sum), table.name());
            }
        }
    }

    private String[] arguments(String output) {
        return new String[] {
            "run",
            "--input",
            directory.resolve("in/articles").toString(),
            "--output",
            directory.resolve(output).toString(),
            "--set",
            "run.as_of=2026-01-01T00:00:00Z",
            "--set",
            "topics.count=4",
            // By itself only the machine with the larger heap would take it.
            "--set",
            "entities.tagger=off"
        };
    }

    /** Lays out Spark's jars as an installation has them. */
    private Path sparkHome() throws IOException {
        Path home = directory.resolve("spark");
        Path jars = Files.createDirectories(home.resolve("jars"));
        Files.createDirectories(home.resolve("conf"));
        for (String jar :
                Files.readString(Path.of("target", "class-path.txt")).strip().split(File.pathSeparator, -1)) {
            Files.createSymbolicLink(jars.resolve(Path.of(jar).getFileName()), Path.of(jar));
        }
        return home;
    }

    private static String read(File file) {
        try {
            return Files.readString(file.toPath());
        } catch (IOException e) {
            return e.toString();
        }
    }
}
