package groundswell.entities;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;

class NameVotesTest {
    @Test
    void ofAPartOfASentenceNamesHaveTheWordsBesideThemAllTheSame() {
        NameTokens tokens = NameTokens.of("It rose. They hear that in Orrin said Brum of all.");
        NameVotes votes = new NameVotes();
        // Orrin said Brum: of the sentence, four tokens before and two after it.
        int from = 7;
        assertEquals("Orrin", tokens.token(from));
        votes.add(tokens, new int[] {from, from + 3}, List.of(new Name(from, from + 1, NameType.LOCATION)));
        long[] orrin = new long[NameVotes.SIZE];
        orrin[NameType.LOCATION.ordinal()] = 1;
        orrin[NameVotes.AFTER_PLACE_WORD] = 1;
        orrin[NameVotes.SPEAKS] = 1;
        assertArrayEquals(orrin, votes.counts().get("Orrin"));
        long[] brum = new long[NameVotes.SIZE];
        brum[NameVotes.NONE] = 1;
        brum[NameVotes.AFTER_SMALL] = 1;
        brum[NameVotes.BEFORE_SMALL] = 1;
        assertArrayEquals(brum, votes.counts().get("Brum"));
        assertNull(votes.counts().get("They"), "not of the passage");
        assertEquals(1, votes.inSmall("Said"));
        assertEquals(0, votes.inSmall("Hear"));
    }

    @Test
    void onlyTheFirstWordOfASentenceStandsFirst() {
        NameTokens tokens = NameTokens.of("It rose. Orrin fell.");
        NameVotes votes = new NameVotes();
        votes.add(tokens, new int[] {3, 6}, List.of(new Name(3, 4, NameType.LOCATION)));
        assertEquals(1, votes.counts().get("Orrin")[NameVotes.FIRST]);
        votes.add(tokens, new int[] {0, 3}, List.of());
        assertEquals(1, votes.counts().get("It")[NameVotes.FIRST]);
    }
}
