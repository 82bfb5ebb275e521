package groundswell.table;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The length of a period. A period is written as its grain and its first day. */
public enum Grain {
    DAY("daily"),
    /** Seven days from Monday (ISO 8601). */
    WEEK("weekly"),
    MONTH("monthly"),
    QUARTER("quarterly"),
    YEAR("yearly");

    private final String adverb;

    Grain(String adverb) {
        this.adverb = adverb;
    }

    /** Returns the grain's name in tables and options: {@code day}, {@code week} ... */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the adverb used in names of views: {@code daily} ... {@code yearly}. */
    public String adverb() {
        return adverb;
    }

    /** Returns the first day of the period that holds {@code day}. */
    public LocalDate start(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1);
            case YEAR -> LocalDate.of(day.getYear(), 1, 1);
        };
    }

    /** Returns the first day after the period that starts on {@code start}. */
    public LocalDate next(LocalDate start) {
        return switch (this) {
            case DAY -> start.plusDays(1);
            case WEEK -> start.plusDays(7);
            case MONTH -> start.plusMonths(1);
            case QUARTER -> start.plusMonths(3);
            case YEAR -> start.plusYears(1);
        };
    }

    /** Returns {@link #start(LocalDate)} on days since 1970-01-01. */
    public int startOfEpochDay(int epochDay) {
        if (this == DAY) {
            return epochDay;
        }
        if (this == WEEK) {
            return epochDay - Math.floorMod(epochDay + 3, 7);
        }
        return (int) start(LocalDate.ofEpochDay(epochDay)).toEpochDay();
    }

    /** Returns {@link #next(LocalDate)} on days since 1970-01-01. */
    public int nextEpochDay(int start) {
        return (int) next(LocalDate.ofEpochDay(start)).toEpochDay();
    }

    /**
     * Returns the finest grain in which a date of this precision can be counted: a date known to the month counts in
     * months, quarters and years.
     *
     * @param precision {@code time}, {@code day}, {@code month} or {@code year}
     */
    public static Grain finestFor(String precision) {
        return switch (precision) {
            case "time", "day" -> DAY;
            case "month" -> MONTH;
            case "year" -> YEAR;
            default -> throw new IllegalArgumentException("no such date precision: " + precision);
        };
    }

    /** Returns the grain of that {@link #id()}. */
    public static Grain of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }

    /** Returns the ids of all grains, finest first. */
    public static List<String> ids() {
        return Arrays.stream(values()).map(Grain::id).toList();
    }
}
