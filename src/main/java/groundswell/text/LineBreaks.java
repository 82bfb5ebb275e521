package groundswell.text;

/** Tells what the line breaks of a text mean: the end of a paragraph, a line that was full, or a word that was cut. */
final class LineBreaks {
    /** No line break means anything: the text is HTML. */
    static final LineBreaks NONE = new LineBreaks("", 0, false, false);

    /** Lines longer than this were not broken to fit a page or screen. */
    private static final int WIDEST_PAGE = 120;
    /** A line was full where the next word would have reached beyond this share of the longest line. */
    private static final double FULL = 0.75;
    /** Share of the lines ending in a hyphen from which on a text counts as hyphenated. */
    private static final double HYPHENATED = 0.04;

    /** In longer texts no word is looked up elsewhere: it would take the square of the length. */
    private static final int LONGEST_LOOKED_UP = 200_000;

    private final String text;
    private final int width;
    private final boolean hasParagraphs;
    private final boolean isHyphenated;

    private LineBreaks(String text, int width, boolean hasParagraphs, boolean isHyphenated) {
        this.text = text;
        this.width = width;
        this.hasParagraphs = hasParagraphs;
        this.isHyphenated = isHyphenated;
    }

    static LineBreaks of(String text) {
        int widest = 0;
        int lines = 0;
        int cut = 0;
        boolean paragraphs = false;
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            widest = Math.max(widest, end - start);
            lines++;
            if (isCut(text, end)) {
                cut++;
            }
            start = end + 1;
            paragraphs |= isParagraphStart(text, start);
        }
        widest = Math.max(widest, text.length() - start);
        return new LineBreaks(text, widest, paragraphs, cut > 0 && cut >= HYPHENATED * lines);
    }

    /** Returns whether the newline at an index ends a paragraph. */
    boolean isParagraph(int newline) {
        if (this == NONE || isInWord(newline)) {
            return false;
        }
        int next = newline + 1;
        if (next == text.length()) {
            return false;
        }
        if (isParagraphStart(text, next) || width > WIDEST_PAGE) {
            return true;
        }
        if (hasParagraphs) {
            return false;
        }
        int wordEnd = next;
        while (wordEnd < text.length() && text.charAt(wordEnd) > ' ') {
            wordEnd++;
        }
        int lineStart = text.lastIndexOf('\n', newline - 1) + 1;
        return newline - lineStart + 1 + (wordEnd - next) <= FULL * width;
    }

    private static boolean isParagraphStart(String text, int index) {
        if (index >= text.length()) {
            return false;
        }
        char first = text.charAt(index);
        return first == '\n' || first == '\r' || first == '\t' || Character.isSpaceChar(first);
    }

    /** Returns whether the newline at an index stands after a hyphen in a word. */
    boolean isInWord(int newline) {
        return this != NONE
                && newline >= 2
                && text.charAt(newline - 1) == '-'
                && Character.isLetter(text.charAt(newline - 2))
                && newline + 1 < text.length()
                && Character.isLetter(text.charAt(newline + 1));
    }

    /** Returns whether the hyphen before the newline at an index was only put there to cut a word. */
    boolean isHyphenation(int newline) {
        if (!isCut(text, newline)) {
            return false;
        }
        if (text.length() > LONGEST_LOOKED_UP) {
            return isHyphenated;
        }
        String hyphenated = part(newline - 2, -1) + "-" + part(newline + 1, 1);
        String joined = hyphenated.replace("-", "");
        if (text.contains(hyphenated)) {
            return false;
        }
        return isHyphenated || text.contains(joined);
    }

    private String part(int from, int step) {
        int at = from;
        while (at >= 0 && at < text.length() && Character.isLetter(text.charAt(at))) {
            at += step;
        }
        return step > 0 ? text.substring(from, at) : text.substring(at + 1, from + 1);
    }

    private static boolean isCut(String text, int newline) {
        return newline >= 3
                && text.charAt(newline - 1) == '-'
                && Character.isLowerCase(text.charAt(newline - 2))
                && Character.isLowerCase(text.charAt(newline - 3))
                && newline + 1 < text.length()
                && Character.isLowerCase(text.charAt(newline + 1));
    }
}
