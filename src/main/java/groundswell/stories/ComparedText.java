package groundswell.stories;

import groundswell.text.NumberWords;
import groundswell.text.Shingles;
import groundswell.text.Tokens;
import java.util.Arrays;

/** A text as it is compared with others: sets of hashes of its shingles, figures, names and words but figures, ascending. */
final class ComparedText {
    /** Words in the shingles by which likeness is measured. */
    private static final int WORDS = 3;

    /** Fewer figures (names) say nothing. */
    private static final int LEAST = 2;

    /** Share of the words of either text in both, from which on only their figures differ. */
    private static final double SAME_WORDS = 0.9;

    private final long[] shingles;
    private final long[] figures;
    private final long[] names;
    private final long[] words;

    /**
     * Reads a text.
     *
     * @param title words of the title where they belong to the text, else null
     * @param body words of the body
     * @param capitals of the body, as {@link Tokens#capitals} has them
     * @param lang language, for its number words
     */
    ComparedText(String title, String body, byte[] capitals, String lang) {
        String all = title == null ? body : title + "\n" + body;
        shingles = Shingles.of(all, WORDS);
        Hashes ofFigures = new Hashes();
        Hashes ofOthers = new Hashes();
        long run = 0;
        for (int start = 0; start < all.length(); ) {
            int end = end(all, start);
            long hash = Shingles.word(all, start, end);
            if (NumberWords.isFigure(all.substring(start, end), lang)) {
                run = run * 31 + hash;
            } else {
                if (run != 0) {
                    ofFigures.add(run);
                }
                run = 0;
                ofOthers.add(hash);
            }
            start = end + 1;
        }
        if (run != 0) {
            ofFigures.add(run);
        }
        figures = ofFigures.distinct();
        words = ofOthers.distinct();
        names = names(body, capitals, lang);
    }

    int shingles() {
        return shingles.length;
    }

    int common(ComparedText other) {
        return Shingles.common(shingles, other.shingles);
    }

    /**
     * Returns whether less than half of the figures of the one with fewer stand in the other; if the other words are the
     * same, half are not enough. Figures that follow each other are one: 6 3/16, 1.5 million.
     */
    boolean hasOtherFigures(ComparedText other) {
        int fewer = Math.min(figures.length, other.figures.length);
        int twiceCommon = 2 * Shingles.common(figures, other.figures);
        return fewer >= LEAST && (twiceCommon < fewer || (twiceCommon == fewer && hasSameWords(other)));
    }

    private boolean hasSameWords(ComparedText other) {
        int common = Shingles.common(words, other.words);
        return common >= SAME_WORDS * (words.length + other.words.length - common);
    }

    /** Returns whether, of either, less than half of the names are words of the other. */
    boolean hasOtherNames(ComparedText other) {
        return Math.min(names.length, other.names.length) >= LEAST
                && Shingles.common(names, other.words) * 2 < names.length
                && Shingles.common(other.names, words) * 2 < other.names.length;
    }

    /** Capitalised words but those that begin a sentence. */
    private static long[] names(String words, byte[] capitals, String lang) {
        Hashes names = new Hashes();
        boolean begins = true;
        for (int start = 0; start < words.length(); ) {
            int end = end(words, start);
            if (!begins
                    && Tokens.capitals(capitals, start, 1) != 0
                    && !NumberWords.isFigure(words.substring(start, end), lang)) {
                names.add(Shingles.word(words, start, end));
            }
            begins = end < words.length() && words.charAt(end) == '\n';
            start = end + 1;
        }
        return names.distinct();
    }

    private static int end(String words, int start) {
        int end = start;
        while (end < words.length() && words.charAt(end) != ' ' && words.charAt(end) != '\n') {
            end++;
        }
        return end;
    }

    private static final class Hashes {
        private long[] hashes = new long[8];
        private int count;

        void add(long hash) {
            if (count == hashes.length) {
                hashes = Arrays.copyOf(hashes, count * 2);
            }
            hashes[count++] = hash;
        }

        long[] distinct() {
            return Shingles.distinct(hashes, count);
        }
    }
}
