package groundswell.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import groundswell.table.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReadmeTest {
    @Test
    void theTablesOfTheReadmeAreThoseOfTheCode() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        int start = Math.max(0, readme.indexOf("| table | one row is | columns |"));
        int end = readme.indexOf("\n\n", start);
        assertEquals(TablesCommand.summary(Tables.published()), readme.substring(start, end + 1));
    }

    @Test
    void continuousIntegrationRunsTheTestCommandOfTheReadme() throws IOException {
        String command = Files.readAllLines(Path.of(".ci", "run")).stream()
                .filter(line -> line.startsWith("mvn"))
                .findFirst()
                .orElseThrow();
        assertTrue(Files.readString(Path.of("README.md")).contains("\n    " + command + "\n"));
    }
}
