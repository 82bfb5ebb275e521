package groundswell.concepts;

import java.util.Arrays;

/** Places of an article: stretches of words, by their first words. */
final class Places {
    static final Places NONE = new Places(new int[0], new int[0]);

    private final int[] from;
    private final int[] to;

    private Places(int[] from, int[] to) {
        this.from = from;
        this.to = to;
    }

    /** Returns the places of so many words that begin there, ascending. */
    static Places of(int[] starts, int words) {
        return new Places(
                starts, Arrays.stream(starts).map(start -> start + words).toArray());
    }

    int size() {
        return from.length;
    }

    int from(int i) {
        return from[i];
    }

    int to(int i) {
        return to[i];
    }

    /** Returns those of both. */
    Places and(Places other) {
        if (size() == 0 || other.size() == 0) {
            return size() == 0 ? other : this;
        }
        long[] all = new long[size() + other.size()];
        for (int i = 0; i < size(); i++) {
            all[i] = pack(from[i], to[i]);
        }
        for (int i = 0; i < other.size(); i++) {
            all[size() + i] = pack(other.from[i], other.to[i]);
        }
        return unpacked(all, all.length);
    }

    /** Returns for each place the stretch to the nearest of the other's that is within so many words, before or after. */
    Places near(Places other, int words) {
        long[] found = new long[size()];
        int count = 0;
        for (int i = 0; i < size(); i++) {
            int best = -1;
            int least = words + 1;
            for (int j = 0; j < other.size(); j++) {
                int distance = other.from[j] >= to[i] ? other.from[j] - to[i] + 1 : from[i] - other.to[j] + 1;
                boolean overlaps = other.from[j] < to[i] && from[i] < other.to[j];
                if (!overlaps && distance < least) {
                    least = distance;
                    best = j;
                }
            }
            if (best >= 0) {
                found[count++] = pack(Math.min(from[i], other.from[best]), Math.max(to[i], other.to[best]));
            }
        }
        return count == 0 ? null : unpacked(found, count);
    }

    /** Returns how many there are of which none overlaps another, taken from the first on. */
    long apart() {
        long count = 0;
        int end = Integer.MIN_VALUE;
        for (int i = 0; i < size(); i++) {
            if (from[i] >= end) {
                count++;
                end = to[i];
            }
        }
        return count;
    }

    private static long pack(int from, int to) {
        return (long) from << Integer.SIZE | to;
    }

    private static Places unpacked(long[] packed, int count) {
        Arrays.sort(packed, 0, count);
        int[] from = new int[count];
        int[] to = new int[count];
        for (int i = 0; i < count; i++) {
            from[i] = (int) (packed[i] >>> Integer.SIZE);
            to[i] = (int) packed[i];
        }
        return new Places(from, to);
    }
}
