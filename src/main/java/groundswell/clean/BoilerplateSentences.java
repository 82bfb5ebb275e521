package groundswell.clean;

import groundswell.furniture.Sentences;

/** Goes through the sentences of a body that may be boilerplate of its source. */
final class BoilerplateSentences {
    private static final int LONGEST = 400;
    private static final int SHORT_PARAGRAPH = 200;
    private static final int LEAST_LETTERS = 4;
    private static final int HEAD = 3;
    private static final int TAIL = 5;
    private static final long SEED = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private BoilerplateSentences() {}

    /**
     * Gives the key and the place of each sentence in the first and last paragraphs, and of paragraphs that are short
     * wherever they stand.
     *
     * @param body clean text
     */
    static void each(String body, Visitor visitor) {
        int paragraphs = paragraphs(body);
        int start = 0;
        for (int i = 0; i < paragraphs; i++) {
            int found = body.indexOf("\n\n", start);
            int end = found < 0 ? body.length() : found;
            if (i < HEAD || i >= paragraphs - TAIL) {
                sentences(body, start, end, visitor);
            } else if (end - start <= SHORT_PARAGRAPH) {
                visit(body, start, end, visitor);
            }
            start = end + 2;
        }
    }

    private static void sentences(String body, int from, int to, Visitor visitor) {
        int start = from;
        while (start < to) {
            int end = Sentences.end(body, start, to);
            visit(body, start, end, visitor);
            start = end;
        }
    }

    private static void visit(String body, int start, int end, Visitor visitor) {
        if (end - start <= LONGEST) {
            long key = key(body, start, end);
            if (key != 0) {
                visitor.visit(key, start, end);
            }
        }
    }

    /**
     * Returns the same number (FNV-1a, 64 bits) for sentences with the same letters, whatever their case, digits,
     * punctuation and spaces; 0 for one with too few letters to tell.
     */
    static long key(CharSequence text, int from, int to) {
        long hash = SEED;
        int letters = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (Character.isLetter(c) || Character.isSurrogate(c)) {
                hash = (hash ^ Character.toLowerCase(c)) * PRIME;
                letters++;
            }
        }
        return letters < LEAST_LETTERS ? 0 : hash;
    }

    private static int paragraphs(String body) {
        int count = 1;
        for (int at = body.indexOf("\n\n"); at >= 0; at = body.indexOf("\n\n", at + 2)) {
            count++;
        }
        return count;
    }

    /** Takes a sentence. */
    @FunctionalInterface
    interface Visitor {
        void visit(long key, int start, int end);
    }
}
