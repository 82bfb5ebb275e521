package groundswell.table;

import java.util.Locale;

/** How a publication date was found: the closed list of {@code articles.date_method}, the most trusted first. */
public enum DateMethod {
    /** Field of the input: a column, a JSON field, an element of a feed or news format. */
    FIELD,
    /** {@code datePublished} of a JSON-LD article in the page. */
    JSON_LD,
    /** Meta element of the page. */
    META,
    /** {@code time} element, or an element marked as publication date, of the page. */
    TIME_ELEMENT,
    /** Date in the path of the input file, by {@code input.path_date}. */
    PATH,
    /** Date in the path of the URL. */
    URL,
    /** Date in the first lines of the text, or the visible date of a page. */
    TEXT,
    /** Day in the dateline of the text. */
    DATELINE;

    /** Returns the value in the table. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
