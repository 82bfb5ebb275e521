package groundswell.furniture;

import groundswell.table.SpanKind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds copyright notices: as paragraphs of their own, or as sentences at the beginning or end of one. */
final class Notices {
    private static final int HEAD = 3;
    private static final int TAIL = 4;
    private static final int WHOLE = 400;
    /** Elsewhere only short paragraphs are looked at. */
    private static final int SHORT = 160;

    private static final int LEAST_PROSE = 50;
    private static final int LEAST_PROSE_UNSPACED = 25;
    private static final Pattern OWNER = Pattern.compile("(?i)\\W*(?:copyright|\u00a9|\\(c\\)).*", Pattern.DOTALL);

    private Notices() {}

    static void add(List<Paragraph> paragraphs, Spans spans) {
        for (int i = 0; i < paragraphs.size(); i++) {
            Paragraph paragraph = paragraphs.get(i);
            boolean atEnd = i < HEAD || i >= paragraphs.size() - TAIL;
            if ((atEnd || paragraph.length() <= SHORT)
                    && LinePhrases.isNotice(paragraph.text(), paragraph.start(), paragraph.end())) {
                add(paragraph, spans);
            }
        }
    }

    /** Takes the sentences of the notice, or all of a short paragraph that says little else. */
    private static void add(Paragraph paragraph, Spans spans) {
        List<Span> notices = new ArrayList<>();
        boolean saysMore = false;
        boolean goesOn = false;
        String text = paragraph.text();
        int from = paragraph.start();
        while (from < paragraph.end()) {
            int to = Sentences.end(text, from, paragraph.end());
            String sentence = text.substring(from, to);
            if (LinePhrases.holdsNotice(text, from, to) || isOwner(sentence, text, to, paragraph.end())) {
                // What little stands between two sentences of a notice belongs to it.
                int start = goesOn ? notices.remove(notices.size() - 1).start() : from;
                notices.add(new Span(SpanKind.COPYRIGHT, start, to));
                goesOn = true;
            } else {
                boolean isProse = to - from >= (paragraph.isUnspaced() ? LEAST_PROSE_UNSPACED : LEAST_PROSE);
                saysMore |= isProse;
                goesOn &= !isProse;
            }
            from = to;
        }
        if (paragraph.length() <= WHOLE && !saysMore) {
            spans.add(SpanKind.COPYRIGHT, paragraph);
        } else {
            notices.forEach(span -> spans.add(span.kind(), span.start(), span.end()));
        }
    }

    /** A sentence that names the owner is part of the notice that follows within the next two. */
    private static boolean isOwner(String sentence, String text, int end, int paragraphEnd) {
        if (!OWNER.matcher(sentence).matches() || end >= paragraphEnd) {
            return false;
        }
        int next = Sentences.end(text, end, paragraphEnd);
        return LinePhrases.holdsNotice(text, end, Sentences.end(text, next, paragraphEnd));
    }
}
