package groundswell.furniture;

import groundswell.table.SpanKind;

/**
 * A stretch of a clean text.
 *
 * @param kind what it is
 * @param start first character, in UTF-16 units
 * @param end after its last character
 */
public record Span(SpanKind kind, int start, int end) {}
