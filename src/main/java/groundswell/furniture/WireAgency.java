package groundswell.furniture;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The news agency that an article comes from.
 *
 * @param name that the agency is known by
 * @param method where it is named: text (dateline, tag or mark at the end), byline or source
 */
public record WireAgency(String name, String method) {
    private static final Pattern BETWEEN_NAMES =
            Pattern.compile("[,/|;:()\\[\\]]|\\s[-\u2013\u2014]\\s|\\s(?:and|for|via|with|y|de)\\s");

    /**
     * Returns the agency that an article names, null where it names none that is known.
     *
     * @param ofText what its dateline or tags name, may be null
     * @param bylines author and lines of authors, nulls among them
     * @param source name of the source
     */
    public static WireAgency of(String ofText, List<String> bylines, String source) {
        if (ofText != null) {
            return new WireAgency(ofText, "text");
        }
        for (String byline : bylines) {
            String named = byline == null ? null : named(byline);
            if (named != null) {
                return new WireAgency(named, "byline");
            }
        }
        String known = source == null ? null : Agencies.known(source);
        return known == null ? null : new WireAgency(known, "source");
    }

    private static String named(String byline) {
        for (String part : BETWEEN_NAMES.split(byline, -1)) {
            String known = Agencies.known(part.replaceFirst("^(?i:by|from|por)\\s+", ""));
            if (known != null) {
                return known;
            }
        }
        return null;
    }
}
