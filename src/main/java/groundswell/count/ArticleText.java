package groundswell.count;

import java.util.Arrays;

/** The texts of many articles, one after another, with a bit for each character that was a capital. */
final class ArticleText {
    private char[] characters = new char[1 << 16];
    private byte[] capitals = new byte[1 << 13];
    private int length;
    /** Keeps {@link #touch} from being optimised away. */
    @SuppressWarnings("UnusedVariable")
    private int touched;

    int length() {
        return length;
    }

    void clear() {
        Arrays.fill(capitals, 0, Math.min(capitals.length, (length >> 3) + 2), (byte) 0);
        length = 0;
    }

    /**
     * Adds a text, ends its last line, and returns where it begins.
     *
     * @param textCapitals bit set over its characters, see {@link groundswell.text.Tokens#capitals}
     */
    int add(String text, byte[] textCapitals) {
        int start = length;
        if (characters.length - length <= text.length()) {
            characters = Arrays.copyOf(characters, Math.max(characters.length * 2, length + text.length() + 1));
            capitals = Arrays.copyOf(capitals, characters.length / 8 + 2);
        }
        text.getChars(0, text.length(), characters, length);
        int shift = start & 7;
        int at = start >> 3;
        int known = Math.min(textCapitals.length, (text.length() + 7) / 8);
        for (int i = 0; i < known; i++) {
            int bits = textCapitals[i] & 0xff;
            capitals[at + i] |= (byte) (bits << shift);
            capitals[at + i + 1] |= (byte) (bits << shift >> 8);
        }
        length += text.length();
        characters[length++] = '\n';
        return start;
    }

    /** Brings the text at the places of entries of a {@link TermLog} near, all at the same time. */
    void touch(long[] entries, int from, int to) {
        int sum = 0;
        for (int i = from; i < to; i += 2) {
            sum += characters[TermLog.place(entries[i + 1])];
        }
        touched = sum;
    }

    /** Returns whether the words at a place are those from {@code start} on, so many characters of whole words. */
    boolean hasTerm(int place, int start, int termLength) {
        int end = place + termLength;
        if (end >= length || (characters[end] != ' ' && characters[end] != '\n')) {
            return false;
        }
        int at = 0;
        while (at < termLength && characters[place + at] == characters[start + at]) {
            at++;
        }
        return at == termLength;
    }

    char[] characters() {
        return characters;
    }

    byte[] capitals() {
        return capitals;
    }

    /** Returns the place after so many words from {@code start} on, all of one line. */
    int endOf(int start, int words) {
        int left = words;
        int at = start;
        while (at < length) {
            char c = characters[at];
            if (c == '\n' || (c == ' ' && --left == 0)) {
                break;
            }
            at++;
        }
        return at;
    }
}
