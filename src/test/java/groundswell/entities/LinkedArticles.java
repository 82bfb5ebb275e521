package groundswell.entities;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Learns a lexicon from the articles of the fixture, and compares what is found by it with their links. */
final class LinkedArticles {
    private final List<LinkedArticle> articles;

    LinkedArticles(List<LinkedArticle> articles) {
        this.articles = articles;
    }

    /** Returns the title, a blank line and the body: what names are found in. */
    static String text(LinkedArticle article) {
        return article.title() + "\n\n" + article.body();
    }

    /** Returns the lexicon of all articles by the names that a tagger proposes in their bodies. */
    NameLexicon lexicon(Tagger tagger) {
        NameVotes votes = new NameVotes();
        for (LinkedArticle article : articles) {
            NameTokens tokens = NameTokens.of(article.body());
            for (int[] sentence : tokens.sentences()) {
                votes.add(tokens, sentence, Proposals.of(tokens, sentence, tagger));
            }
        }
        votes.addEvidence(tagger);
        return lexicon(votes, true);
    }

    /** Returns the lexicon of all articles by the names that are marked in them. */
    NameLexicon lexiconOfGold() {
        NameVotes votes = new NameVotes();
        for (LinkedArticle article : articles) {
            NameTokens tokens = NameTokens.of(text(article));
            for (int[] sentence : tokens.sentences()) {
                votes.add(tokens, sentence, gold(article, tokens, sentence));
            }
        }
        return lexicon(votes, false);
    }

    private static List<Name> gold(LinkedArticle article, NameTokens tokens, int[] sentence) {
        List<Name> names = new ArrayList<>();
        for (LinkedArticle.Link link : article.links()) {
            int start = start(article, link);
            if (link.kind() != 'D' && start >= tokens.start(sentence[0]) && start < tokens.end(sentence[1] - 1)) {
                names.add(NameBounds.of(
                        tokens,
                        sentence,
                        new TaggedSpan(start, start + link.surface().length(), link.type())));
            }
        }
        return names;
    }

    private static int start(LinkedArticle article, LinkedArticle.Link link) {
        return link.inTitle() ? link.start() : article.title().length() + 2 + link.start();
    }

    private NameLexicon lexicon(NameVotes votes, boolean tagged) {
        Map<String, Map<String, Long>> definitions = new TreeMap<>();
        for (LinkedArticle article : articles) {
            NameTokens tokens = NameTokens.of(article.body());
            for (AcronymDefinitions.Definition definition : AcronymDefinitions.in(tokens)) {
                definitions
                        .computeIfAbsent(definition.acronym(), key -> new TreeMap<>())
                        .merge(tokens.surface(definition.from(), definition.to()), 1L, Long::sum);
            }
        }
        NameLexicon lexicon = new NameLexicon();
        LexiconBuilder.rows("en", votes, definitions, tagged).forEach(lexicon::add);
        return lexicon;
    }

    /** Returns how the names found by a lexicon compare with the links; titles of persons do not matter. */
    AliasScore score(NameLexicon lexicon) {
        AliasScore score = new AliasScore();
        for (LinkedArticle article : articles) {
            NameTokens tokens = NameTokens.of(text(article));
            for (LinkedArticle.Link link : article.links()) {
                score.addGold(article.id(), withoutTitle(link.surface()), link.entity());
            }
            for (Mention mention : ArticleNames.in(tokens, lexicon)) {
                // A surname that nothing in the article explains is someone of this article.
                String bearer = mention.type() == NameType.PERSON
                                && mention.to() - mention.from() == 1
                                && mention.evidence().equals("name")
                        ? "@" + article.id()
                        : "";
                score.addFound(article.id(), tokens.surface(mention.from(), mention.to()), mention.entity() + bearer);
            }
        }
        return score;
    }

    private static String withoutTitle(String surface) {
        NameTokens tokens = NameTokens.of(surface);
        int from = 0;
        while (from + 1 < tokens.count() && NameBounds.isTitle(tokens, from)) {
            from++;
        }
        return tokens.surface(from, tokens.count());
    }
}
