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

    private final ZoneId runZone;
    private final ZoneId inputZone;
    private final String defaultLanguage;
    private final String defaultSource;
    private final LocalDate earliest;
    private final LocalDate latest;

    /** @param config with the run's clock set */
    public RecordParser(Config config) {
        runZone = ZoneId.of(config.run().time_zone());
        inputZone = ZoneId.of(config.inputZone());
        defaultLanguage = config.input().language();
        defaultSource = config.input().source();
        earliest = LocalDate.parse(config.input().start_on());
        latest = LocalDate.ofInstant(config.asOf(), runZone).plusDays(1);
    }

    /** Returns the parsed row. */
    public Row parse(Row raw) {
        String title = raw.getAs("title");
        String body = raw.getAs("body");
        String externalId = field(raw, "id");
        String url = field(raw, "url");
        String canonicalUrl = CanonicalUrl.of(url);
        String source = source(field(raw, "source"), canonicalUrl);
        String given = field(raw, "published_at");
        Published date = given == null
                ? null
                : Published.parse(given, field(raw, "date_precision"), inputZone, runZone)
                        .orElse(null);
        String problem = raw.getAs("problem");
        String stage = problem == null ? "ingest" : "read";
        String detail = problem == null ? given : raw.getAs("detail");
        if (problem == null) {
            problem = problem(title, body, given, date);
        }
        boolean accepted = problem == null;
        String idKey = accepted ? idKey(source, externalId, canonicalUrl, date, title, body) : null;
        return RowFactory.create(
                raw.getAs("input_file"),
                raw.getAs("input_row"),
                accepted ? null : stage,
                problem,
                accepted ? null : detail,
                accepted ? null : excerpt(raw.getAs("excerpt"), title, body),
                accepted && canonicalUrl != null ? urlKey(source, canonicalUrl) : idKey,
                idKey,
                externalId,
                url,
                canonicalUrl,
                source,
                field(raw, "section"),
                field(raw, "author"),
                language(field(raw, "lang")),
                title,
                body,
                date == null ? null : date.at(),
                date == null ? null : date.offsetMinutes(),
                date == null ? null : date.on(),
                date == null ? null : date.precision(),
                date == null ? null : date.zoneAssumed(),
                instant(field(raw, "collected_at")),
                raw.getAs("kept"));
    }

    private String problem(String title, String body, String given, Published date) {
        if (TextCleaner.isBlank(title) && TextCleaner.isBlank(body)) {
            return RejectReason.MISSING_TEXT.id();
        }
        if (given == null) {
            return RejectReason.MISSING_DATE.id();
        }
        if (date == null) {
            return RejectReason.IMPOSSIBLE_DATE.id();
        }
        if (date.on().isAfter(latest)) {
            return RejectReason.FUTURE_DATE.id();
        }
        return date.on().isBefore(earliest) ? RejectReason.BEFORE_START.id() : null;
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
        return Published.parse(given, null, inputZone, runZone)
                .map(date -> date.at() != null
                        ? date.at()
                        : date.on().atStartOfDay(ZoneOffset.UTC).toInstant())
                .orElse(null);
    }

    private static String urlKey(String source, String canonicalUrl) {
        return source + "\u0001u:" + canonicalUrl;
    }

    private static String idKey(
            String source, String externalId, String canonicalUrl, Published date, String title, String body) {
        if (externalId != null) {
            return source + "\u0001i:" + externalId;
        }
        if (canonicalUrl != null) {
            return urlKey(source, canonicalUrl);
        }
        return source + "\u0001t:" + TextHash.of(date.on().toString(), title, body);
    }

    private static String excerpt(String given, String title, String body) {
        String text = given != null ? given : (title == null ? "" : title + " ") + (body == null ? "" : body);
        int end = Math.min(text.length(), EXCERPT_LENGTH);
        if (end < text.length() && end > 0 && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return end == 0 ? null : text.substring(0, end);
    }

    private static String field(Row raw, String name) {
        String value = raw.getAs(name);
        return value == null || value.isBlank() ? null : value.strip();
    }
}
