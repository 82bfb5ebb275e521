package groundswell.cli;

import groundswell.config.Config;
import groundswell.config.ConfigReader;
import groundswell.run.Check;
import groundswell.run.Runs;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code groundswell run}. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Reads articles, analyses them and publishes a release.",
        footer = {
            "",
            "Input: JSON Lines (plain, .gz, .zst, .bz2), CSV or Parquet; files, directories or globs, on any Hadoop file"
                    + " system. Fields are looked for under their own names (id, url, title, body, published_at, source, lang,"
                    + " ...) unless --set input.columns.FIELD=COLUMN says otherwise.",
            "",
            "Output: DIR/data (Parquet), DIR/releases/ID (manifest.json, views.sql, methods.md, report.html),"
                    + " DIR/current.json, DIR/runs/ID.json.",
            "",
            "Example: groundswell run --input articles.jsonl.gz --output out --set input.columns.body=text"
        })
final class RunCommand implements Callable<Integer> {
    @Option(names = "--config", paramLabel = "FILE", description = "YAML file of options; any Hadoop path or URL")
    private String configFile;

    @Option(
            names = "--input",
            paramLabel = "PATH",
            arity = "1..*",
            description = "what to read; the same as input.paths, which it replaces")
    private List<String> inputs = new ArrayList<>();

    @Option(names = "--output", paramLabel = "DIR", description = "where to publish; the same as run.output")
    private String output;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "jsonl, csv, parquet, or auto: by file name (default); the same as input.format")
    private String format;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "an option of the configuration, over the file; repeatable; jobs/README.md lists all")
    private List<String> settings = new ArrayList<>();

    @Option(
            names = "--run-id",
            paramLabel = "ID",
            description = "name of the run and its release (default: the time); a finished run is not repeated")
    private String runId;

    @Option(
            names = "--check",
            description =
                    "write nothing; show how the input would be read: columns, some articles, dates, languages, cost")
    private boolean check;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        List<String> all = new ArrayList<>(settings);
        if (!inputs.isEmpty()) {
            all.add("input.paths=" + yamlList(inputs));
        }
        if (output != null) {
            all.add("run.output=" + yaml(output));
        }
        if (format != null) {
            all.add("input.format=" + yaml(format));
        }
        Config config = configFile == null
                ? ConfigReader.read("", "--set", all)
                : ConfigReader.read(Runs.text(configFile), configFile, all);
        if (check) {
            Check.print(config, spec.commandLine().getOut());
        } else {
            Runs.run(config, runId, spec.commandLine().getOut());
        }
        return Main.DONE;
    }

    private static String yamlList(List<String> values) {
        return "[" + String.join(", ", values.stream().map(RunCommand::yaml).toList()) + "]";
    }

    private static String yaml(String value) {
        return "'" + value.replace("'", "''") + "'";
    }
}
