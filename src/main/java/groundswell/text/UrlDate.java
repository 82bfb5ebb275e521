package groundswell.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The date that many news sites write into the path of an article's URL. */
public final class UrlDate {
    private static final int MAX_LENGTH = 2000;
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final String YEAR = "(?<![0-9])(19[89][0-9]|20[0-9]{2})";
    /** 2024/06/19, 2024-6-19, 2024/jun/19, 20240619. */
    private static final Pattern DAY =
            Pattern.compile(YEAR + "(?:([/._-])([0-9]{1,2}|[a-z]{3})\\2([0-9]{1,2})|([0-9]{2})([0-9]{2}))(?![0-9])");

    private static final Pattern MONTH = Pattern.compile("/" + YEAR + "[/-]([0-9]{2}|[a-z]{3})/");

    private UrlDate() {}

    /**
     * Returns the day (2024-06-19), else the month (2024-06), that the path of a URL names; empty where it names none.
     * The host and the query are not looked at.
     */
    public static Optional<String> of(String url) {
        if (url == null || url.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        String path = path(url);
        Matcher day = DAY.matcher(path);
        while (day.find()) {
            boolean apart = day.group(2) != null;
            Optional<LocalDate> date =
                    date(day.group(1), day.group(apart ? 3 : 5), Integer.parseInt(day.group(apart ? 4 : 6)));
            if (date.isPresent()) {
                return date.map(LocalDate::toString);
            }
        }
        Matcher month = MONTH.matcher(path);
        return month.find()
                ? date(month.group(1), month.group(2), 1)
                        .map(date -> date.toString().substring(0, 7))
                : Optional.empty();
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

    private static Optional<LocalDate> date(String year, String month, int day) {
        int number = Character.isDigit(month.charAt(0)) ? Integer.parseInt(month) : MONTHS.indexOf(month) + 1;
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), number, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
