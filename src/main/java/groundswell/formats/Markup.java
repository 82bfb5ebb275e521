package groundswell.formats;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/** HTML within XML. */
final class Markup {
    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]*>|<!--");
    private static final Pattern PAGE = Pattern.compile("(?i)<(?:!doctype|html)\\b");
    private static final Set<String> VOID = Set.of("br", "hr", "img", "wbr", "input", "col", "embed", "source");

    private Markup() {}

    /** Returns whether a text has tags. */
    static boolean isIn(String text) {
        return TAG.matcher(text).find();
    }

    /** Returns a text without its tags, in one line. */
    static String without(String text) {
        return isIn(text) ? Jsoup.parseBodyFragment(text).text() : text;
    }

    /** Returns the character of an entity that HTML knows, null where it knows none of that name. */
    static String character(String entity) {
        String reference = "&" + entity + ";";
        String character = Parser.unescapeEntities(reference, true);
        return character.equals(reference) ? null : character;
    }

    /** Returns a page of the content, which may be a page itself. */
    static String page(String content, String title, String language) {
        if (PAGE.matcher(content).find()) {
            return content;
        }
        StringBuilder page = new StringBuilder("<!DOCTYPE html><html");
        if (language != null) {
            page.append(" lang=\"").append(escaped(language)).append('"');
        }
        page.append("><head><title>").append(escaped(title == null ? "" : title));
        return page.append("</title></head><body><article>")
                .append(content)
                .append("</article></body></html>")
                .toString();
    }

    /** Returns an element of XHTML as HTML. */
    static String html(XmlElement element) {
        StringBuilder out = new StringBuilder();
        add(element, out);
        return out.toString();
    }

    private static void add(XmlElement element, StringBuilder out) {
        String name = element.localName();
        out.append('<').append(name);
        element.attributes().forEach((attribute, value) -> out.append(' ')
                .append(attribute)
                .append("=\"")
                .append(escaped(value))
                .append('"'));
        out.append('>');
        if (VOID.contains(name)) {
            return;
        }
        for (int i = 0; i <= element.children().size(); i++) {
            CharSequence text = element.textBefore(i);
            if (text != null) {
                out.append(escaped(text.toString()));
            }
            if (i < element.children().size()) {
                add(element.children().get(i), out);
            }
        }
        out.append("</").append(name).append('>');
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
