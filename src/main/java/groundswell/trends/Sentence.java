package groundswell.trends;

import groundswell.table.Grain;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import org.apache.spark.sql.Row;

/** Says a finding in one plain sentence. */
final class Sentence {
    static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);

    private Sentence() {}

    /** Returns the sentence for a tested row of trends. */
    static String of(Row row) {
        Grain grain = Grain.of(row.getAs("grain"));
        long observed = row.getAs("observed_stories");
        long total = row.getAs("total_stories");
        long sources = row.getAs("sources");
        boolean rising = "rising".equals(row.getAs("direction"));
        boolean isNew = Boolean.TRUE.equals(row.getAs("is_new"));
        String verb = isNew ? "is new" : rising ? "rose" : "fell";
        return String.format(
                Locale.ENGLISH,
                "%s\u201c%s\u201d %s %s: %s of %s %s (%s, 95 %% interval %s to %s) from %s %s, where %s expected from the %s"
                        + " before; %s times the earlier share (%s to %s), q = %s.",
                subject(row.getAs("kind")),
                row.<String>getAs("label"),
                verb,
                period(grain, row.getAs("period_start")),
                number(observed),
                number(total),
                total == 1 ? "story" : "stories",
                percent(row.getAs("share")),
                percent(row.getAs("share_low")),
                percent(row.getAs("share_high")),
                number(sources),
                sources == 1 ? "source" : "sources",
                expected(row.getAs("expected_stories")),
                baseline(grain, row),
                factor(row.getAs("ratio")),
                factor(row.getAs("ratio_low")),
                factor(row.getAs("ratio_high")),
                small(row.getAs("q_value")));
    }

    /** Returns what stands before the label. */
    static String subject(String kind) {
        return switch (kind) {
            case Series.TOPIC -> "The topic ";
            case Series.CONCEPT -> "The concept ";
            default -> "";
        };
    }

    private static String period(Grain grain, LocalDate start) {
        return switch (grain) {
            case DAY -> "on " + start;
            case WEEK -> "in the week from " + start;
            case MONTH -> "in " + MONTH.format(start);
            case QUARTER -> "in quarter " + (start.getMonthValue() + 2) / 3 + " of " + start.getYear();
            case YEAR -> "in " + start.getYear();
        };
    }

    private static String baseline(Grain grain, Row row) {
        int periods = row.getAs("baseline_periods");
        LocalDate start = row.getAs("period_start");
        LocalDate last = row.<LocalDate>getAs("baseline_to").minusDays(1);
        boolean sameWeekday = grain == Grain.DAY && last.getDayOfWeek() == start.getDayOfWeek();
        String unit = sameWeekday ? start.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH) : grain.id();
        return periods + " " + unit + (periods == 1 ? "" : "s");
    }

    private static String expected(double value) {
        return value < 0.05
                ? "none was"
                : String.format(Locale.ENGLISH, value < 10 ? "%.1f were" : "%,.0f were", value);
    }

    private static String number(long value) {
        return String.format(Locale.ENGLISH, "%,d", value);
    }

    static String percent(double share) {
        return String.format(Locale.ENGLISH, share < 0.01 ? "%.2f %%" : "%.1f %%", 100 * share);
    }

    private static String factor(double ratio) {
        return String.format(Locale.ENGLISH, ratio < 0.1 ? "%.3f" : ratio < 10 ? "%.2f" : "%,.0f", ratio);
    }

    static String small(double q) {
        return q < 0.001 ? String.format(Locale.ENGLISH, "%.1e", q) : String.format(Locale.ENGLISH, "%.3f", q);
    }
}
