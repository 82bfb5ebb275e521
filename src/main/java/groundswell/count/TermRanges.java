package groundswell.count;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/** Parts all terms into ranges that follow each other, so that what is summed range by range comes out sorted. */
final class TermRanges implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The first key of each range but the first. */
    private final byte[][] firsts;

    /**
     * @param sample keys ({@link TermScan#key}) as drawn from the text, in any order
     * @param most ranges
     */
    TermRanges(List<byte[]> sample, int most) {
        byte[][] sorted = sample.toArray(byte[][]::new);
        Arrays.sort(sorted, Arrays::compareUnsigned);
        int count = Math.min(most, sorted.length + 1) - 1;
        firsts = new byte[count][];
        for (int i = 0; i < count; i++) {
            firsts[i] = sorted[(int) ((i + 1L) * sorted.length / (count + 1))];
        }
    }

    /** Returns the number of ranges. */
    int size() {
        return firsts.length + 1;
    }

    /** Returns the range of a key, from 0. */
    int rangeOf(byte[] key) {
        int low = 0;
        int high = firsts.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (Arrays.compareUnsigned(firsts[middle], key) <= 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
