package groundswell.entities;

/**
 * A name in an article and what it names.
 *
 * @param from its first token
 * @param to the token after its last
 * @param type person, organization or location
 * @param entity id of what it names
 * @param evidence why it names that
 * @param role title that stands before it, null where there is none
 */
record Mention(int from, int to, NameType type, String entity, String evidence, String role) {}
