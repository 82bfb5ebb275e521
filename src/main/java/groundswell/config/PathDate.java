package groundswell.config;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A template of the dates in paths, such as <code>{yyyy}/{MM}/{dd}</code>. */
public final class PathDate {
    private static final Pattern TOKEN = Pattern.compile("yyyy|MM|dd");
    private static final Pattern BRACES = Pattern.compile("\\{([^{}]*)\\}");

    private final Pattern pattern;
    private final boolean hasMonth;
    private final boolean hasDay;

    private PathDate(Pattern pattern, boolean hasMonth, boolean hasDay) {
        this.pattern = pattern;
        this.hasMonth = hasMonth;
        this.hasDay = hasDay;
    }

    /**
     * Returns a template: yyyy, MM and dd within braces, each at most once, and text around them.
     *
     * @throws UserError where it has no year, or a day without a month, or anything else within braces
     */
    public static PathDate of(String template) {
        StringBuilder pattern = new StringBuilder("(?<![0-9])");
        Matcher braces = BRACES.matcher(template);
        int at = 0;
        StringBuilder tokens = new StringBuilder();
        while (braces.find()) {
            pattern.append(Pattern.quote(template.substring(at, braces.start())));
            at = braces.end();
            Matcher token = TOKEN.matcher(braces.group(1));
            int inside = 0;
            while (token.find()) {
                pattern.append(separator(template, braces.group(1).substring(inside, token.start())));
                pattern.append("(?<")
                        .append(token.group())
                        .append(">[0-9]{")
                        .append(token.group().length())
                        .append("})");
                tokens.append(token.group()).append(' ');
                inside = token.end();
            }
            pattern.append(separator(template, braces.group(1).substring(inside)));
        }
        pattern.append(Pattern.quote(template.substring(at))).append("(?![0-9])");
        String found = tokens.toString();
        boolean hasMonth = found.contains("MM");
        boolean hasDay = found.contains("dd");
        if (!found.replaceFirst("yyyy ", "")
                        .replaceFirst("MM ", "")
                        .replaceFirst("dd ", "")
                        .isEmpty()
                || !found.contains("yyyy")
                || (hasDay && !hasMonth)) {
            throw wrong(template);
        }
        return new PathDate(Pattern.compile(pattern.toString()), hasMonth, hasDay);
    }

    /** Returns the last date in a path as an ISO date, month or year; null where it has none. */
    public String in(String path) {
        Matcher matcher = pattern.matcher(path);
        String date = null;
        for (int from = 0; matcher.find(from); from = matcher.start() + 1) {
            String found = matcher.group("yyyy")
                    + (hasMonth ? "-" + matcher.group("MM") : "")
                    + (hasDay ? "-" + matcher.group("dd") : "");
            date = isDate(found) ? found : date;
        }
        return date;
    }

    /** Digits may have another meaning. */
    private static boolean isDate(String text) {
        try {
            return LocalDate.parse((text + "-01-01").substring(0, "yyyy-MM-dd".length()))
                            .getYear()
                    > 0;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static String separator(String template, String text) {
        if (text.chars().anyMatch(Character::isLetterOrDigit)) {
            throw wrong(template);
        }
        return Pattern.quote(text);
    }

    private static UserError wrong(String template) {
        return new UserError(
                "input.path_date is " + template
                        + ": not a template such as {yyyy}/{MM}/{dd} or news-{yyyyMMdd}, with a year, then at most a month and a day");
    }
}
