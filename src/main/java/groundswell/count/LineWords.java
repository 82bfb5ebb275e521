package groundswell.count;

import groundswell.text.Tokens;
import java.util.Arrays;

/**
 * The words of one line of a text, and its terms: those of one word first, from which {@link #grow} makes those of two, and
 * so on. All terms of a length are looked up one after another, so that memory, in which they lie far apart, is asked for
 * many of them at the same time.
 */
final class LineWords {
    private final SupportedTerms supported;
    private long[] hashes = new long[1 << 8];
    private boolean[] isSupported = new boolean[1 << 8];
    private boolean[] hasCapitals = new boolean[1 << 8];
    private int size;

    /** By word: the place of its first character. */
    int[] starts = new int[1 << 8];

    /** By term: its hash, its first word, whether any of its words has capitals. */
    long[] termHashes = new long[1 << 8];

    int[] firstWords = new int[1 << 8];
    boolean[] haveCapitals = new boolean[1 << 8];
    int terms;

    LineWords(SupportedTerms supported) {
        this.supported = supported;
    }

    /**
     * Takes the words of the line that starts there, and the supported ones among them as terms.
     *
     * @return the start of the next line
     */
    int cut(int lineStart, ArticleText of, long group) {
        char[] characters = of.characters();
        int length = of.length();
        size = 0;
        int start = lineStart;
        int at = lineStart;
        while (at < length && characters[at] != '\n') {
            if (characters[at] == ' ') {
                add(start, at, of);
                start = at + 1;
            }
            at++;
        }
        add(start, at, of);
        for (int i = 0; i < size; i++) {
            termHashes[i] = TermHash.append(group, hashes[i]);
            firstWords[i] = i;
            haveCapitals[i] = hasCapitals[i];
        }
        for (int i = 0; i < size; i++) {
            isSupported[i] = supported.contains(termHashes[i]);
        }
        terms = size;
        keepSupported();
        return at + 1;
    }

    /** Makes the supported terms of one word more than {@code words}: of those words all must be supported. */
    void grow(int words) {
        int longer = 0;
        for (int i = 0; i < terms; i++) {
            int last = firstWords[i] + words;
            if (last < size && isSupported[last]) {
                termHashes[longer] = TermHash.append(termHashes[i], hashes[last]);
                firstWords[longer] = firstWords[i];
                haveCapitals[longer] = haveCapitals[i] || hasCapitals[last];
                longer++;
            }
        }
        terms = longer;
        keepSupported();
    }

    private void keepSupported() {
        int kept = 0;
        for (int i = 0; i < terms; i++) {
            termHashes[kept] = termHashes[i];
            firstWords[kept] = firstWords[i];
            haveCapitals[kept] = haveCapitals[i];
            kept += supported.contains(termHashes[i]) ? 1 : 0;
        }
        terms = kept;
    }

    private void add(int start, int end, ArticleText of) {
        if (end == start) {
            return;
        }
        if (size == hashes.length) {
            reserve(size * 2);
        }
        hashes[size] = TermHash.ofWord(of.characters(), start, end);
        hasCapitals[size] = Tokens.capitals(of.capitals(), start, end - start) != 0;
        starts[size] = start;
        size++;
    }

    private void reserve(int capacity) {
        hashes = Arrays.copyOf(hashes, capacity);
        isSupported = Arrays.copyOf(isSupported, capacity);
        hasCapitals = Arrays.copyOf(hasCapitals, capacity);
        starts = Arrays.copyOf(starts, capacity);
        termHashes = new long[capacity];
        firstWords = new int[capacity];
        haveCapitals = new boolean[capacity];
    }
}
