package groundswell.text;

import java.util.Locale;
import java.util.Set;

/** Finds HTML tags in a text that is not a page, such as the body field of a feed. */
final class Markup {
    private static final int LONGEST_TAG = 1000;
    private static final int LONGEST_SILENT = 20_000;
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "br",
            "div",
            "li",
            "ul",
            "ol",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "tr",
            "table",
            "blockquote",
            "section",
            "article",
            "figure",
            "figcaption",
            "hr",
            "pre",
            "td",
            "dd",
            "dt");
    private static final Set<String> INLINE = Set.of(
            "a", "b", "i", "em", "strong", "span", "u", "s", "q", "sup", "sub", "small", "big", "font", "img", "cite",
            "abbr", "mark", "code", "time", "iframe", "body", "html", "head", "thead", "tbody", "th", "dl", "center",
            "main", "header", "footer", "picture", "source", "video", "audio");
    /** Elements whose content is no text. */
    private static final Set<String> SILENT = Set.of("script", "style", "noscript", "svg");

    private Markup() {}

    /** Returns whether a text holds tags, not only signs of comparison. */
    static boolean isIn(String text) {
        int at = text.indexOf('<');
        while (at >= 0) {
            if (end(text, at) > 0) {
                return true;
            }
            at = text.indexOf('<', at + 1);
        }
        return false;
    }

    /** Returns the index after the tag, comment or silent element that begins at a place, -1 where there is none. */
    static int end(String text, int at) {
        if (text.startsWith("<!--", at)) {
            int end = indexOf(text, "-->", at + 4);
            return end < 0 ? -1 : end + 3;
        }
        String name = name(text, at);
        boolean silent = SILENT.contains(name);
        if (!silent && !BLOCKS.contains(name) && !INLINE.contains(name)) {
            return -1;
        }
        int end = at;
        while (end < text.length() && end - at <= LONGEST_TAG && text.charAt(end) != '>') {
            end++;
        }
        if (end >= text.length() || text.charAt(end) != '>') {
            return -1;
        }
        if (silent && text.charAt(at + 1) != '/' && text.charAt(end - 1) != '/') {
            int close = indexOf(text, "</" + name, end);
            int after = close < 0 ? -1 : end(text, close);
            return after > 0 ? after : end + 1;
        }
        return end + 1;
    }

    /** Looks no further than a comment or script may be long, so that many that do not end take no more time. */
    private static int indexOf(String text, String mark, int from) {
        int most = Math.min(text.length(), from + LONGEST_SILENT);
        int found = text.substring(Math.min(from, most), most).indexOf(mark);
        return found < 0 ? -1 : from + found;
    }

    /** Returns whether the tag at a place parts what stands before it from what follows. */
    static boolean isBlock(String text, int at) {
        return BLOCKS.contains(name(text, at));
    }

    private static String name(String text, int at) {
        int start = at + 1;
        if (start < text.length() && text.charAt(start) == '/') {
            start++;
        }
        int end = start;
        while (end < text.length() && end - start < 12 && isNameCharacter(text.charAt(end))) {
            end++;
        }
        if (end < text.length() && text.charAt(end) != '>' && text.charAt(end) != '/' && text.charAt(end) > ' ') {
            return "";
        }
        return text.substring(start, end).toLowerCase(Locale.ROOT);
    }

    private static boolean isNameCharacter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
}
