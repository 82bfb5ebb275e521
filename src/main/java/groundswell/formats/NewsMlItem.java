package groundswell.formats;

import groundswell.table.RejectReason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes an item of an element of NewsML-G2. */
final class NewsMlItem {
    private static final Pattern OTHER_CLASS =
            Pattern.compile("(?i).*:(picture|graphic|audio|video|animation|composite)");

    private NewsMlItem() {}

    /** Returns the item of a {@code newsItem}; packages, concepts, pictures and the like are no articles. */
    static Item of(XmlElement item, String language) {
        if (!item.localName().equals("newsItem")) {
            return Item.problem(RejectReason.NOT_AN_ARTICLE, item.localName(), null, null);
        }
        String itemClass = attribute(item, "qcode", "itemMeta", "itemClass");
        if (itemClass != null && OTHER_CLASS.matcher(itemClass).matches()) {
            return Item.problem(RejectReason.NOT_AN_ARTICLE, "newsItem: " + itemClass, null, null);
        }
        return Item.of(fields(item, language), item);
    }

    private static Map<String, String> fields(XmlElement item, String language) {
        XmlElement content = item.first("contentMeta") == null ? new XmlElement("") : item.first("contentMeta");
        Map<String, String> fields = new LinkedHashMap<>();
        String lang = first(attribute(content, "tag", "language"), item.attribute("xml:lang"), language);
        XmlElement nitf = item.find("nitf");
        if (nitf != null) {
            fields.putAll(NitfArticle.fields(nitf, lang));
        }
        String title = first(content.line("headline"), fields.get("title"), item.line("itemMeta", "title"));
        fields.put("id", item.attribute("guid"));
        fields.put("title", title);
        fields.put(
                "published_at",
                first(
                        NewsDate.iso(content.line("contentCreated")),
                        fields.get("published_at"),
                        NewsDate.iso(item.line("itemMeta", "firstCreated")),
                        NewsDate.iso(item.line("itemMeta", "versionCreated"))));
        fields.put("source", first(provider(item), fields.get("source")));
        fields.put("lang", lang);
        fields.put("author", first(authors(content), fields.get("author")));
        if (nitf == null) {
            addContent(item, title, lang, fields);
        }
        return fields;
    }

    private static void addContent(XmlElement item, String title, String language, Map<String, String> fields) {
        XmlElement set = item.first("contentSet");
        for (XmlElement part : set == null ? List.<XmlElement>of() : set.children()) {
            String type = Objects.requireNonNullElse(part.attribute("contenttype"), "");
            if (part.name().equals("inlineXML")) {
                XmlElement inner =
                        part.children().isEmpty() ? null : part.children().get(0);
                if (inner != null
                        && Set.of("html", "body", "div", "article", "section").contains(inner.localName())) {
                    fields.put("html", Markup.page(Markup.html(inner), title, language));
                    return;
                }
                List<String> paragraphs = new ArrayList<>();
                NitfArticle.addParagraphs(part, paragraphs);
                if (!paragraphs.isEmpty()) {
                    fields.put("body", String.join("\n\n", paragraphs));
                    return;
                }
            } else if (part.name().equals("inlineData") && !part.text().isBlank()) {
                String text = part.text().strip();
                boolean isPage = type.contains("html") || (type.isEmpty() && Markup.isIn(text));
                fields.put(isPage ? "html" : "body", isPage ? Markup.page(text, title, language) : text);
                return;
            }
        }
    }

    private static String provider(XmlElement item) {
        XmlElement provider = item.first("itemMeta", "provider");
        if (provider == null) {
            return null;
        }
        return first(provider.line("name"), provider.attribute("literal"), provider.attribute("qcode"));
    }

    private static String authors(XmlElement content) {
        String by = content.line("by");
        if (by != null) {
            return by;
        }
        String names = content.children("creator").stream()
                .map(creator -> first(creator.line("name"), creator.attribute("literal")))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? null : names;
    }

    private static String attribute(XmlElement element, String attribute, String... names) {
        XmlElement found = element.first(names);
        return found == null ? null : found.attribute(attribute);
    }

    private static String first(String... values) {
        return Stream.of(values).filter(Objects::nonNull).findFirst().orElse(null);
    }
}
