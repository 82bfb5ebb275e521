package groundswell.entities;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
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

    @Test
    void aWordMostlyInSmallLettersIsNoName() {
        NameVotes votes = new NameVotes();
        votes.add("Brook", persons(12, 2, 10));
        votes.add("Profits", persons(12, 2, 11));
        votes.add("Seldom", persons(2, 1, 9));
        votes.add("Ana Profits", persons(12, 2, 50));
        votes.add("Only", persons(0, 0, 50));
        votes.add("ONLY", persons(40, 2));
        Map<String, NameType> people =
                Map.of("Brook", NameType.PERSON, "Seldom", NameType.PERSON, "Ana Profits", NameType.PERSON);
        assertEquals(people, LexiconRules.types(votes, Gazetteer.of("en")));
        assertEquals(people, LexiconRules.majorities(votes, Gazetteer.of("en")));
    }

    @Test
    void wordsInSmallLettersAreCountedAtTheirCapitalisedForm() {
        NameTokens tokens = NameTokens.of("Profits of Brook fell, as profits do.");
        NameVotes votes = new NameVotes();
        votes.add(tokens, tokens.sentences().get(0), List.of(new Name(2, 3, NameType.ORGANIZATION)));
        assertEquals(1, votes.counts().get("Profits")[NameVotes.IN_SMALL]);
        assertEquals(1, NameVotes.seen(votes.counts().get("Profits")));
        assertEquals(0, votes.counts().get("Brook")[NameVotes.IN_SMALL]);
        assertEquals(1, votes.counts().get("Fell")[NameVotes.IN_SMALL]);
        assertEquals(1, votes.counts().get("Of")[NameVotes.IN_SMALL]);
    }

    @Test
    void whatIsKnownOfAFormDecidesWhereTheArticlesDoNot() {
        NameVotes votes = new NameVotes();
        votes.add("Orrin", persons(3, 0));
        assertEquals(Map.of("Orrin", NameType.PERSON), LexiconRules.types(votes, Gazetteer.of("en")));
        votes.addEvidence("Orrin", new double[] {0, 9, 0, 0});
        assertEquals(Map.of("Orrin", NameType.ORGANIZATION), LexiconRules.types(votes, Gazetteer.of("en")));
        votes.addEvidence("Orrin", new double[] {0, 0, 0, 9});
        assertEquals(Map.of(), LexiconRules.types(votes, Gazetteer.of("en")));
    }

    @Test
    void aSurnameIsACompanysWhereCompaniesBearItMoreThanPeople() {
        NameVotes votes = new NameVotes();
        for (String surname : List.of("Varlow", "Sorvel", "Ottar", "Kelm")) {
            votes.add(surname, persons(12, 0));
            votes.add(surname + " Motor Co", organizations(4));
            votes.add(surname + " Steel Inc", organizations(4));
        }
        votes.add("Ana Varlow", persons(7, 0));
        votes.add("Ana Sorvel", persons(9, 0));
        long[] titled = new long[NameVotes.SIZE];
        titled[NameVotes.AFTER_TITLE] = 8;
        votes.add("Ottar", titled);
        votes.add("Kelm Government", organizations(30));
        votes.add("Orrin", persons(12, 0));
        votes.add("Orrin Foundation", organizations(30));
        Map<String, NameType> types = LexiconRules.types(votes, Gazetteer.of("en"));
        assertEquals(NameType.ORGANIZATION, types.get("Varlow"));
        assertEquals(NameType.PERSON, types.get("Sorvel"), "a person bears it");
        assertEquals(NameType.PERSON, types.get("Ottar"), "Mr. Ottar");
        assertEquals(NameType.ORGANIZATION, types.get("Kelm"));
        assertEquals(NameType.PERSON, types.get("Orrin"), "no company");
    }

    @Test
    void aLetterAndATitleAreNoNames() {
        NameVotes votes = new NameVotes();
        for (String form : List.of("O", "Queen", "Ana Varga", "Xi")) {
            votes.add(form, persons(12, 0));
        }
        assertEquals(
                Map.of("Ana Varga", NameType.PERSON, "Xi", NameType.PERSON),
                LexiconRules.types(votes, Gazetteer.of("en")));
    }

    private static long[] persons(int all, int first, int small) {
        long[] counts = persons(all, first);
        counts[NameVotes.IN_SMALL] = small;
        return counts;
    }

    private static long[] organizations(int all) {
        long[] counts = new long[NameVotes.SIZE];
        counts[NameType.ORGANIZATION.ordinal()] = all;
        return counts;
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
