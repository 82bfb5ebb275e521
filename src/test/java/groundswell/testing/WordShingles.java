package groundswell.testing;

import java.util.Arrays;
import java.util.StringTokenizer;

/** Sets of runs of words in a text, as 64-bit hashes: two different runs are taken for one once in 10^19 pairs. */
final class WordShingles {
    private WordShingles() {}

    /**
     * Returns the distinct runs of {@code words} words, ascending; sentences are no bound. Empty for a text of fewer
     * words.
     */
    static long[] of(String text, int words) {
        StringTokenizer tokens = new StringTokenizer(text);
        long[] hashes = new long[tokens.countTokens()];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = hash(tokens.nextToken());
        }
        long[] shingles = new long[Math.max(0, hashes.length - words + 1)];
        for (int i = 0; i < shingles.length; i++) {
            for (int j = i; j < i + words; j++) {
                shingles[i] = mixed(shingles[i] + hashes[j]);
            }
        }
        return Arrays.stream(shingles).sorted().distinct().toArray();
    }

    /** Returns how many values two ascending arrays of distinct values share. */
    static int shared(long[] one, long[] other) {
        int shared = 0;
        for (int i = 0, j = 0; i < one.length && j < other.length; ) {
            if (one[i] == other[j]) {
                shared++;
                i++;
                j++;
            } else if (one[i] < other[j]) {
                i++;
            } else {
                j++;
            }
        }
        return shared;
    }

    /** Returns the size of the intersection by that of the union, 0 for two empty sets. */
    static double jaccard(long[] one, long[] other) {
        int shared = shared(one, other);
        return shared == 0 ? 0 : (double) shared / (one.length + other.length - shared);
    }

    /** Returns the share of the smaller set that the larger one has, 0 for an empty set. */
    static double containment(long[] one, long[] other) {
        int shared = shared(one, other);
        return shared == 0 ? 0 : (double) shared / Math.min(one.length, other.length);
    }

    private static long hash(String word) {
        long hash = 0;
        for (int i = 0; i < word.length(); i++) {
            hash = mixed(hash + word.charAt(i) + 1);
        }
        return hash;
    }

    private static long mixed(long value) {
        long mixed = (value + 0x9E3779B97F4A7C15L) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 29) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 32;
    }
}
