package groundswell.formats;

import java.util.Locale;

/** Formats of input files. */
public enum Format {
    JSONL,
    CSV,
    PARQUET,
    TEXT,
    HTML,
    WARC,
    XML,
    /** What neither name nor first bytes tell. */
    UNKNOWN;

    /** Returns the format of that {@code input.format}. */
    public static Format of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }

    /** Returns the value of {@code input.format}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns whether its items are read by {@link Items}, with fields of their own instead of columns to be named. */
    public boolean hasFields() {
        return this == TEXT || this == HTML || this == WARC || this == XML;
    }
}
