package groundswell.testing;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.EvalException;
import jdk.jshell.ExpressionSnippet;
import jdk.jshell.JShell;
import jdk.jshell.JShellException;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import jdk.jshell.VarSnippet;

/**
 * Runs the code cells of a Java notebook in the JDK's own JShell, the way the JJava kernel does: a cell shows what it
 * gives to {@code display(value, mime)} and, last, the value of its last expression. What a cell prints is not kept.
 */
public final class NotebookRunner {
    /** The system property, and the environment variable, that tells a notebook which output directory to open. */
    public static final String OUTPUT_PROPERTY = "GROUNDSWELL_OUTPUT";

    private static final String USAGE = "usage: NotebookRunner NOTEBOOK --output DIR";

    /** The kernel would take such a line for a command to itself. */
    private static final Pattern MAGIC = Pattern.compile("(^|=)\\s*%", Pattern.MULTILINE);

    private static final Pattern LINE_ENDS = Pattern.compile("(?<=\n)");

    private static final ObjectMapper JSON = new ObjectMapper();

    /** JShell evaluates in threads that it starts from the one that asks. */
    private static final InheritableThreadLocal<List<Output>> SHOWN = new InheritableThreadLocal<>();

    private static final InheritableThreadLocal<Object[]> VALUE = new InheritableThreadLocal<>();

    /**
     * Something that a cell shows.
     *
     * @param type {@code display_data} or {@code execute_result}
     * @param mime such as {@code text/html}
     */
    public record Output(String type, String mime, String text) {}

    /** A cell that does not compile, throws, or would not run in every kernel. */
    public static final class CellFailure extends RuntimeException {
        private static final long serialVersionUID = 1L;

        CellFailure(int cell, String message) {
            super("cell [" + cell + "]: " + message);
        }
    }

    private NotebookRunner() {}

    /** Runs a notebook over the release in an output directory and saves the notebook with what it showed. */
    public static void main(String[] args) throws IOException {
        if (args.length != 3 || !args[1].equals("--output")) {
            System.err.println(USAGE);
            System.exit(2);
        }
        Path file = Path.of(args[0]);
        JsonNode notebook = read(file);
        try {
            save(notebook, run(sources(notebook), Path.of(args[2])), file);
        } catch (CellFailure e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    /** Returns a notebook as JSON. */
    public static JsonNode read(Path file) throws IOException {
        return JSON.readTree(file.toFile());
    }

    /** Returns the code cells of a notebook, in order. */
    public static List<String> sources(JsonNode notebook) {
        return codeCells(notebook).map(cell -> text(cell.get("source"))).toList();
    }

    /** Returns what was saved with each code cell, in the form of {@link #run}. */
    public static List<List<Output>> saved(JsonNode notebook) {
        List<List<Output>> saved = new ArrayList<>();
        codeCells(notebook).forEach(cell -> {
            List<Output> outputs = new ArrayList<>();
            for (JsonNode output : cell.get("outputs")) {
                for (Map.Entry<String, JsonNode> entry : output.path("data").properties()) {
                    outputs.add(new Output(output.get("output_type").asText(), entry.getKey(), text(entry.getValue())));
                }
            }
            saved.add(outputs);
        });
        return saved;
    }

    /**
     * Runs cells in order, in one shell with the class path of this JVM, and returns what each of them showed.
     *
     * @param output the output directory that the notebook opens
     * @throws CellFailure at the first cell that fails, with its number as {@code [1]} counts them
     */
    public static List<List<Output>> run(List<String> cells, Path output) {
        String before = System.getProperty(OUTPUT_PROPERTY);
        // JShell replaces it in this JVM and would swallow what others throw.
        Thread.UncaughtExceptionHandler handler = Thread.getDefaultUncaughtExceptionHandler();
        System.setProperty(OUTPUT_PROPERTY, output.toString());
        try (JShell shell = JShell.builder().executionEngine("local").build()) {
            shell.addToClasspath(System.getProperty("java.class.path"));
            shell.eval("import static " + NotebookRunner.class.getName() + ".display;");
            List<List<Output>> shown = new ArrayList<>();
            for (int i = 0; i < cells.size(); i++) {
                shown.add(runCell(shell, cells.get(i), i + 1));
            }
            return shown;
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(handler);
            if (before == null) {
                System.clearProperty(OUTPUT_PROPERTY);
            } else {
                System.setProperty(OUTPUT_PROPERTY, before);
            }
        }
    }

    /** Called by cells: shows a value. The kernel's method of this name returns an id; here there is none. */
    public static String display(Object value, String... mimes) {
        for (String mime : mimes) {
            SHOWN.get().add(new Output("display_data", mime, String.valueOf(value)));
        }
        return "";
    }

    /** Called by the runner within the shell: hands over the value of an expression. */
    public static void give(Object value) {
        VALUE.get()[0] = value;
    }

    private static List<Output> runCell(JShell shell, String source, int cell) {
        if (MAGIC.matcher(source).find()) {
            throw new CellFailure(cell, "a percent sign at the start of a line or after = is a magic to a kernel");
        }
        List<Output> shown = new ArrayList<>();
        SHOWN.set(shown);
        try {
            Snippet last = null;
            CompletionInfo next = shell.sourceCodeAnalysis().analyzeCompletion(source);
            while (next.completeness().isComplete()) {
                last = runSnippet(shell, next.source(), cell);
                next = shell.sourceCodeAnalysis().analyzeCompletion(next.remaining());
            }
            if (next.completeness() == SourceCodeAnalysis.Completeness.UNKNOWN) {
                runSnippet(shell, next.remaining(), cell);
            }
            if (next.completeness() != SourceCodeAnalysis.Completeness.EMPTY) {
                throw new CellFailure(cell, "the code is not complete: " + next.remaining());
            }
            Object value = last == null ? null : value(shell, last);
            if (value != null) {
                shown.add(new Output("execute_result", "text/plain", value.toString()));
            }
            return shown;
        } finally {
            SHOWN.remove();
        }
    }

    private static Snippet runSnippet(JShell shell, String source, int cell) {
        List<SnippetEvent> events = shell.eval(source);
        for (SnippetEvent event : events) {
            if (event.exception() != null) {
                throw new CellFailure(cell, message(event.exception()) + " at: " + source.strip());
            }
            boolean isOurs = event.causeSnippet() == null;
            if (isOurs && event.status() != Snippet.Status.VALID) {
                throw new CellFailure(cell, diagnostics(shell, event.snippet()) + " at: " + source.strip());
            }
        }
        return events.get(0).snippet();
    }

    private static String message(JShellException exception) {
        return exception instanceof EvalException thrown
                ? thrown.getExceptionClassName() + ": " + thrown.getMessage()
                : exception.toString();
    }

    private static String diagnostics(JShell shell, Snippet snippet) {
        Stream<String> errors = shell.diagnostics(snippet).map(error -> error.getMessage(Locale.ENGLISH));
        Stream<String> unresolved = snippet instanceof DeclarationSnippet declaration
                ? shell.unresolvedDependencies(declaration).map(name -> "cannot find " + name)
                : Stream.of();
        return Stream.concat(errors, unresolved).collect(Collectors.joining("; "));
    }

    /** Returns the value of an expression, null for a declaration, an assignment or a statement. */
    private static Object value(JShell shell, Snippet snippet) {
        String name =
                switch (snippet.subKind()) {
                    case VAR_VALUE_SUBKIND, OTHER_EXPRESSION_SUBKIND -> ((ExpressionSnippet) snippet).name();
                    case TEMP_VAR_EXPRESSION_SUBKIND -> ((VarSnippet) snippet).name();
                    default -> null;
                };
        if (name == null) {
            return null;
        }
        Object[] given = new Object[1];
        VALUE.set(given);
        try {
            shell.eval(NotebookRunner.class.getName() + ".give(" + name + ")");
            return given[0];
        } finally {
            VALUE.remove();
        }
    }

    private static void save(JsonNode notebook, List<List<Output>> shown, Path file) throws IOException {
        List<JsonNode> cells = codeCells(notebook).toList();
        for (int i = 0; i < cells.size(); i++) {
            ObjectNode cell = (ObjectNode) cells.get(i);
            cell.put("execution_count", i + 1);
            ArrayNode outputs = cell.putArray("outputs");
            for (Output output : shown.get(i)) {
                ObjectNode saved = outputs.addObject();
                ArrayNode lines = saved.putObject("data").putArray(output.mime());
                LINE_ENDS.splitAsStream(output.text()).forEach(lines::add);
                saved.putObject("metadata");
                saved.put("output_type", output.type());
                if (output.type().equals("execute_result")) {
                    saved.put("execution_count", i + 1);
                }
            }
        }
        DefaultIndenter indent = new DefaultIndenter(" ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter()
                .withSeparators(Separators.createDefaultInstance()
                        .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                        .withArrayEmptySeparator("")
                        .withObjectEmptySeparator(""));
        printer.indentArraysWith(indent);
        printer.indentObjectsWith(indent);
        Files.writeString(file, JSON.writer(printer).writeValueAsString(notebook) + "\n");
    }

    private static Stream<JsonNode> codeCells(JsonNode notebook) {
        List<JsonNode> cells = new ArrayList<>();
        notebook.get("cells").forEach(cells::add);
        return cells.stream().filter(cell -> cell.get("cell_type").asText().equals("code"));
    }

    /** Notebooks keep a text as a string or as a list of its lines. */
    private static String text(JsonNode node) {
        if (!node.isArray()) {
            return node.asText();
        }
        StringBuilder text = new StringBuilder();
        node.forEach(line -> text.append(line.asText()));
        return text.toString();
    }
}
