package groundswell.text;

/** A text cut into words. */
public final class Tokens {
    private final String words;
    private final byte[] capitals;
    private final int count;

    Tokens(String words, byte[] capitals, int count) {
        this.words = words;
        this.capitals = capitals;
        this.count = count;
    }

    /** Returns the words in lower case, joined by a space within a sentence and by a newline between sentences. */
    public String words() {
        return words;
    }

    /**
     * Returns a bit set over the characters of the words, bit {@code i % 8} of byte {@code i / 8}: whether the character
     * was a capital. It ends with the last capital. Not to be changed.
     */
    public byte[] capitals() {
        return capitals;
    }

    /** Returns the number of words. */
    public int count() {
        return count;
    }

    /** Returns the capitals of at most 64 characters from {@code start} on, as bits from the lowest. */
    public static long capitals(byte[] capitals, int start, int length) {
        long bits = 0;
        int most = Math.min(length, Long.SIZE);
        int index = start >> 3;
        int filled = -(start & 7);
        while (filled < most && index < capitals.length) {
            long eight = capitals[index++] & 0xffL;
            bits |= filled < 0 ? eight >>> -filled : eight << filled;
            filled += Byte.SIZE;
        }
        return most == Long.SIZE ? bits : bits & ((1L << most) - 1);
    }

    /** Returns a term with the capitals that the lowest bits name. */
    public static String capitalised(String term, long capitals) {
        if (capitals == 0) {
            return term;
        }
        StringBuilder label = new StringBuilder(term);
        for (int i = 0; i < Math.min(Long.SIZE, term.length()); i++) {
            if ((capitals >>> i & 1) != 0) {
                label.setCharAt(i, Character.toUpperCase(term.charAt(i)));
            }
        }
        return label.toString();
    }
}
