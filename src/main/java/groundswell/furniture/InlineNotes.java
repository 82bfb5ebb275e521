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
        for (String start : STARTS) {
            int at = body.indexOf(start);
            while (at >= 0) {
                int end = end(body, at, start.charAt(0) == '&' ? "&LR;" : ")");
                if (end > 0) {
                    spans.add(SpanKind.EDITORS_NOTE, at, end);
                }
                at = body.indexOf(start, at + start.length());
            }
        }
    }

    private static int end(String body, int from, String mark) {
        int end = body.indexOf(mark, from);
        return end < 0 || end - from > LONGEST ? -1 : end + mark.length();
    }
}
