package groundswell.topics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TopicTokensTest {
    private static final TopicTokens TOKENS = tokens("council", "new york", "new york city hall", "security council");

    @Test
    void thePhraseTakesTheWordsThatItHolds() {
        assertEquals(
                List.of("the", "security council", "and", "the", "council", "met"),
                TOKENS.of("the security council and the council met"));
    }

    @Test
    void theLongestPhraseWins() {
        assertEquals(List.of("new york city hall"), TOKENS.of("new york city hall"));
        assertEquals(List.of("new york", "city", "new"), TOKENS.of("new york city new"));
    }

    @Test
    void noPhraseGoesBeyondItsLine() {
        assertEquals(List.of("security", "council", "new york"), TOKENS.of("security\ncouncil\n\nnew york"));
    }

    @Test
    void aFormOfANameIsTheTermThatStandsForIt() {
        TopicTokens tokens = new TopicTokens(new TopicVocabulary(
                new TreeMap<>(Map.of("george w bush", 1.0, "u.n.", 1.0, "council", 1.0)),
                Map.of("george bush", "george w bush", "united nations", "u.n.")));
        assertEquals(
                List.of("george w bush", "met", "the", "u.n.", "council", "and", "george", "bush's"),
                tokens.of("george bush met the united nations council and george bush's"));
        assertEquals(List.of("george w bush", "u.n."), tokens.of("george w bush\nu.n."));
    }

    /** Returns what cuts texts into these terms. */
    static TopicTokens tokens(String... terms) {
        SortedMap<String, Double> weights = new TreeMap<>();
        Arrays.stream(terms).forEach(term -> weights.put(term, 1.0));
        return new TopicTokens(new TopicVocabulary(weights, Map.of()));
    }
}
