package groundswell.ingest;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Brings the URLs of one page into one form. */
final class CanonicalUrl {
    private static final Pattern TRACKING =
            Pattern.compile("(utm_[a-z_]+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|yclid|_ga|cmpid|ncid)(=.*)?");

    private CanonicalUrl() {}

    /**
     * Returns the URL without fragment, tracking parameters, default port and final slash, its scheme and host in lower
     * case; null for a blank one, the text itself where it is no http URL.
     */
    static String of(String url) {
        if (url == null || url.isBlank()) {
            return null;
        }
        String text = url.strip();
        int hash = text.indexOf('#');
        if (hash >= 0) {
            text = text.substring(0, hash);
        }
        int authority = text.indexOf("://") + 3;
        if (authority < 3 || !text.regionMatches(true, 0, "http", 0, 4)) {
            return text;
        }
        int path = indexOfAny(text, authority);
        String host = text.substring(0, path)
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^(http:.*):80$|^(https:.*):443$", "$1$2");
        String rest = text.substring(path);
        int question = rest.indexOf('?');
        String query = "";
        if (question >= 0) {
            query = Arrays.stream(rest.substring(question + 1).split("&"))
                    .filter(parameter -> !parameter.isEmpty()
                            && !TRACKING.matcher(parameter.toLowerCase(Locale.ROOT))
                                    .matches())
                    .collect(Collectors.joining("&"));
            rest = rest.substring(0, question);
        }
        String trimmed = rest.endsWith("/") ? rest.substring(0, rest.length() - 1) : rest;
        return host + trimmed + (query.isEmpty() ? "" : "?" + query);
    }

    /** Returns the host of a canonical URL without {@code www.}, user and port, null where it has none. */
    static String host(String canonicalUrl) {
        if (canonicalUrl == null || !canonicalUrl.startsWith("http") || !canonicalUrl.contains("://")) {
            return null;
        }
        int start = canonicalUrl.indexOf("://") + 3;
        String authority = canonicalUrl.substring(start, indexOfAny(canonicalUrl, start));
        String host = authority.substring(authority.lastIndexOf('@') + 1).replaceFirst(":\\d*$", "");
        return host.isEmpty() ? null : host.startsWith("www.") ? host.substring(4) : host;
    }

    private static int indexOfAny(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) == '/' || text.charAt(i) == '?') {
                return i;
            }
        }
        return text.length();
    }
}
