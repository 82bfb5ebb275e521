package groundswell.cli;

import groundswell.config.UserError;
import groundswell.run.Manifest;
import groundswell.run.Storage;
import groundswell.run.Verification;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code groundswell verify}. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Looks whether every file of a release is there and unchanged.",
        footer = {
            "",
            "Input: an output directory. Output: one line; a missing or changed file is named, exit code 2.",
            "",
            "Example: groundswell verify --output out"
        })
final class VerifyCommand implements Callable<Integer> {
    @Option(names = "--output", required = true, paramLabel = "DIR", description = "output directory of a run")
    private String output;

    @Option(names = "--release", paramLabel = "ID", description = "release to look at (default: the current one)")
    private String release;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        Storage storage = Storage.open(output, new Configuration());
        Manifest manifest = Releases.find(storage, output, release);
        List<String> faults = Verification.faults(manifest, storage);
        if (!faults.isEmpty()) {
            throw new UserError(String.join("; ", faults));
        }
        long files = manifest.tables().values().stream()
                .mapToLong(table -> table.files().size())
                .sum();
        spec.commandLine()
                .getOut()
                .printf(
                        "release %s is whole: %d files of %d tables%n",
                        manifest.releaseId(), files, manifest.tables().size());
        return Main.DONE;
    }
}
