package groundswell.ingest;

import java.util.Locale;

/** What the two small numbers of a date such as 03/04/2024 mean; the values of {@code input.date_order}. */
public enum DateOrder {
    /** Nothing is known: such a date is none, unless only one reading is possible. */
    NONE,
    /** Day, month, year. */
    DMY,
    /** Month, day, year. */
    MDY;

    /** Returns the order that an option names, in lower case. */
    public static DateOrder of(String option) {
        return valueOf(option.toUpperCase(Locale.ROOT));
    }
}
