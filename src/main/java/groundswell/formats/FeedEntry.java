package groundswell.formats;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Fields of an entry of a feed. */
final class FeedEntry {
    private FeedEntry() {}

    /** Returns the fields of an {@code item} of RSS, of any version. */
    static Map<String, String> ofRss(XmlElement item, String language) {
        Map<String, String> fields = new LinkedHashMap<>();
        String title = title(first(item.line("title"), item.line("dc:title")));
        String lang = first(item.line("dc:language"), item.attribute("xml:lang"), language);
        XmlElement guid = item.first("guid");
        boolean isLink = guid != null && guid.line() != null && !"false".equals(guid.attribute("isPermaLink"));
        fields.put("id", first(guid == null ? null : guid.line(), item.line("dc:identifier")));
        fields.put(
                "url",
                first(
                        item.line("link"),
                        isLink && guid.line().startsWith("http") ? guid.line() : null,
                        item.attribute("rdf:about")));
        fields.put("title", title);
        fields.put(
                "published_at",
                first(
                        item.line("pubDate"),
                        item.line("dc:date"),
                        item.line("dcterms:issued"),
                        item.line("dcterms:created"),
                        item.line("atom:published"),
                        item.line("atom:updated")));
        fields.put("source", item.line("source"));
        fields.put("lang", lang);
        fields.put("section", all(item, "category"));
        fields.put("author", first(all(item, "dc:creator"), all(item, "author")));
        addContent(first(text(item, "content:encoded"), text(item, "description")), title, lang, fields);
        return fields;
    }

    /** Returns the fields of an {@code entry} of Atom. */
    static Map<String, String> ofAtom(XmlElement entry, String language) {
        Map<String, String> fields = new LinkedHashMap<>();
        String title = title(entry.line("title"));
        String lang = first(entry.attribute("xml:lang"), language);
        fields.put("id", entry.line("id"));
        fields.put("url", link(entry));
        fields.put("title", title);
        fields.put(
                "published_at",
                first(
                        entry.line("published"),
                        entry.line("issued"),
                        entry.line("updated"),
                        entry.line("modified"),
                        entry.line("dc:date")));
        fields.put("source", entry.line("source", "title"));
        fields.put("lang", lang);
        fields.put(
                "section",
                joined(entry.children("category").stream()
                        .map(category -> first(category.attribute("label"), category.attribute("term")))));
        fields.put(
                "author",
                first(
                        joined(entry.children("author").stream().map(author -> author.line("name"))),
                        all(entry, "dc:creator")));
        addContent(first(content(entry.first("content")), content(entry.first("summary"))), title, lang, fields);
        return fields;
    }

    private static void addContent(String content, String title, String language, Map<String, String> fields) {
        if (content != null && Markup.isIn(content)) {
            fields.put("html", Markup.page(content, title, language));
        } else {
            fields.put("body", content);
        }
    }

    private static String content(XmlElement content) {
        if (content == null) {
            return null;
        }
        if (!content.children().isEmpty()) {
            return content.children().stream().map(Markup::html).collect(Collectors.joining());
        }
        String text = content.text().strip();
        return text.isEmpty() ? null : text;
    }

    private static String link(XmlElement entry) {
        return entry.children("link").stream()
                .filter(link -> link.attribute("rel") == null || "alternate".equals(link.attribute("rel")))
                .map(link -> link.attribute("href"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static String title(String given) {
        return given == null ? null : Markup.without(given);
    }

    private static String text(XmlElement item, String name) {
        return content(item.first(name));
    }

    private static String all(XmlElement item, String name) {
        return joined(item.children(name).stream().map(XmlElement::line));
    }

    private static String joined(Stream<String> values) {
        String joined = values.filter(Objects::nonNull).collect(Collectors.joining(", "));
        return joined.isEmpty() ? null : joined;
    }

    private static String first(String... values) {
        return Stream.of(values).filter(Objects::nonNull).findFirst().orElse(null);
    }
}
