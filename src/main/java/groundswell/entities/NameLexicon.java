package groundswell.entities;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Forms of names by their tokens (a trie): finds at each place of a text the longest that begins there, at the cost of a
 * look-up a token. Not to be changed while in use; threads may share it.
 */
final class NameLexicon {
    private static final Set<String> KNOWN = Set.of("country", "place", "list");

    private static final int BEGINNINGS = 1 << 14;

    private final Node root;
    private final Node capitals;
    private final LocalDate day;
    /** How the first words of forms begin, as {@link #beginning} says it. */
    private final BitSet beginnings;

    /** An empty lexicon. */
    NameLexicon() {
        this(new Node(), new Node(), new BitSet(BEGINNINGS), LocalDate.EPOCH);
    }

    private NameLexicon(Node root, Node capitals, BitSet beginnings, LocalDate day) {
        this.root = root;
        this.capitals = capitals;
        this.beginnings = beginnings;
        this.day = day;
    }

    /** Returns the same lexicon with what is valid on another day. */
    NameLexicon on(LocalDate otherDay) {
        return new NameLexicon(root, capitals, beginnings, otherDay);
    }

    private static final class Node {
        private final Map<String, Node> next = new HashMap<>(4);
        private List<LexiconRow> rows = List.of();

        void add(NameTokens tokens, LexiconRow row) {
            Node node = this;
            for (int i = 0; i < tokens.count(); i++) {
                node = node.next.computeIfAbsent(tokens.token(i), key -> new Node());
            }
            if (node != this) {
                List<LexiconRow> more = new ArrayList<>(node.rows);
                more.add(row);
                node.rows = List.copyOf(more);
            }
        }

        LexiconRow valid(LocalDate day) {
            for (LexiconRow row : rows) {
                if (row.isValid(day)) {
                    return row;
                }
            }
            return null;
        }
    }

    /** Adds a form; of those of one form, the first that is valid counts. */
    void add(LexiconRow row) {
        add(root, row.surface(), row);
        boolean isKnown = KNOWN.contains(row.evidence())
                && row.type() != NameType.PERSON
                && row.surface().length() > 3;
        if (isKnown || row.surface().indexOf(' ') > 0) {
            String upper = row.surface().toUpperCase(Locale.ROOT);
            if (!upper.equals(row.surface())) {
                add(capitals, upper, row);
            }
        }
    }

    private void add(Node start, String surface, LexiconRow row) {
        NameTokens tokens = NameTokens.of(surface);
        start.add(tokens, row);
        if (tokens.count() > 0) {
            beginnings.set(beginning(tokens, 0));
        }
    }

    /** A form found and the token after its last. */
    record Match(LexiconRow row, int to) {}

    /** Returns the longest form that begins with a token and ends before another, null where none does. */
    Match longest(NameTokens tokens, int from, int end) {
        return longest(root, tokens, from, end);
    }

    /** Does the same for text in capitals: of places and of names of several words. */
    Match longestInCapitals(NameTokens tokens, int from, int end) {
        return longest(capitals, tokens, from, end);
    }

    /** Returns a number below {@value #BEGINNINGS} for the first two characters and the length of a token. */
    private static int beginning(NameTokens tokens, int i) {
        int start = tokens.start(i);
        int length = tokens.end(i) - start;
        char second = length > 1 ? tokens.text().charAt(start + 1) : 0;
        int straight = second == '\u2019' ? '\'' : second;
        return ((tokens.text().charAt(start) * 31 + straight) * 31 + length) & (BEGINNINGS - 1);
    }

    private Match longest(Node start, NameTokens tokens, int from, int end) {
        // Most words are in small letters and begin no name: of few it is worth asking.
        if (!beginnings.get(beginning(tokens, from))) {
            return null;
        }
        Node node = start.next.get(tokens.token(from));
        int to = from + 1;
        Match longest = null;
        while (node != null) {
            LexiconRow row = node.rows.isEmpty() ? null : node.valid(day);
            if (row != null) {
                longest = new Match(row, to);
            }
            if (to >= end || node.next.isEmpty()) {
                break;
            }
            node = node.next.get(tokens.token(to));
            to++;
        }
        return longest;
    }
}
