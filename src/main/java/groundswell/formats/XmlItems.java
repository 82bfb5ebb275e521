package groundswell.formats;

import groundswell.table.RejectReason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The items of an XML file: news articles, entries of a feed, or the file as a whole. Document types are passed over and
 * no entity is expanded but those of XML and HTML, so a file can neither grow nor reach out.
 */
final class XmlItems implements Items {
    /** What the parser may read before it gives anything. */
    private static final long LOOK_AHEAD = 1 << 16;

    private final MeteredStream in;
    private final int mostBytes;
    private final XmlNames names = new XmlNames();
    /** Names of the open elements around the items. */
    private final Deque<String> around = new ArrayDeque<>();

    private XMLStreamReader reader;
    private NewsFormat format;
    private final StringBuilder feedLanguage = new StringBuilder();
    private String language;
    private boolean isBroken;

    XmlItems(InputStream in, int mostBytes) {
        this.in = new MeteredStream(in);
        this.mostBytes = mostBytes;
    }

    @Override
    public Item next() throws IOException {
        if (isBroken) {
            throw new IOException("what follows was not read");
        }
        try {
            return read();
        } catch (XMLStreamException | IOException | RuntimeException e) {
            isBroken = true;
            Throwable cause = e instanceof XMLStreamException fault ? fault.getNestedException() : e;
            if (in.isUsedUp()) {
                return Item.problem(RejectReason.ROW_TOO_LONG, "more than " + mostBytes + " bytes", null, null);
            }
            if (cause instanceof CharacterCodingException) {
                return Item.problem(RejectReason.INVALID_UTF8, null, null, null);
            }
            // The message alone: what lies below it only says the place.
            throw new IOException(message(e));
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private Item read() throws XMLStreamException, IOException {
        in.allow(mostBytes + LOOK_AHEAD);
        if (reader == null) {
            reader = factory().createXMLStreamReader(XmlCharacters.of(in));
        }
        while (reader.hasNext()) {
            in.allow(mostBytes + LOOK_AHEAD);
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    String name = names.begin(reader, around.isEmpty());
                    if (around.isEmpty()) {
                        format = NewsFormat.of(XmlNames.local(name));
                    }
                    if (format.isItem(XmlNames.local(name))) {
                        return item(name);
                    }
                    lookForLanguage();
                    around.push(name);
                }
                case XMLStreamConstants.END_ELEMENT -> around.pop();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (around.size() == 3 && around.peek().endsWith("language") && feedLanguage.length() < 40) {
                        feedLanguage.append(reader.getText());
                    }
                }
                default -> {
                    // Comments, processing instructions, the document type.
                }
            }
        }
        return null;
    }

    private void lookForLanguage() {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if ("xml:lang".equals(names.attribute(reader, i)) && language == null) {
                language = reader.getAttributeValue(i);
            }
        }
    }

    private Item item(String name) throws XMLStreamException {
        String stated = feedLanguage.toString().strip();
        XmlTree tree = new XmlTree(name, names, mostBytes);
        tree.begin(reader);
        while (!tree.isComplete()) {
            in.allow(mostBytes + LOOK_AHEAD);
            reader.next();
            tree.add(reader);
        }
        if (tree.problem() != null) {
            return Item.problem(tree.problem(), tree.detail(), null, null);
        }
        return format.item(tree.root(), stated.isEmpty() ? language : stated);
    }

    private static XMLInputFactory factory() {
        // The one of the JDK, whatever else is on the class path: others treat entities and limits differently.
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        // Many feeds use prefixes that they do not declare.
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        return factory;
    }

    private static String message(Exception e) {
        if (e instanceof XMLStreamException fault && fault.getLocation() != null) {
            String text = String.valueOf(fault.getMessage());
            int start = text.indexOf("Message: ");
            return "line " + fault.getLocation().getLineNumber() + ": "
                    + (start < 0 ? Causes.of(e) : text.substring(start + "Message: ".length()));
        }
        return Causes.of(e);
    }
}
