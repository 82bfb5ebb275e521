package groundswell.trends;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of a text around a term.
 *
 * @param text of at most {@value #MOST} characters, white space as single spaces, an ellipsis where it was cut
 * @param start of the term in it
 * @param end of the term in it, exclusive
 */
record Snippet(String text, int start, int end) {
    private static final int MOST = 240;
    private static final int BEFORE = 100;
    private static final String CUT = "\u2026";
    private static final String LETTER = "[\\p{L}\\p{N}]";
    private static final Pattern SPACE = Pattern.compile("\\s+");

    /**
     * Returns the piece around the first place where the words of a term stand, or null where they do not.
     *
     * @param term words joined by spaces, in any case
     */
    static Snippet of(String text, String term) {
        String line = SPACE.matcher(text).replaceAll(" ").strip();
        String quoted = Pattern.quote(term);
        Matcher match = matcher(
                "(?<!" + LETTER + ")" + quoted.replace(" ", "\\E[^\\p{L}\\p{N}]{1,4}\\Q") + "(?!" + LETTER + ")", line);
        if (!match.find()) {
            // Words of scripts without spaces.
            match = matcher(quoted.replace(" ", "\\E[^\\p{L}\\p{N}]{0,4}\\Q"), line);
            if (!match.find()) {
                return null;
            }
        }
        if (match.end() - match.start() > MOST - 2) {
            return null;
        }
        int from = Math.max(0, match.start() - BEFORE);
        int to = Math.min(line.length(), Math.max(match.end(), from + MOST - 2));
        from = Math.max(0, Math.min(from, to - MOST + 2));
        // Whole words: up to the term nothing of it is lost.
        if (from > 0) {
            int space = line.indexOf(' ', from);
            from = space < 0 || space >= match.start() ? from : space + 1;
        }
        if (to < line.length()) {
            int space = line.lastIndexOf(' ', to);
            to = space < match.end() ? to : space;
        }
        String before = from > 0 ? CUT : "";
        String after = to < line.length() ? CUT : "";
        int shift = before.length() - from;
        return new Snippet(before + line.substring(from, to) + after, match.start() + shift, match.end() + shift);
    }

    private static Matcher matcher(String pattern, String line) {
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(line);
    }
}
