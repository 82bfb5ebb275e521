package groundswell.count;

import groundswell.text.Tokens;
import java.util.Arrays;

/** The words of one line of a text. */
final class LineWords {
    private final SupportedTerms supported;
    long[] hashes = new long[1 << 8];
    boolean[] isSupported = new boolean[1 << 8];
    boolean[] hasCapitals = new boolean[1 << 8];
    int[] starts = new int[1 << 8];
    int size;

    LineWords(SupportedTerms supported) {
        this.supported = supported;
    }

    /** Takes the words of the line that starts there and returns the start of the next one. */
    int cut(int lineStart, ArticleText of, long group) {
        char[] characters = of.characters();
        int length = of.length();
        size = 0;
        int start = lineStart;
        int at = lineStart;
        while (at < length && characters[at] != '\n') {
            if (characters[at] == ' ') {
                add(start, at, of, group);
                start = at + 1;
            }
            at++;
        }
        add(start, at, of, group);
        return at + 1;
    }

    private void add(int start, int end, ArticleText of, long group) {
        if (end == start) {
            return;
        }
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, size * 2);
            isSupported = Arrays.copyOf(isSupported, size * 2);
            hasCapitals = Arrays.copyOf(hasCapitals, size * 2);
            starts = Arrays.copyOf(starts, size * 2);
        }
        long hash = TermHash.ofWord(of.characters(), start, end);
        hashes[size] = hash;
        isSupported[size] = supported.contains(TermHash.append(group, hash));
        hasCapitals[size] = Tokens.capitals(of.capitals(), start, end - start) != 0;
        starts[size] = start;
        size++;
    }
}
