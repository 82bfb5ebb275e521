package groundswell.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import groundswell.config.UserError;
import groundswell.table.Column;
import groundswell.table.Table;
import groundswell.table.Tables;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class MainTest {
    @TempDir
    private Path directory;

    /** What a command left. */
    private record Answer(int code, String out, String err) {}

    @Test
    void anUnknownOptionIsOneLineThatNamesTheNearest() {
        assertEquals(
                new Answer(
                        2, "", "error: no such option: --ouput; did you mean --output? (see groundswell run --help)\n"),
                run("run", "--ouput", "x"));
        assertEquals(
                "error: no such option: --colour (see groundswell tables --help)\n",
                run("tables", "--colour=yes").err());
    }

    @Test
    void anUnknownOptionIsNamedAlsoWhereARequiredOneIsMissing() {
        assertEquals(
                new Answer(
                        2,
                        "",
                        "error: no such option: --ouput; did you mean --output? (see groundswell verify --help)\n"),
                run("verify", "--ouput", "x"));
    }

    @Test
    void anUnknownCommandIsOneLineThatNamesTheNearest() {
        assertEquals(
                new Answer(
                        2, "", "error: no such command or argument: rum; did you mean run? (see groundswell --help)\n"),
                run("rum", "--output", "x"));
    }

    @Test
    void noCommandAndMissingOptionsAreTheUsersToMend() {
        assertEquals(new Answer(2, "", "error: no command given (see groundswell --help)\n"), run());
        Answer missing = run("verify");
        assertEquals(2, missing.code());
        assertEquals("error: Missing required option: '--output=DIR' (see groundswell verify --help)\n", missing.err());
        Answer format = run("query", "--output", "x", "--format", "xml", "SELECT 1");
        assertEquals(2, format.code());
        assertEquals(1, format.err().lines().count(), format.err());
        assertTrue(format.err().contains("xml"), format.err());
    }

    @Test
    void wrongSettingsEndBeforeAnythingStarts() {
        assertEquals(
                new Answer(2, "", "error: count.max_n is 9: allowed are 1 to 5\n"),
                run("run", "--output", directory.toString(), "--input", "a.jsonl", "--set", "count.max_n=9"));
        for (String grid : List.of("1", "501")) {
            assertEquals(
                    new Answer(2, "", "error: --topic-grid has " + grid + ": 2 to 500 are allowed\n"),
                    run("run", "--output", directory.toString(), "--input", "a.jsonl", "--topic-grid", "10," + grid));
        }
        for (List<String> further : List.of(List.<String>of(), List.of("--check"), List.of("--topic-grid", "5"))) {
            List<String> arguments =
                    new ArrayList<>(List.of("run", "--output", directory.toString(), "--input", "a.jsonl"));
            arguments.addAll(List.of("--set", "concepts.queries={ports: 'dock AND'}"));
            arguments.addAll(further);
            assertEquals(
                    new Answer(2, "", "error: concepts.queries: ports: something is missing at its end\n"),
                    run(arguments.toArray(String[]::new)));
        }
        Answer missing = run("run", "--config", directory + "/none.yaml");
        assertEquals(2, missing.code());
        assertTrue(missing.err().startsWith("error: cannot read " + directory + "/none.yaml: "), missing.err());
        assertEquals(1, missing.err().lines().count(), missing.err());
    }

    @Test
    void commandsOnReleasesSayWhereThereIsNone() {
        assertEquals(
                new Answer(2, "", "error: output " + directory + ": nothing has been published there\n"),
                run("verify", "--output", directory.toString()));
        assertEquals(
                new Answer(2, "", "error: output " + directory + ": no release r1\n"),
                run("query", "--output", directory.toString(), "--release", "r1", "SELECT 1"));
        assertEquals(
                new Answer(2, "", "error: the query is empty\n"), run("query", "--output", directory.toString(), " "));
    }

    @Test
    void tablesPrintsEveryTableAndColumn() {
        Answer answer = run("tables");
        assertEquals(0, answer.code());
        assertEquals("", answer.err());
        for (Table table : Tables.published()) {
            assertTrue(
                    answer.out().contains("### " + table.name() + "\n\nOne row is " + table.oneRowIs() + ".\n"),
                    table.name());
            for (Column column : table.columns()) {
                assertTrue(
                        answer.out()
                                .contains("| " + column.name() + " | "
                                        + column.type().sparkName() + " | " + column.comment()),
                        table.name() + "." + column.name());
            }
        }
    }

    @Test
    void tablesPrintsOnlyWhatIsAskedFor() {
        List<String> headings = run("tables", "trends", "sources")
                .out()
                .lines()
                .filter(line -> line.startsWith("#"))
                .toList();
        assertEquals(List.of("### sources", "### trends"), headings);
        Answer unknown = run("tables", "trend");
        assertEquals(2, unknown.code());
        assertTrue(
                unknown.err().startsWith("error: no table trend; did you mean trends? (there are release, "),
                unknown.err());
    }

    @Test
    void theHelpOfEveryCommandHasInputOutputAndAnExample() {
        List<String> commands =
                new ArrayList<>(Main.commandLine().getSubcommands().keySet());
        assertEquals(List.of("run", "query", "verify", "inspect", "tables"), commands);
        for (String command : commands) {
            Answer help = run(command, "--help");
            assertEquals(0, help.code(), command);
            assertTrue(help.out().startsWith("Usage: groundswell " + command), help.out());
            for (String part : List.of("Input: ", "Output: ", "Example: groundswell " + command)) {
                assertTrue(help.out().contains(part), command + " lacks " + part);
            }
        }
    }

    @Test
    void theHelpOfTheProgramNamesCommandsAndExitCodes() {
        String help = run("--help").out().replaceAll("\\s+", " ");
        for (String part : List.of(
                "run ", "query ", "verify ", "tables ", "0 done", "2 something", "3 a fault", "4 a quality gate")) {
            assertTrue(help.contains(part), part);
        }
        assertTrue(run("--version").out().matches("groundswell \\S+\n"));
    }

    @Test
    void aFaultIsToldWithItsTraceAndNothingElseIs() throws Exception {
        CommandLine commandLine = Main.commandLine();
        StringWriter err = new StringWriter();
        commandLine.setErr(new PrintWriter(err, true));
        var handler = commandLine.getExecutionExceptionHandler();
        assertEquals(3, handler.handleExecutionException(new IllegalStateException("broken"), commandLine, null));
        assertTrue(err.toString().startsWith("fault: java.lang.IllegalStateException: broken\n"), err.toString());
        assertTrue(err.toString().contains("\tat groundswell.cli.MainTest."), err.toString());
        err.getBuffer().setLength(0);
        assertEquals(2, handler.handleExecutionException(new UserError("mend this"), commandLine, null));
        assertEquals("error: mend this\n", err.toString());
    }

    private static Answer run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
        return new Answer(code, out.toString(), err.toString());
    }
}
