package groundswell.ingest;

import groundswell.ingest.DateReader.Reading;
import groundswell.table.Grain;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
    private static final int LONGEST_VALUE = 200;

    /** Blanks around a value may be many. */
    private static final int LONGEST_GIVEN = 10_000;

    private static final Pattern EPOCH = Pattern.compile("\\d{10}(\\d{3})?");

    /** As {@link #parse(String, String, ZoneId, ZoneId, DateOrder)}, the order of day and month being unknown. */
    public static Optional<Published> parse(String value, String statedPrecision, ZoneId inputZone, ZoneId runZone) {
        return parse(value, statedPrecision, inputZone, runZone, DateOrder.NONE);
    }

    /**
     * Returns the date that a value states, empty where it states none or anything else: ISO 8601 (also cut to a month
     * or year), eight digits, mail dates, seconds or milliseconds since 1970, and what news sites print in English,
     * Korean, Chinese, Japanese, German, French, Spanish, Russian, Italian, Portuguese and Dutch. A label, a weekday
     * and a time zone may stand beside it; the date of a change is none, nor is one of which no calendar has the day. A
     * date without a time is never shifted between zones.
     *
     * @param value not null; one of more than 200 characters states none
     * @param statedPrecision what the input says of its precision, may be null; the coarser one holds
     * @param inputZone zone of times without one
     * @param runZone zone in which days are cut
     * @param order of day and month in dates such as 03/04/2024; with dots between, the day is always first
     */
    public static Optional<Published> parse(
            String value, String statedPrecision, ZoneId inputZone, ZoneId runZone, DateOrder order) {
        String text = value.length() > LONGEST_GIVEN ? "" : value.strip();
        if (text.isEmpty() || text.length() > LONGEST_VALUE) {
            return Optional.empty();
        }
        try {
            if (EPOCH.matcher(text).matches()) {
                return Optional.of(ofEpoch(text, runZone).cutTo(statedPrecision));
            }
            return Optional.ofNullable(DateReader.read(text, order))
                    .map(reading -> of(reading, inputZone, runZone).cutTo(statedPrecision));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /**
     * Returns the first date that stands on a short line of its own, or apart by bars on it, among the first lines of a
     * text; empty where there is none. Months, years and bare digits are not looked for.
     *
     * @param inputZone zone of times without one
     * @param runZone zone in which days are cut
     * @param order of day and month in dates such as 03/04/2024
     */
    public static Optional<Published> find(String headOfText, ZoneId inputZone, ZoneId runZone, DateOrder order) {
        try {
            return Optional.ofNullable(DateLines.first(headOfText, order))
                    .map(reading -> of(reading, inputZone, runZone));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /**
     * Returns the day in the path of a URL, such as {@code /2024/06/19/}, {@code /2024-06-19-} or {@code /20240619/};
     * empty where it has none from 1990 to {@code latest}.
     */
    public static Optional<Published> inUrl(String url, LocalDate latest) {
        return Optional.ofNullable(DateInUrl.of(url, latest)).map(day -> ofDay(day, "day"));
    }

    private static Published ofEpoch(String digits, ZoneId runZone) {
        long number = Long.parseLong(digits);
        Instant at = digits.length() == 10 ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
        return new Published(at, 0, LocalDate.ofInstant(at, runZone), "time", false);
    }

    private static Published of(Reading reading, ZoneId inputZone, ZoneId runZone) {
        if (reading.time() == null) {
            return ofDay(reading.on(), reading.precision());
        }
        ZonedDateTime time =
                reading.on().atTime(reading.time()).atZone(reading.zone() == null ? inputZone : reading.zone());
        boolean assumed = reading.zone() == null;
        Instant at = time.toInstant();
        return new Published(
                at,
                assumed ? null : time.getOffset().getTotalSeconds() / 60,
                LocalDate.ofInstant(at, runZone),
                "time",
                assumed);
    }

    private static Published ofDay(LocalDate day, String precision) {
        if (day.getYear() < 1) {
            throw new DateTimeException("no year 0");
        }
        return new Published(null, null, day, precision, false);
    }

    private Published cutTo(String stated) {
        String other = stated == null ? "" : stated.strip().toLowerCase(Locale.ROOT);
        if (PRECISIONS.indexOf(other) <= PRECISIONS.indexOf(precision)) {
            return this;
        }
        return ofDay(Grain.finestFor(other).start(on), other);
    }
}
