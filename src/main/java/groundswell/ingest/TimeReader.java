package groundswell.ingest;

import groundswell.ingest.DateWords.Kind;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Reads the time of day or the zone at a place among tokens. */
final class TimeReader {
    private final DateTokens tokens;

    TimeReader(DateTokens tokens) {
        this.tokens = tokens;
    }

    /**
     * Returns the time that is next and takes it, null where none is next; noon and midnight are not applied.
     *
     * @param afterWord whether a word such as "at" stands before it
     * @throws java.time.DateTimeException where no clock shows the time
     */
    LocalTime read(boolean afterWord) {
        if (tokens.isNumber(0, 4, 4) && (tokens.is(1, Kind.UTC) || tokens.is(1, Kind.ZONE))) {
            return compact();
        }
        if (!tokens.isNumber(0, 1, 2)) {
            return null;
        }
        if (tokens.isSign(1, ':') && tokens.isNumber(2, 2, 2)) {
            return withColons();
        }
        if (tokens.is(1, Kind.HOUR)) {
            return marked();
        }
        if (tokens.isSign(1, '.') && tokens.isNumber(2, 2, 2) && !tokens.isSpaced(2)) {
            boolean known = afterWord || tokens.is(3, Kind.HOUR) || isHalfDay(3);
            return known && !tokens.isSign(3, '.') ? take(3, tokens.number(2)) : null;
        }
        return isHalfDay(1) ? take(1, 0) : null;
    }

    /** Returns the time that is next as two, four or six digits without colons, null where it is not. */
    LocalTime compact() {
        if (!tokens.isNumber(0, 4, 4) && !tokens.isNumber(0, 6, 6)) {
            return null;
        }
        String digits = tokens.text(0);
        LocalTime time = LocalTime.of(
                Integer.parseInt(digits.substring(0, 2)),
                Integer.parseInt(digits.substring(2, 4)),
                digits.length() == 6 ? Integer.parseInt(digits.substring(4)) : 0);
        tokens.skip(1);
        return time;
    }

    /** Returns the zone that is next and takes it, null where none is next. */
    ZoneId zone() {
        String id = tokens.value(0, Kind.ZONE);
        if (id != null) {
            tokens.skip(1);
            return ZoneId.of(id);
        }
        boolean universal = tokens.take(Kind.UTC);
        ZoneOffset offset = offset(universal ? 1 : 2);
        return offset == null && universal ? ZoneOffset.UTC : offset;
    }

    /** Returns whether a word of the half of the day is that far ahead. */
    boolean isHalfDay(int ahead) {
        return tokens.is(ahead, Kind.MORNING) || tokens.is(ahead, Kind.AFTERNOON) || isDotted(ahead);
    }

    /** Returns whether "a.m." or "p.m." is that far ahead. */
    boolean isDotted(int ahead) {
        boolean dot = tokens.isSign(ahead + 1, '.');
        return (tokens.text(ahead).equals("a") || tokens.text(ahead).equals("p"))
                && tokens.text(ahead + (dot ? 2 : 1)).equals("m");
    }

    private ZoneOffset offset(int fewestDigits) {
        boolean east = tokens.isSign(0, '+');
        if (!(east || tokens.isSign(0, '-')) || tokens.isSpaced(1)) {
            return null;
        }
        int hours;
        int minutes = 0;
        int length;
        if (tokens.isNumber(1, 4, 4)) {
            hours = tokens.number(1) / 100;
            minutes = tokens.number(1) % 100;
            length = 2;
        } else if (tokens.isNumber(1, fewestDigits, 2)) {
            hours = tokens.number(1);
            boolean withMinutes = tokens.isSign(2, ':') && tokens.isNumber(3, 2, 2);
            minutes = withMinutes ? tokens.number(3) : 0;
            length = withMinutes ? 4 : 2;
        } else {
            return null;
        }
        for (char sign : new char[] {'.', '/', '-', ':'}) {
            if (tokens.isSign(length, sign)) {
                return null;
            }
        }
        tokens.skip(length);
        return east ? ZoneOffset.ofHoursMinutes(hours, minutes) : ZoneOffset.ofHoursMinutes(-hours, -minutes);
    }

    private LocalTime withColons() {
        LocalTime time = take(3, tokens.number(2));
        if (!tokens.isSign(0, ':') || !tokens.isNumber(1, 2, 2)) {
            return time;
        }
        time = time.withSecond(tokens.number(1));
        tokens.skip(2);
        boolean point = tokens.isSign(0, '.') || tokens.isSign(0, ',');
        if (point && tokens.isNumber(1, 1, 9) && !tokens.isSpaced(0) && !tokens.isSpaced(1)) {
            time = time.withNano(Integer.parseInt((tokens.text(1) + "000000000").substring(0, 9)));
            tokens.skip(2);
        }
        return time;
    }

    private LocalTime marked() {
        LocalTime time = take(2, 0);
        if (tokens.isNumber(0, 1, 2) && (tokens.is(1, Kind.MINUTE) || !tokens.isSpaced(0) || isLast(1))) {
            time = time.withMinute(tokens.takeNumber());
            tokens.take(Kind.MINUTE);
        }
        if (tokens.isNumber(0, 1, 2) && tokens.is(1, Kind.SECOND)) {
            time = time.withSecond(tokens.takeNumber());
            tokens.skip(1);
        }
        return time;
    }

    private boolean isLast(int ahead) {
        return tokens.isEnd(ahead)
                || tokens.isSign(ahead, ',')
                || tokens.isSign(ahead, ')')
                || tokens.is(ahead, Kind.ZONE)
                || tokens.is(ahead, Kind.UTC);
    }

    /** Takes so many tokens, of which the first is the hour. */
    private LocalTime take(int count, int minute) {
        LocalTime time = LocalTime.of(tokens.number(0), minute);
        tokens.skip(count);
        return time;
    }
}
