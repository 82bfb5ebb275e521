package groundswell.entities;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArticleNamesTest {
    private static final NameLexicon LEXICON = lexicon(
            new LexiconRow("Ada Brum", "p:ada", "Ada Brum", NameType.PERSON, "name", 3),
            new LexiconRow("Otto Brum", "p:otto", "Otto Brum", NameType.PERSON, "name", 3),
            new LexiconRow("Kim Jong-un", "p:kim", "Kim Jong-un", NameType.PERSON, "name", 3),
            new LexiconRow("Brum", "p:brum", "Brum", NameType.PERSON, "name", 3),
            new LexiconRow(
                    "Tarn Security Council", "o:council", "Tarn Security Council", NameType.ORGANIZATION, "name", 2),
            new LexiconRow("Brum Motor Co", "o:brum motor", "Brum Motor Co", NameType.ORGANIZATION, "name", 2),
            new LexiconRow("Brum Steel Inc", "o:brum steel", "Brum Steel", NameType.ORGANIZATION, "name", 2),
            new LexiconRow("Oslo", "l:oslo", "Oslo", NameType.LOCATION, "place", 2),
            new LexiconRow("OIL", "o:orrin", "Orrin Industries Ltd", NameType.ORGANIZATION, "acronym", 2),
            new LexiconRow("Norwegian", "country:no", "Norway", NameType.LOCATION, "demonym", 0));

    @Test
    void aSurnameMeansWhomTheArticleNamesInFull() {
        assertEquals(
                List.of("Ada Brum p:ada name", "Brum p:ada back_reference"), found("Ada Brum spoke. Then Brum left."));
        assertEquals(List.of("Brum p:brum name"), found("Brum left."));
    }

    @Test
    void ofTwoWithOneSurnameTheLastNamedIsMeant() {
        assertEquals(
                List.of("Ada Brum p:ada name", "Otto Brum p:otto name", "Brum p:otto back_reference"),
                found("Ada Brum spoke, then Otto Brum. Mr. Brum smiled."));
    }

    @Test
    void aSurnameMeansTheCompanyWhereNoOneElseOfThatNameIsNamedInFull() {
        assertEquals(
                List.of("Brum Motor Co o:brum motor name", "Brum o:brum motor back_reference", "Brum p:brum name"),
                found("The Brum Motor Co grew. Sales of Brum rose, said Mr. Brum."));
        assertEquals(
                List.of("Brum Motor Co o:brum motor name", "Ada Brum p:ada name", "Brum p:ada back_reference"),
                found("The Brum Motor Co is owned by Ada Brum. Then Brum left."));
        assertEquals(
                List.of("Brum Motor Co o:brum motor name", "Brum Steel Inc o:brum steel name", "Brum p:brum name"),
                found("Last year the Brum Motor Co bought most of Brum Steel Inc, which grew. Then Brum left."));
    }

    @Test
    void itDoesNotMatterWhichApostropheIsUsed() {
        NameLexicon lexicon = lexicon(new LexiconRow("O'Brum", "p:obrum", "O'Brum", NameType.PERSON, "name", 3));
        for (String text : List.of("Then O'Brum left.", "Then O\u2019Brum left.")) {
            assertEquals(1, ArticleNames.in(NameTokens.of(text), lexicon).size(), text);
        }
    }

    @Test
    void koreanNamesBeginWithTheSurname() {
        assertEquals(
                List.of("Kim Jong-un p:kim name", "Kim p:kim back_reference"),
                found("Kim Jong-un came. Later Kim left."));
    }

    @Test
    void anOrganizationIsMeantByTheEndOfItsNameAndByItsAcronym() {
        assertEquals(
                List.of(
                        "Tarn Security Council o:council name",
                        "TSC o:council acronym",
                        "TSC o:council acronym",
                        "Security Council o:council back_reference"),
                found("The Tarn Security Council (TSC) met. The TSC voted. The Security Council rose."));
    }

    @Test
    void inTextAllOfCapitalsAnAcronymMayBeAWord() {
        assertEquals(List.of("OSLO l:oslo place"), found("OSLO OIL PRICES RISE\n\nPrices rose by a tenth."));
        assertEquals(
                List.of("OSLO l:oslo place", "OIL o:orrin acronym", "OIL o:orrin acronym"),
                found("OSLO PLANT OF OIL BURNS\n\nA plant of OIL burned down."));
        assertEquals(List.of("OIL o:orrin acronym"), found("OIL burns\n\nA plant burned down."));
    }

    @Test
    void titlesBecomeRolesAndPeoplesAreTheirCountry() {
        List<Mention> mentions = ArticleNames.in(NameTokens.of("Norwegian Prime Minister Ada Brum spoke."), LEXICON);
        assertEquals("country:no", mentions.get(0).entity());
        assertEquals("demonym", mentions.get(0).evidence());
        assertEquals("Norwegian Prime Minister", mentions.get(1).role());
    }

    @Test
    void partsOfUnknownNamesAndCompoundsAreNoNames() {
        assertEquals(List.of(), found("They left the Oslo Quarterly there."));
        assertEquals(List.of("Oslo l:oslo place"), found("An Oslo-based firm."));
        assertEquals(List.of(), found("In Nord-Oslo it rained."));
    }

    @Test
    void titlesInCapitalsAreReadToo() {
        assertEquals(List.of("OSLO l:oslo place", "ADA BRUM p:ada name"), found("OSLO FETES ADA BRUM"));
    }

    @Test
    void theUsersOwnNamesWinOnTheirDays() {
        NameLexicon lexicon = new NameLexicon();
        lexicon.add(new LexiconRow(
                "Brum",
                "mine:1",
                "Ada Brum",
                NameType.PERSON,
                "list",
                0,
                LocalDate.of(2030, 1, 1),
                LocalDate.of(2030, 6, 30)));
        lexicon.add(new LexiconRow("Brum", "p:brum", "Brum", NameType.PERSON, "name", 3));
        NameTokens tokens = NameTokens.of("Brum left.");
        assertEquals(
                "mine:1",
                ArticleNames.in(tokens, lexicon.on(LocalDate.of(2030, 6, 30)))
                        .get(0)
                        .entity());
        assertEquals(
                "p:brum",
                ArticleNames.in(tokens, lexicon.on(LocalDate.of(2030, 7, 1)))
                        .get(0)
                        .entity());
        assertEquals(
                "p:brum",
                ArticleNames.in(tokens, lexicon.on(LocalDate.of(2029, 12, 31)))
                        .get(0)
                        .entity());
    }

    @Test
    void aliasesOfTheFixtureAreResolved() throws IOException {
        LinkedArticles articles = new LinkedArticles(LinkedArticle.all());
        AliasScore score = articles.score(articles.lexiconOfGold());
        assertTrue(score.precision() >= 0.97, () -> "precision " + score.precision() + ": " + score.faults());
        assertTrue(score.recall() >= 0.90, () -> "recall " + score.recall() + ": " + score.faults());
    }

    private static NameLexicon lexicon(LexiconRow... rows) {
        NameLexicon lexicon = new NameLexicon();
        for (LexiconRow row : rows) {
            lexicon.add(row);
        }
        return lexicon;
    }

    private static List<String> found(String text) {
        NameTokens tokens = NameTokens.of(text);
        return ArticleNames.in(tokens, LEXICON).stream()
                .map(mention -> tokens.surface(mention.from(), mention.to()) + " " + mention.entity() + " "
                        + mention.evidence())
                .toList();
    }
}
