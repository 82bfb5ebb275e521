package groundswell.text;

import java.text.Normalizer;

/** The first letters of a text: the stretch by which its language is told. */
final class Stretch {
    /** Letters that are enough. */
    private static final int LETTERS = 200;

    /** Characters after which no more letters are looked for. */
    private static final int REACH = 20_000;

    private Stretch() {}

    /**
     * Returns the first letters in lower case, composed, with vowel signs and with single spaces in place of anything
     * else. Addresses of pages and mailboxes are left out.
     */
    static String of(String text) {
        StringBuilder out = new StringBuilder(2 * LETTERS);
        int letters = 0;
        boolean composed = true;
        int reach = Math.min(text.length(), REACH);
        for (int i = 0; i < reach && letters < LETTERS; i++) {
            char character = text.charAt(i);
            if (isAddressMark(text, i)) {
                letters -= dropWord(out);
                i = endOfWord(text, i, reach);
            } else if (Character.isLetter(character)) {
                out.append(Character.toLowerCase(character));
                letters++;
            } else if (isMark(character)) {
                out.append(character);
                composed &= character >= '\u0370';
            } else if (!isInvisible(character) && out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        }
        return composed ? out.toString() : Normalizer.normalize(out, Normalizer.Form.NFC);
    }

    private static boolean isAddressMark(String text, int at) {
        char character = text.charAt(at);
        return character == '@' || (character == ':' && text.startsWith("//", at + 1));
    }

    /** Drops what was taken of the word that has turned out to be an address, and returns its letters. */
    private static int dropWord(StringBuilder out) {
        int length = out.length();
        int letters = 0;
        while (length > 0 && out.charAt(length - 1) != ' ') {
            length--;
            letters += Character.isLetter(out.charAt(length)) ? 1 : 0;
        }
        out.setLength(length);
        return letters;
    }

    private static int endOfWord(String text, int from, int reach) {
        int end = from;
        while (end + 1 < reach && !Character.isWhitespace(text.charAt(end + 1))) {
            end++;
        }
        return end;
    }

    private static boolean isMark(char character) {
        return (character >= '\u0300' && character < '\u0370') || (character >= '\u0900' && character < '\u0966');
    }

    /** Soft hyphens, and the Arabic marks and strokes that may stand within a word. */
    private static boolean isInvisible(char character) {
        return character == '\u00ad'
                || (character >= '\u064b' && character <= '\u0655')
                || character == '\u0670'
                || character == '\u0640';
    }
}
