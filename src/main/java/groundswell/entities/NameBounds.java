package groundswell.entities;

import java.util.Locale;
import java.util.Set;

/** Brings what a tagger marked into the form that names have here: whole words, without titles, articles and {@code 's}. */
final class NameBounds {
    private static final int LONGEST = 10;
    private static final Set<String> ARTICLES = Set.of("the", "a", "an");
    private static final Set<String> HONORIFICS =
            Set.of("Mr.", "Mr", "Mrs.", "Mrs", "Ms.", "Ms", "Dr.", "Sen.", "Rep.", "Gov.", "Gen.");
    private static final Set<String> PARTICLES = Set.of(
            "al", "el", "de", "del", "della", "der", "di", "da", "dos", "du", "la", "le", "van", "von", "ten", "ter",
            "bin", "ibn", "abu", "née");

    /** Whoever holds an office is no organization: Reserve Bank Governor, Business Editor. */
    private static final Set<String> OFFICES = Set.of(
            "Minister",
            "Premier",
            "Governor",
            "Senator",
            "President",
            "Chairman",
            "Chairwoman",
            "Spokesman",
            "Spokeswoman",
            "Leader",
            "Chancellor",
            "Mayor",
            "Commissioner",
            "Ambassador",
            "Treasurer",
            "Editor",
            "Correspondent");

    private NameBounds() {}

    /** Returns the name that a span marks among the tokens of a sentence, null where nothing is left of it. */
    static Name of(NameTokens tokens, int[] sentence, TaggedSpan span) {
        int from = sentence[0];
        while (from < sentence[1] && tokens.end(from) <= span.start()) {
            from++;
        }
        int to = from;
        while (to < sentence[1] && tokens.start(to) < span.end()) {
            to++;
        }
        return trim(tokens, from, to, span.type());
    }

    /** Returns the name within some tokens, null where there is none. */
    static Name trim(NameTokens tokens, int first, int last, NameType type) {
        int from = first;
        int to = last;
        // A ticker is no part of the name before it: Varna Oil <VRN>.
        for (int i = from + 1; i < to; i++) {
            if (tokens.token(i).equals("<")) {
                to = i;
            }
        }
        while (to > from && !isPart(tokens, to - 1)) {
            to--;
        }
        // Of an owner and what it owns, the last is named.
        for (int i = to - 2; i > from && type != null; i--) {
            if (tokens.is(i, NameTokens.POSSESSIVE) && WordLists.ofHead(tokens.token(to - 1)) == null) {
                from = i + 1;
                break;
            }
        }
        NameType kind = type;
        while (from < to && isLeading(tokens, from, to, kind)) {
            if (kind != null && isHonorific(tokens, from) && to - from <= 4) {
                kind = NameType.PERSON;
            }
            from++;
        }
        while (from < to && isSmall(tokens, to - 1)) {
            to--;
        }
        while (from < to && isSmall(tokens, from) && !PARTICLES.contains(tokens.token(from))) {
            from++;
        }
        if (from >= to || to - from > LONGEST || !hasCapital(tokens, from, to)) {
            return null;
        }
        if (to - from == 1 && WordLists.isNoName(tokens.token(from))) {
            return null;
        }
        boolean isOffice = kind != NameType.PERSON && to - from > 1 && isOffice(tokens.token(to - 1));
        return new Name(from, to, isOffice ? null : kind);
    }

    private static boolean isOffice(String word) {
        return OFFICES.contains(word.endsWith("s") ? word.substring(0, word.length() - 1) : word);
    }

    private static boolean isPart(NameTokens tokens, int i) {
        return tokens.isWord(i) || tokens.is(i, NameTokens.NUMBER);
    }

    private static boolean isLeading(NameTokens tokens, int i, int to, NameType type) {
        if (!isPart(tokens, i)) {
            return true;
        }
        String word = tokens.token(i);
        return (ARTICLES.contains(word.toLowerCase(Locale.ROOT)) && i + 1 < to)
                || (type == NameType.PERSON && isTitle(tokens, i))
                || (isHonorific(tokens, i) && i + 1 < to);
    }

    private static boolean isHonorific(NameTokens tokens, int i) {
        return tokens.isWord(i) && HONORIFICS.contains(tokens.token(i));
    }

    private static boolean isSmall(NameTokens tokens, int i) {
        if (tokens.is(i - 1, NameTokens.HYPHEN)) {
            return false;
        }
        return !tokens.isCapitalised(i) && !tokens.is(i, NameTokens.NUMBER);
    }

    /** Returns whether a token is a title, not the given name that some titles are as well. */
    static boolean isTitle(NameTokens tokens, int i) {
        return tokens.isWord(i) && WordLists.isTitle(tokens.token(i));
    }

    private static boolean hasCapital(NameTokens tokens, int from, int to) {
        for (int i = from; i < to; i++) {
            if (tokens.isCapitalised(i)) {
                return true;
            }
        }
        return false;
    }
}
