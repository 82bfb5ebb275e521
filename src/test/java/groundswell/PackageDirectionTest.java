package groundswell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PackageDirectionTest {
    private static final Path SOURCES = Path.of("src/main/java");

    @Test
    void noSourceFileBreaksARule() throws IOException {
        List<String> faults = new ArrayList<>();
        List<Path> files;
        try (Stream<Path> all = Files.walk(SOURCES)) {
            files = all.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            String path = SOURCES.relativize(file).toString().replace('\\', '/');
            faults.addAll(PackageDirection.faults(path, Files.readString(file)));
        }
        assertTrue(files.size() > 50, files.size() + " files");
        assertEquals(List.of(), faults);
    }

    @Test
    void aPlantedImportOfASiblingStageIsFound() {
        assertEquals(
                List.of("groundswell/trends/Planted.java may not use count"),
                PackageDirection.faults(
                        "groundswell/trends/Planted.java",
                        "package groundswell.trends;\nimport groundswell.count.Totals;\n"));
    }

    @Test
    void aStaticImportAndAQualifiedNameAreFoundToo() {
        assertEquals(
                List.of(
                        "groundswell/table/Planted.java may not use config",
                        "groundswell/table/Planted.java may not use run"),
                PackageDirection.faults(
                        "groundswell/table/Planted.java",
                        "import static groundswell.run.Sessions.open;\nclass Planted { groundswell.config.Config c; }"));
    }

    @Test
    void arrowsAgainstTheDirectionAreFound() {
        assertEquals(List.of("groundswell/pipeline/A.java may not use run"), using("pipeline", "run"));
        assertEquals(List.of("groundswell/run/A.java may not use cli"), using("run", "cli"));
        assertEquals(List.of("groundswell/run/A.java may not use count"), using("run", "count"));
        assertEquals(List.of("groundswell/cli/A.java may not use pipeline"), using("cli", "pipeline"));
        assertEquals(List.of("groundswell/config/A.java may not use text"), using("config", "text"));
        assertEquals(List.of("groundswell/text/A.java may not use table"), using("text", "table"));
        assertEquals(List.of("groundswell/formats/A.java may not use run"), using("formats", "run"));
        assertEquals(List.of("groundswell/ingest/A.java may not use formats"), using("ingest", "formats"));
        assertEquals(List.of(), using("run", "formats"));
        assertEquals(List.of(), using("formats", "html"));
        assertEquals(List.of(), using("config", "table"));
        assertEquals(List.of(), using("run", "publish"));
        assertEquals(List.of(), using("pipeline", "trends"));
    }

    @Test
    void aPackageWithoutARuleIsFound() {
        assertEquals(List.of("groundswell/util/A.java lies in a package that no rule knows"), using("util", "table"));
    }

    @Test
    void sparkInPureCodeIsFound() {
        assertEquals(
                List.of("groundswell/statistics/A.java may not know Spark"),
                PackageDirection.faults("groundswell/statistics/A.java", "import org.apache.spark.sql.Row;"));
        assertEquals(
                List.of("groundswell/formats/A.java may not know Spark"),
                PackageDirection.faults("groundswell/formats/A.java", "import org.apache.hadoop.fs.Path;"));
    }

    @Test
    void endingTheProgramOpeningSessionsAndReadingStorageAreFoundOutsideTheirPlace() {
        String code = "class A { void a() { System.exit(1); SparkSession.builder(); rows . write()\n.parquet(x); } }";
        assertEquals(
                List.of(
                        "groundswell/count/A.java may not end the program",
                        "groundswell/count/A.java may not build a session",
                        "groundswell/count/A.java may not read or write storage"),
                PackageDirection.faults("groundswell/count/A.java", code));
        assertEquals(List.of(), PackageDirection.faults("groundswell/cli/Main.java", "System.exit(2);"));
        assertEquals(List.of(), PackageDirection.faults("groundswell/run/Sessions.java", "SparkSession.builder()"));
        assertEquals(List.of(), PackageDirection.faults("groundswell/run/A.java", "spark.read().parquet(x)"));
    }

    @Test
    void commentsAndTextsAreNoUse() {
        String code = "/** {@link groundswell.count.Totals} */ // groundswell.run\n"
                + "String a = \"groundswell.cli \\\" System.exit(1)\"; char q = '\"'; String b = \"\"\"\n groundswell.run \"\"\";";
        assertEquals(List.of(), PackageDirection.faults("groundswell/trends/A.java", code));
    }

    private static List<String> using(String own, String used) {
        return PackageDirection.faults("groundswell/" + own + "/A.java", "import groundswell." + used + ".X;");
    }
}
