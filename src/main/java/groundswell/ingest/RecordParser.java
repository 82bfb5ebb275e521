package groundswell.ingest;

import groundswell.config.Config;
import groundswell.table.RejectReason;
import groundswell.text.TextCleaner;
import groundswell.text.TextHash;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Parses one row of raw_records into one of parsed_records: accepted with its fields, or rejected with the reason. */
public final class RecordParser implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int EXCERPT_LENGTH = 240;

    private final PublicationDate dates;
    private final ZoneId runZone;
    private final String defaultLanguage;
    private final String defaultSource;

    /** @param config with the run's clock set */
    public RecordParser(Config config) {
        dates = new PublicationDate(config);
        runZone = ZoneId.of(config.run().time_zone());
        defaultLanguage = config.input().language();
        defaultSource = config.input().source();
    }

    /** Returns the parsed row. */
    public Row parse(Row raw) {
        RecordFields fields = RecordFields.of(raw);
        String canonicalUrl = CanonicalUrl.of(fields.url());
        String source = source(fields.source(), canonicalUrl);
        Instant collectedAt = instant(fields.collectedAt());
        String problem = raw.getAs("problem");
        String stage = problem == null ? "ingest" : "read";
        String detail = raw.getAs("detail");
        PublicationDate.Found found = PublicationDate.Found.NONE;
        if (problem == null) {
            found = dates.find(fields, collectedAt == null ? null : LocalDate.ofInstant(collectedAt, runZone));
            problem = problem(fields, found);
            detail = found.given();
        }
        Published date = found.date();
        boolean accepted = problem == null;
        String idKey = accepted ? idKey(source, fields, canonicalUrl, date) : null;
        return RowFactory.create(
                raw.getAs("input_file"),
                raw.getAs("input_row"),
                accepted ? null : stage,
                problem,
                accepted ? null : detail,
                accepted ? null : excerpt(raw.getAs("excerpt"), fields.title(), fields.body()),
                accepted && canonicalUrl != null ? urlKey(source, canonicalUrl) : idKey,
                idKey,
                fields.id(),
                fields.url(),
                canonicalUrl,
                source,
                fields.section(),
                fields.author(),
                language(fields.lang()),
                fields.title(),
                fields.body(),
                date == null ? null : date.at(),
                date == null ? null : date.offsetMinutes(),
                date == null ? null : date.on(),
                date == null ? null : date.precision(),
                date == null ? null : found.method().id(),
                date == null ? null : date.zoneAssumed(),
                collectedAt,
                raw.getAs("kept"));
    }

    private static String problem(RecordFields fields, PublicationDate.Found found) {
        if (TextCleaner.isBlank(fields.title()) && TextCleaner.isBlank(fields.body())) {
            return RejectReason.MISSING_TEXT.id();
        }
        return found.reason() == null ? null : found.reason().id();
    }

    private String source(String given, String canonicalUrl) {
        if (given != null) {
            return given;
        }
        String host = CanonicalUrl.host(canonicalUrl);
        return host != null ? host : defaultSource != null ? defaultSource : "unknown";
    }

    private String language(String given) {
        String code = given == null ? defaultLanguage : given;
        String language = Locale.forLanguageTag(code.replace('_', '-')).getLanguage();
        return language.isEmpty() ? "und" : language;
    }

    private Instant instant(String given) {
        if (given == null) {
            return null;
        }
        return dates.parse(given, null)
                .map(date -> date.at() != null
                        ? date.at()
                        : date.on().atStartOfDay(ZoneOffset.UTC).toInstant())
                .orElse(null);
    }

    private static String urlKey(String source, String canonicalUrl) {
        return source + "\u0001u:" + canonicalUrl;
    }

    private static String idKey(String source, RecordFields fields, String canonicalUrl, Published date) {
        if (fields.id() != null) {
            return source + "\u0001i:" + fields.id();
        }
        if (canonicalUrl != null) {
            return urlKey(source, canonicalUrl);
        }
        return source + "\u0001t:" + TextHash.of(date.on().toString(), fields.title(), fields.body());
    }

    private static String excerpt(String given, String title, String body) {
        String text = given != null ? given : (title == null ? "" : title + " ") + (body == null ? "" : body);
        int end = Math.min(text.length(), EXCERPT_LENGTH);
        if (end < text.length() && end > 0 && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return end == 0 ? null : text.substring(0, end);
    }
}
