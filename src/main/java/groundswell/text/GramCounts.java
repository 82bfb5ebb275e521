package groundswell.text;

/**
 * How often the n-grams of one language occur in the words that its model was made of. The files give each n-gram's
 * share of its head; what is missing to the head's count are the ends of words, and what n-grams with a letter before
 * it leave over are beginnings of words, so that both can be told without having been counted.
 */
final class GramCounts {
    /** Longest n-gram. */
    static final int LONGEST = 4;

    /** Symbol before a word. */
    static final int START = 1;

    /** Symbol behind a word. */
    static final int END = 2;

    /** Symbol of the first letter of an alphabet. */
    static final int FIRST_LETTER = 3;

    private final GramTable counts = new GramTable(1 << 17);
    private final GramTable kinds = new GramTable(1 << 15);
    private final long[] grams;
    private long total;

    /** @param alphabet symbol of each letter, 0 of what is none */
    GramCounts(String language, byte[] alphabet) {
        GramFile.read(language, 1, (text, start, numerator, denominator) -> total = Math.max(total, denominator));
        for (int length = 1; length <= LONGEST; length++) {
            int letters = length;
            GramFile.read(language, length, (text, start, numerator, denominator) -> {
                long gram = gram(text, start, letters, alphabet);
                if (gram != 0) {
                    long ofHead = letters == 1 ? total : counts.value(GramTable.head(gram), 0);
                    counts.put(gram, (int) Math.round((double) ofHead * numerator / denominator));
                }
            });
        }
        addEdges();
        grams = counts.sorted();
        for (long gram : grams) {
            if (gram > END) {
                kinds.add(GramTable.head(gram), 1);
            }
        }
    }

    private static long gram(String text, int start, int length, byte[] alphabet) {
        long gram = 0;
        for (int i = start; i < start + length; i++) {
            int symbol = alphabet[text.charAt(i)] & 0xff;
            if (symbol == 0) {
                return 0;
            }
            gram = GramTable.append(gram, symbol);
        }
        return gram;
    }

    private void addEdges() {
        long[] inner = counts.sorted();
        GramTable preceded = new GramTable(1 << 16);
        GramTable followed = new GramTable(1 << 16);
        for (long gram : inner) {
            if (GramTable.length(gram) > 1) {
                int count = counts.value(gram, 0);
                preceded.add(GramTable.tail(gram), count);
                followed.add(GramTable.head(gram), count);
            }
        }
        int words = 0;
        for (long gram : inner) {
            int length = GramTable.length(gram);
            if (length < LONGEST) {
                int count = counts.value(gram, 0);
                int first = Math.max(0, count - preceded.value(gram, 0));
                putSome(GramTable.prepend(START, gram), first);
                putSome(GramTable.append(gram, END), count - followed.value(gram, 0));
                words += length == 1 ? first : 0;
            }
        }
        putSome(START, words);
        putSome(END, words);
        total += words;
    }

    private void putSome(long gram, int count) {
        if (count > 0) {
            counts.put(gram, count);
        }
    }

    /** Returns the n-grams that occur, the shorter first. */
    long[] grams() {
        return grams;
    }

    int count(long gram) {
        return counts.value(gram, 0);
    }

    /** Returns how many different symbols follow an n-gram. */
    int kinds(long gram) {
        return kinds.value(gram, 0);
    }

    /** Returns the number of letters and of ends of words. */
    long total() {
        return total;
    }
}
