package groundswell.entities;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** How often each form of a name was taken for what, and beside which words it stood, over many sentences. */
final class NameVotes {
    /** Places of the counts: the three types in their order, then names of other kinds, then none. */
    static final int OTHER = 3;

    static final int NONE = 4;
    static final int FIRST = 5;
    static final int AFTER_THE = 6;
    static final int AFTER_PLACE_WORD = 7;
    static final int AFTER_BY = 8;
    static final int AFTER_OF = 9;
    static final int AFTER_TITLE = 10;
    static final int OWNS = 11;
    static final int SPEAKS = 12;
    static final int BEFORE_COMMA = 13;
    static final int AFTER_COMMA = 14;
    static final int QUOTED = 15;
    static final int AFTER_SMALL = 16;
    static final int BEFORE_SMALL = 17;
    static final int BESIDE_AND = 18;
    static final int IS = 19;
    static final int BESIDE_CAPITAL = 20;
    /** The word in small letters, counted at its capitalised form: rice at Rice. */
    static final int IN_SMALL = 21;
    /** Beside a name of the three types in a list. */
    static final int LISTED_PERSON = 22;
    /** Number of counts. */
    static final int SIZE = 25;

    /** Shorter words are no evidence: an initial. */
    private static final int LEAST_LETTERS = 2;

    /** Share of names before 's up to which texts are taken to have lost it. */
    private static final double LEAST_OWNERS = 0.001;

    private static final Set<String> PLACE_WORDS = Set.of(
            "in",
            "at",
            "near",
            "to",
            "from",
            "around",
            "outside",
            "through",
            "across",
            "into",
            "toward",
            "towards",
            "north",
            "south",
            "east",
            "west",
            "In",
            "At",
            "Near",
            "From",
            "throughout",
            "via");
    private static final Set<String> BY_WORDS =
            Set.of("by", "with", "By", "With", "that", "when", "while", "as", "who");
    private static final Set<String> SPEECH = Set.of(
            "said",
            "says",
            "told",
            "added",
            "asked",
            "wrote",
            "writes",
            "called",
            "argued",
            "noted",
            "recalled",
            "replied",
            "explained",
            "insisted",
            "declined",
            "denied",
            "thinks",
            "believes",
            "hopes",
            "knows",
            "thought",
            "felt",
            "died",
            "who",
            "himself",
            "herself",
            "married",
            "went",
            "became",
            "grew");
    private static final Set<String> LIST_WORDS = Set.of(",", "and", "or", "&");
    private static final Set<String> BEING = Set.of("is", "was", "are", "were", "has", "had", "have", "will", "would");

    private final Map<String, long[]> votes = new HashMap<>();
    private final Map<String, double[]> evidence = new HashMap<>();

    /**
     * Adds the names of a sentence or of a part of one, the capitalised stretches in it that no name covers, and its words in
     * small letters.
     *
     * @param passage its first token and the token after its last
     */
    void add(NameTokens tokens, int[] passage, List<Name> names) {
        addSmall(tokens, passage);
        for (Name name : names) {
            int kind = name.type() == null ? OTHER : name.type().ordinal();
            long[] counts = add(tokens, name, kind);
            addListed(tokens, name, names, counts);
        }
        for (Name stretch : stretches(tokens, passage, names)) {
            long[] counts = add(tokens, stretch, NONE);
            addListed(tokens, stretch, names, counts);
            for (int i = stretch.from(); i < stretch.to() && stretch.length() > 1; i++) {
                add(tokens, new Name(i, i + 1, null), NONE);
            }
        }
    }

    /** Returns the capitalised stretches of a passage that no name covers, the longest there are. */
    static List<Name> stretches(NameTokens tokens, int[] passage, List<Name> names) {
        boolean[] covered = new boolean[passage[1] - passage[0]];
        for (Name name : names) {
            Arrays.fill(covered, name.from() - passage[0], name.to() - passage[0], true);
        }
        List<Name> stretches = new ArrayList<>();
        for (int i = passage[0]; i < passage[1]; i++) {
            if (!tokens.isCapitalised(i) || covered[i - passage[0]]) {
                continue;
            }
            int to = i + 1;
            while (to < passage[1] && tokens.isCapitalised(to) && !covered[to - passage[0]]) {
                to++;
            }
            stretches.add(new Name(i, to, null));
            i = to - 1;
        }
        return stretches;
    }

    private void addSmall(NameTokens tokens, int[] passage) {
        for (int i = passage[0]; i < passage[1]; i++) {
            String word = tokens.token(i);
            if (word.length() >= LEAST_LETTERS && tokens.isWord(i) && !tokens.isCapitalised(i)) {
                counts(capitalised(word))[IN_SMALL]++;
            }
        }
    }

    private long[] add(NameTokens tokens, Name name, int kind) {
        long[] counts = counts(tokens.surface(name.from(), name.to()));
        counts[kind]++;
        if (tokens.opensSentence(name.from())) {
            counts[FIRST]++;
        } else {
            addBefore(tokens, name.from() - 1, counts);
        }
        if (!tokens.opensSentence(name.to())) {
            addAfter(tokens, name.to(), counts);
        }
        return counts;
    }

    /** Adds what stands beside a name in a list, which is mostly of its type: Varna, Brackwater and Orrin. */
    private static void addListed(NameTokens tokens, Name name, List<Name> names, long[] counts) {
        for (Name other : names) {
            if (other.type() != null
                    && (isListed(tokens, name.to(), other.from()) || isListed(tokens, other.to(), name.from()))) {
                counts[LISTED_PERSON + other.type().ordinal()]++;
            }
        }
    }

    /** Returns whether nothing but a comma or a word that joins stands between two places. */
    private static boolean isListed(NameTokens tokens, int from, int to) {
        if (to <= from || to > from + 2) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (!LIST_WORDS.contains(tokens.token(i))) {
                return false;
            }
        }
        return true;
    }

    private static void addBefore(NameTokens tokens, int i, long[] counts) {
        String word = tokens.token(i);
        if (NameBounds.isTitle(tokens, i)) {
            counts[AFTER_TITLE]++;
        } else if (word.toLowerCase(Locale.ROOT).equals("the")) {
            counts[AFTER_THE]++;
        } else if (PLACE_WORDS.contains(word)) {
            counts[AFTER_PLACE_WORD]++;
        } else if (BY_WORDS.contains(word)) {
            counts[AFTER_BY]++;
        } else if (word.equals("of") || word.equals("for") || word.equals("on")) {
            counts[AFTER_OF]++;
        } else if (word.equals(",")) {
            counts[AFTER_COMMA]++;
        } else if (word.equals("and") || word.equals("or")) {
            counts[BESIDE_AND]++;
        } else if (tokens.is(i, NameTokens.OTHER)) {
            counts[QUOTED]++;
        } else if (tokens.isCapitalised(i)) {
            counts[BESIDE_CAPITAL]++;
        } else if (tokens.isWord(i)) {
            counts[AFTER_SMALL]++;
        }
    }

    private static void addAfter(NameTokens tokens, int i, long[] counts) {
        String word = tokens.token(i);
        if (tokens.is(i, NameTokens.POSSESSIVE)) {
            counts[OWNS]++;
        } else if (SPEECH.contains(word)) {
            counts[SPEAKS]++;
        } else if (word.equals(",")) {
            counts[BEFORE_COMMA]++;
        } else if (word.equals("and") || word.equals("or")) {
            counts[BESIDE_AND]++;
        } else if (BEING.contains(word)) {
            counts[IS]++;
        } else if (tokens.isCapitalised(i) && !NameBounds.isTitle(tokens, i)) {
            counts[BESIDE_CAPITAL]++;
        } else if (tokens.isWord(i)) {
            counts[BEFORE_SMALL]++;
        }
    }

    /** Adds what a tagger knows of the forms that were seen. */
    void addEvidence(Tagger tagger) {
        votes.forEach((surface, counts) -> {
            if (seen(counts) > 0) {
                evidence.put(surface, tagger.evidence(surface));
            }
        });
    }

    /** Adds what is known of one form. */
    void addEvidence(String surface, double[] scores) {
        evidence.put(surface, scores);
    }

    /** Returns what is known of a form by itself, in four scores; null where nothing was added. */
    double[] evidence(String surface) {
        return evidence.get(surface);
    }

    private long[] counts(String surface) {
        return votes.computeIfAbsent(surface, key -> new long[SIZE]);
    }

    /** Adds counts of one form. */
    void add(String surface, long[] more) {
        long[] counts = counts(surface);
        for (int i = 0; i < SIZE; i++) {
            counts[i] += more[i];
        }
    }

    /** Returns how often a word was seen in small letters, however it is written itself: rice for Rice and RICE. */
    long inSmall(String word) {
        long[] counts = votes.get(capitalised(word.toLowerCase(Locale.ROOT)));
        return counts == null ? 0 : counts[IN_SMALL];
    }

    private static String capitalised(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    /** Returns whether names are followed by 's at all; in articles that lost their apostrophes on the way, they are not. */
    boolean hasApostrophes() {
        long owns = 0;
        long seen = 0;
        for (long[] counts : votes.values()) {
            owns += counts[OWNS];
            seen += seen(counts);
        }
        return owns > LEAST_OWNERS * seen;
    }

    /** Returns how often a form with such counts was seen, as a name or not. */
    static long seen(long[] counts) {
        long seen = 0;
        for (int i = 0; i <= NONE; i++) {
            seen += counts[i];
        }
        return seen;
    }

    /** Returns the counts by form; of some only their word in small letters was seen. */
    Map<String, long[]> counts() {
        return votes;
    }
}
