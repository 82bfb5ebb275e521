package groundswell.table;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The length of a period. A period is written as its grain and its first day. */
public enum Grain {
    DAY("daily", 0),
    /** Seven days from Monday (ISO 8601). */
    WEEK("weekly", 0),
    MONTH("monthly", 1),
    QUARTER("quarterly", 3),
    YEAR("yearly", 12);

    private final String adverb;
    private final int months;

    Grain(String adverb, int months) {
        this.adverb = adverb;
        this.months = months;
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
        return switch (this) {
            case DAY -> epochDay;
            case WEEK -> epochDay - Math.floorMod(epochDay + 3, 7);
            default -> {
                int month = Months.of(epochDay);
                yield month == Months.UNKNOWN
                        ? (int) start(LocalDate.ofEpochDay(epochDay)).toEpochDay()
                        : Months.STARTS[month - month % months];
            }
        };
    }

    /** Returns {@link #next(LocalDate)} on days since 1970-01-01. */
    public int nextEpochDay(int start) {
        return switch (this) {
            case DAY -> start + 1;
            case WEEK -> start + 7;
            default -> {
                int month = Months.of(start);
                yield month == Months.UNKNOWN
                        ? (int) next(LocalDate.ofEpochDay(start)).toEpochDay()
                        : Months.STARTS[month + months];
            }
        };
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

    /** The first days of the months of some centuries, so that counting need not compute the calendar for each period. */
    private static final class Months {
        static final int UNKNOWN = -1;
        private static final int FIRST_YEAR = 1800;
        private static final int YEARS = 400;
        private static final double MONTHS_OF_A_DAY = 12 / 365.2425;
        static final int[] STARTS = new int[YEARS * 12 + 12];

        static {
            for (int month = 0; month < STARTS.length; month++) {
                STARTS[month] = (int)
                        LocalDate.of(FIRST_YEAR + month / 12, month % 12 + 1, 1).toEpochDay();
            }
        }

        /** Returns the month of a day, counted from the first one, or {@link #UNKNOWN}. */
        static int of(int epochDay) {
            if (epochDay < STARTS[0] || epochDay >= STARTS[YEARS * 12]) {
                return UNKNOWN;
            }
            int month = (int) ((epochDay - STARTS[0]) * MONTHS_OF_A_DAY);
            // Months differ so little in length that this is the month or one beside it.
            if (STARTS[month] > epochDay) {
                return month - 1;
            }
            return STARTS[month + 1] <= epochDay ? month + 1 : month;
        }
    }
}
