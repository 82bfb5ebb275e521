package groundswell.ingest;

import groundswell.config.Config;
import groundswell.furniture.Furniture;
import groundswell.table.DateCandidate;
import groundswell.table.DateMethod;
import groundswell.table.RejectReason;
import groundswell.text.TextCleaner;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Looks for the publication date of an article, in the most trusted place first. */
final class PublicationDate implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int HEAD = 4000;
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern MONTH_AND_DAY = Pattern.compile("\\d{1,2}\u6708\\d{1,2}\u65e5");

    private final ZoneId runZone;
    private final ZoneId inputZone;
    private final DateOrder order;
    private final LocalDate earliest;
    private final LocalDate latest;

    /** @param config with the run's clock set */
    PublicationDate(Config config) {
        runZone = ZoneId.of(config.run().time_zone());
        inputZone = ZoneId.of(config.inputZone());
        order = DateOrder.of(config.input().date_order());
        earliest = LocalDate.parse(config.input().start_on());
        latest = LocalDate.ofInstant(config.asOf(), runZone).plusDays(1);
    }

    /**
     * What was found.
     *
     * @param date null where none can be read
     * @param method where the date stood, null without one
     * @param given the text that states it, or that was in vain
     * @param reason why there is no acceptable date, null where there is one
     */
    record Found(Published date, DateMethod method, String given, RejectReason reason) {
        static final Found NONE = new Found(null, null, null, RejectReason.MISSING_DATE);
    }

    /**
     * Returns the first date that lies between the configured start and a day after the run's clock: that of the input's
     * own field, in the data of the page, in the file's path, in the URL, seen on the page, on a line of its own in the text,
     * in the dateline. A field
     * with a date that cannot be is a fault of the input, which only the page can mend.
     *
     * @param collectedOn day of collection, which tells the year of a dateline; may be null
     */
    Found find(RecordFields fields, LocalDate collectedOn) {
        Found best = fields.publishedAt() == null
                ? Found.NONE
                : judged(parse(fields.publishedAt(), fields.datePrecision()), DateMethod.FIELD, fields.publishedAt());
        best = ofPage(fields, candidate -> candidate.method() != DateMethod.TEXT, best);
        if (best.reason() != RejectReason.MISSING_DATE) {
            return best;
        }
        if (fields.pathDate() != null) {
            best = judged(parse(fields.pathDate(), null), DateMethod.PATH, fields.pathDate());
        }
        if (best.reason() != null && fields.url() != null) {
            best = better(best, found(Published.inUrl(fields.url(), latest), DateMethod.URL, fields.url()));
        }
        best = ofPage(fields, candidate -> candidate.method() == DateMethod.TEXT, best);
        return best.reason() == null ? best : better(best, inText(fields.title(), fields.body(), collectedOn));
    }

    private Found ofPage(RecordFields fields, Predicate<DateCandidate> isAsked, Found before) {
        Found best = before;
        for (DateCandidate candidate : fields.dates()) {
            if (best.reason() != null && isAsked.test(candidate)) {
                best = better(best, judged(parse(candidate.text(), null), candidate.method(), candidate.text()));
            }
        }
        return best;
    }

    /** Reads a date in the configured zones. */
    Optional<Published> parse(String value, String precision) {
        return Published.parse(value, precision, inputZone, runZone, order);
    }

    private Found inText(String title, String text, LocalDate collectedOn) {
        String body = text == null ? "" : text.substring(0, Math.min(HEAD, text.length()));
        Found line = found(Published.find(body, inputZone, runZone, order), DateMethod.TEXT, null);
        if (line.reason() == null) {
            return line;
        }
        Furniture furniture = Furniture.of(TextCleaner.clean(title), TextCleaner.clean(body), null);
        String day = withYear(furniture.day(), collectedOn);
        return day == null ? line : found(parse(day, "day"), DateMethod.DATELINE, day);
    }

    /** The year of a dateline is that of the last such day before collection. */
    private String withYear(String day, LocalDate collectedOn) {
        if (day == null || YEAR.matcher(day).find()) {
            return day;
        }
        if (collectedOn == null) {
            return null;
        }
        int year = collectedOn.getYear();
        String thisYear = withYear(day, year);
        boolean isLater = parse(thisYear, null)
                .map(date -> date.on().isAfter(collectedOn.plusDays(1)))
                .orElse(false);
        return isLater ? withYear(day, year - 1) : thisYear;
    }

    private static String withYear(String day, int year) {
        return MONTH_AND_DAY.matcher(day).matches() ? year + "\u5e74" + day : day + " " + year;
    }

    private static Found better(Found before, Found now) {
        boolean isNews = now.reason() == null || before.reason() == RejectReason.MISSING_DATE;
        return isNews && now.reason() != RejectReason.MISSING_DATE ? now : before;
    }

    private Found found(Optional<Published> date, DateMethod method, String given) {
        return date.isEmpty() ? Found.NONE : judged(date, method, given);
    }

    private Found judged(Optional<Published> date, DateMethod method, String given) {
        if (date.isEmpty()) {
            return new Found(null, null, given, RejectReason.IMPOSSIBLE_DATE);
        }
        LocalDate on = date.get().on();
        RejectReason reason = on.isAfter(latest)
                ? RejectReason.FUTURE_DATE
                : on.isBefore(earliest) ? RejectReason.BEFORE_START : null;
        return new Found(date.get(), method, given, reason);
    }
}
