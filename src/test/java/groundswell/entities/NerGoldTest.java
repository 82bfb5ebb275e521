package groundswell.entities;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Names found by the lexicon of a collection beside those of the tagger alone, on raw text. */
@Tag("full")
class NerGoldTest {
    @BeforeAll
    static void requireTagger() {
        assumeTrue(Nlp4jTagger.isAvailable(), "no NLP4J on the class path: names are not measured");
        assumeTrue(NameGold.isAvailable(), "no ../shared/data/ner_gold: names are not measured");
    }

    @Test
    void wikigold() throws IOException {
        measure("wikigold_en", 0.78);
    }

    @Test
    void unerEnglishPud() throws IOException {
        measure("uner_english_pud", 0.765);
    }

    @Test
    void ieerNewswire() throws IOException {
        measure("ieer_newswire_en", 0.865);
    }

    @Test
    void aliasesOfTheFixtureAreResolvedWithTheTagger() throws IOException {
        LinkedArticles articles = new LinkedArticles(LinkedArticle.all());
        AliasScore score = articles.score(articles.lexicon(Nlp4jTagger.shared()));
        System.out.printf("fixture: alias precision %.3f, recall %.3f%n", score.precision(), score.recall());
        assertTrue(score.precision() >= 0.97, () -> "precision " + score.precision() + ": " + score.faults());
        assertTrue(score.recall() >= 0.90, () -> "recall " + score.recall() + ": " + score.faults());
    }

    private static void measure(String collection, double least) throws IOException {
        GoldVotes gold = new GoldVotes(GoldArticle.of(NameGold.read(collection)), Nlp4jTagger.shared());
        NameScore[] alone = gold.ofTagger();
        NameScore[] ours = gold.ofLexicon();
        System.out.printf(
                "%s%n  even: tagger alone %s%n        lexicon      %s%n  odd:  tagger alone %s%n        lexicon      %s%n",
                collection, alone[0], ours[0], alone[1], ours[1]);
        assertTrue(ours[1].f1() >= least, () -> collection + ", odd half: " + ours[1]);
        assertTrue(ours[0].f1() > alone[0].f1() && ours[1].f1() > alone[1].f1(), collection);
    }
}
