package groundswell.ingest;

import groundswell.ingest.DateReader.Reading;
import java.time.DateTimeException;
import java.util.regex.Pattern;

/** Looks for a date that stands by itself in the first lines of a text. */
final class DateLines {
    private static final int HEAD = 3000;
    private static final int LINES = 15;
    private static final int LONGEST_LINE = 100;
    private static final Pattern BARS =
            Pattern.compile("[|\\t\u3163\u2502\u2022\u00b7\u30fb]| {3,}| [-\u2013\u2014/] ");

    private DateLines() {}

    /** Returns the first date, null where there is none; the date of a change is none. */
    static Reading first(String text, DateOrder order) {
        String head = text.substring(0, Math.min(text.length(), HEAD));
        int lines = 0;
        boolean change = false;
        for (String line : head.lines().toList()) {
            String own = line.strip();
            if (own.isEmpty() || lines++ >= LINES) {
                continue;
            }
            if (own.length() <= LONGEST_LINE) {
                Reading found = change ? null : ofLine(own, order);
                if (found != null) {
                    return found;
                }
                // Its date may stand on the next line.
                change = DateReader.isUpdate(own) && own.chars().noneMatch(Character::isDigit);
            }
        }
        return null;
    }

    private static Reading ofLine(String line, DateOrder order) {
        if (line.chars().noneMatch(Character::isDigit)) {
            return null;
        }
        Reading whole = ofPart(line, order);
        if (whole != null) {
            return whole;
        }
        for (String part : BARS.split(line, -1)) {
            if (DateReader.isUpdate(part)) {
                return null;
            }
            Reading found = ofPart(part, order);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** A year, a month or a run of digits alone may be anything. */
    private static Reading ofPart(String part, DateOrder order) {
        if (part.chars().allMatch(c -> (c >= '0' && c <= '9') || c == ' ')) {
            return null;
        }
        try {
            Reading reading = DateReader.read(part, order);
            return reading != null && reading.precision().equals("day") ? reading : null;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
