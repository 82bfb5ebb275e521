package groundswell.entities;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds names whose last word, or the word before whose "of", says what they are: {@code Tarn River}, {@code Bank of
 * Brackwater}, {@code Institute for Peace and Security}.
 */
final class HeadNames {
    private static final Set<String> INNER = Set.of("of", "and", "&", "for", "de", "du", "des", "der", "di", "del");
    private static final Set<String> LINKS = Set.of("of", "for", "on");
    /** Heads that go on after them: Ministry of Trade. */
    private static final Set<String> OPEN = Set.of(
            "academy",
            "agency",
            "alliance",
            "army",
            "assembly",
            "association",
            "authority",
            "bank",
            "board",
            "bureau",
            "center",
            "centre",
            "chamber",
            "church",
            "college",
            "commission",
            "committee",
            "conference",
            "confederation",
            "congress",
            "council",
            "court",
            "department",
            "faculty",
            "federation",
            "foundation",
            "front",
            "fund",
            "house",
            "institute",
            "institution",
            "league",
            "ministry",
            "movement",
            "museum",
            "office",
            "organisation",
            "organization",
            "school",
            "secretariat",
            "society",
            "union",
            "university",
            "gulf",
            "bay",
            "cape",
            "isle",
            "lake",
            "strait",
            "sea",
            "republic",
            "kingdom",
            "duchy",
            "principality",
            "city",
            "port");

    private HeadNames() {}

    /** Returns the names in a sentence, the longest for each head. */
    static List<Name> in(NameTokens tokens, int[] sentence) {
        List<Name> names = new ArrayList<>();
        for (int i = sentence[0]; i < sentence[1]; i++) {
            if (!tokens.isCapitalised(i)) {
                continue;
            }
            NameType type = WordLists.ofHead(tokens.token(i));
            if (type == null || follows(tokens, i, sentence[1])) {
                continue;
            }
            Name name = around(tokens, sentence, i, type);
            if (name != null) {
                names.add(name);
            }
        }
        return names;
    }

    /** A head that another capital follows is none: City Council. */
    private static boolean follows(NameTokens tokens, int head, int end) {
        return head + 1 < end && tokens.isCapitalised(head + 1) && WordLists.ofHead(tokens.token(head + 1)) != null;
    }

    private static Name around(NameTokens tokens, int[] sentence, int head, NameType type) {
        int from = head;
        while (from > sentence[0] && extendsLeft(tokens, from - 1)) {
            from--;
        }
        while (from < head && !tokens.isCapitalised(from)) {
            from++;
        }
        while (from < head && isApart(tokens, from, from == sentence[0])) {
            from++;
        }
        int to = head + 1;
        boolean open = OPEN.contains(tokens.token(head).toLowerCase(java.util.Locale.ROOT));
        if (open && from >= head - 2) {
            to = right(tokens, to, sentence[1]);
        }
        return to - from < 2 ? null : new Name(from, to, type);
    }

    private static boolean extendsLeft(NameTokens tokens, int i) {
        return tokens.isCapitalised(i)
                || (tokens.is(i, NameTokens.HYPHEN) && tokens.isCapitalised(i - 1))
                || (tokens.is(i, NameTokens.OTHER) && tokens.token(i).equals("&") && tokens.isCapitalised(i - 1));
    }

    /** Titles, demonyms of places and the first words of sentences do not belong to the name. */
    private static boolean isApart(NameTokens tokens, int i, boolean first) {
        String word = tokens.token(i);
        return DETERMINERS.contains(word) || (first && FIRST_WORDS.contains(word)) || WordLists.isTitle(word);
    }

    private static final Set<String> DETERMINERS = Set.of("The", "A", "An", "This", "That", "These", "Those");

    private static final Set<String> FIRST_WORDS = Set.of(
            "In", "At", "On", "For", "From", "By", "With", "When", "While", "After", "Before", "Since", "But", "And",
            "As", "If", "Its", "His", "Her", "Their", "Our", "Some", "Many", "Former", "Both", "Under", "Near");

    private static int right(NameTokens tokens, int from, int end) {
        int to = from;
        if (to + 1 >= end || !LINKS.contains(tokens.token(to)) || !tokens.isWord(to)) {
            return to;
        }
        int next = to + 1;
        if (tokens.isWord(next) && tokens.token(next).equals("the")) {
            next++;
        }
        if (!tokens.isCapitalised(next) || next >= end) {
            return from;
        }
        to = next + 1;
        while (to < end) {
            if (tokens.isCapitalised(to) || tokens.is(to, NameTokens.HYPHEN)) {
                to++;
            } else if (to + 1 < end
                    && tokens.isWord(to)
                    && INNER.contains(tokens.token(to))
                    && tokens.isCapitalised(to + 1)
                    && tokens.token(to).equals("and")) {
                to += 2;
            } else {
                break;
            }
        }
        return to;
    }
}
