package groundswell.table;

/**
 * A text that may state when an article was published.
 *
 * @param method where it was found
 * @param text as it stands there
 */
public record DateCandidate(DateMethod method, String text) {}
