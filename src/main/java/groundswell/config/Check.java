package groundswell.config;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Collection;

/** Checks of option values; each message has the key, the value and what is allowed. */
final class Check {
    private Check() {}

    static int range(String key, Integer value, int fallback, int least, int most) {
        int checked = value == null ? fallback : value;
        if (checked < least || checked > most) {
            throw new UserError(key + " is " + checked + ": allowed are " + least + " to " + most);
        }
        return checked;
    }

    static double range(String key, Double value, double fallback, double least, double most) {
        double checked = value == null ? fallback : value;
        if (!(checked >= least && checked <= most)) {
            throw new UserError(key + " is " + checked + ": allowed are " + least + " to " + most);
        }
        return checked;
    }

    static String oneOf(String key, String value, Collection<String> allowed) {
        if (!allowed.contains(value)) {
            throw new UserError(key + " is " + value + ": allowed are " + String.join(", ", allowed)
                    + Nearest.hint(value, allowed));
        }
        return value;
    }

    static String zone(String key, String value) {
        try {
            return ZoneId.of(value).getId();
        } catch (DateTimeException e) {
            throw new UserError(key + " is " + value + ": not a time zone such as UTC or Asia/Seoul", e);
        }
    }
}
