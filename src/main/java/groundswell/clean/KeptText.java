package groundswell.clean;

import groundswell.furniture.Span;
import java.util.List;

/** What is left of a text. */
final class KeptText {
    private KeptText() {}

    /** Returns a clean text without what was taken out of it, each of which becomes the end of a paragraph. */
    static String of(String text, List<Span> removed) {
        if (removed.isEmpty()) {
            return text;
        }
        StringBuilder kept = new StringBuilder();
        int from = 0;
        for (Span span : removed) {
            append(text, from, span.start(), kept);
            from = Math.max(from, span.end());
        }
        append(text, from, text.length(), kept);
        return kept.toString();
    }

    private static void append(String text, int from, int to, StringBuilder kept) {
        if (from < to && !text.substring(from, to).isBlank()) {
            kept.append(kept.length() == 0 ? "" : "\n\n")
                    .append(text.substring(from, to).strip());
        }
    }
}
