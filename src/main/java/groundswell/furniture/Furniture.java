package groundswell.furniture;

import groundswell.table.SpanKind;
import java.util.List;

/**
 * What stands around the words of one article.
 *
 * @param title stretches of its clean title, from first to last
 * @param body stretches of its clean body, from first to last
 * @param agency wire agency that its dateline or its tags name, null where none does
 * @param place place of its dateline, null where there is none
 * @param day month and day of its dateline as written, null where there is none
 */
public record Furniture(List<Span> title, List<Span> body, String agency, String place, String day) {
    private static final Furniture NONE = new Furniture(List.of(), List.of(), null, null, null);

    /**
     * Finds the furniture of an article. Whole lines are judged by their words, their length and where they stand; what
     * is part of a paragraph only at the beginning and end of the body. Time and memory are linear in the text.
     *
     * @param title as {@link groundswell.text.TextCleaner} leaves it
     * @param body as well
     * @param source name of the source, which titles may end with; may be null
     */
    public static Furniture of(String title, String body, String source) {
        if (title.isEmpty() && body.isEmpty()) {
            return NONE;
        }
        List<Span> ofTitle = TitleTags.of(title, source);
        if (body.isEmpty()) {
            return new Furniture(ofTitle, List.of(), null, null, null);
        }
        Spans spans = new Spans();
        List<Paragraph> paragraphs = Paragraph.of(body);
        if (paragraphs.size() > 1) {
            wholeLines(title, paragraphs, spans);
        }
        InlineNotes.add(body, spans);
        Notices.add(paragraphs, spans);
        BodyEnds ends = new BodyEnds(paragraphs, spans);
        ends.add();
        return new Furniture(ofTitle, spans.sorted(), ends.agency(), ends.place(), ends.day());
    }

    private static void wholeLines(String title, List<Paragraph> paragraphs, Spans spans) {
        HeadLines.add(title, paragraphs, spans);
        int last = paragraphs.size() - 1;
        for (int i = 0; i <= last; i++) {
            Paragraph line = paragraphs.get(i);
            if (line.length() > Lines.LONGEST) {
                continue;
            }
            SpanKind kind = Lines.kind(line, i > last - Lines.TAIL);
            if (kind != null) {
                spans.add(kind, line);
            }
        }
    }
}
