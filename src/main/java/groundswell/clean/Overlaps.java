package groundswell.clean;

import groundswell.furniture.Span;
import java.util.List;
import java.util.TreeMap;

/** Tells which stretches of a text meet a span. */
final class Overlaps {
    private final TreeMap<Integer, Integer> ends = new TreeMap<>();

    /** @param spans none of which overlap */
    Overlaps(List<Span> spans) {
        spans.forEach(span -> ends.put(span.start(), span.end()));
    }

    boolean with(int start, int end) {
        var before = ends.lowerEntry(end);
        return before != null && before.getValue() > start;
    }
}
