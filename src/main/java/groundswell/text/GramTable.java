package groundswell.text;

import java.util.Arrays;

/**
 * Whole numbers by n-gram, in open addressing. An n-gram of up to eight symbols is one long: a symbol is a byte from 1
 * to 255, the last stands lowest.
 */
final class GramTable {
    private static final int BITS = 8;

    private long[] grams;
    private int[] values;
    private int size;

    GramTable(int expected) {
        int capacity = Integer.highestOneBit(Math.max(16, expected) * 2 - 1) * 2;
        grams = new long[capacity];
        values = new int[capacity];
    }

    /** Returns the number of symbols of an n-gram. */
    static int length(long gram) {
        return (Long.SIZE - Long.numberOfLeadingZeros(gram) + BITS - 1) / BITS;
    }

    static long append(long gram, int symbol) {
        return (gram << BITS) | symbol;
    }

    /** Returns the n-gram with a symbol before it. */
    static long prepend(int symbol, long gram) {
        return ((long) symbol << (BITS * length(gram))) | gram;
    }

    /** Returns all but the last symbol. */
    static long head(long gram) {
        return gram >>> BITS;
    }

    /** Returns the last symbols of an n-gram. */
    static long last(long gram, int symbols) {
        return gram & ((1L << (BITS * symbols)) - 1);
    }

    /** Returns all but the first symbol. */
    static long tail(long gram) {
        return last(gram, length(gram) - 1);
    }

    int size() {
        return size;
    }

    /** Returns the value of an n-gram, {@code missing} where it has none. */
    int value(long gram, int missing) {
        int slot = slot(gram);
        return grams[slot] == gram ? values[slot] : missing;
    }

    void put(long gram, int value) {
        int slot = slotFor(gram);
        values[slot] = value;
    }

    void add(long gram, int value) {
        int slot = slotFor(gram);
        values[slot] += value;
    }

    /** Returns all n-grams, the shorter first, those of one length in the order of their symbols. */
    long[] sorted() {
        return Arrays.stream(grams).filter(gram -> gram != 0).sorted().toArray();
    }

    private int slotFor(long gram) {
        if (size * 2 >= grams.length) {
            grow();
        }
        int slot = slot(gram);
        if (grams[slot] == 0) {
            grams[slot] = gram;
            size++;
        }
        return slot;
    }

    private int slot(long gram) {
        int mask = grams.length - 1;
        int slot = (int) ((gram * 0x9E3779B97F4A7C15L) >>> 40) & mask;
        while (grams[slot] != 0 && grams[slot] != gram) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldGrams = grams;
        int[] oldValues = values;
        grams = new long[oldGrams.length * 2];
        values = new int[oldGrams.length * 2];
        for (int i = 0; i < oldGrams.length; i++) {
            if (oldGrams[i] != 0) {
                int slot = slot(oldGrams[i]);
                grams[slot] = oldGrams[i];
                values[slot] = oldValues[i];
            }
        }
    }
}
