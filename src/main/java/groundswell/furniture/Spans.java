package groundswell.furniture;

import groundswell.table.SpanKind;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Collects stretches that do not overlap; of two that would, the first found stays. */
final class Spans {
    private final TreeMap<Integer, Span> byStart = new TreeMap<>();

    void add(SpanKind kind, int start, int end) {
        int from = Math.max(start, endOfSpanAt(start));
        Map.Entry<Integer, Span> next = byStart.ceilingEntry(from);
        int to = next == null ? end : Math.min(end, next.getKey());
        if (from < to) {
            byStart.put(from, new Span(kind, from, to));
        }
    }

    void add(SpanKind kind, Paragraph paragraph) {
        add(kind, paragraph.start(), paragraph.end());
    }

    boolean covers(Paragraph paragraph) {
        return endOfSpanAt(paragraph.start()) >= paragraph.end();
    }

    /** Returns the end of the span that holds a character, the index of the character itself where none does. */
    int endOfSpanAt(int index) {
        Map.Entry<Integer, Span> before = byStart.floorEntry(index);
        return before == null ? index : Math.max(index, before.getValue().end());
    }

    /** Returns the start of the span that ends at an index or holds it, the index itself where none does. */
    int startOfSpanBefore(int index) {
        Map.Entry<Integer, Span> before = byStart.lowerEntry(index);
        return before != null && before.getValue().end() >= index ? before.getKey() : index;
    }

    /** Returns them from first to last. */
    List<Span> sorted() {
        return List.copyOf(byStart.values());
    }
}
