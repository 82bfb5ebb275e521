package groundswell.clean;

import groundswell.furniture.Sentences;

/** Goes through the sentences of a body that may be boilerplate of its source. */
final class BoilerplateSentences {
    private static final int LONGEST = 400;
    private static final int SHORT_PARAGRAPH = 200;
    private static final int LEAST_LETTERS = 12;
    /** First letter of the scripts of China, Japan and Korea, one of which counts as three. */
    private static final char UNSPACED = 0x1100;

    private static final int HEAD = 3;
    private static final int TAIL = 5;
    private static final String DATE_MARKS = ":/-\u5e74\u6708\u65e5\u6642\u65f6\u5206\ub144\uc6d4\uc77c\uc2dc\ubd84";
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
     * Returns the same number (FNV-1a, 64 bits) for sentences with the same letters and amounts, whatever their case,
     * dates, punctuation and spaces; 0 for one with too few letters to tell.
     */
    static long key(CharSequence text, int from, int to) {
        long hash = SEED;
        int letters = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (Character.isLetter(c) || Character.isSurrogate(c)) {
                hash = (hash ^ Character.toLowerCase(c)) * PRIME;
                letters += c >= UNSPACED ? 3 : 1;
            } else if (Character.isDigit(c)) {
                int end = i + 1;
                while (end < to && Character.isDigit(text.charAt(end))) {
                    end++;
                }
                if (!isOfDate(text, i, end, from, to)) {
                    for (int j = i; j < end; j++) {
                        hash = (hash ^ text.charAt(j)) * PRIME;
                    }
                }
                i = end - 1;
            }
        }
        return letters < LEAST_LETTERS ? 0 : hash;
    }

    /** A date, a time, a year or a long number says nothing that makes a sentence another one. */
    private static boolean isOfDate(CharSequence text, int start, int end, int from, int to) {
        int digits = end - start;
        return digits >= 8
                || (digits == 4 && (text.charAt(start) == '1' || text.charAt(start) == '2'))
                || (end < to && DATE_MARKS.indexOf(text.charAt(end)) >= 0)
                || (start > from && DATE_MARKS.indexOf(text.charAt(start - 1)) >= 0);
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
