package groundswell.ingest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks for a date in the path of a URL. */
final class DateInUrl {
    private static final int LONGEST = 2000;
    private static final int EARLIEST = 1990;

    /** In order of trust; each has the groups year, month and day. */
    private static final List<Pattern> FORMS = List.of(
            form("/", "/", "(?=/|$)"),
            form("(?:^|/)", "-", "(?=[/_.-]|$)"),
            Pattern.compile("/(?<year>\\d{4})[/-]?(?<month>\\d{2})/?(?<day>\\d{2})(?=[/_.-]|$)"),
            form("[/_-]", "[-_]", "(?![\\d])"),
            Pattern.compile("[/_t-](?<year>\\d{4})(?<month>\\d{2})(?<day>\\d{2})(?=[/_.-]|$)"));

    private DateInUrl() {}

    private static Pattern form(String before, String between, String after) {
        return Pattern.compile(before + "(?<year>\\d{4})" + between + "(?<month>\\d{1,2}|[a-z]{3,9})" + between
                + "(?<day>\\d{1,2})" + after);
    }

    /** Returns the first day from 1990 to {@code latest} in the most trusted form, null where there is none. */
    static LocalDate of(String url, LocalDate latest) {
        String path = path(url.substring(0, Math.min(url.length(), LONGEST)));
        for (Pattern form : FORMS) {
            List<LocalDate> days = new ArrayList<>();
            Matcher matcher = form.matcher(path);
            for (int from = 0; days.isEmpty() && matcher.find(from); from = matcher.start() + 1) {
                add(days, matcher, latest);
            }
            if (!days.isEmpty()) {
                return days.get(0);
            }
        }
        return null;
    }

    private static void add(List<LocalDate> days, Matcher matcher, LocalDate latest) {
        String month = matcher.group("month");
        if (month.charAt(0) > '9') {
            month = DateWords.value(month, DateWords.Kind.MONTH);
        }
        if (month == null) {
            return;
        }
        try {
            LocalDate day = LocalDate.of(
                    Integer.parseInt(matcher.group("year")),
                    Integer.parseInt(month),
                    Integer.parseInt(matcher.group("day")));
            if (day.getYear() >= EARLIEST && !day.isAfter(latest)) {
                days.add(day);
            }
        } catch (DateTimeException e) {
            // Such digits were no date.
        }
    }

    private static String path(String url) {
        int scheme = url.indexOf("://");
        int start = url.indexOf('/', scheme < 0 ? 0 : scheme + 3);
        if (start < 0) {
            return "";
        }
        int end = start;
        while (end < url.length() && url.charAt(end) != '?' && url.charAt(end) != '#') {
            end++;
        }
        return url.substring(start, end).toLowerCase(Locale.ROOT);
    }
}
