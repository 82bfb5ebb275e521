package groundswell.cli;

import groundswell.config.UserError;
import groundswell.run.Manifest;
import groundswell.run.Storage;

/** Finds the release that a command is about. */
final class Releases {
    private Releases() {}

    /** Returns the release of that id, or the current one for a null id. */
    static Manifest find(Storage storage, String output, String release) {
        if (release == null) {
            return Manifest.current(storage)
                    .orElseThrow(() -> new UserError("output " + output + ": nothing has been published there"));
        }
        return Manifest.of(storage, release)
                .orElseThrow(() -> new UserError("output " + output + ": no release " + release));
    }
}
