package groundswell.ingest;

import groundswell.table.Grain;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A publication date.
 *
 * @param at instant, null where only a date is known
 * @param offsetMinutes offset from UTC as given, null where none was
 * @param on day in the run's zone, or the first day of the month or year
 * @param precision time, day, month or year
 * @param zoneAssumed whether {@code at} was read in the configured zone
 */
public record Published(Instant at, Integer offsetMinutes, LocalDate on, String precision, boolean zoneAssumed) {
    private static final List<String> PRECISIONS = List.of("time", "day", "month", "year");
    private static final Pattern ISO = Pattern.compile(
            "(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2})"
                    + "(?:[T ](\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9}))?)?\\s*(Z|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?)?)?)?)?");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern EPOCH = Pattern.compile("\\d{10}(\\d{3})?");

    /**
     * Returns the date that a value states, empty where it states none: ISO 8601 (also cut to a month or year), eight
     * digits, RFC 1123, or seconds or milliseconds since 1970. A date without a time is never shifted between zones.
     *
     * @param value not blank
     * @param statedPrecision what the input says of its precision, may be null; the coarser one holds
     * @param inputZone zone of times without one
     * @param runZone zone in which days are cut
     */
    public static Optional<Published> parse(String value, String statedPrecision, ZoneId inputZone, ZoneId runZone) {
        String text = value.strip();
        try {
            return read(text, inputZone, runZone).map(date -> date.cutTo(statedPrecision));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Published> read(String text, ZoneId inputZone, ZoneId runZone) {
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return Optional.of(ofIso(iso, inputZone, runZone));
        }
        Matcher compact = COMPACT.matcher(text);
        if (compact.matches()) {
            return Optional.of(ofDay(LocalDate.of(number(compact, 1), number(compact, 2), number(compact, 3)), "day"));
        }
        if (EPOCH.matcher(text).matches()) {
            long number = Long.parseLong(text);
            Instant at = text.length() == 10 ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
            return Optional.of(new Published(at, 0, LocalDate.ofInstant(at, runZone), "time", false));
        }
        if (!text.isEmpty() && Character.isLetter(text.charAt(0))) {
            OffsetDateTime time = OffsetDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
            return Optional.of(ofOffset(time, runZone));
        }
        return Optional.empty();
    }

    private static Published ofIso(Matcher iso, ZoneId inputZone, ZoneId runZone) {
        int year = number(iso, 1);
        if (iso.group(2) == null) {
            return ofDay(LocalDate.of(year, 1, 1), "year");
        }
        if (iso.group(3) == null) {
            return ofDay(LocalDate.of(year, number(iso, 2), 1), "month");
        }
        LocalDate day = LocalDate.of(year, number(iso, 2), number(iso, 3));
        if (iso.group(4) == null) {
            return ofDay(day, "day");
        }
        int second = iso.group(6) == null ? 0 : number(iso, 6);
        String fraction = iso.group(7) == null ? "" : iso.group(7);
        int nano = Integer.parseInt((fraction + "000000000").substring(0, 9));
        LocalDateTime local = day.atTime(number(iso, 4), number(iso, 5), second, nano);
        String zone = iso.group(8);
        if (zone == null) {
            Instant at = local.atZone(inputZone).toInstant();
            return new Published(at, null, LocalDate.ofInstant(at, runZone), "time", true);
        }
        ZoneOffset offset = Character.isLetter(zone.charAt(0)) ? ZoneOffset.UTC : ZoneOffset.of(zone);
        return ofOffset(local.atOffset(offset), runZone);
    }

    private static Published ofOffset(OffsetDateTime time, ZoneId runZone) {
        Instant at = time.toInstant();
        return new Published(
                at, time.getOffset().getTotalSeconds() / 60, LocalDate.ofInstant(at, runZone), "time", false);
    }

    private static Published ofDay(LocalDate day, String precision) {
        if (day.getYear() < 1) {
            throw new DateTimeException("no year 0");
        }
        return new Published(null, null, day, precision, false);
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private Published cutTo(String stated) {
        String other = stated == null ? "" : stated.strip().toLowerCase(Locale.ROOT);
        if (PRECISIONS.indexOf(other) <= PRECISIONS.indexOf(precision)) {
            return this;
        }
        return ofDay(Grain.finestFor(other).start(on), other);
    }
}
