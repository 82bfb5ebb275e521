package groundswell.text;

import java.util.Arrays;

/** Collects words; the reader of a text says where sentences end. */
final class TokenWriter {
    private char[] words = new char[1 << 12];
    private byte[] capitals = new byte[1 << 9];
    private int length;
    private int capitalBytes;
    private int count;
    private boolean atStart = true;

    void clear() {
        Arrays.fill(capitals, 0, capitalBytes, (byte) 0);
        length = 0;
        capitalBytes = 0;
        count = 0;
        atStart = true;
    }

    /** Ends the sentence; the next word begins a line. */
    void endSentence() {
        atStart = true;
    }

    boolean isAtStart() {
        return atStart;
    }

    /** Begins a word of at most {@code most} characters. */
    void begin(int most) {
        if (length + most + 1 > words.length) {
            words = Arrays.copyOf(words, Math.max(words.length * 2, length + most + 1));
        }
        if (length > 0) {
            words[length++] = atStart ? '\n' : ' ';
        }
        atStart = false;
        count++;
    }

    /** Adds a character of the word, in lower case. */
    void add(char lower) {
        words[length++] = lower;
    }

    /** Adds a character that was a capital. */
    void addCapital(char lower) {
        int index = length >> 3;
        if (index >= capitals.length) {
            capitals = Arrays.copyOf(capitals, Math.max(capitals.length * 2, index + 1));
        }
        capitals[index] |= (byte) (1 << (length & 7));
        capitalBytes = index + 1;
        words[length++] = lower;
    }

    /** Replaces the last character. */
    void replaceLast(char lower) {
        words[length - 1] = lower;
    }

    char last() {
        return words[length - 1];
    }

    Tokens tokens() {
        return new Tokens(new String(words, 0, length), Arrays.copyOf(capitals, capitalBytes), count);
    }
}
