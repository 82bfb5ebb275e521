package groundswell.html;

import java.util.Locale;
import org.jsoup.nodes.Element;

/** An element that starts a line, or one that is named as no part of the article, with the blocks in it. */
final class Box {
    /** Null for the outermost. */
    final Box parent;

    final String tag;
    final Furniture furniture;
    /** Level of the heading that it is or lies in, 0 for none. */
    final int heading;
    /** Class names, in lower case. */
    final String names;

    final String itemprop;
    final int firstBlock;
    /** Index after its last block. */
    int endBlock;

    Box(Box parent, Element element, Furniture furniture, int firstBlock) {
        this.parent = parent;
        this.firstBlock = firstBlock;
        tag = element.normalName();
        this.furniture = furniture;
        names = element.className().toLowerCase(Locale.ROOT);
        itemprop = element.attr("itemprop");
        int own = tag.length() == 2 && tag.charAt(0) == 'h' ? Math.max(0, tag.charAt(1) - '0') : 0;
        heading = own >= 1 && own <= 6 ? own : parent == null ? 0 : parent.heading;
    }

    boolean isArticle() {
        return tag.equals("article");
    }

    boolean isCell() {
        return tag.equals("td") || tag.equals("th");
    }

    /** Returns the nearest box around, or this one, with the tag; null where there is none. */
    Box nearest(String name) {
        Box box = this;
        while (box != null && !box.tag.equals(name)) {
            box = box.parent;
        }
        return box;
    }

    boolean isWithin(Box outer) {
        return outer.firstBlock <= firstBlock && endBlock <= outer.endBlock && isBelow(outer);
    }

    private boolean isBelow(Box outer) {
        Box box = this;
        while (box != null && box != outer) {
            box = box.parent;
        }
        return box != null;
    }
}
