package groundswell.entities;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds where a text explains an acronym: {@code Korea Institute for National Unification (KINU)}. The long form is the
 * shortest one before the bracket whose letters hold those of the acronym in order, the first of them at its beginning
 * (Schwartz and Hearst 2003, "A simple algorithm for identifying abbreviation definitions in biomedical text").
 */
final class AcronymDefinitions {
    private static final int LONGEST = 10;
    private static final Set<String> ARTICLES = Set.of("the", "a", "an");

    private AcronymDefinitions() {}

    /**
     * A definition.
     *
     * @param acronym as written
     * @param from first token of the long form
     * @param to the token after its last
     */
    record Definition(String acronym, int from, int to) {}

    /** Returns the definitions in a text, in order. */
    static List<Definition> in(NameTokens tokens) {
        List<Definition> definitions = new ArrayList<>();
        for (int i = 1; i + 2 < tokens.count(); i++) {
            if (tokens.is(i, NameTokens.OTHER)
                    && tokens.token(i).equals("(")
                    && tokens.isWord(i + 1)
                    && tokens.is(i + 2, NameTokens.OTHER)
                    && tokens.token(i + 2).equals(")")
                    && isAcronym(tokens.token(i + 1))) {
                int from = longForm(tokens, i, tokens.token(i + 1));
                if (from >= 0) {
                    definitions.add(new Definition(tokens.token(i + 1), from, i));
                }
            }
        }
        return definitions;
    }

    /** Returns whether a word may be an acronym: 2 to 10 characters, most of its letters capitals. */
    static boolean isAcronym(String word) {
        int capitals = 0;
        int letters = 0;
        for (int i = 0; i < word.length(); i++) {
            if (Character.isLetter(word.charAt(i))) {
                letters++;
                capitals += Character.isUpperCase(word.charAt(i)) ? 1 : 0;
            }
        }
        return capitals >= 2 && capitals * 2 > letters && word.length() <= LONGEST;
    }

    private static int longForm(NameTokens tokens, int bracket, String acronym) {
        String letters = acronym.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
        int most = Math.min(letters.length() + 5, letters.length() * 2);
        int least = bracket;
        int words = 0;
        while (least > 0
                && words < most
                && !tokens.is(least - 1, NameTokens.BREAK)
                && !tokens.is(least - 1, NameTokens.STOP)) {
            least--;
            words += tokens.isWord(least) ? 1 : 0;
        }
        int letter = letters.length() - 1;
        for (int token = bracket - 1; token >= least; token--) {
            String word = tokens.token(token).toLowerCase(Locale.ROOT);
            for (int at = word.length() - 1; at >= 0; at--) {
                boolean matches = word.charAt(at) == letters.charAt(letter) && (letter > 0 || at == 0);
                if (matches && --letter < 0) {
                    return isName(tokens, token, bracket) ? token : -1;
                }
            }
        }
        return -1;
    }

    private static boolean isName(NameTokens tokens, int from, int to) {
        return to - from > 1
                && tokens.isCapitalised(from)
                && tokens.isWord(to - 1)
                && !ARTICLES.contains(tokens.token(from).toLowerCase(Locale.ROOT));
    }
}
