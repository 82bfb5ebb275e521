package groundswell.count;

import groundswell.table.Grain;
import java.util.Arrays;

/** Packs the postings of one term; {@link TermAccumulator} reads them. */
final class PostingWriter {
    private byte[] buffer = new byte[20];
    private int length;
    private final SurfaceForms forms = new SurfaceForms();

    /** Adds the article's way of capitalising the term. */
    void addForm(long capitals, boolean isWithinSentence) {
        forms.add(capitals, isWithinSentence ? 1 : 0, isWithinSentence ? 0 : 1);
    }

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
        number(((day << 1) ^ (day >> 31)) & 0xffffffffL);
        number(occurrences);
        buffer[length++] = (byte) (finest.ordinal() << 1 | (isFirst ? 1 : 0));
        buffer[length++] = (byte) newIn;
        buffer[length++] = (byte) newInTitle;
        for (int shift = 0; shift < 64; shift += 8) {
            buffer[length++] = (byte) (source >>> shift);
        }
        return length - before;
    }

    /** Returns the forms, then the postings. */
    byte[] bytes() {
        byte[] postings = Arrays.copyOf(buffer, length);
        int most = 5 + forms.size() * 20;
        buffer = new byte[most + postings.length];
        length = 0;
        number(forms.size());
        for (int i = 0; i < forms.size(); i++) {
            number(forms.capitals(i));
            number(forms.within(i));
            number(forms.elsewhere(i));
        }
        System.arraycopy(postings, 0, buffer, length, postings.length);
        return Arrays.copyOf(buffer, length + postings.length);
    }

    private void number(long value) {
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            buffer[length++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        buffer[length++] = (byte) rest;
    }
}
