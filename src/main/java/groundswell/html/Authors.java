package groundswell.html;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Who wrote the article of a page. */
final class Authors {
    private static final int MAX_LENGTH = 150;
    private static final int MAX_AUTHORS = 10;
    private static final int MAX_READ = 30;
    private static final Pattern BY = Pattern.compile("(?iu)^(written by|by|von|por|par|di|\u043e\u0442)\\s+");
    private static final Pattern BYLINE = Pattern.compile("(?i)(^|[\\s_-])(byline|author)([_-]*name)?($|\\s)");

    private static final Pattern SEPARATOR = Pattern.compile("\\s[|\u2022\u00b7@]\\s?|\\n");
    private static final Pattern DAY_NAME =
            Pattern.compile("(?i)[\\s,|-]*((sun|mon|tues|wednes|thurs|fri|satur)day)?[\\s,|-]*$");

    private Authors() {}

    /** Returns the author's name, several joined by a comma; null where the page names none. */
    static String of(Document document, MetaFields meta, JsonLd json) {
        String given = name(json.names("author"));
        if (given == null) {
            given = name(meta.first("author"));
        }
        if (given == null) {
            given = name(meta.first(
                    "article:author",
                    "parsely-author",
                    "sailthru.author",
                    "dc.creator",
                    "dcterms.creator",
                    "byl",
                    "article:author_name",
                    "cxenseparse:author",
                    "itemprop:author"));
        }
        return given == null ? shown(document) : given;
    }

    private static String shown(Document document) {
        List<String> marked = new ArrayList<>();
        String byline = null;
        int read = 0;
        for (Element element : document.body().getAllElements()) {
            boolean isMarked = element.attr("rel").equals("author")
                    || (element.attr("itemprop").equals("author")
                            && !element.normalName().equals("meta"));
            if (!isMarked && (byline != null || !isByline(element))) {
                continue;
            }
            if (++read > MAX_READ) {
                break;
            }
            String name = name(shown(element));
            if (name != null && isMarked && isNew(name, marked) && marked.size() < MAX_AUTHORS) {
                marked.add(name);
            } else if (name != null && !isMarked) {
                byline = name;
            }
        }
        return marked.isEmpty() ? byline : String.join(", ", marked);
    }

    private static boolean isNew(String name, List<String> known) {
        return known.stream().noneMatch(other -> other.contains(name) || name.contains(other));
    }

    private static String shown(Element element) {
        Element name = element.selectFirst("[itemprop=name]");
        return ShortText.of(name == null ? element : name);
    }

    private static boolean isByline(Element element) {
        String names = element.className();
        return !names.isEmpty() && names.length() < 200 && BYLINE.matcher(names).find();
    }

    /** Returns a text without its "by", null where it can be no name. */
    private static String name(String text) {
        if (text == null || text.length() > MAX_LENGTH) {
            return null;
        }
        String before = VisibleDate.before(SEPARATOR.split(text.strip(), 2)[0]);
        String name = DAY_NAME.matcher(BY.matcher(before.strip()).replaceFirst(""))
                .replaceFirst("")
                .replaceAll("\\s+", " ")
                .strip();
        boolean isName = !name.contains("://")
                && !name.startsWith("@")
                && name.chars().anyMatch(Character::isLetter)
                && name.split(" ").length <= 20;
        return isName ? name : null;
    }
}
