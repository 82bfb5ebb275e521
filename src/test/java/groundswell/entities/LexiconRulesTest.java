package groundswell.entities;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LexiconRulesTest {
    @Test
    void aWordThatOnlyOpensSentencesIsNoName() {
        NameVotes votes = new NameVotes();
        votes.add("Varga", persons(12, 10));
        votes.add("Turnover", persons(12, 11));
        votes.add("Rarely", persons(9, 9));
        votes.add("Ana Varga", persons(12, 12));
        Map<String, NameType> types = LexiconRules.types(votes, Gazetteer.of("en"));
        assertEquals(Map.of("Varga", NameType.PERSON, "Rarely", NameType.PERSON, "Ana Varga", NameType.PERSON), types);
    }

    /** Returns the counts of a form that was taken for a person so often, and stood first so often. */
    private static long[] persons(int all, int first) {
        long[] counts = new long[NameVotes.SIZE];
        counts[NameType.PERSON.ordinal()] = all;
        counts[NameVotes.FIRST] = first;
        counts[NameVotes.SPEAKS] = all;
        return counts;
    }
}
