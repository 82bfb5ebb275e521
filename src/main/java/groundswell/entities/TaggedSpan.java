package groundswell.entities;

/**
 * A stretch of text that is said to be a name.
 *
 * @param start index of its first character
 * @param end index after its last character
 * @param type null for a name of another kind: a nationality, a law, a work, an event
 */
record TaggedSpan(int start, int end, NameType type) {}
