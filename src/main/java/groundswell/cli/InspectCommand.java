package groundswell.cli;

import groundswell.run.Inspection;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code groundswell inspect}. */
@Command(
        name = "inspect",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Shows what is read from the first articles of each file, and how.",
        footer = {
            "",
            "Input: files, directories or globs, as of run.",
            "Output: the fields of each article after parsing, why it would be rejected, and its words.",
            "",
            "Example: groundswell inspect data/sample/articles --rows 1"
        })
final class InspectCommand implements Callable<Integer> {
    @Parameters(paramLabel = "PATH", arity = "1..*", description = "what to look at")
    private List<String> paths = List.of();

    @Option(names = "--rows", paramLabel = "N", defaultValue = "3", description = "rows of each file (default 3)")
    private int rows;

    @Mixin
    private InputOptions input = new InputOptions();

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        if (rows < 1) {
            throw new groundswell.config.UserError("--rows is " + rows + ": at least 1 is needed");
        }
        Inspection.print(
                input.config(paths, null, List.of()).at(Instant.now()),
                rows,
                spec.commandLine().getOut());
        return Main.DONE;
    }
}
