package groundswell.html;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** The words of an element that should hold few of them, on one line; reading stops where it holds many. */
final class ShortText implements NodeFilter {
    private static final int MAX_LENGTH = 2000;
    private static final int MAX_NODES = 500;

    private final StringBuilder text = new StringBuilder();
    private int nodes;

    private ShortText() {}

    static String of(Element element) {
        ShortText reader = new ShortText();
        element.filter(reader);
        return reader.text.toString().replaceAll("\\s+", " ").strip();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        nodes++;
        if (nodes > MAX_NODES || text.length() > MAX_LENGTH) {
            return FilterResult.STOP;
        }
        if (node instanceof TextNode words) {
            String whole = words.getWholeText();
            text.append(whole, 0, Math.min(whole.length(), MAX_LENGTH));
        } else {
            part(node);
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        part(node);
        return FilterResult.CONTINUE;
    }

    private void part(Node node) {
        if (node instanceof Element element
                && (element.isBlock() || element.normalName().equals("br"))) {
            text.append(' ');
        }
    }
}
