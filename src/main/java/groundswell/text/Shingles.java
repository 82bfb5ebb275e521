package groundswell.text;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The shingles of a text: its runs of k successive words, each as a hash of 64 bits. Two different runs among a million
 * texts have the same hash with a probability of about one in a thousand.
 */
public final class Shingles {
    /** Words in the shingles of a sample: five words in a row are seldom the same by chance. */
    public static final int SAMPLED_WORDS = 5;

    /** A sample holds at most about as many shingles, and at least half as many if the text has them. */
    private static final int SAMPLE = 64;

    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    private Shingles() {}

    /**
     * Returns the distinct shingles of a text, ascending. A text of fewer words than {@code k} has none.
     *
     * @param words joined by a space or a newline each, as {@link Tokens#words} has them; shingles reach over the end of
     *     sentences
     */
    public static long[] of(String words, int k) {
        long[] hashes = words(words);
        int count = Math.max(0, hashes.length - k + 1);
        long[] shingles = new long[count];
        for (int i = 0; i < count; i++) {
            long hash = 0;
            for (int j = i; j < i + k; j++) {
                hash = hash * FACTOR + hashes[j];
            }
            shingles[i] = mixed(hash);
        }
        return distinct(shingles, count);
    }

    /** Returns the hash of each word of a text, in order. */
    public static long[] words(String words) {
        long[] hashes = new long[16];
        int count = 0;
        int start = 0;
        int length = words.length();
        for (int i = 0; i <= length; i++) {
            if (i < length && words.charAt(i) != ' ' && words.charAt(i) != '\n') {
                continue;
            }
            if (i > start) {
                if (count == hashes.length) {
                    hashes = Arrays.copyOf(hashes, count * 2);
                }
                hashes[count++] = word(words, start, i);
            }
            start = i + 1;
        }
        return Arrays.copyOf(hashes, count);
    }

    /** Returns the hash of one word, as {@link #words} does. */
    public static long word(String words, int start, int end) {
        long hash = (long) end - start;
        for (int i = start; i < end; i++) {
            hash = (hash ^ words.charAt(i)) * FACTOR;
            hash ^= hash >>> 29;
        }
        return mixed(hash);
    }

    /** Sorts hashes and returns them without repetition. */
    public static long[] distinct(long[] hashes, int count) {
        Arrays.sort(hashes, 0, count);
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || hashes[i] != hashes[i - 1]) {
                hashes[kept++] = hashes[i];
            }
        }
        return kept == hashes.length ? hashes : Arrays.copyOf(hashes, kept);
    }

    /** Returns how many of the shingles of the one are among those of the other. Both ascend. */
    public static int common(long[] one, long[] other) {
        int common = 0;
        int i = 0;
        int j = 0;
        while (i < one.length && j < other.length) {
            if (one[i] == other[j]) {
                common++;
                i++;
                j++;
            } else if (one[i] < other[j]) {
                i++;
            } else {
                j++;
            }
        }
        return common;
    }

    /**
     * Returns a sample of the shingles of {@link #SAMPLED_WORDS} words, packed: their number, then those kept. A shingle is
     * kept by its hash alone, so that texts that share a shingle either both keep it, or the longer one does not; one in
     * 2<sup>level</sup> is kept, see {@link #level}.
     */
    public static byte[] sample(String words) {
        long[] shingles = of(words, SAMPLED_WORDS);
        long mask = (1L << level(shingles.length)) - 1;
        ByteBuffer sample = ByteBuffer.allocate(Integer.BYTES + shingles.length * Long.BYTES);
        sample.putInt(shingles.length);
        for (long shingle : shingles) {
            if ((shingle & mask) == 0) {
                sample.putLong(shingle);
            }
        }
        return Arrays.copyOf(sample.array(), sample.position());
    }

    /** Returns the logarithm (base 2) of how many shingles there are to one that is kept, in a text of so many. */
    public static int level(int shingles) {
        int level = 0;
        while (shingles >> level > SAMPLE) {
            level++;
        }
        return level;
    }

    private static long mixed(long hash) {
        long mixed = (hash ^ hash >>> 32) * 0xD6E8FEB86659FD93L;
        mixed = (mixed ^ mixed >>> 32) * 0xD6E8FEB86659FD93L;
        return mixed ^ mixed >>> 32;
    }
}
