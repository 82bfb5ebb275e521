package groundswell.publish;

import static groundswell.publish.ReportExamples.term;
import static org.junit.jupiter.api.Assertions.assertEquals;

import groundswell.publish.ReportData.Term;
import java.util.List;
import org.junit.jupiter.api.Test;

class FoldedTermsTest {
    @Test
    void phrasesOfOneEventBecomeOneLine() {
        assertEquals(
                List.of("tarnbrook dam <- dam, tarnbrook"),
                folded(term(1, "dam", 46), term(2, "tarnbrook", 46), term(3, "tarnbrook dam", 46)));
    }

    @Test
    void fourFifthsOfTheStoriesAreEnoughAndLessAreNot() {
        assertEquals(List.of("coal permits <- coal"), folded(term(1, "coal", 50), term(2, "coal permits", 40)));
        assertEquals(List.of("coal", "coal permits"), folded(term(1, "coal", 51), term(2, "coal permits", 40)));
    }

    @Test
    void onlyWholeWordsInSequenceAreAPart() {
        assertEquals(
                List.of("port", "airport strike", "art of war", "art war"),
                folded(
                        term(1, "port", 9),
                        term(2, "airport strike", 9),
                        term(3, "art of war", 9),
                        term(4, "art war", 9)));
    }

    @Test
    void lineStandsWhereItsBestRankedTermStands() {
        assertEquals(
                List.of("big storm <- storm", "election", "vote"),
                folded(term(1, "storm", 30), term(2, "election", 29), term(3, "vote", 28), term(9, "big storm", 30)));
    }

    @Test
    void termGoesUnderTheLongestThatHasItsStories() {
        assertEquals(
                List.of("old town hall <- town, town hall", "new town"),
                folded(
                        term(1, "town", 20),
                        term(2, "town hall", 20),
                        term(3, "new town", 20),
                        term(4, "old town hall", 18)));
    }

    @Test
    void fallIsJudgedByTheMissingStoriesToo() {
        assertEquals(
                List.of("permits", "coal permits"),
                folded(term(1, "permits", 0, 200, false), term(2, "coal permits", 0, 20, false)));
        assertEquals(
                List.of("coal permits <- permits"),
                folded(term(1, "permits", 0, 22, false), term(2, "coal permits", 0, 20, false)));
    }

    @Test
    void limitCountsLinesNotTerms() {
        List<Term> terms = List.of(term(1, "dam", 9), term(2, "old dam", 9), term(3, "storm", 8), term(4, "flood", 7));
        assertEquals(
                List.of("old dam", "storm"),
                FoldedTerms.of(terms, 2).stream().map(line -> line.head().key()).toList());
    }

    @Test
    void whatIsInOneEventIsOneLineUnderTheNameWhereThereIsOne() {
        Term name = in("e", "entity", term(1, "person:orla", 18));
        Term same = in("e", "term", term(1, "Orla", 18));
        Term verb = in("e", "term", term(4, "quizzed", 6));
        Term other = in("f", "term", term(2, "storm", 9));
        assertEquals(
                List.of("person:orla <- Orla, quizzed", "storm", "flood", "vote"),
                folded(verb, other, same, name, term(5, "flood", 3), term(6, "vote", 3)));
    }

    @Test
    void whatReadsLikeTheHeadIsNotRepeated() {
        Term name = in("e", "entity", term(1, "Orla", 18));
        assertEquals(
                List.of("Orla <- storm"),
                folded(name, in("e", "term", term(1, "orla", 18)), in("e", "term", term(2, "storm", 9))));
    }

    private static Term in(String group, String kind, Term term) {
        return new Term(
                kind,
                term.key(),
                term.label(),
                term.n(),
                term.rank(),
                term.observedStories(),
                term.totalStories(),
                term.share(),
                term.shareLow(),
                term.shareHigh(),
                term.expectedStories(),
                term.ratio(),
                term.ratioLow(),
                term.ratioHigh(),
                term.p(),
                term.q(),
                term.isRising(),
                term.firstSeenOn(),
                term.sources(),
                term.sentence(),
                group,
                term.story());
    }

    private static List<String> folded(Term... terms) {
        return FoldedTerms.of(List.of(terms), 100).stream()
                .map(line -> line.head().key()
                        + (line.also().isEmpty() ? "" : " <- ")
                        + String.join(", ", line.also().stream().map(Term::key).toList()))
                .toList();
    }
}
