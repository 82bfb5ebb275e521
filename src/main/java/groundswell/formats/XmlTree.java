package groundswell.formats;

import groundswell.table.RejectReason;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/** Builds one element of an XML file with all that is in it, within bounds; beyond them, it only looks for the end. */
final class XmlTree {
    private static final int MOST_DEPTH = 200;
    /** What an element or attribute takes in memory beside its text. */
    private static final int OVERHEAD = 50;

    private final XmlElement root;
    private final XmlNames names;
    private final int mostBytes;
    private final Deque<XmlElement> open = new ArrayDeque<>();
    private int depth;
    private long held;
    private RejectReason problem;
    private String detail;

    XmlTree(String name, XmlNames names, int mostBytes) {
        this.root = new XmlElement(name);
        this.names = names;
        this.mostBytes = mostBytes;
    }

    /** Takes the beginning of the element itself. */
    void begin(XMLStreamReader reader) {
        depth = 1;
        open.push(root);
        addAttributes(reader);
    }

    /** Takes the next event. */
    void add(XMLStreamReader reader) {
        switch (reader.getEventType()) {
            case XMLStreamConstants.START_ELEMENT -> {
                depth++;
                if (depth > MOST_DEPTH) {
                    fail(RejectReason.UNPARSABLE_ROW, "elements lie more than " + MOST_DEPTH + " deep");
                }
                if (problem == null) {
                    XmlElement element = new XmlElement(names.begin(reader, false));
                    open.peek().append(element);
                    open.push(element);
                    addAttributes(reader);
                    hold(element.name().length() + OVERHEAD);
                }
            }
            case XMLStreamConstants.END_ELEMENT -> {
                depth--;
                if (problem == null) {
                    open.pop();
                }
            }
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                hold(reader.getTextLength());
                if (problem == null) {
                    open.peek().append(reader.getText());
                }
            }
            case XMLStreamConstants.ENTITY_REFERENCE -> addEntity(reader.getLocalName());
            default -> {
                // Comments and processing instructions.
            }
        }
    }

    boolean isComplete() {
        return depth == 0;
    }

    XmlElement root() {
        return root;
    }

    /** Returns why the element is not usable, null where it is. */
    RejectReason problem() {
        return problem;
    }

    String detail() {
        return detail;
    }

    private void addAttributes(XMLStreamReader reader) {
        for (int i = 0; i < reader.getAttributeCount() && problem == null; i++) {
            String name = names.attribute(reader, i);
            String value = reader.getAttributeValue(i);
            hold(value.length() + OVERHEAD);
            if (problem == null && name != null) {
                open.peek().put(name, value);
            }
        }
    }

    private void addEntity(String name) {
        String character = Markup.character(name);
        if (character == null) {
            fail(RejectReason.UNPARSABLE_ROW, "the entity " + name + " is not expanded");
        } else if (problem == null) {
            open.peek().append(character);
        }
    }

    private void hold(int bytes) {
        held += bytes;
        if (held > mostBytes) {
            fail(RejectReason.ROW_TOO_LONG, "more than " + mostBytes + " bytes");
        }
    }

    private void fail(RejectReason reason, String message) {
        if (problem == null) {
            problem = reason;
            detail = message;
            open.clear();
        }
    }
}
