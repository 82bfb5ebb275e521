package groundswell.furniture;

import java.util.ArrayList;
import java.util.List;

/** A paragraph of a clean text. */
final class Paragraph {
    private static final int LEAST_PROSE = 80;
    private static final int LEAST_PROSE_UNSPACED = 40;

    private final String text;
    private final int start;
    private final int end;

    private Paragraph(String text, int start, int end) {
        this.text = text;
        this.start = start;
        this.end = end;
    }

    /** Returns the paragraphs of a clean text. */
    static List<Paragraph> of(String text) {
        List<Paragraph> paragraphs = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf("\n\n", start);
            int stop = end < 0 ? text.length() : end;
            paragraphs.add(new Paragraph(text, start, stop));
            start = stop + 2;
        }
        return paragraphs;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    int length() {
        return end - start;
    }

    String string() {
        return text.substring(start, end);
    }

    String text() {
        return text;
    }

    /** Returns whether it ends as sentences do. */
    boolean endsSentence() {
        for (int i = end - 1; i >= start; i--) {
            char c = text.charAt(i);
            if (".!?\u2026\u3002\uff01\uff1f\u0964\u061f".indexOf(c) >= 0) {
                return true;
            }
            if ("\"')]\u300d\u300f\u00bb".indexOf(c) < 0) {
                return false;
            }
        }
        return false;
    }

    /** Returns whether it is long and ends as sentences do: part of what the article says. */
    boolean isProse() {
        return length() >= (isUnspaced() ? LEAST_PROSE_UNSPACED : LEAST_PROSE) && endsSentence();
    }

    /** Returns whether it is written with more meaning to a character: in Chinese, Japanese or Korean. */
    boolean isUnspaced() {
        int count = 0;
        int most = Math.min(end, start + 40);
        for (int i = start; i < most; i++) {
            count += text.charAt(i) >= 0x1100 ? 1 : 0;
        }
        return count * 3 > most - start;
    }
}
