package groundswell.count;

import java.util.Arrays;

/**
 * Upper bounds of how many articles hold a term: each term shares one of many counters of four bits with the terms of
 * like hash (a count-min sketch of one row; Cormode and Muthukrishnan 2005, J. Algorithms 55:58). A counter never says
 * less than what any of its terms has, so that what it calls too rare is too rare. It stops at {@link #MOST}.
 */
final class SupportCounters {
    /** Most that a counter says. */
    static final int MOST = 15;

    private final byte[] counters;
    private final int shift;

    /** @param bits 2^bits counters, 3 to 31 */
    SupportCounters(int bits) {
        counters = new byte[1 << (bits - 1)];
        shift = Long.SIZE - bits;
    }

    /** Counts an article with the term of that hash. */
    void add(long term) {
        long place = term >>> shift;
        int index = (int) (place >>> 1);
        int bit = (int) (place & 1) << 2;
        int counter = counters[index];
        // Without a branch, which would have to wait for the counter to come from memory: 1 where it is below the most.
        int one = ((counter >>> bit & MOST) - MOST) >>> 31;
        counters[index] = (byte) (counter + (one << bit));
    }

    /** Returns a slice of the counters, two a byte. */
    byte[] slice(int slice, int bytes) {
        return Arrays.copyOfRange(counters, slice * bytes, (slice + 1) * bytes);
    }

    /** Returns the number of slices of so many bytes. */
    int slices(int bytes) {
        return counters.length / bytes;
    }

    /** Adds the counters of {@code more} to those of {@code to}. */
    static void merge(byte[] to, byte[] more) {
        for (int i = 0; i < to.length; i++) {
            int low = Math.min(MOST, (to[i] & MOST) + (more[i] & MOST));
            int high = Math.min(MOST, (to[i] >>> 4 & MOST) + (more[i] >>> 4 & MOST));
            to[i] = (byte) (low | high << 4);
        }
    }

    /** Returns a bit for each counter: whether it says at least {@code least}, or all that it can say. */
    static byte[] atLeast(byte[] counters, int least) {
        byte[] bits = new byte[counters.length / 4];
        int floor = Math.min(least, MOST);
        for (int i = 0; i < counters.length * 2; i++) {
            if ((counters[i >> 1] >>> ((i & 1) << 2) & MOST) >= floor) {
                bits[i >> 3] |= (byte) (1 << (i & 7));
            }
        }
        return bits;
    }

    /** Returns how many counters are zero. */
    static long zeros(byte[] counters) {
        long zeros = 0;
        for (byte two : counters) {
            zeros += ((two & MOST) == 0 ? 1 : 0) + ((two >>> 4 & MOST) == 0 ? 1 : 0);
        }
        return zeros;
    }
}
