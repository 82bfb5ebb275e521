package groundswell.formats;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An element of an XML file with all that is in it. Its own name and those below it are without the prefix of the item
 * that they belong to; its values can be addressed by paths of names below it, joined by dots.
 */
final class XmlElement implements Further {
    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<XmlElement> children = new ArrayList<>();
    /** Texts, the one at i before child i; one more than children where the element ends with a text. */
    private final List<StringBuilder> texts = new ArrayList<>();

    XmlElement(String name) {
        this.name = name;
    }

    void put(String attribute, String value) {
        attributes.put(attribute, value);
    }

    void append(String text) {
        while (texts.size() <= children.size()) {
            texts.add(null);
        }
        StringBuilder last = texts.get(children.size());
        if (last == null) {
            texts.set(children.size(), new StringBuilder(text));
        } else {
            last.append(text);
        }
    }

    void append(XmlElement child) {
        children.add(child);
    }

    String name() {
        return name;
    }

    /** Returns the name without any prefix. */
    String localName() {
        return name.substring(name.indexOf(':') + 1);
    }

    Map<String, String> attributes() {
        return attributes;
    }

    /** Returns an attribute, null where it is missing or blank. */
    String attribute(String attribute) {
        String value = attributes.get(attribute);
        return value == null || value.isBlank() ? null : value.strip();
    }

    List<XmlElement> children() {
        return children;
    }

    /** Returns the child elements of that name. */
    List<XmlElement> children(String child) {
        return children.stream().filter(element -> element.name.equals(child)).toList();
    }

    /** Returns the first element at the end of those names, each a child's, null where there is none. */
    XmlElement first(String... names) {
        XmlElement at = this;
        for (String step : names) {
            Iterator<XmlElement> matching = at.children(step).iterator();
            if (!matching.hasNext()) {
                return null;
            }
            at = matching.next();
        }
        return at;
    }

    /** Returns the first element of that name, without its prefix, at any depth below; null where there is none. */
    XmlElement find(String local) {
        for (XmlElement child : children) {
            if (child.localName().equals(local)) {
                return child;
            }
            XmlElement below = child.find(local);
            if (below != null) {
                return below;
            }
        }
        return null;
    }

    /** Returns the text of the first element at the end of those names in one line, null where there is none. */
    String line(String... names) {
        XmlElement element = first(names);
        return element == null ? null : element.line();
    }

    /** Returns all text in one line, null where it is blank. */
    String line() {
        String line = text().strip().replaceAll("\\s+", " ");
        return line.isEmpty() ? null : line;
    }

    /** Returns all text as it stands. */
    String text() {
        StringBuilder out = new StringBuilder();
        addText(out);
        return out.toString();
    }

    /** Returns the text before child {@code i}, or after the last one; null where there is none. */
    CharSequence textBefore(int i) {
        return i < texts.size() ? texts.get(i) : null;
    }

    /** Returns whether text stands in the element itself, and not only in those below it. */
    boolean hasOwnText() {
        return texts.stream().anyMatch(text -> text != null && !text.toString().isBlank());
    }

    @Override
    public List<String> values(String path) {
        List<String> values = new ArrayList<>();
        addValues(path, values);
        return values;
    }

    @Override
    public Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        addNames("", names);
        return names;
    }

    private void addText(StringBuilder out) {
        for (int i = 0; i <= children.size(); i++) {
            CharSequence text = textBefore(i);
            if (text != null) {
                out.append(text);
            }
            if (i < children.size()) {
                XmlElement child = children.get(i);
                child.addText(out);
                if (child.localName().equals("br")) {
                    out.append('\n');
                }
            }
        }
    }

    private void addValues(String path, List<String> values) {
        String attribute = attribute(path);
        if (attribute != null) {
            values.add(attribute);
        }
        for (XmlElement child : children) {
            if (child.name.equals(path)) {
                if (child.hasOwnText()) {
                    values.add(child.text().strip());
                }
            } else if (path.startsWith(child.name + ".")) {
                child.addValues(path.substring(child.name.length() + 1), values);
            }
        }
    }

    private void addNames(String prefix, Set<String> names) {
        attributes.keySet().forEach(attribute -> names.add(prefix + attribute));
        for (XmlElement child : children) {
            if (child.hasOwnText()) {
                names.add(prefix + child.name);
            }
            child.addNames(prefix + child.name + ".", names);
        }
    }
}
