package groundswell.html;

import java.util.ArrayList;
import java.util.List;

/** The article's own blocks, from the first paragraph to the last. */
final class BodyText {
    private static final double TAIL_SHARE = 0.3;
    private static final double LINK_SHARE = 0.6;
    private static final int CAPTION_LENGTH = 120;

    private final PageBlocks page;
    private final List<Integer> kept = new ArrayList<>();

    /**
     * Takes the body from a page.
     *
     * @param main where it lies
     * @param title plain words of the title, or empty
     */
    BodyText(PageBlocks page, MainBox main, String title) {
        this.page = page;
        if (main.box() == null) {
            return;
        }
        for (int i = main.box().firstBlock; i < main.box().endBlock; i++) {
            if (main.has(i) && isText(block(i))) {
                kept.add(i);
            }
        }
        List<Integer> all = List.copyOf(kept);
        cutHead(title);
        cutTail();
        if (kept.isEmpty()) {
            all.stream()
                    .filter(i -> !block(i).isHeading()
                            && !Phrases.isClosing(block(i).text)
                            && !Phrases.plain(block(i).text).equals(title))
                    .forEach(kept::add);
        }
    }

    /** Returns the index of the first block on the page, -1 where nothing is left. */
    int firstBlock() {
        return kept.isEmpty() ? -1 : kept.get(0);
    }

    /** Returns the paragraphs, parted by a blank line. */
    String text() {
        StringBuilder text = new StringBuilder();
        Box row = null;
        for (int index : kept) {
            Block block = block(index);
            Box own = block.value() <= 0 && block.box.isCell() ? block.box.nearest("tr") : null;
            if (text.length() > 0) {
                text.append(own != null && own == row ? " " : "\n\n");
            }
            text.append(block.text);
            row = own;
        }
        return text.toString();
    }

    private static boolean isText(Block block) {
        if (Phrases.isInserted(block.text)) {
            return false;
        }
        if (isCaption(block)) {
            return false;
        }
        return block.linkShare < LINK_SHARE || block.isHeading() || block.isSentenceLink() || block.box.isCell();
    }

    private static boolean isCaption(Block block) {
        return block.afterImage
                && block.letters < CAPTION_LENGTH
                && !block.endsLikeSentence()
                && block.box.endBlock == block.box.firstBlock + 1
                && !block.box.tag.equals("p");
    }

    /** Takes away the title and what stands above and right below it. */
    private void cutHead(String title) {
        int total = 0;
        for (int index : kept) {
            total += Math.max(0, block(index).value());
        }
        int start = 0;
        int before = 0;
        for (int i = 0; i < kept.size() && before <= TAIL_SHARE * total; i++) {
            Block block = block(kept.get(i));
            if (block.box.heading == 1
                    || (!title.isEmpty() && Phrases.plain(block.text).equals(title))) {
                start = i + 1;
            }
            before += Math.max(0, block.value());
        }
        while (start < kept.size() && isBeforeText(start)) {
            start++;
        }
        kept.subList(0, start).clear();
    }

    private boolean isBeforeText(int i) {
        Block block = block(kept.get(i));
        if (VisibleDate.isAll(block.text)) {
            return true;
        }
        if (!block.isHeading()) {
            return block.letters < 60 && !block.endsLikeSentence() && !block.box.isCell();
        }
        int next = i + 1;
        while (next < kept.size() && block(kept.get(next)).isHeading()) {
            next++;
        }
        return next < kept.size() && block(kept.get(next)).box.parent != block.box.parent;
    }

    /** Takes away what sites put below a story. */
    private void cutTail() {
        int total = 0;
        for (int index : kept) {
            total += Math.max(0, block(index).value());
        }
        int end = kept.size();
        int after = 0;
        for (int i = kept.size() - 1; i > 0 && after <= TAIL_SHARE * total; i--) {
            if (Phrases.isTailHeading(block(kept.get(i)).text)) {
                end = i;
            }
            after += Math.max(0, block(kept.get(i)).value());
        }
        while (end > 0 && isAfterText(block(kept.get(end - 1)))) {
            end--;
        }
        kept.subList(end, kept.size()).clear();
    }

    private static boolean isAfterText(Block block) {
        return block.isHeading()
                || Phrases.isClosing(block.text)
                || (block.letters < 40
                        && !block.endsLikeSentence()
                        && !block.box.isCell()
                        && block.box.nearest("li") == null);
    }

    private Block block(int index) {
        return page.blocks.get(index);
    }
}
