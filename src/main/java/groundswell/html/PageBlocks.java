package groundswell.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** The text of a page in blocks, in the order of the page, each in its box. */
final class PageBlocks implements NodeFilter {
    /** Boxes deeper than anyone writes them; deeper ones flow into this. */
    private static final int MAX_DEPTH = 250;

    private static final Set<String> WITHOUT_TEXT = WordList.setOf("""
            head script style noscript template iframe object embed svg canvas video audio button select textarea
            input map datalist progress title
            """);

    /** All others, unknown ones too, run on within a line. */
    private static final Set<String> STARTING_A_LINE = WordList.setOf("""
            html body main article section nav aside header footer hgroup h1 h2 h3 h4 h5 h6 p div pre blockquote ul
            ol li dl dt dd menu dir hr address figure figcaption table caption thead tbody tfoot tr td th form
            fieldset legend details summary center dialog search listing xmp plaintext
            """);

    final List<Block> blocks = new ArrayList<>();
    /** Outer before inner. */
    final List<Box> boxes = new ArrayList<>();
    /** Elements that may state a date. */
    final List<DatedElement> dated = new ArrayList<>();

    private final List<Element> open = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private Box box;
    private int links;
    private int linkLength;
    private int preformatted;
    private int breaks;
    private boolean image;

    private PageBlocks() {}

    static PageBlocks of(Element root) {
        PageBlocks page = new PageBlocks();
        root.filter(page);
        return page;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            append(words.getWholeText());
        } else if (node instanceof Element element) {
            return enter(element);
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            leave(element);
        }
        return FilterResult.CONTINUE;
    }

    private FilterResult enter(Element element) {
        String tag = element.normalName();
        if (WITHOUT_TEXT.contains(tag)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        switch (tag) {
            case "br" -> {
                breaks++;
                if (breaks > 1) {
                    flush();
                }
            }
            case "img" -> image = true;
            case "a" -> links++;
            case "pre" -> preformatted++;
            default -> {}
        }
        boolean startsLine = STARTING_A_LINE.contains(tag);
        if (startsLine) {
            flush();
        }
        if (DatedElement.isOne(element)) {
            dated.add(new DatedElement(element, blocks.size()));
        }
        if (open.size() < MAX_DEPTH) {
            Furniture furniture = tag.equals("a") ? Furniture.NONE : Furniture.of(element);
            if (startsLine || furniture != Furniture.NONE) {
                flush();
                box = new Box(box, element, furniture, blocks.size());
                boxes.add(box);
                open.add(element);
                image &= !startsLine || tag.equals("figcaption");
            }
        }
        return FilterResult.CONTINUE;
    }

    private void leave(Element element) {
        String tag = element.normalName();
        links -= tag.equals("a") ? 1 : 0;
        preformatted -= tag.equals("pre") ? 1 : 0;
        if (STARTING_A_LINE.contains(tag)) {
            flush();
        }
        if (!open.isEmpty() && open.get(open.size() - 1).equals(element)) {
            flush();
            open.remove(open.size() - 1);
            box.endBlock = blocks.size();
            box = box.parent;
        }
    }

    private void append(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean space = c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == '\u00a0';
            if (space) {
                appendSpace(c);
            } else {
                if (breaks > 0 && text.length() > 0) {
                    text.append('\n');
                }
                breaks = 0;
                text.append(c);
                linkLength += links > 0 ? 1 : 0;
            }
        }
    }

    private void appendSpace(char c) {
        boolean asWritten = preformatted > 0 && c != '\r';
        if (text.length() > 0 && breaks == 0 && (asWritten || text.charAt(text.length() - 1) != ' ')) {
            text.append(asWritten ? c : ' ');
            linkLength += links > 0 ? 1 : 0;
        }
    }

    private void flush() {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) <= ' ') {
            end--;
        }
        if (end > 0 && box != null) {
            blocks.add(new Block(box, text.substring(0, end), Math.min(linkLength, end), image));
            image = false;
        }
        text.setLength(0);
        linkLength = 0;
        breaks = 0;
    }
}
