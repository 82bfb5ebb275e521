package groundswell.entities;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the names of a lexicon in a text. */
final class NameFinder {
    private final NameLexicon lexicon;

    NameFinder(NameLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * A name found.
     *
     * @param from its first token
     * @param to the token after its last
     * @param row what the lexicon says of it
     */
    record Found(int from, int to, LexiconRow row) {}

    /** Returns the names, from first to last, without overlap. */
    List<Found> in(NameTokens tokens) {
        List<Found> found = new ArrayList<>();
        Set<String> acronyms = acronyms(tokens);
        for (int[] sentence : tokens.sentences()) {
            boolean headline = isHeadline(tokens, sentence);
            boolean allCapitals = isAllOfCapitals(tokens, sentence);
            int i = sentence[0];
            while (i < sentence[1]) {
                NameLexicon.Match match = match(tokens, i, sentence, headline);
                if (match == null || (allCapitals && mayBeWord(tokens, i, match, acronyms))) {
                    i++;
                } else {
                    found.add(new Found(i, match.to(), match.row()));
                    i = match.to();
                }
            }
        }
        return found;
    }

    /** Where all is in capitals, a word may look like an acronym: only what stands so elsewhere is one. */
    private static boolean mayBeWord(NameTokens tokens, int i, NameLexicon.Match match, Set<String> acronyms) {
        return match.to() == i + 1
                && match.row().type() != NameType.LOCATION
                && !match.row().evidence().equals("list")
                && isInCapitals(tokens, i)
                && !acronyms.contains(tokens.token(i));
    }

    /** Returns what is in capitals in sentences that are not. */
    private static Set<String> acronyms(NameTokens tokens) {
        Set<String> acronyms = new HashSet<>();
        for (int[] sentence : tokens.sentences()) {
            if (!isAllOfCapitals(tokens, sentence)) {
                for (int i = sentence[0]; i < sentence[1]; i++) {
                    if (tokens.isWord(i) && isInCapitals(tokens, i)) {
                        acronyms.add(tokens.token(i));
                    }
                }
            }
        }
        return acronyms;
    }

    /** Returns whether no word has a small letter. */
    private static boolean isAllOfCapitals(NameTokens tokens, int[] sentence) {
        for (int i = sentence[0]; i < sentence[1]; i++) {
            if (tokens.isWord(i) && !isInCapitals(tokens, i) && tokens.token(i).length() > 1) {
                return false;
            }
        }
        return true;
    }

    private NameLexicon.Match match(NameTokens tokens, int i, int[] sentence, boolean headline) {
        if (!tokens.isWord(i) && !tokens.is(i, NameTokens.NUMBER)) {
            return null;
        }
        NameLexicon.Match match = lexicon.longest(tokens, i, sentence[1]);
        if (match == null && isInCapitals(tokens, i)) {
            return lexicon.longestInCapitals(tokens, i, sentence[1]);
        }
        return match != null && isWhole(tokens, i, match, sentence, headline) ? match : null;
    }

    /** Returns whether a token is written in capitals, and long enough not to be an acronym. */
    private static boolean isInCapitals(NameTokens tokens, int i) {
        String word = tokens.token(i);
        for (int at = 0; at < word.length(); at++) {
            if (Character.isLowerCase(word.charAt(at))) {
                return false;
            }
        }
        return word.length() > 1 && Character.isLetter(word.charAt(0));
    }

    /** A part of a longer name that is not known is no name. */
    private boolean isWhole(NameTokens tokens, int from, NameLexicon.Match match, int[] sentence, boolean headline) {
        int to = match.to();
        if (tokens.is(from - 1, NameTokens.HYPHEN)
                && tokens.isCapitalised(from - 2)
                && tokens.token(from - 2).length() > 1
                && lexicon.longest(tokens, from - 2, from - 1) == null) {
            return false;
        }
        if (to + 1 < sentence[1]
                && tokens.is(to, NameTokens.HYPHEN)
                && tokens.isCapitalised(to + 1)
                && lexicon.longest(tokens, to + 1, sentence[1]) == null) {
            return false;
        }
        boolean severalWords = to - from > 1 && match.row().type() != NameType.LOCATION;
        if (headline
                || severalWords
                || match.row().isDemonym()
                || match.row().evidence().equals("list")) {
            return true;
        }
        boolean left = from - 1 > sentence[0] && isUnknown(tokens, from - 1, from);
        boolean right = to < sentence[1] && isUnknown(tokens, to, sentence[1]);
        return !left && !right;
    }

    /** Returns whether a token is capitalised like a name, but neither one of the lexicon nor a title. */
    private boolean isUnknown(NameTokens tokens, int i, int end) {
        return tokens.isCapitalised(i) && !NameBounds.isTitle(tokens, i) && lexicon.longest(tokens, i, end) == null;
    }

    /** Returns whether most words of a sentence begin with capitals, as those of some titles do. */
    static boolean isHeadline(NameTokens tokens, int[] sentence) {
        int words = 0;
        int capitals = 0;
        for (int i = sentence[0]; i < sentence[1]; i++) {
            if (tokens.isWord(i) && tokens.end(i) - tokens.start(i) > 3) {
                words++;
                capitals += tokens.isCapitalised(i) ? 1 : 0;
            }
        }
        return words > 2 && capitals * 10 >= words * 7;
    }
}
