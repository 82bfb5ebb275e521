package groundswell.furniture;

import groundswell.table.SpanKind;
import java.util.List;

/** Finds copyright notices: as paragraphs of their own, or as sentences at the beginning or end of one. */
final class Notices {
    private static final int HEAD = 3;
    private static final int TAIL = 4;
    private static final int WHOLE = 400;

    private Notices() {}

    static void add(List<Paragraph> paragraphs, Spans spans) {
        for (int i = 0; i < paragraphs.size(); i++) {
            Paragraph paragraph = paragraphs.get(i);
            boolean atEnd = i < HEAD || i >= paragraphs.size() - TAIL;
            if ((atEnd || paragraph.length() <= WHOLE)
                    && LinePhrases.isNotice(paragraph.text(), paragraph.start(), paragraph.end())) {
                add(paragraph, paragraphs.size() > 1, spans);
            }
        }
    }

    private static void add(Paragraph paragraph, boolean mayGo, Spans spans) {
        if (mayGo && paragraph.length() <= WHOLE) {
            spans.add(SpanKind.COPYRIGHT, paragraph);
            return;
        }
        String text = paragraph.text();
        int from = paragraph.start();
        boolean copyrightBefore = false;
        while (from < paragraph.end()) {
            int to = Sentences.end(text, from, paragraph.end());
            String sentence = text.substring(from, to);
            if (LinePhrases.holdsNotice(sentence)) {
                int start = copyrightBefore ? Sentences.start(text, from, paragraph.start()) : from;
                spans.add(SpanKind.COPYRIGHT, copyrightStart(text, start, from), to);
            }
            copyrightBefore = sentence.regionMatches(true, 0, "copyright", 0, 9)
                    || (copyrightBefore && sentence.equals(sentence.toUpperCase(java.util.Locale.ROOT)));
            from = to;
        }
    }

    /** The sentences before belong to the notice where they begin it. */
    private static int copyrightStart(String text, int start, int from) {
        int at = text.toLowerCase(java.util.Locale.ROOT).lastIndexOf("copyright", from);
        return at >= 0 && from - at < 300 ? Math.min(at, start) : from;
    }
}
