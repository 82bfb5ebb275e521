package groundswell.entities;

import java.util.Set;
import java.util.TreeSet;

/** Reads what stands before the name of a person: {@code Russian President}, {@code Mayor}. */
final class Roles {
    private static final int LONGEST = 5;
    private static final Set<String> SMALL = new TreeSet<>();

    static {
        WordLists.lines("roles_en.txt").forEach(line -> SMALL.addAll(Set.of(line.split(" ", -1))));
    }

    private Roles() {}

    /**
     * Returns the titles and words for roles before a token, with a word for a country before them; null where there are
     * none.
     */
    static String before(NameTokens tokens, int name, int[] sentence, NameLexicon lexicon) {
        int from = name;
        while (from - 1 >= sentence[0] && name - from < LONGEST && isRole(tokens, from - 1)) {
            from--;
        }
        if (from == name) {
            return null;
        }
        for (int length = 1; length <= 2; length++) {
            int at = from - length;
            NameLexicon.Match country =
                    at >= sentence[0] && tokens.isCapitalised(at) ? lexicon.longest(tokens, at, from) : null;
            if (country != null && country.to() == from && country.row().type() == NameType.LOCATION) {
                return tokens.surface(at, name);
            }
        }
        return tokens.surface(from, name);
    }

    private static boolean isRole(NameTokens tokens, int i) {
        return tokens.isWord(i) && (NameBounds.isTitle(tokens, i) || SMALL.contains(tokens.token(i)));
    }
}
