package groundswell.cli;

import groundswell.config.Nearest;
import groundswell.config.UserError;
import groundswell.run.GateFailure;
import groundswell.run.Version;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** Says what is rising, falling or new in a collection of dated articles. */
@Command(
        name = "groundswell",
        mixinStandardHelpOptions = true,
        versionProvider = Main.VersionProvider.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "Says which words and topics rise, fall or are new in a large collection of dated articles.",
        footer = {
            "",
            "groundswell COMMAND --help tells more.",
            "",
            "Exit codes: 0 done, 2 something you can mend, 3 a fault"
                    + " of the program, 4 a quality gate withheld the release."
        },
        subcommands = {
            RunCommand.class,
            QueryCommand.class,
            VerifyCommand.class,
            InspectCommand.class,
            TablesCommand.class
        })
public final class Main implements Runnable {
    static final int DONE = 0;
    static final int USER_ERROR = 2;
    static final int FAULT = 3;
    static final int WITHHELD = 4;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "no command given");
    }

    /** Runs a command and leaves with its exit code where it is not 0. */
    public static void main(String[] args) {
        int code = commandLine().execute(args);
        if (code != DONE) {
            System.exit(code);
        }
    }

    /** Returns the command line, ready to execute. */
    static CommandLine commandLine() {
        return new CommandLine(new Main())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setParameterExceptionHandler((e, args) -> misuse(e))
                .setExecutionExceptionHandler((e, commandLine, parsed) -> failure(e, commandLine));
    }

    private static int misuse(ParameterException e) {
        PrintWriter err = e.getCommandLine().getErr();
        err.println("error: " + message(e) + " (see "
                + e.getCommandLine().getCommandSpec().qualifiedName() + " --help)");
        return USER_ERROR;
    }

    private static String message(ParameterException e) {
        // Also where picocli finds a missing option first: it is often the one that was misspelt.
        List<String> unmatched = e.getCommandLine().getUnmatchedArguments();
        if (!unmatched.isEmpty()) {
            String given = unmatched.get(0);
            String name = given.startsWith("-") ? given.split("=", 2)[0] : given;
            CommandLine.Model.CommandSpec spec = e.getCommandLine().getCommandSpec();
            List<String> known = new ArrayList<>();
            if (name.startsWith("-")) {
                spec.options().forEach(option -> known.addAll(List.of(option.names())));
            } else {
                known.addAll(spec.subcommands().keySet());
            }
            return (name.startsWith("-") ? "no such option: " : "no such command or argument: ")
                    + name
                    + Nearest.hint(name, known);
        }
        return e.getMessage().lines().findFirst().orElse("wrong options");
    }

    private static int failure(Exception e, CommandLine commandLine) {
        PrintWriter err = commandLine.getErr();
        if (e instanceof UserError) {
            err.println("error: " + e.getMessage());
            return USER_ERROR;
        }
        if (e instanceof GateFailure) {
            err.println("withheld: " + e.getMessage());
            return WITHHELD;
        }
        err.println("fault: " + e);
        e.printStackTrace(err);
        return FAULT;
    }

    static final class VersionProvider implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"groundswell " + Version.of()};
        }
    }
}
