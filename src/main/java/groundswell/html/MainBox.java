package groundswell.html;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the box that holds the article, and what in it belongs to something else. */
final class MainBox {
    /** Letters of running text that make an {@code article} element more than a teaser. */
    private static final int ARTICLE_LENGTH = 140;
    /** Share of the page's text that no furniture holds. */
    private static final double FURNITURE_SHARE = 0.4;
    /** What a box gains by being named the text of the article, the whole being worth no more than that. */
    private static final double NAMED = 1.5;

    private static final double MARKED = 1.8;
    private static final Pattern BODY_NAME =
            Pattern.compile("(?<![a-z])(article|story|post|entry|blog|news)[-_]*(body|content|text)(?![a-z])");

    private final PageBlocks page;
    private final Set<Box> dropped = new HashSet<>();
    private final long[] net;
    private final Box box;

    /** @param titleBlock index of the block with the title, -1 where none is known */
    MainBox(PageBlocks page, int titleBlock) {
        this.page = page;
        dropFurniture();
        dropOtherArticles(titleBlock);
        net = sums(false);
        box = withParts(best());
    }

    /** Returns the box with the article; null on a page without text. */
    Box box() {
        return box;
    }

    /** Returns whether the block lies in the box and in nothing that is not the article. */
    boolean has(int block) {
        return block >= box.firstBlock && block < box.endBlock && !dropped.contains(page.blocks.get(block).box);
    }

    private void dropFurniture() {
        long[] good = sums(true);
        long all = good[page.blocks.size()];
        for (Box candidate : page.boxes) {
            if (candidate.furniture == Furniture.SURE
                    || dropped.contains(candidate.parent)
                    || (candidate.furniture == Furniture.LIKELY && of(candidate, good) < FURNITURE_SHARE * all)) {
                dropped.add(candidate);
            }
        }
    }

    /** Keeps the first real article that does not end before the title. */
    private void dropOtherArticles(int titleBlock) {
        long[] sums = sums(false);
        Box kept = null;
        for (Box candidate : page.boxes) {
            if (dropped.contains(candidate.parent)) {
                dropped.add(candidate);
            }
            if (!candidate.isArticle() || dropped.contains(candidate)) {
                continue;
            }
            long value = of(candidate, sums);
            if (kept == null) {
                kept = value >= ARTICLE_LENGTH && candidate.endBlock > titleBlock ? candidate : null;
            } else if (!candidate.isWithin(kept) || value < FURNITURE_SHARE * of(kept, sums)) {
                dropped.add(candidate);
            }
        }
    }

    private Box best() {
        Box best = null;
        double bestScore = Double.NEGATIVE_INFINITY;
        for (Box candidate : page.boxes) {
            double score = of(candidate, net);
            score *= score > 0 ? hint(candidate) : 1;
            if (score >= bestScore && !dropped.contains(candidate)) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    private static double hint(Box candidate) {
        if (candidate.itemprop.contains("articleBody")) {
            return MARKED;
        }
        return candidate.isArticle() || BODY_NAME.matcher(candidate.names).find() ? NAMED : 1;
    }

    /** Where the text is split over several boxes of one name, returns the box around them. */
    private Box withParts(Box part) {
        if (part == null || (part.names.isEmpty() && part.itemprop.isEmpty())) {
            return part;
        }
        Box whole = part;
        for (Box other : page.boxes) {
            if (other != part
                    && other.tag.equals(part.tag)
                    && other.names.equals(part.names)
                    && other.itemprop.equals(part.itemprop)
                    && !dropped.contains(other)
                    && of(other, net) >= ARTICLE_LENGTH) {
                Box around = around(whole, other);
                whole = of(around, net) > of(whole, net) ? around : whole;
            }
        }
        return whole;
    }

    private static Box around(Box a, Box b) {
        Box around = a;
        while (!b.isWithin(around)) {
            around = around.parent;
        }
        return around;
    }

    private static long of(Box box, long[] sums) {
        return sums[box.endBlock] - sums[box.firstBlock];
    }

    /** Running sums of the blocks' values: all the good ones, or what is good and bad outside of what was dropped. */
    private long[] sums(boolean onlyGood) {
        List<Block> blocks = page.blocks;
        long[] sums = new long[blocks.size() + 1];
        for (int i = 0; i < blocks.size(); i++) {
            int value = blocks.get(i).value();
            if (onlyGood) {
                value = Math.max(0, value);
            } else if (dropped.contains(blocks.get(i).box)) {
                value = 0;
            } else if (value > 0 && isTeaser(i)) {
                value /= 4;
            }
            sums[i + 1] = sums[i] + value;
        }
        return sums;
    }

    /** A text close below a heading that is a link is most often the teaser of another page. */
    private boolean isTeaser(int block) {
        for (int i = Math.max(0, block - 3); i < block; i++) {
            Block before = page.blocks.get(i);
            if (before.isHeading() && before.linkShare > 0.9) {
                return true;
            }
        }
        return false;
    }
}
