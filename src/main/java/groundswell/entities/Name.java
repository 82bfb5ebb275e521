package groundswell.entities;

/**
 * A name in a text.
 *
 * @param from its first token
 * @param to the token after its last
 * @param type null for a name of another kind
 */
record Name(int from, int to, NameType type) {
    int length() {
        return to - from;
    }

    boolean overlaps(Name other) {
        return from < other.to && other.from < to;
    }

    boolean contains(Name other) {
        return from <= other.from && other.to <= to;
    }
}
