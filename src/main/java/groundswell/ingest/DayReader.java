package groundswell.ingest;

import groundswell.ingest.DateWords.Kind;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.function.Supplier;

/** Reads the day, month or year at a place among tokens. */
final class DayReader {
    private static final char[] SEPARATORS = {'-', '/', '.'};

    private final DateTokens tokens;
    private final DateOrder order;
    private final List<Supplier<Day>> forms =
            List.of(this::yearFirst, this::ofEra, this::compact, this::numbers, this::dayFirst, this::monthFirst);

    /**
     * A day, or the first day of a month or year.
     *
     * @param shortYear whether the year was written with two digits
     */
    record Day(LocalDate on, String precision, boolean shortYear) {}

    DayReader(DateTokens tokens, DateOrder order) {
        this.tokens = tokens;
        this.order = order;
    }

    /**
     * Returns what is next and takes it, null where no date is next.
     *
     * @throws DateTimeException where no calendar has the date
     */
    Day next() {
        int start = tokens.position();
        for (Supplier<Day> form : forms) {
            Day day = form.get();
            if (day != null) {
                return day;
            }
            tokens.reset(start);
        }
        return null;
    }

    /** Returns the month and day, where they are next and a time follows; the year may stand behind it. */
    MonthDay withoutYear() {
        if (tokens.is(0, Kind.MONTH) && tokens.isNumber(1, 1, 2) && tokens.isNumber(2, 1, 2) && tokens.isSign(3, ':')) {
            MonthDay day = MonthDay.of(month(0), tokens.number(1));
            tokens.skip(2);
            return day;
        }
        return null;
    }

    private Day yearFirst() {
        if (!tokens.isNumber(0, 4, 4)) {
            return null;
        }
        int year = tokens.takeNumber();
        if (tokens.take(Kind.YEAR)) {
            return marked(year);
        }
        char separator = takeSeparator();
        if (tokens.is(0, Kind.MONTH)) {
            int month = month(0);
            tokens.skip(1);
            takeSeparator();
            return tokens.isNumber(0, 1, 2) ? day(year, month, tokens.takeNumber()) : null;
        }
        if (separator == 0) {
            return tokens.done() ? new Day(LocalDate.of(year, 1, 1), "year", false) : null;
        }
        if (!tokens.isNumber(0, 1, 2)) {
            return null;
        }
        int month = tokens.takeNumber();
        if (tokens.isSign(0, separator) && tokens.isNumber(1, 1, 2)) {
            tokens.skip(1);
            return day(year, month, tokens.takeNumber());
        }
        return separator == '-' && tokens.done() ? new Day(LocalDate.of(year, month, 1), "month", false) : null;
    }

    /** The year's mark is taken already. */
    private Day marked(int year) {
        if (!tokens.isNumber(0, 1, 2) || !tokens.is(1, Kind.MONTH_MARK)) {
            return new Day(LocalDate.of(year, 1, 1), "year", false);
        }
        int month = tokens.takeNumber();
        tokens.skip(1);
        if (!tokens.isNumber(0, 1, 2) || !tokens.is(1, Kind.DAY)) {
            return new Day(LocalDate.of(year, month, 1), "month", false);
        }
        int day = tokens.takeNumber();
        tokens.skip(1);
        return day(year, month, day);
    }

    private Day ofEra() {
        String era = tokens.value(0, Kind.ERA);
        boolean first = tokens.is(1, Kind.FIRST_YEAR);
        if (era == null || !(first || tokens.isNumber(1, 1, 3)) || !tokens.is(2, Kind.YEAR)) {
            return null;
        }
        LocalDate start = LocalDate.parse(era.substring(0, 10));
        int year = start.getYear() - 1 + (first ? 1 : tokens.number(1));
        tokens.skip(3);
        Day day = marked(year);
        if (day.on().isBefore(start) || day.on().isAfter(LocalDate.parse(era.substring(11)))) {
            throw new DateTimeException("outside its era");
        }
        return day.precision().equals("day") ? day : null;
    }

    private Day compact() {
        if (!tokens.isNumber(0, 8, 8)) {
            return null;
        }
        int number = tokens.takeNumber();
        return day(number / 10_000, number / 100 % 100, number % 100);
    }

    private Day numbers() {
        for (char separator : SEPARATORS) {
            if (tokens.isNumber(0, 1, 2)
                    && tokens.isSign(1, separator)
                    && tokens.isNumber(2, 1, 2)
                    && tokens.isSign(3, separator)
                    && tokens.isNumber(4, 4, 4)) {
                int first = tokens.number(0);
                int second = tokens.number(2);
                int year = tokens.number(4);
                tokens.skip(5);
                return isDayFirst(first, second, separator) ? day(year, second, first) : day(year, first, second);
            }
        }
        return null;
    }

    private boolean isDayFirst(int first, int second, char separator) {
        if (separator == '.' || first > 12 || first == second) {
            return true;
        }
        if (second > 12) {
            return false;
        }
        if (order == DateOrder.NONE) {
            throw new DateTimeException("the day may be the month");
        }
        return order == DateOrder.DMY;
    }

    private Day dayFirst() {
        if (!tokens.isNumber(0, 1, 2)) {
            return null;
        }
        int day = tokens.takeNumber();
        tokens.take(Kind.ORDINAL);
        takeSeparator();
        takeFillers();
        if (!tokens.is(0, Kind.MONTH)) {
            return null;
        }
        int month = month(0);
        tokens.skip(1);
        takeSeparator();
        tokens.take(',');
        takeFillers();
        if (tokens.isNumber(0, 4, 4)) {
            return day(tokens.takeNumber(), month, day);
        }
        if (tokens.isNumber(0, 2, 2) && tokens.isNumber(1, 1, 2) && tokens.isSign(2, ':')) {
            int year = tokens.takeNumber();
            return new Day(LocalDate.of(year < 50 ? 2000 + year : 1900 + year, month, day), "day", true);
        }
        return null;
    }

    private Day monthFirst() {
        if (!tokens.is(0, Kind.MONTH)) {
            return null;
        }
        int month = month(0);
        tokens.skip(1);
        takeSeparator();
        takeFillers();
        if (tokens.isNumber(0, 4, 4)) {
            int year = tokens.takeNumber();
            return tokens.done() ? new Day(LocalDate.of(year, month, 1), "month", false) : null;
        }
        if (!tokens.isNumber(0, 1, 2)) {
            return null;
        }
        int day = tokens.takeNumber();
        tokens.take(Kind.ORDINAL);
        takeSeparator();
        tokens.take(',');
        takeFillers();
        return tokens.isNumber(0, 4, 4) ? day(tokens.takeNumber(), month, day) : null;
    }

    private int month(int ahead) {
        return Integer.parseInt(tokens.value(ahead, Kind.MONTH));
    }

    private char takeSeparator() {
        for (char separator : SEPARATORS) {
            if (tokens.take(separator)) {
                return separator;
            }
        }
        return 0;
    }

    private void takeFillers() {
        for (int i = 0; i < 2 && tokens.is(0, Kind.FILLER); i++) {
            tokens.skip(1);
            tokens.take('\'');
            tokens.take('\u2019');
        }
    }

    private static Day day(int year, int month, int day) {
        return new Day(LocalDate.of(year, month, day), "day", false);
    }
}
