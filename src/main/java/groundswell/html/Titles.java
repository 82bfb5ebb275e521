package groundswell.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The headline of a page's article, without the name of the site. */
final class Titles {
    private static final int MAX_LENGTH = 500;
    private static final int MAX_HEADINGS = 10;
    private static final Pattern SEPARATOR =
            Pattern.compile("\\s+[|\u2013\u2014\u00b7\u2022\u00bb\u00ab-]+\\s+|\\s*(?:::|\\s:\\s|_|\uff5c|\\|)\\s*");

    private Titles() {}

    /** Returns the title, null where there is none. */
    static String of(Document document, MetaFields meta, JsonLd json, String url) {
        Set<String> sites = sites(meta, json, url);
        String own = withoutSite(document.title(), sites);
        List<String> given = new ArrayList<>();
        for (String title : new String[] {meta.first("og:title"), json.text("headline"), meta.first("twitter:title")}) {
            if (title != null && !title.isBlank()) {
                given.add(withoutSite(oneLine(title), sites));
            }
        }
        given.add(own);
        String heading = heading(document, given, sites);
        if (heading != null) {
            return heading;
        }
        return given.stream().filter(title -> !title.isEmpty()).findFirst().orElse(null);
    }

    /** A heading that the other titles confirm is the headline as the reader sees it. */
    private static String heading(Document document, List<String> given, Set<String> sites) {
        String first = null;
        List<Element> headings = document.getElementsByTag("h1");
        for (Element element : headings.subList(0, Math.min(MAX_HEADINGS, headings.size()))) {
            String heading = ShortText.of(element);
            if (heading.isEmpty() || heading.length() > MAX_LENGTH || sites.contains(Phrases.plain(heading))) {
                continue;
            }
            for (String title : given) {
                if (isConfirmed(Phrases.plain(heading), Phrases.plain(title))) {
                    return heading;
                }
            }
            first = first == null ? heading : first;
        }
        return given.stream().allMatch(String::isEmpty) ? first : null;
    }

    private static boolean isConfirmed(String heading, String title) {
        return title.equals(heading) || (title.contains(heading) && heading.length() * 2 > title.length());
    }

    /** The names by which a page calls its site, plain. */
    private static Set<String> sites(MetaFields meta, JsonLd json, String url) {
        List<String> names = new ArrayList<>();
        for (String name : new String[] {
            meta.first("og:site_name"),
            meta.first("application-name"),
            json.names("publisher"),
            host(url),
            longestLabel(host(url))
        }) {
            String plain = name == null ? "" : Phrases.plain(name);
            if (!plain.isEmpty()) {
                names.add(plain);
                names.add(plain.replaceFirst("^the ", ""));
                names.add(plain.replaceFirst(" (com|org|net|news|online)$", ""));
            }
        }
        return Set.copyOf(names);
    }

    private static String host(String url) {
        int start = url == null ? -1 : url.indexOf("://");
        if (start < 0) {
            return null;
        }
        String host = url.substring(start + 3).split("[/?#:]", 2)[0].toLowerCase(Locale.ROOT);
        return host.startsWith("www.") ? host.substring(4) : host;
    }

    private static String longestLabel(String host) {
        return host == null
                ? null
                : Arrays.stream(host.split("\\."))
                        .max(Comparator.comparing(String::length))
                        .orElse(null);
    }

    /** Returns the title without a site's name after its last, or before its first, dividing sign. */
    private static String withoutSite(String title, Set<String> sites) {
        String rest = title.strip();
        if (rest.length() > MAX_LENGTH) {
            return rest.substring(0, MAX_LENGTH).strip();
        }
        Matcher separator = SEPARATOR.matcher(title.strip());
        int firstEnd = -1;
        int cut = -1;
        while (separator.find()) {
            if (firstEnd < 0 && sites.contains(Phrases.plain(rest.substring(0, separator.start())))) {
                firstEnd = separator.end();
            }
            if (cut < 0 && isSite(rest.substring(separator.end()), sites)) {
                cut = separator.start();
            }
        }
        if (cut > 0 && cut > firstEnd) {
            rest = rest.substring(0, cut);
        }
        return firstEnd > 0 ? rest.substring(firstEnd).strip() : rest.strip();
    }

    private static boolean isSite(String part, Set<String> sites) {
        String plain = Phrases.plain(part);
        if (plain.isEmpty()) {
            return false;
        }
        if (sites.contains(plain) || sites.contains(plain.replaceFirst("^the ", ""))) {
            return true;
        }
        String joined = plain.replace(" ", "");
        return joined.length() > 3
                && sites.stream().anyMatch(site -> {
                    String other = site.replace(" ", "");
                    return other.startsWith(joined)
                            || (other.length() > 3
                                    && joined.length() < other.length() + 12
                                    && joined.startsWith(other));
                });
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
