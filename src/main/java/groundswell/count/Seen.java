package groundswell.count;

import groundswell.table.Grain;

/** In which periods a story has been seen with a term; days must come in order. */
final class Seen {
    private static final Grain[] GRAINS = Grain.values();

    private final int[] last = new int[GRAINS.length];
    private int entered;

    /** Forgets all. */
    void clear() {
        entered = 0;
    }

    /** Returns a copy. */
    Seen copy() {
        Seen copy = new Seen();
        System.arraycopy(last, 0, copy.last, 0, last.length);
        copy.entered = entered;
        return copy;
    }

    /** Returns the bits of {@code grains} (see {@link Posting}) whose period had not been entered, and enters them. */
    int enter(int day, int grains) {
        int fresh = grains & ~entered & Posting.RUN;
        for (int g = 0; g < GRAINS.length; g++) {
            int bit = 1 << g;
            if ((grains & bit) == 0) {
                continue;
            }
            int start = GRAINS[g].startOfEpochDay(day);
            if ((entered & bit) == 0 || last[g] != start) {
                last[g] = start;
                fresh |= bit;
            }
        }
        entered |= grains;
        return fresh;
    }
}
