package groundswell.publish;

import groundswell.table.Grain;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Prints numbers, periods and languages for readers. */
final class Figures {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);

    private Figures() {}

    static String number(long value) {
        return String.format(Locale.ENGLISH, "%,d", value);
    }

    static String rows(long rows) {
        return number(rows) + (rows == 1 ? " row" : " rows");
    }

    static String percent(double share) {
        double percent = 100 * share;
        return String.format(Locale.ENGLISH, percent == 0 ? "%.0f %%" : percent < 1 ? "%.2f %%" : "%.1f %%", percent);
    }

    static String expected(double stories) {
        return stories > 0 && stories < 0.05
                ? "< 0.1"
                : String.format(Locale.ENGLISH, stories < 10 ? "%.1f" : "%,.0f", stories);
    }

    static String factor(double ratio) {
        return String.format(Locale.ENGLISH, ratio < 0.1 ? "%.3f" : ratio < 10 ? "%.2f" : "%,.0f", ratio);
    }

    static String small(double q) {
        return String.format(Locale.ENGLISH, q < 0.001 ? "%.1e" : "%.3f", q);
    }

    /** Returns the name of a period: {@code week from 2024-12-23}, {@code December 2024}. */
    static String period(Grain grain, LocalDate start) {
        return switch (grain) {
            case DAY -> start.toString();
            case WEEK -> "week from " + start;
            case MONTH -> MONTH.format(start);
            case QUARTER -> "quarter " + (start.getMonthValue() + 2) / 3 + " of " + start.getYear();
            case YEAR -> String.valueOf(start.getYear());
        };
    }

    /** Returns a short name of a period for an axis. */
    static String tick(Grain grain, LocalDate start) {
        return switch (grain) {
            case DAY, WEEK -> start.toString();
            case MONTH -> start.toString().substring(0, start.toString().length() - 3);
            case QUARTER -> start.getYear() + " Q" + (start.getMonthValue() + 2) / 3;
            case YEAR -> String.valueOf(start.getYear());
        };
    }

    /** Returns the English name of a language code, with the code; the code alone where it has no name. */
    static String language(String code) {
        if (code.equals("und")) {
            return "language unknown";
        }
        String name = Locale.forLanguageTag(code).getDisplayLanguage(Locale.ENGLISH);
        return name.isEmpty() || name.equalsIgnoreCase(code) ? code : name + " (" + code + ")";
    }
}
