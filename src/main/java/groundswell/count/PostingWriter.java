package groundswell.count;

import groundswell.table.Grain;
import java.util.Arrays;

/** Packs postings of one term; {@link PostingReader} reads them. */
final class PostingWriter {
    private byte[] buffer = new byte[20];
    private int length;

    /**
     * Adds an article and returns the bytes that it took.
     *
     * @param day of publication, days since 1970-01-01
     * @param finest grain in which it counts
     * @param isFirst whether it is the first of its story
     * @param occurrences of the term in it
     * @param newIn bit set: in the grain of that ordinal (last bit: in the run), it is the story's first article with the
     *     term in the period
     * @param newInTitle the same for titles
     * @param source hash of its source
     */
    int write(int day, Grain finest, boolean isFirst, int occurrences, int newIn, int newInTitle, long source) {
        int before = length;
        if (buffer.length - length < 24) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, length + 24));
        }
        number((day << 1) ^ (day >> 31));
        number(occurrences);
        buffer[length++] = (byte) (finest.ordinal() << 1 | (isFirst ? 1 : 0));
        buffer[length++] = (byte) newIn;
        buffer[length++] = (byte) newInTitle;
        for (int shift = 0; shift < 64; shift += 8) {
            buffer[length++] = (byte) (source >>> shift);
        }
        return length - before;
    }

    byte[] bytes() {
        return Arrays.copyOf(buffer, length);
    }

    private void number(int value) {
        int rest = value;
        while ((rest & ~0x7f) != 0) {
            buffer[length++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        buffer[length++] = (byte) rest;
    }
}
