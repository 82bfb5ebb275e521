package groundswell.ingest;

import groundswell.ingest.DateWords.Kind;
import groundswell.ingest.DayReader.Day;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Reads the one publication date that a short text consists of: parts in any order, and words that say nothing. */
final class DateReader {
    private static final String HARMLESS = "|,.:;()[]<>*'\u2019\u3001\u3002\u2022\u00b7\u30fb\u3010\u3011\u2502";
    private static final String DASHES = "-/\u2013\u2014~@";

    private final DateTokens tokens;
    private final DayReader days;
    private final TimeReader times;

    private Day day;
    private MonthDay dayWithoutYear;
    private DayOfWeek weekday;
    private LocalTime time;
    private ZoneId zone;
    private Kind half;
    private boolean updated;

    private DateReader(DateTokens tokens, DateOrder order) {
        this.tokens = tokens;
        days = new DayReader(tokens, order);
        times = new TimeReader(tokens);
    }

    /**
     * What was read.
     *
     * @param time null where only a date is given
     * @param zone null where none is given
     */
    record Reading(LocalDate on, String precision, LocalTime time, ZoneId zone) {}

    /**
     * Returns what a text says, null where it is no date or anything beside one.
     *
     * @throws DateTimeException where no calendar has the date
     */
    static Reading read(String text, DateOrder order) {
        DateTokens tokens = DateTokens.of(text);
        return tokens == null ? null : new DateReader(tokens, order).readParts();
    }

    /** Returns whether a text has the label of the date of a change. */
    static boolean isUpdate(String text) {
        DateTokens tokens = DateTokens.of(text);
        if (tokens == null) {
            return false;
        }
        for (; !tokens.done(); tokens.skip(1)) {
            if (tokens.is(0, Kind.UPDATED)) {
                return true;
            }
        }
        return false;
    }

    private Reading readParts() {
        while (!tokens.done()) {
            if (day != null && tokens.is(0, Kind.UPDATED) && !updated) {
                tokens.skip(1);
                updated = !tokens.anyNumberAhead();
                break;
            }
            if (!readNumbers() && !readWord() && !skipSign()) {
                return null;
            }
        }
        return updated || day == null ? null : reading();
    }

    private boolean readNumbers() {
        if (day == null && readDay()) {
            return true;
        }
        if (time == null) {
            time = times.read(tokens.is(-1, Kind.FILLER));
            if (time != null) {
                return true;
            }
        }
        if (time != null || (day != null && !tokens.isSign(0, '-'))) {
            ZoneId found = times.zone();
            if (found != null) {
                return addZone(found);
            }
        } else if (tokens.is(0, Kind.ZONE)) {
            return addZone(times.zone());
        }
        return false;
    }

    private boolean addZone(ZoneId found) {
        boolean explains = zone instanceof ZoneOffset && tokens.isSign(0, ')');
        if (zone != null && !explains && !zone.equals(found)) {
            throw new DateTimeException("two time zones");
        }
        zone = zone == null ? found : zone;
        skipExplanation();
        return true;
    }

    /** A zone's own name may follow in brackets. */
    private void skipExplanation() {
        if (!tokens.isSign(0, '(') && !tokens.isSign(0, '[')) {
            return;
        }
        int start = tokens.position();
        tokens.skip(1);
        while (tokens.isWord(0) || tokens.isSign(0, '/') || tokens.isSign(0, '_')) {
            if (tokens.is(0, Kind.UPDATED) || tokens.is(0, Kind.WEEKDAY)) {
                tokens.reset(start);
                return;
            }
            tokens.skip(1);
        }
        if (!tokens.take(')') && !tokens.take(']')) {
            tokens.reset(start);
        }
    }

    private boolean readDay() {
        if (dayWithoutYear != null) {
            if (time == null || !tokens.isNumber(0, 4, 4)) {
                return false;
            }
            int year = tokens.takeNumber();
            LocalDate on = LocalDate.of(year, dayWithoutYear.getMonth(), dayWithoutYear.getDayOfMonth());
            day = new Day(on, "day", false);
            return true;
        }
        day = days.next();
        if (day == null) {
            dayWithoutYear = days.withoutYear();
            return dayWithoutYear != null;
        }
        if (tokens.text(0).equals("t") && !tokens.isSpaced(0) && tokens.isNumber(1, 1, 9) && time == null) {
            tokens.skip(1);
            time = tokens.isNumber(0, 1, 2) ? times.read(false) : times.compact();
            if (time == null) {
                throw new DateTimeException("no time behind the T");
            }
        }
        return true;
    }

    private boolean readWord() {
        if (!tokens.isWord(0)) {
            return false;
        }
        if (times.isDotted(0) && time != null && half == null) {
            half = tokens.text(0).equals("a") ? Kind.MORNING : Kind.AFTERNOON;
            tokens.skip(tokens.isSign(1, '.') ? 3 : 2);
            return true;
        }
        boolean filler = tokens.is(0, Kind.FILLER);
        for (Kind kind : new Kind[] {Kind.MORNING, Kind.AFTERNOON, Kind.NOON}) {
            if (tokens.is(0, kind) && half == null && (!filler || (time != null && tokens.afterNumber()))) {
                half = kind;
                tokens.skip(1);
                return true;
            }
        }
        String number = tokens.value(0, Kind.WEEKDAY);
        if (number != null && weekday == null) {
            weekday = DayOfWeek.of(Integer.parseInt(number));
            tokens.skip(1);
            if (tokens.isSign(0, '-') && tokens.is(1, Kind.FILLER)) {
                tokens.skip(2);
            }
            return true;
        }
        return readLabel(filler);
    }

    private boolean readLabel(boolean filler) {
        if (tokens.is(0, Kind.UPDATED)) {
            updated = true;
        } else if (tokens.is(0, Kind.PUBLISHED)) {
            if (updated && day != null) {
                forget();
                updated = false;
            }
        } else if (!filler && !(time != null && tokens.is(0, Kind.HOUR))) {
            return false;
        }
        tokens.skip(1);
        return true;
    }

    private void forget() {
        day = null;
        dayWithoutYear = null;
        weekday = null;
        time = null;
        zone = null;
        half = null;
    }

    private boolean skipSign() {
        boolean harmless = !tokens.isWord(0) && !tokens.isNumber(0, 1, Integer.MAX_VALUE);
        if (!harmless) {
            return false;
        }
        int sign = tokens.text(0).codePointAt(0);
        boolean dash = DASHES.indexOf(sign) >= 0 && tokens.isSpaced(0) && tokens.isSpaced(1);
        if (HARMLESS.indexOf(sign) < 0 && !dash) {
            return false;
        }
        tokens.skip(1);
        return true;
    }

    private Reading reading() {
        boolean whole = day.precision().equals("day");
        if (!whole && (time != null || weekday != null || half != null)) {
            return null;
        }
        if (day.shortYear() && (time == null || zone == null)) {
            return null;
        }
        if (weekday != null && day.on().getDayOfWeek() != weekday) {
            throw new DateTimeException("another day of the week");
        }
        return new Reading(day.on(), day.precision(), time == null ? null : halved(), zone);
    }

    private LocalTime halved() {
        int hour = time.getHour();
        if (half == null || (half == Kind.NOON && hour >= 11)) {
            return time;
        }
        if (half == Kind.MORNING) {
            if (hour > 12) {
                throw new DateTimeException("an afternoon before noon");
            }
            return hour == 12 ? time.withHour(0) : time;
        }
        if (hour == 0 && half == Kind.AFTERNOON) {
            throw new DateTimeException("midnight after noon");
        }
        return hour < 12 ? time.withHour(hour + 12) : time;
    }
}
