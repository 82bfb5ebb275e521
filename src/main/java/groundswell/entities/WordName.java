package groundswell.entities;

/**
 * A name in a text whose words a dictionary cut.
 *
 * @param start index of its first character
 * @param end index after its last character
 * @param type null where its place in the text does not tell
 */
record WordName(int start, int end, NameType type) {}
