package groundswell.text;

import com.ibm.icu.text.Normalizer2;
import java.util.BitSet;
import org.apache.commons.text.StringEscapeUtils;

/** Brings a text into one form: Unicode NFKC, plain quotation marks and spaces, paragraphs parted by a blank line. */
public final class TextCleaner {
    private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();
    private static final int LONGEST_ENTITY = 32;
    /** Characters of the basic plane that NFKC leaves alone, whatever stands before them. */
    private static final BitSet STABLE = new BitSet(1 << 16);
    /** Characters of the basic plane that compose with nothing before them. */
    private static final BitSet APART = new BitSet(1 << 16);

    static {
        for (int c = 0; c < 1 << 16; c++) {
            if (!Character.isSurrogate((char) c)) {
                APART.set(c, NFKC.hasBoundaryBefore(c));
                STABLE.set(c, NFKC.isNormalized(String.valueOf((char) c)));
            }
        }
    }

    private final String source;
    private final LineBreaks breaks;
    private final boolean hasMarkup;
    private final CleanText.Builder out;
    private boolean space;
    private boolean paragraph;
    private boolean dropped;

    private TextCleaner(String source) {
        this.source = source;
        this.hasMarkup = Markup.isIn(source);
        this.breaks = hasMarkup ? LineBreaks.NONE : LineBreaks.of(source);
        this.out = new CleanText.Builder(source);
    }

    /**
     * Returns the text without HTML tags and entities, control, zero-width and bidi characters and soft hyphens, in NFKC,
     * with straight quotation marks and single spaces. Line breaks are spaces where the text was only wrapped, else they
     * begin a paragraph (two newlines), as blank lines, indentation and HTML blocks do. A word cut at the end of a line
     * is joined where the text as a whole is hyphenated. A null gives an empty text.
     */
    public static String clean(String text) {
        return of(text).text();
    }

    /** Returns the same as {@link #clean}, with the way back to the text as given. */
    public static CleanText of(String text) {
        TextCleaner cleaner = new TextCleaner(text == null ? "" : text);
        cleaner.run();
        CleanText clean = cleaner.out.build();
        // What stood apart may compose now.
        return cleaner.dropped && !NFKC.isNormalized(clean.text()) ? of(NFKC.normalize(clean.text())) : clean;
    }

    /** Returns whether nothing would be left of the text; a null is blank. */
    public static boolean isBlank(String text) {
        if (text == null) {
            return true;
        }
        // Most texts begin with a letter; only those of entities and tags need the whole way.
        for (int i = 0; i < text.length() && text.charAt(i) != '&' && text.charAt(i) != '<'; i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                return false;
            }
        }
        return clean(text).isEmpty();
    }

    private void run() {
        int i = 0;
        while (i < source.length()) {
            char c = source.charAt(i);
            if (c > ' ' && c < 0x7f && c != '&' && c != '<' && c != '`' && c != '\'') {
                put(c, i++);
            } else if (c == '\n') {
                i = newline(i);
            } else if (c < 0x80) {
                i = special(c, i);
            } else if (STABLE.get(c) && (i + 1 == source.length() || APART.get(source.charAt(i + 1))) && APART.get(c)) {
                emit(c, i++);
            } else {
                i = compose(i);
            }
        }
    }

    private int special(char c, int i) {
        if (c == '&') {
            return entity(i);
        }
        if (c == '<' && hasMarkup) {
            int end = Markup.end(source, i);
            if (end > 0) {
                paragraph |= Markup.isBlock(source, i);
                space |= paragraph;
                return end;
            }
        }
        emit(c, i);
        return i + 1;
    }

    private int newline(int i) {
        if (breaks.isParagraph(i)) {
            paragraph = true;
        } else if (out.length() > 0 && out.last() == '-' && breaks.isInWord(i)) {
            if (breaks.isHyphenation(i)) {
                out.dropLast();
            }
            int next = i + 1;
            while (next < source.length() && source.charAt(next) <= ' ') {
                next++;
            }
            return next;
        } else {
            space = true;
        }
        return i + 1;
    }

    private int entity(int i) {
        int end = i + 1;
        int most = Math.min(source.length(), i + LONGEST_ENTITY);
        while (end < most && source.charAt(end) != ';') {
            end++;
        }
        if (end < most) {
            String entity = source.substring(i, end + 1);
            String plain = StringEscapeUtils.unescapeHtml4(entity);
            if (!plain.equals(entity)) {
                String normal = NFKC.normalize(plain);
                dropped = true;
                for (int j = 0; j < normal.length(); j++) {
                    emit(normal.charAt(j), i);
                }
                return end + 1;
            }
        }
        put('&', i);
        return i + 1;
    }

    /** Normalises the stretch from one boundary to the next, with the last character that was written where they meet. */
    private int compose(int i) {
        int end = i + Character.charCount(source.codePointAt(i));
        while (end < source.length() && !NFKC.hasBoundaryBefore(source.codePointAt(end))) {
            end += Character.charCount(source.codePointAt(end));
        }
        int start = i;
        String stretch = source.substring(i, end);
        if (out.length() > 0 && !space && !paragraph && !NFKC.hasBoundaryBefore(source.codePointAt(i))) {
            stretch = out.last() + stretch;
            out.dropLast();
            start = i - 1;
        }
        String normal = NFKC.normalize(stretch);
        dropped |= normal.length() != stretch.length();
        for (int j = 0; j < normal.length(); j++) {
            emit(normal.charAt(j), Math.min(start + j, end - 1));
        }
        return end;
    }

    private void emit(char c, int index) {
        if (c == '\u2029') {
            paragraph = true;
        } else if (isSpace(c)) {
            space = true;
        } else if (isDropped(c)) {
            dropped = true;
        } else if (Character.isSurrogate(c) && !isPaired(c, index)) {
            dropped = true;
        } else {
            char plain = straight(c);
            if (plain == '\'' && out.length() > 0 && out.last() == plain && !space && !paragraph) {
                // Two single ones are a typewriter's double quotation mark.
                out.dropLast();
                plain = '"';
            }
            put(plain, index);
        }
    }

    private void put(char c, int index) {
        if (space || paragraph) {
            if (out.length() > 0) {
                if (paragraph) {
                    out.add('\n', index);
                    out.add('\n', index);
                } else {
                    out.add(' ', index);
                }
            }
            space = false;
            paragraph = false;
        }
        out.add(c, index);
    }

    private boolean isPaired(char c, int index) {
        if (Character.isHighSurrogate(c)) {
            return index + 1 < source.length() && Character.isLowSurrogate(source.charAt(index + 1));
        }
        return out.length() > 0 && Character.isHighSurrogate(out.last());
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\u0085' || Character.isSpaceChar(c);
    }

    private static boolean isDropped(char c) {
        return c == '\u00ad'
                || c == '\ufeff'
                || c == '\ufffd'
                || Character.isISOControl(c)
                || (c >= '\u200b' && c <= '\u200f')
                || (c >= '\u202a' && c <= '\u202e')
                || (c >= '\u2060' && c <= '\u2069');
    }

    private static char straight(char c) {
        return switch (c) {
            case '\u2018', '\u2019', '\u201a', '\u201b', '\u02bc', '`', '\u00b4' -> '\'';
            case '\u201c', '\u201d', '\u201e', '\u201f' -> '"';
            case '\u2010', '\u2011' -> '-';
            default -> c;
        };
    }
}
