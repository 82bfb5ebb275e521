package groundswell.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import groundswell.config.Config;
import groundswell.table.RejectReason;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** Tells whether a run would only make the current release again. */
final class Repetition {
    private Repetition() {}

    /** Returns whether input, configuration and versions are those of the release, and the clock makes no difference. */
    static boolean of(Manifest release, List<Manifest.Input> inputs, Map<String, String> versions, Config config) {
        return !config.run().refit()
                && release.inputs().equals(inputs)
                && release.versions().equals(versions)
                && withoutClock(release.config()).equals(withoutClock(Manifest.JSON.valueToTree(config)))
                && judgesTheSame(release, config);
    }

    /** On another day the same rows are judged in the same way if all periods were closed, and no date in the future. */
    private static boolean judgesTheSame(Manifest release, Config config) {
        LocalDate then = LocalDate.ofInstant(
                Instant.parse(release.asOf()), ZoneId.of(config.run().time_zone()));
        LocalDate today = config.today();
        if (then.equals(today)) {
            return true;
        }
        LocalDate earlier = then.isBefore(today) ? then : today;
        return release.lastOn() != null
                && earlier.getYear() > LocalDate.parse(release.lastOn()).getYear()
                && !release.rejects().containsKey(RejectReason.FUTURE_DATE.id());
    }

    private static JsonNode withoutClock(JsonNode config) {
        ObjectNode copy = config.deepCopy();
        ((ObjectNode) copy.get("run")).remove(List.of("as_of", "output", "refit"));
        return copy;
    }
}
