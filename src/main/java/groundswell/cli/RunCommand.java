package groundswell.cli;

import groundswell.config.Config;
import groundswell.config.UserError;
import groundswell.run.DryRun;
import groundswell.run.Runs;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code groundswell run}. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Reads articles, analyses them and publishes a release.",
        footer = {
            "",
            "Input: JSON Lines, CSV, Parquet, plain text, HTML, WARC, NITF, NewsML-G2, RSS or Atom, also compressed (.gz, .zst,"
                    + " .bz2); files, directories or globs, on any Hadoop file system. Fields are looked for under their own names (id, url, title, body, published_at, source, lang,"
                    + " ...) unless --set input.columns.FIELD=COLUMN says otherwise.",
            "",
            "Output: DIR/data (Parquet), DIR/releases/ID (manifest.json, views.sql, methods.md, report.html),"
                    + " DIR/current.json, DIR/runs/ID.json.",
            "",
            "Example: groundswell run --input articles.jsonl.gz --output out --set input.columns.body=text"
        })
final class RunCommand implements Callable<Integer> {
    @Mixin
    private InputOptions input = new InputOptions();

    @Option(
            names = "--input",
            paramLabel = "PATH",
            arity = "1..*",
            description = "what to read; the same as input.paths, which it replaces")
    private List<String> inputs = new ArrayList<>();

    @Option(names = "--output", paramLabel = "DIR", description = "where to publish; the same as run.output")
    private String output;

    @Option(
            names = "--run-id",
            paramLabel = "ID",
            description = "name of the run and its release (default: the time); a finished run is not repeated")
    private String runId;

    @Option(
            names = "--refit",
            description =
                    "learn anew what is learned from the articles, such as boilerplate; the same as run.refit=true")
    private boolean refit;

    @Option(
            names = "--check",
            description =
                    "write nothing; show how the input would be read: columns, some articles, dates, languages, cost")
    private boolean check;

    @Option(
            names = "--topic-grid",
            paramLabel = "N",
            split = ",",
            description =
                    "publish nothing; fit so many topics, such as 10,20,40, and print how coherent, exclusive and stable"
                            + " they are on average, to choose topics.count")
    private List<Integer> topicGrid = List.of();

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        Config config = input.config(inputs, output, refit ? List.of("run.refit=true") : List.of());
        if (check) {
            DryRun.print(config, spec.commandLine().getOut());
        } else if (!topicGrid.isEmpty()) {
            requireCounts();
            Runs.topicGrid(config, topicGrid, spec.commandLine().getOut());
        } else {
            Runs.run(config, runId, spec.commandLine().getOut());
        }
        return Main.DONE;
    }

    private void requireCounts() {
        for (int topics : topicGrid) {
            if (topics < 2 || topics > 500) {
                throw new UserError("--topic-grid has " + topics + ": 2 to 500 are allowed");
            }
        }
    }
}
