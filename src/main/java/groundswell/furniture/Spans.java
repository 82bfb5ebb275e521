package groundswell.furniture;

import groundswell.table.SpanKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects stretches that do not overlap; of two that would, the first found stays. */
final class Spans {
    private final List<Span> spans = new ArrayList<>();

    void add(SpanKind kind, int start, int end) {
        int from = start;
        int to = end;
        for (Span span : spans) {
            if (from < span.end() && span.start() < to) {
                if (span.start() <= from) {
                    from = Math.min(to, span.end());
                } else {
                    to = span.start();
                }
            }
        }
        if (from < to) {
            spans.add(new Span(kind, from, to));
        }
    }

    void add(SpanKind kind, Paragraph paragraph) {
        add(kind, paragraph.start(), paragraph.end());
    }

    boolean covers(Paragraph paragraph) {
        return spans.stream().anyMatch(span -> span.start() <= paragraph.start() && span.end() >= paragraph.end());
    }

    /** Returns them from first to last. */
    List<Span> sorted() {
        spans.sort(Comparator.comparingInt(Span::start));
        return List.copyOf(spans);
    }
}
