package groundswell.config;

import java.time.Instant;
import java.time.format.DateTimeParseException;

/** Options of the run as a whole. */
public record RunConfig(
        @Meaning("directory or URL of the published tables; required")
        String output,

        @Meaning("the run's clock, an ISO instant such as 2026-01-31T00:00:00Z: later dates are in the future, periods"
                + " that contain it are open; default: now")
        String as_of,

        @Meaning("time zone in which days are cut; default UTC")
        String time_zone,

        @Meaning("least share of articles a language needs to be analysed, 0 to 1; default 0.01")
        Double min_language_share,

        @Meaning(
                "the release is withheld where a larger share of the input rows is rejected, those aside that were never meant to be articles, 0 to 1; default 0.5")
        Double max_reject_share,

        @Meaning("whether all that is learned from the articles is learned anew, which begins the next epoch; otherwise"
                + " what the current release learned is applied; the same as --refit; default false")
        Boolean refit) {
    public RunConfig {
        time_zone = time_zone == null ? "UTC" : Check.zone("run.time_zone", time_zone);
        min_language_share = Check.range("run.min_language_share", min_language_share, 0.01, 0, 1);
        max_reject_share = Check.range("run.max_reject_share", max_reject_share, 0.5, 0, 1);
        refit = refit != null && refit;
        if (as_of != null) {
            try {
                Instant.parse(as_of);
            } catch (DateTimeParseException e) {
                throw new UserError("run.as_of is " + as_of + ": not an ISO instant such as 2026-01-31T00:00:00Z", e);
            }
        }
    }

    static RunConfig defaults() {
        return new RunConfig(null, null, null, null, null, null);
    }

    RunConfig at(Instant clock) {
        return new RunConfig(
                output,
                as_of == null ? clock.toString() : as_of,
                time_zone,
                min_language_share,
                max_reject_share,
                refit);
    }
}
