package groundswell.formats;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Fields of an article in NITF. */
final class NitfArticle {
    private static final Set<String> PARAGRAPHS = Set.of("p", "hl2", "li", "dt", "dd", "pre");
    private static final Set<String> NO_TEXT = Set.of("media", "table", "nitf-table", "note", "fn", "body.end");
    private static final Pattern BY = Pattern.compile("(?i)^by\\s+");
    private static final Pattern LOCATION_END = Pattern.compile("[,\\d(]");

    private NitfArticle() {}

    /** Returns the fields of a {@code nitf} element. */
    static Map<String, String> fields(XmlElement nitf, String language) {
        XmlElement publication = or(nitf.first("head", "pubdata"), new XmlElement("pubdata"));
        XmlElement head = nitf.first("body", "body.head");
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("id", attribute(nitf, "id-string", "head", "docdata", "doc-id"));
        fields.put("url", publication.attribute("ex-ref"));
        fields.put("title", or(head == null ? null : head.line("hedline", "hl1"), nitf.line("head", "title")));
        fields.put("body", body(nitf));
        fields.put(
                "published_at",
                NewsDate.iso(or(
                        or(
                                attribute(nitf, "norm", "head", "docdata", "date.issue"),
                                publication.attribute("date.publication")),
                        attribute(nitf, "norm", "head", "docdata", "date.release"))));
        fields.put("source", or(publication.attribute("name"), head == null ? null : head.line("distributor")));
        fields.put("lang", or(or(nitf.attribute("xml:lang"), attribute(nitf, "xml:lang", "body")), language));
        fields.put("section", publication.attribute("position.section"));
        fields.put("author", head == null ? null : author(head));
        return fields;
    }

    /** Returns the paragraphs, the dateline as first words of the first one. */
    static String body(XmlElement nitf) {
        XmlElement content = nitf.first("body", "body.content");
        List<String> paragraphs = new ArrayList<>();
        if (content != null) {
            List<XmlElement> blocks = content.children("block");
            // Some archives give the lead once more beside the whole text.
            XmlElement whole = blocks.stream()
                    .filter(block -> "full_text".equals(block.attribute("class")))
                    .findFirst()
                    .orElse(content);
            addParagraphs(whole, paragraphs);
        }
        String dateline = nitf.line("body", "body.head", "dateline");
        if (dateline != null) {
            addDateline(dateline, paragraphs);
        }
        return paragraphs.isEmpty() ? null : String.join("\n\n", paragraphs);
    }

    /** Adds the paragraphs of an element; text that is in none becomes one. */
    static void addParagraphs(XmlElement element, List<String> paragraphs) {
        if (NO_TEXT.contains(element.localName())) {
            return;
        }
        if (PARAGRAPHS.contains(element.localName()) || element.hasOwnText()) {
            String line = element.line();
            if (line != null) {
                paragraphs.add(line);
            }
            return;
        }
        element.children().forEach(child -> addParagraphs(child, paragraphs));
    }

    private static void addDateline(String dateline, List<String> paragraphs) {
        String first = paragraphs.isEmpty() ? "" : paragraphs.get(0);
        String location = LOCATION_END.split(dateline, 2)[0].strip();
        if (first.toUpperCase(Locale.ROOT).startsWith(location.toUpperCase(Locale.ROOT)) && !location.isEmpty()) {
            return;
        }
        char end = dateline.charAt(dateline.length() - 1);
        boolean isParted = end == '-' || end == '\u2013' || end == '\u2014';
        String text = dateline + (isParted ? " " : " - ") + first;
        if (paragraphs.isEmpty()) {
            return;
        }
        paragraphs.set(0, text);
    }

    private static String author(XmlElement head) {
        List<String> authors = new ArrayList<>();
        for (XmlElement byline : head.children("byline")) {
            List<XmlElement> persons = byline.children("person");
            if (persons.isEmpty()) {
                String line = byline.line();
                if (line != null) {
                    authors.add(BY.matcher(line).replaceFirst(""));
                }
            }
            persons.stream()
                    .map(XmlElement::line)
                    .filter(person -> person != null)
                    .forEach(authors::add);
        }
        return authors.isEmpty() ? null : String.join(", ", authors);
    }

    private static String attribute(XmlElement element, String attribute, String... names) {
        XmlElement found = element.first(names);
        return found == null ? null : found.attribute(attribute);
    }

    private static <T> T or(T first, T second) {
        return first != null ? first : second;
    }
}
