package groundswell.html;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A date as people write it, with day, month and year, in the languages of the large news sites. */
final class VisibleDate {
    private static final String YEAR = "(?:19[89]\\d|20\\d{2})";
    private static final String DAY = "(?:[0-2]?\\d|3[01])";
    private static final String MONTH =
            "(?:(?:jan|ene|gen|feb|f\u00e9v|fev|mar|m\u00e4r|maa|apr|avr|abr|may|mai|mag|mei|maj"
                    + "|jun|juin|giu|jul|juil|lug|aug|ao\u00fb|ago|sep|set|oct|okt|ott|out|nov|dec|d\u00e9c|dez|dic"
                    + "|\u044f\u043d\u0432|\u0444\u0435\u0432|\u043c\u0430\u0440|\u0430\u043f\u0440|\u043c\u0430[\u0439\u044f]"
                    + "|\u0438\u044e\u043d|\u0438\u044e\u043b|\u0430\u0432\u0433|\u0441\u0435\u043d|\u043e\u043a\u0442"
                    + "|\u043d\u043e\u044f|\u0434\u0435\u043a)\\p{L}{0,8}\\.?)";
    private static final Pattern DATE = Pattern.compile("(?iu)(?<![\\d\\p{L}])(?:"
            + YEAR + "[-./]\\s?\\d{1,2}[-./]\\s?" + DAY
            + "|" + YEAR + "\\s?[\u5e74\ub144]\\s?\\d{1,2}\\s?[\u6708\uc6d4]\\s?" + DAY + "\\s?[\u65e5\uc77c]"
            + "|" + DAY + "[-./]\\d{1,2}[-./]" + YEAR
            + "|" + DAY + "(?:st|nd|rd|th|er|\u00ba)?\\.?\\s+(?:de\\s+|of\\s+)?" + MONTH + ",?\\s+(?:de\\s+|del\\s+)?"
            + YEAR
            + "|" + MONTH + "\\s+" + DAY + "(?:st|nd|rd|th)?,?\\s+" + YEAR + ")(?!\\d)");
    private static final String CHANGE =
            "(?:updat|modif|revis|edited|aktualisi|actualiz|mis \u00e0 jour|atualiz|aggiorn"
                    + "|\u043e\u0431\u043d\u043e\u0432\u043b|\u66f4\u65b0|\uc218\uc815|\ucd5c\uc885)";
    private static final Pattern AFTER_CHANGE =
            Pattern.compile("(?iu)" + CHANGE + "(?:(?!publ)\\P{N}|\\d{1,2}:\\d{2}){0,25}$");
    private static final Pattern OF_CHANGE = Pattern.compile("(?iu)^\\P{N}{0,20}" + CHANGE);
    private static final int MAX_LENGTH = 300;

    private VisibleDate() {}

    /** Returns the first date in a short text that is not said to be the one of a change. */
    static Optional<String> in(String text) {
        if (text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        Matcher date = DATE.matcher(text);
        while (date.find()) {
            if (!AFTER_CHANGE.matcher(text.substring(0, date.start())).find()) {
                return Optional.of(date.group().strip());
            }
        }
        return Optional.empty();
    }

    /** Returns whether a text begins by saying that something was changed. */
    static boolean isOfChange(String text) {
        return OF_CHANGE.matcher(text).find();
    }

    /** Returns whether a text states a date and, but for a word or two, nothing else. */
    static boolean isAll(String text) {
        if (text.length() > MAX_LENGTH) {
            return false;
        }
        Matcher date = DATE.matcher(text);
        return date.find() && text.length() - date.group().length() <= 20;
    }

    /** Returns the text before its first date. */
    static String before(String text) {
        Matcher date = DATE.matcher(text);
        return date.find() ? text.substring(0, date.start()) : text;
    }
}
