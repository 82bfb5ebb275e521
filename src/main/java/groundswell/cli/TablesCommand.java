package groundswell.cli;

import groundswell.table.Column;
import groundswell.table.Table;
import groundswell.table.Tables;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code groundswell tables}. */
@Command(
        name = "tables",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Prints every published table and column with its meaning, as Markdown.",
        footer = {"", "Input: none. Output: Markdown.", "", "Example: groundswell tables trends"})
final class TablesCommand implements Callable<Integer> {
    @Parameters(paramLabel = "TABLE", arity = "0..*", description = "tables to print (default: all)")
    private List<String> names = List.of();

    @Option(names = "--short", description = "one line a table: what a row is, and the names of the columns")
    private boolean isShort;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<String> known = Tables.published().stream().map(Table::name).toList();
        for (String name : names) {
            if (!known.contains(name)) {
                throw new groundswell.config.UserError("no table " + name + groundswell.config.Nearest.hint(name, known)
                        + " (there are " + String.join(", ", known) + ")");
            }
        }
        List<Table> chosen = Tables.published().stream()
                .filter(table -> names.isEmpty() || names.contains(table.name()))
                .toList();
        if (isShort) {
            out.print(summary(chosen));
        } else {
            chosen.forEach(table -> out.print(markdown(table)));
        }
        out.flush();
        return Main.DONE;
    }

    /** Returns a Markdown table of tables. */
    static String summary(List<Table> tables) {
        StringBuilder text = new StringBuilder("| table | one row is | columns |\n|---|---|---|\n");
        for (Table table : tables) {
            text.append("| ")
                    .append(table.name())
                    .append(" | ")
                    .append(table.oneRowIs())
                    .append(" | ")
                    .append(String.join(", ", table.columnNames()))
                    .append(" |\n");
        }
        return text.toString();
    }

    /** Returns a heading and a Markdown table of the columns. */
    static String markdown(Table table) {
        StringBuilder text = new StringBuilder("### ")
                .append(table.name())
                .append("\n\nOne row is ")
                .append(table.oneRowIs())
                .append(".\n\n| column | type | meaning |\n|---|---|---|\n");
        for (Column column : table.columns()) {
            text.append("| ")
                    .append(column.name())
                    .append(" | ")
                    .append(column.type().sparkName())
                    .append(" | ")
                    .append(column.comment())
                    .append(column.neverNull() ? "" : " (may be null)")
                    .append(" |\n");
        }
        return text.append('\n').toString();
    }
}
