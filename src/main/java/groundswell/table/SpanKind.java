package groundswell.table;

import java.util.Locale;

/** What a stretch of text was that is not part of what an article says: the closed list of {@code removed_spans.kind}. */
public enum SpanKind {
    /** Line that repeats the title or another line of the head. */
    REPEATED_TITLE,
    /** Short working title of the wire. */
    SLUG,
    /** Tag of the title, such as a bracketed series name or UPDATE 1-. */
    TITLE_TAG,
    /** Line that says when the article was published or changed. */
    DATE_LINE,
    /** Who wrote or edited it. */
    BYLINE,
    /** Caption of a picture. */
    CAPTION,
    /** Who made or owns a picture. */
    CREDIT,
    /** Place, day and agency at the beginning of a wire text. */
    DATELINE,
    /** Word of an editor to other editors or to readers. */
    EDITORS_NOTE,
    /** Agency's name in brackets. */
    AGENCY_TAG,
    /** Mark of the end, and initials of who sent it. */
    END_MARK,
    /** Copyright or redistribution notice. */
    COPYRIGHT,
    /** Links to other articles, to share, to subscribe. */
    LINK_LINE,
    /** Telephone numbers, e-mail and account names. */
    CONTACT,
    /** Sentence that recurs in many articles of its source. */
    BOILERPLATE;

    /** Returns the value in the table. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
