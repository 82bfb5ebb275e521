package groundswell.topics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class TopicTokensTest {
    private static final TopicTokens TOKENS =
            new TopicTokens(new String[] {"council", "new york", "new york city hall", "security council"});

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
}
