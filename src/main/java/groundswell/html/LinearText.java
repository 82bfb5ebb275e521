package groundswell.html;

import java.util.Locale;
import java.util.Set;
import org.jsoup.parser.Parser;

/** The text of HTML without a tree of it: one pass, for pages that nobody wrote for a reader. */
final class LinearText {
    private static final Set<String> WITHOUT_TEXT = WordList.setOf("""
            script style noscript template head svg
            """);
    private static final Set<String> PARTING = WordList.setOf("""
            p div br li ul ol tr td h1 h2 h3 h4 h5 h6 section article blockquote table pre hr dd dt
            """);

    private final String html;
    private final int maxLength;
    private final StringBuilder text = new StringBuilder();
    private boolean parted;

    private LinearText(String html, int maxLength) {
        this.html = html;
        this.maxLength = maxLength;
    }

    /**
     * Returns the words between the tags, a blank line where an element starts a line, entities resolved.
     *
     * @param maxLength about how many characters to return at most
     */
    static String of(String html, int maxLength) {
        LinearText linear = new LinearText(html, maxLength);
        linear.scan();
        return Parser.unescapeEntities(linear.text.toString().strip(), false);
    }

    private void scan() {
        int i = 0;
        while (i < html.length() && text.length() < maxLength) {
            char c = html.charAt(i);
            if (c == '<' && isTag(i)) {
                i = afterTag(i);
            } else {
                append(c);
                i++;
            }
        }
    }

    private boolean isTag(int start) {
        char next = start + 1 < html.length() ? html.charAt(start + 1) : ' ';
        return Character.isLetter(next) || next == '/' || next == '!' || next == '?';
    }

    private int afterTag(int start) {
        if (html.startsWith("<!--", start)) {
            return after(html.indexOf("-->", start), 3);
        }
        int nameStart = start + (html.charAt(start + 1) == '/' ? 2 : 1);
        int nameEnd = nameStart;
        while (nameEnd < html.length() && nameEnd < nameStart + 12 && Character.isLetterOrDigit(html.charAt(nameEnd))) {
            nameEnd++;
        }
        String name = html.substring(nameStart, nameEnd).toLowerCase(Locale.ROOT);
        parted |= PARTING.contains(name);
        int end = after(html.indexOf('>', nameEnd), 1);
        if (nameStart == start + 1 && WITHOUT_TEXT.contains(name)) {
            return afterClosing(name, end);
        }
        return end;
    }

    private int afterClosing(String name, int from) {
        for (int i = html.indexOf("</", from); i >= 0; i = html.indexOf("</", i + 2)) {
            if (html.regionMatches(true, i + 2, name, 0, name.length())) {
                return i;
            }
        }
        return html.length();
    }

    private int after(int found, int length) {
        return found < 0 ? html.length() : found + length;
    }

    private void append(char c) {
        boolean space = Character.isWhitespace(c) || c == '\u00a0';
        int length = text.length();
        if (!space) {
            if (parted && length > 0) {
                text.setLength(text.charAt(length - 1) == ' ' ? length - 1 : length);
                text.append("\n\n");
            }
            parted = false;
            text.append(c);
        } else if (length > 0 && !parted && text.charAt(length - 1) != ' ') {
            text.append(' ');
        }
    }
}
