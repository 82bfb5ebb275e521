package groundswell.formats;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as news formats write them. */
final class NewsDate {
    private static final Pattern BASIC =
            Pattern.compile("(\\d{4})(\\d{2})(\\d{2})T(\\d{2})(\\d{2})(\\d{2})?(Z|[+-]\\d{2}:?\\d{2})?");

    private NewsDate() {}

    /** Returns a date and time in the basic form of ISO 8601 in the extended form; any other text as it is. */
    static String iso(String text) {
        Matcher basic = BASIC.matcher(text == null ? "" : text);
        if (!basic.matches()) {
            return text;
        }
        return basic.group(1) + "-" + basic.group(2) + "-" + basic.group(3) + "T" + basic.group(4) + ":"
                + basic.group(5) + ":" + (basic.group(6) == null ? "00" : basic.group(6))
                + (basic.group(7) == null ? "" : basic.group(7));
    }
}
