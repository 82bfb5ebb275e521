package groundswell.text;

import com.ibm.icu.text.Normalizer2;
import org.apache.commons.text.StringEscapeUtils;

/** Brings a text into one form: Unicode NFKC, plain quotation marks and spaces, paragraphs parted by a blank line. */
public final class TextCleaner {
    private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();

    private TextCleaner() {}

    /**
     * Returns the text without HTML entities, control and zero-width characters and soft hyphens, in NFKC, with
     * straight quotation marks and single spaces. A blank or indented line begins a paragraph (two newlines); any other
     * line break was only wrapping and becomes a space. A null gives an empty text.
     */
    public static String clean(String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        String plain = text.indexOf('&') >= 0 ? StringEscapeUtils.unescapeHtml4(text) : text;
        plain = NFKC.isNormalized(plain) ? plain : NFKC.normalize(plain);
        StringBuilder out = new StringBuilder(plain.length());
        boolean space = false;
        int newlines = 0;
        boolean indented = false;
        boolean dropped = false;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c == '\n' || c == '\u2028' || c == '\u2029') {
                newlines += c == '\u2029' ? 2 : 1;
                indented = false;
            } else if (isSpace(c)) {
                space = true;
                indented |= newlines > 0 && c != '\r';
            } else if (isDropped(c)) {
                dropped = true;
            } else {
                if (out.length() > 0) {
                    if (newlines > 1 || (newlines == 1 && indented)) {
                        out.append("\n\n");
                    } else if (space || newlines == 1) {
                        out.append(' ');
                    }
                }
                out.append(straight(c));
                space = false;
                newlines = 0;
                indented = false;
            }
        }
        // What stood apart may compose now.
        return dropped ? NFKC.normalize(out) : out.toString();
    }

    /** Returns whether nothing would be left of the text; a null is blank. */
    public static boolean isBlank(String text) {
        if (text == null) {
            return true;
        }
        // Most texts begin with a letter; only those of entities alone need the whole way.
        for (int i = 0; i < text.length() && text.charAt(i) != '&'; i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                return false;
            }
        }
        return clean(text).isEmpty();
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\u0085' || Character.isSpaceChar(c);
    }

    private static boolean isDropped(char c) {
        return c == '\u00ad' || c == '\ufeff' || Character.isISOControl(c) || (c >= '\u200b' && c <= '\u200f');
    }

    private static char straight(char c) {
        return switch (c) {
            case '\u2018', '\u2019', '\u201a', '\u201b', '\u02bc' -> '\'';
            case '\u201c', '\u201d', '\u201e', '\u201f' -> '"';
            case '\u2010', '\u2011' -> '-';
            default -> c;
        };
    }
}
