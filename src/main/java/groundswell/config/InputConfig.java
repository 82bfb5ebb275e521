package groundswell.config;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Options of the input. */
public record InputConfig(
        @Meaning("files, directories or globs to read; required")
        List<String> paths,

        @Meaning(
                "auto (each file by its name and first bytes), jsonl, parquet, csv, text, html, warc or xml; default auto")
        String format,

        @Meaning(
                "field: column for each of id, url, title, body, html, published_at, date_precision, collected_at, source,"
                        + " lang, section, author; a nested column is written a.b.c; default: the field's own name, or what the"
                        + " format knows the field to be")
        Map<String, String> columns,

        @Meaning("further input columns to keep in articles.kept; default none")
        List<String> keep,

        @Meaning("date in the paths of files, for articles that have none of their own, in quotes, such as"
                + " '{yyyy}/{MM}/{dd}' or 'news-{yyyyMMdd}'; default none")
        String path_date,

        @Meaning("language of articles that state none; default und")
        String language,

        @Meaning("source of articles that state none; default: the host of the URL, else unknown")
        String source,

        @Meaning("time zone of times without one; default: run.time_zone")
        String time_zone,

        @Meaning("order of day and month in dates such as 03/04/2024: none (such a date is a reject unless one of"
                + " them is above 12), dmy or mdy; default none")
        String date_order,

        @Meaning("articles dated earlier are rejects, an ISO date; default 1000-01-01")
        String start_on,

        @Meaning("longest row in bytes; longer ones are rejects; 1000 to 1000000000, default 16777216")
        Integer max_row_bytes,

        @Meaning("separator of CSV columns, one character; default a comma")
        String csv_separator)
        implements Serializable {
    /** The fields that columns can be mapped to. */
    public static final List<String> FIELDS = List.of(
            "id",
            "url",
            "title",
            "body",
            "html",
            "published_at",
            "date_precision",
            "collected_at",
            "source",
            "lang",
            "section",
            "author");

    /** The values of {@code format}. */
    public static final List<String> FORMATS =
            List.of("auto", "jsonl", "parquet", "csv", "text", "html", "warc", "xml");

    /** The values of {@code date_order}. */
    public static final List<String> DATE_ORDERS = List.of("none", "dmy", "mdy");

    public InputConfig {
        paths = paths == null ? List.of() : List.copyOf(paths);
        format = format == null ? "auto" : Check.oneOf("input.format", format, FORMATS);
        columns = columns == null ? Map.of() : new LinkedHashMap<>(columns);
        columns.keySet().forEach(field -> Check.oneOf("a field of input.columns", field, FIELDS));
        keep = keep == null ? List.of() : List.copyOf(keep);
        if (path_date != null) {
            PathDate.of(path_date);
        }
        language = language == null ? "und" : language;
        if (time_zone != null) {
            time_zone = Check.zone("input.time_zone", time_zone);
        }
        date_order = date_order == null ? "none" : Check.oneOf("input.date_order", date_order, DATE_ORDERS);
        start_on = start_on == null ? "1000-01-01" : start_on;
        try {
            LocalDate.parse(start_on);
        } catch (DateTimeParseException e) {
            throw new UserError("input.start_on is " + start_on + ": not an ISO date such as 1990-01-01", e);
        }
        max_row_bytes = Check.range("input.max_row_bytes", max_row_bytes, 16 << 20, 1000, 1_000_000_000);
        csv_separator = csv_separator == null ? "," : csv_separator;
        if (csv_separator.length() != 1) {
            throw new UserError("input.csv_separator is \"" + csv_separator + "\": one character is allowed");
        }
    }

    static InputConfig defaults() {
        return new InputConfig(null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** Returns the input column of a field. */
    public String column(String field) {
        return columns.getOrDefault(field, field);
    }
}
