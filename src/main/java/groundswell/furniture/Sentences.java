package groundswell.furniture;

/** Finds the ends of sentences well enough to take a notice out of a paragraph. */
public final class Sentences {
    private Sentences() {}

    /** Returns the index after the sentence that begins at {@code from}, with the spaces that follow. */
    public static int end(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if ("\u3002\uff01\uff1f".indexOf(c) >= 0) {
                return skipSpaces(text, i + 1, to);
            }
            if (".!?".indexOf(c) >= 0 && i + 1 < to && text.charAt(i + 1) == ' ' && !isShort(text, i, from)) {
                return skipSpaces(text, i + 1, to);
            }
        }
        return to;
    }

    /** Returns where the sentence before {@code from} begins. */
    static int start(String text, int from, int least) {
        int at = least;
        while (at < from) {
            int end = end(text, at, from);
            if (end >= from) {
                return at;
            }
            at = end;
        }
        return from;
    }

    private static boolean isShort(String text, int stop, int from) {
        int letters = 0;
        while (stop - letters - 1 >= from && Character.isLetter(text.charAt(stop - letters - 1))) {
            letters++;
        }
        return letters == 1;
    }

    private static int skipSpaces(String text, int from, int to) {
        int i = from;
        while (i < to && text.charAt(i) == ' ') {
            i++;
        }
        return i;
    }
}
