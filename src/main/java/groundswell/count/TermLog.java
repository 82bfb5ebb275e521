package groundswell.count;

import java.util.Arrays;

/**
 * Occurrences of terms in the order of the text, two numbers each: the hash of the term, and where it is. They are kept
 * in parts by the upper bits of the hash, small enough to be sorted in the cache of a core; looking up each occurrence in
 * one large table would wait for memory each time.
 */
final class TermLog {
    /** Longest place in the text, exclusive, and most articles. */
    static final int MOST_PLACES = 1 << 30;

    static final int MOST_ARTICLES = 1 << 28;

    private static final int PARTS = 512;
    private static final int PART_SHIFT = Long.SIZE - 9;
    private static final int BIN_SHIFT = PART_SHIFT - 11;
    private static final int BINS = 1 << 11;
    private static final int SMALL = 48;
    private static final int EXPECTED = 1 << 9;

    private static final int PLACE_SHIFT = 34;
    private static final int WORDS_SHIFT = 31;
    private static final long IS_TITLE = 1L << 30;
    private static final long IS_WITHIN = 1L << 29;
    private static final long HAS_CAPITALS = 1L << 28;

    private final long[][] parts = new long[PARTS][128];
    private final int[] sizes = new int[PARTS];
    private long size;
    private long[] scratch = new long[128];
    private final int[] binEnds = new int[BINS];

    /** Returns the number of occurrences. */
    long size() {
        return size;
    }

    /**
     * Adds an occurrence.
     *
     * @param term hash
     * @param where of {@link #where}
     */
    void add(long term, long where) {
        int part = (int) (term >>> PART_SHIFT);
        long[] entries = parts[part];
        int at = sizes[part];
        if (at == entries.length) {
            entries = Arrays.copyOf(entries, at * 2);
            parts[part] = entries;
        }
        entries[at] = term;
        entries[at + 1] = where;
        sizes[part] = at + 2;
        size++;
    }

    /**
     * Returns where an occurrence is.
     *
     * @param place of its first character in the text
     * @param words 1 to 8
     * @param article its number
     */
    static long where(
            int place, int words, boolean isTitle, boolean isWithinSentence, boolean hasCapitals, int article) {
        return (long) place << PLACE_SHIFT
                | (words - 1L) << WORDS_SHIFT
                | (isTitle ? IS_TITLE : 0)
                | (isWithinSentence ? IS_WITHIN : 0)
                | (hasCapitals ? HAS_CAPITALS : 0)
                | article;
    }

    static int place(long where) {
        return (int) (where >>> PLACE_SHIFT);
    }

    static int words(long where) {
        return (int) (where >>> WORDS_SHIFT & 7) + 1;
    }

    static boolean isTitle(long where) {
        return (where & IS_TITLE) != 0;
    }

    static boolean isWithinSentence(long where) {
        return (where & IS_WITHIN) != 0;
    }

    static boolean hasCapitals(long where) {
        return (where & HAS_CAPITALS) != 0;
    }

    static int article(long where) {
        return (int) where & MOST_ARTICLES - 1;
    }

    /** Takes the occurrences of terms: the places at odd indices from {@code from} to {@code to}, in order of the text. */
    interface Visitor {
        /** Is told which occurrences come next, of any terms. */
        void expect(long[] entries, int from, int to);

        /** Takes those of one term, all of which it has been told of. */
        void term(long[] entries, int from, int to);
    }

    /** Hands the occurrences over term by term, and forgets them. */
    void drain(Visitor visitor) {
        for (int part = 0; part < PARTS; part++) {
            sort(parts[part], sizes[part]);
            long[] sorted = scratch;
            int start = 0;
            int expected = 0;
            for (int at = 2; at <= sizes[part]; at += 2) {
                if (at > expected) {
                    int next = Math.min(sizes[part], expected + EXPECTED);
                    visitor.expect(sorted, expected, next);
                    expected = next;
                }
                if (at == sizes[part] || sorted[at] != sorted[start]) {
                    visitor.term(sorted, start, at);
                    start = at;
                }
            }
            sizes[part] = 0;
        }
        size = 0;
    }

    /** Sorts the entries of a part by hash, those of a hash in their order, into the scratch. */
    private void sort(long[] entries, int length) {
        if (scratch.length < length) {
            scratch = new long[Math.max(length, scratch.length * 2)];
        }
        Arrays.fill(binEnds, 0);
        for (int i = 0; i < length; i += 2) {
            binEnds[(int) (entries[i] >>> BIN_SHIFT) & BINS - 1] += 2;
        }
        int end = 0;
        for (int bin = 0; bin < BINS; bin++) {
            int count = binEnds[bin];
            binEnds[bin] = end;
            end += count;
        }
        for (int i = 0; i < length; i += 2) {
            int bin = (int) (entries[i] >>> BIN_SHIFT) & BINS - 1;
            int at = binEnds[bin];
            binEnds[bin] = at + 2;
            scratch[at] = entries[i];
            scratch[at + 1] = entries[i + 1];
        }
        int start = 0;
        for (int bin = 0; bin < BINS; bin++) {
            if (binEnds[bin] - start > SMALL * 2) {
                sortLarge(entries, start, binEnds[bin]);
            } else {
                insertionSort(scratch, start, binEnds[bin]);
            }
            start = binEnds[bin];
        }
    }

    private static void insertionSort(long[] entries, int from, int to) {
        for (int i = from + 2; i < to; i += 2) {
            long hash = entries[i];
            if (entries[i - 2] <= hash) {
                continue;
            }
            long where = entries[i + 1];
            int at = i;
            while (at > from && entries[at - 2] > hash) {
                entries[at] = entries[at - 2];
                entries[at + 1] = entries[at - 1];
                at -= 2;
            }
            entries[at] = hash;
            entries[at + 1] = where;
        }
    }

    /** Sorts entries of the scratch by the lower bits of the hash, eight at a time, from the lowest. */
    private void sortLarge(long[] spare, int from, int to) {
        long[] source = scratch;
        long[] target = spare;
        for (int shift = 0; shift < 48; shift += 8) {
            int[] ends = new int[257];
            for (int i = from; i < to; i += 2) {
                ends[((int) (source[i] >>> shift) & 255) + 1] += 2;
            }
            for (int digit = 0; digit < 256; digit++) {
                ends[digit + 1] += ends[digit];
            }
            for (int i = from; i < to; i += 2) {
                int digit = (int) (source[i] >>> shift) & 255;
                int at = from + ends[digit];
                ends[digit] += 2;
                target[at] = source[i];
                target[at + 1] = source[i + 1];
            }
            long[] swap = source;
            source = target;
            target = swap;
        }
    }
}
