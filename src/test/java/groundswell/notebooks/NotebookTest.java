package groundswell.notebooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import groundswell.testing.NotebookRunner;
import groundswell.testing.NotebookRunner.CellFailure;
import groundswell.testing.NotebookRunner.Output;
import groundswell.testing.SampleRelease;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The notebooks run, and show what was saved with them. */
final class NotebookTest {
    private static final Path NOWHERE = Path.of("nowhere");

    @Test
    void whatsRisingShowsWhatWasSavedWithIt() throws IOException {
        JsonNode notebook = NotebookRunner.read(Path.of("notebooks", "whats-rising.ipynb"));
        List<List<Output>> saved = NotebookRunner.saved(notebook);
        List<List<Output>> shown = NotebookRunner.run(NotebookRunner.sources(notebook), SampleRelease.output());
        for (int i = 0; i < shown.size(); i++) {
            assertEquals(saved.get(i), shown.get(i), "cell [" + (i + 1) + "]; notebooks/README.md says how to renew");
        }
    }

    @Test
    void cellShowsWhatItDisplaysAndItsLastValue() {
        List<List<Output>> shown = NotebookRunner.run(
                List.of(
                        "int one = 1;\nint two() {\n  return one + 1;\n}",
                        "display(\"<b>\", \"text/html\");\n\"a \\\"quoted\\\"\\n\" + two()",
                        "one",
                        "one = 5",
                        "void nothing() {}\nnothing();"),
                NOWHERE);
        assertEquals(
                List.of(
                        List.of(),
                        List.of(
                                new Output("display_data", "text/html", "<b>"),
                                new Output("execute_result", "text/plain", "a \"quoted\"\n2")),
                        List.of(new Output("execute_result", "text/plain", "1")),
                        List.of(),
                        List.of()),
                shown);
    }

    @Test
    void outputDirectoryIsToldToTheCells() {
        assertEquals(
                List.of(List.of(new Output("execute_result", "text/plain", "nowhere"))),
                NotebookRunner.run(List.of("System.getProperty(\"GROUNDSWELL_OUTPUT\")"), NOWHERE));
    }

    @Test
    void compileErrorNamesTheCell() {
        assertFails("cell [2]: incompatible types", "int one = 1;", "String text = one;");
    }

    @Test
    void callOfAnUnknownMethodNamesTheCell() {
        assertFails("cell [1]: ", "int two() {\n  return twice(1);\n}");
    }

    @Test
    void unfinishedCodeNamesTheCell() {
        assertFails("cell [2]: ", "int one = 1;", "int two() {");
    }

    @Test
    void exceptionNamesTheCell() {
        assertFails(
                "cell [1]: java.lang.IllegalStateException: broken", "throw new IllegalStateException(\"broken\");");
    }

    @Test
    void magicsAreRefused() {
        assertFails("cell [1]: a percent sign", "%jars target/*.jar");
        assertFails("cell [2]: a percent sign", "int one = 1;", "List<String> jars =%jars target/*.jar");
    }

    private static void assertFails(String message, String... cells) {
        CellFailure failure = assertThrows(CellFailure.class, () -> NotebookRunner.run(List.of(cells), NOWHERE));
        assertTrue(failure.getMessage().startsWith(message), failure.getMessage());
    }
}
