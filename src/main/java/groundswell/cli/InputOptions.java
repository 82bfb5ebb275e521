package groundswell.cli;

import groundswell.config.Config;
import groundswell.config.ConfigReader;
import groundswell.run.Runs;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Options that say how the input is read. */
final class InputOptions {
    @Option(names = "--config", paramLabel = "FILE", description = "YAML file of options; any Hadoop path or URL")
    private String configFile;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "jsonl, parquet, csv, text, html, warc (also ARC) or xml (NITF, NewsML-G2, RSS, Atom); or auto: each file"
                            + " by its name and first bytes (default); the same as input.format")
    private String format;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "an option of the configuration, over the file; repeatable; jobs/README.md lists all")
    private List<String> settings = new ArrayList<>();

    /** Returns the configuration, with {@code paths} for its input where there are any, and further settings. */
    Config config(List<String> paths, String output, List<String> further) {
        List<String> all = new ArrayList<>(settings);
        all.addAll(further);
        if (!paths.isEmpty()) {
            all.add("input.paths=["
                    + String.join(", ", paths.stream().map(InputOptions::yaml).toList()) + "]");
        }
        if (output != null) {
            all.add("run.output=" + yaml(output));
        }
        if (format != null) {
            all.add("input.format=" + yaml(format));
        }
        return configFile == null
                ? ConfigReader.read("", "--set", all)
                : ConfigReader.read(Runs.text(configFile), configFile, all);
    }

    private static String yaml(String value) {
        return "'" + value.replace("'", "''") + "'";
    }
}
