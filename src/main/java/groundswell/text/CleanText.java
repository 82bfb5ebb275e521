package groundswell.text;

import java.util.Arrays;

/** A text in its clean form, with the way back to the text as given. */
public final class CleanText {
    private final String text;
    private final int[] marks;
    private final int count;
    private final String source;

    /** @param marks pairs of an index here and its index in the source, where the distance between the two changes */
    private CleanText(String text, String source, int[] marks, int count) {
        this.text = text;
        this.source = source;
        this.marks = marks;
        this.count = count;
    }

    /** Returns the clean text: paragraphs are parted by a blank line, and there is no other line break. */
    public String text() {
        return text;
    }

    /** Returns where a character of the clean text stood in the given text, in UTF-16 units from 0. */
    public int sourceIndex(int index) {
        int low = 0;
        int high = count / 2 - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (marks[middle * 2] <= index) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return count == 0 ? index : Math.min(source.length(), marks[low * 2 + 1] + index - marks[low * 2]);
    }

    /** Returns where a stretch of the clean text ends in the given text; spaces at its end do not count. */
    public int sourceEnd(int start, int end) {
        int last = end - 1;
        while (last > start && Character.isWhitespace(text.charAt(last))) {
            last--;
        }
        return source.offsetByCodePoints(sourceIndex(last), 1);
    }

    /** Returns the text as given. */
    public String source() {
        return source;
    }

    /** Collects a clean text. */
    static final class Builder {
        private final String source;
        private char[] text;
        private int length;
        private int[] marks = new int[16];
        private int count;
        private int distance;

        Builder(String source) {
            this.source = source;
            this.text = new char[source.length() + 16];
        }

        int length() {
            return length;
        }

        char last() {
            return text[length - 1];
        }

        void dropLast() {
            length--;
        }

        /** Adds a character that came from the source's {@code index}. */
        void add(char c, int index) {
            if (index - length != distance) {
                mark(index);
            }
            if (length == text.length) {
                text = Arrays.copyOf(text, length * 2);
            }
            text[length++] = c;
        }

        CleanText build() {
            return new CleanText(new String(text, 0, length), source, marks, count);
        }

        private void mark(int index) {
            if (count > 0 && marks[count - 2] >= length) {
                count -= 2;
            }
            if (count + 2 > marks.length) {
                marks = Arrays.copyOf(marks, count * 2);
            }
            if (count == 0 && length > 0) {
                marks[count++] = 0;
                marks[count++] = 0;
            }
            marks[count++] = length;
            marks[count++] = index;
            distance = index - length;
        }
    }
}
