package groundswell.table;

import java.util.Locale;

/** Why an input row is not accepted: the closed list of {@code rejects.reason}. */
public enum RejectReason {
    /** The file could not be opened, or broke off, or is in no known format: nothing after the last good row was read. */
    UNREADABLE_FILE,
    /** Not JSON, not CSV, a broken record of an archive, or an item of XML that asks for an entity. */
    UNPARSABLE_ROW,
    /** Bytes that are not UTF-8. */
    INVALID_UTF8,
    /** Longer than {@code input.max_row_bytes}. */
    ROW_TOO_LONG,
    /** A record that was never meant to be an article, such as a request in a WARC file: not counted against the input. */
    NOT_AN_ARTICLE,
    /** Neither title nor body. */
    MISSING_TEXT,
    /** No publication date. */
    MISSING_DATE,
    /** A publication date that no calendar has, or in no known form. */
    IMPOSSIBLE_DATE,
    /** Dated more than a day after the run's clock. */
    FUTURE_DATE,
    /** Dated before {@code input.start_on}. */
    BEFORE_START;

    /** Returns the value in the table. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
