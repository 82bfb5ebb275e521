package groundswell.count;

import java.util.Arrays;

/**
 * How a term is written: for each way of capitalising it, the articles that write it so within a sentence of their body
 * (where capitals are meant) and those that have it only in the title or at the beginning of sentences.
 */
final class SurfaceForms {
    private long[] capitals = new long[1];
    private long[] votes = new long[1];
    private int size;

    /**
     * Adds articles.
     *
     * @param form bit set over the characters of the term: which are capitals
     * @param within articles with the form within a sentence
     * @param elsewhere articles with the form only elsewhere
     */
    void add(long form, int within, int elsewhere) {
        int at = 0;
        while (at < size && capitals[at] != form) {
            at++;
        }
        if (at == size) {
            if (size == capitals.length) {
                capitals = Arrays.copyOf(capitals, size * 2);
                votes = Arrays.copyOf(votes, size * 2);
            }
            capitals[size++] = form;
        }
        votes[at] += (long) within << 32 | elsewhere;
    }

    void clear() {
        Arrays.fill(votes, 0, size, 0);
        size = 0;
    }

    /** Writes the forms and their votes. */
    void write(ByteWriter out) {
        out.writeNumber(size);
        for (int i = 0; i < size; i++) {
            out.writeNumber(capitals[i]);
            out.writeNumber(votes[i] >>> 32);
            out.writeNumber(votes[i] & 0xffffffffL);
        }
    }

    /** Returns the form of most articles within sentences, then elsewhere, then the one with the smallest bits. */
    long majority() {
        int best = 0;
        for (int i = 1; i < size; i++) {
            int order = Long.compareUnsigned(votes[i], votes[best]);
            if (order > 0 || (order == 0 && Long.compareUnsigned(capitals[i], capitals[best]) < 0)) {
                best = i;
            }
        }
        return size == 0 ? 0 : capitals[best];
    }
}
