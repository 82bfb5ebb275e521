package groundswell.entities;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
        measure("wikigold_en", 0.77);
    }

    @Test
    void unerEnglishPud() throws IOException {
        measure("uner_english_pud", 0.76);
    }

    @Test
    void ieerNewswire() throws IOException {
        measure("ieer_newswire_en", 0.86);
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
        List<GoldArticle> articles = GoldArticle.of(NameGold.read(collection));
        NameVotes votes = new NameVotes();
        Map<String, Map<String, Long>> definitions = new TreeMap<>();
        NameScore[] alone = {new NameScore(), new NameScore()};
        for (GoldArticle article : articles) {
            NameTokens tokens = NameTokens.of(article.text());
            List<TaggedSpan> tagged = new ArrayList<>();
            for (int[] sentence : tokens.sentences()) {
                int start = tokens.start(sentence[0]);
                List<TaggedSpan> spans =
                        Nlp4jTagger.shared().tag(article.text().substring(start, tokens.end(sentence[1] - 1)));
                spans.forEach(
                        span -> tagged.add(new TaggedSpan(start + span.start(), start + span.end(), span.type())));
                votes.add(tokens, sentence, Proposals.of(tokens, sentence, text -> spans));
            }
            for (AcronymDefinitions.Definition definition : AcronymDefinitions.in(tokens)) {
                definitions
                        .computeIfAbsent(definition.acronym(), key -> new TreeMap<>())
                        .merge(tokens.surface(definition.from(), definition.to()), 1L, Long::sum);
            }
            add(article, tagged, alone);
        }
        NameLexicon lexicon = new NameLexicon();
        LexiconBuilder.rows("en", votes, definitions, true).forEach(lexicon::add);
        NameScore[] ours = {new NameScore(), new NameScore()};
        for (GoldArticle article : articles) {
            NameTokens tokens = NameTokens.of(article.text());
            List<TaggedSpan> found = ArticleNames.in(tokens, lexicon).stream()
                    .filter(mention -> !mention.evidence().equals("demonym"))
                    .map(mention ->
                            new TaggedSpan(tokens.start(mention.from()), tokens.end(mention.to() - 1), mention.type()))
                    .toList();
            add(article, found, ours);
        }
        System.out.printf(
                "%s%n  even: tagger alone %s%n        lexicon      %s%n  odd:  tagger alone %s%n        lexicon      %s%n",
                collection, alone[0], ours[0], alone[1], ours[1]);
        assertTrue(ours[1].f1() >= least, () -> collection + ", odd half: " + ours[1]);
        assertTrue(ours[0].f1() > alone[0].f1() && ours[1].f1() > alone[1].f1(), collection);
    }

    private static void add(GoldArticle article, List<TaggedSpan> spans, NameScore[] halves) {
        for (int i = 0; i < article.parts().size(); i++) {
            NameGold part = article.parts().get(i);
            halves[part.isEven() ? 0 : 1].add(part.text(), part.names(), article.within(i, spans));
        }
    }
}
