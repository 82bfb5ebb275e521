package groundswell.entities;

import java.util.NavigableMap;

/** Cuts the part of a sentence that a tagger needs to tell what a name in it is. */
final class Passages {
    /** So many tokens before and after a name. */
    private static final int AROUND = 5;

    /** A passage goes on for so many tokens where it would end within a name, and where so few would be left of a sentence. */
    private static final int MOST_JOINED = 4;

    private static final int REST = 2;

    private Passages() {}

    /** Returns the passage around a name: its first token and the token after its last, within the sentence. */
    static int[] around(NameTokens tokens, int[] sentence, int nameFrom, int nameTo) {
        int from = Math.max(sentence[0], nameFrom - AROUND);
        int to = Math.min(sentence[1], nameTo + AROUND);
        for (int i = 0; i < MOST_JOINED && from > sentence[0] && isWithinName(tokens, from); i++) {
            from--;
        }
        for (int i = 0; i < MOST_JOINED && to < sentence[1] && isWithinName(tokens, to); i++) {
            to++;
        }
        return new int[] {
            from - sentence[0] <= REST ? sentence[0] : from, sentence[1] - to <= REST ? sentence[1] : to,
        };
    }

    /** Returns whether what stands before and after the beginning of a token may be of one name. */
    private static boolean isWithinName(NameTokens tokens, int i) {
        return (tokens.isCapitalised(i - 1) && tokens.isCapitalised(i))
                || tokens.is(i - 1, NameTokens.HYPHEN)
                || tokens.is(i, NameTokens.HYPHEN)
                || tokens.is(i, NameTokens.POSSESSIVE);
    }

    /** Adds a passage to those of an article, by their first tokens; overlapping ones become one. */
    static void add(NavigableMap<Integer, Integer> passages, int from, int to) {
        int first = from;
        int end = to;
        var before = passages.lowerEntry(to);
        while (before != null && before.getValue() > from) {
            first = Math.min(first, before.getKey());
            end = Math.max(end, before.getValue());
            passages.remove(before.getKey());
            before = passages.lowerEntry(to);
        }
        passages.put(first, end);
    }
}
