package groundswell.formats;

import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;

/** Names of elements: with the prefix that everybody uses for a namespace, and without that of the format itself. */
final class XmlNames {
    private static final Map<String, String> USUAL = Map.of(
            "http://purl.org/dc/elements/1.1/", "dc",
            "http://purl.org/dc/terms/", "dcterms",
            "http://purl.org/rss/1.0/modules/content/", "content",
            "http://search.yahoo.com/mrss/", "media",
            "http://www.w3.org/2005/Atom", "atom",
            "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf",
            "http://www.w3.org/1999/xhtml", "xhtml",
            "http://www.itunes.com/dtds/podcast-1.0.dtd", "itunes");

    private final Map<String, String> prefixes = new HashMap<>();
    private String own = "";

    /** Returns the name of an element that begins; the root's prefix is that of the format. */
    String begin(XMLStreamReader reader, boolean isRoot) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String usual = USUAL.get(reader.getAttributeValue(i).strip());
            String written = written(reader, i);
            if (usual != null && written.startsWith("xmlns:")) {
                prefixes.put(local(written), usual);
            }
        }
        String written = reader.getLocalName();
        if (isRoot && written.indexOf(':') > 0 && !local(written).equals("RDF")) {
            own = written.substring(0, written.indexOf(':'));
        }
        return usual(written);
    }

    /** Returns the name of an attribute; null for a declaration of a namespace. */
    String attribute(XMLStreamReader reader, int i) {
        String written = written(reader, i);
        return written.equals("xmlns") || written.startsWith("xmlns:") ? null : usual(written);
    }

    private String usual(String written) {
        int colon = written.indexOf(':');
        if (colon < 0) {
            return written;
        }
        String prefix = written.substring(0, colon);
        String local = written.substring(colon + 1);
        return prefix.equals(own) ? local : prefixes.getOrDefault(prefix, prefix) + ":" + local;
    }

    private static String written(XMLStreamReader reader, int i) {
        String prefix = reader.getAttributePrefix(i);
        String local = reader.getAttributeLocalName(i);
        return prefix == null || prefix.isEmpty() ? local : prefix + ":" + local;
    }

    /** Returns a name without its prefix. */
    static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }
}
