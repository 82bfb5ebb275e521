package groundswell.furniture;

import groundswell.table.SpanKind;
import java.util.List;

/** Finds notes to editors that stand between the sentences. */
final class InlineNotes {
    private static final int LONGEST = 300;
    private static final List<String> STARTS = List.of(
            "(STORY CAN END",
            "(OPTIONAL",
            "(END OPTIONAL",
            "(BEGIN OPTIONAL",
            "(MORE)",
            "(more)",
            "(Begin optional",
            "(End optional",
            "(PHOTO NOT FOR SALE",
            "(EDITORS",
            "(EDS:",
            "&UR;");

    private InlineNotes() {}

    static void add(String body, Spans spans) {
        addFrom('(', ")", body, spans);
        addFrom('&', "&LR;", body, spans);
    }

    private static void addFrom(char first, String mark, String body, Spans spans) {
        for (int at = body.indexOf(first); at >= 0; at = body.indexOf(first, at + 1)) {
            if (isStart(body, at)) {
                int end = end(body, at, mark);
                if (end > 0) {
                    spans.add(SpanKind.EDITORS_NOTE, at, end);
                }
            }
        }
    }

    private static boolean isStart(String body, int at) {
        for (String start : STARTS) {
            if (body.startsWith(start, at)) {
                return true;
            }
        }
        return false;
    }

    private static int end(String body, int from, String mark) {
        int end = body.substring(from, Math.min(body.length(), from + LONGEST)).indexOf(mark);
        return end < 0 ? -1 : from + end + mark.length();
    }
}
