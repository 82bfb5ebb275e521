package groundswell.entities;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What is seen of the forms in a collection of gold, and what they name in its even half. */
final class GoldVotes {
    private static final int NONE = NameType.values().length;

    private final List<GoldArticle> articles;
    private final NameVotes votes = new NameVotes();
    private final Map<String, Map<String, Long>> definitions = new TreeMap<>();
    private final Map<String, double[]> labels = new TreeMap<>();
    private final IdentityHashMap<GoldArticle, List<TaggedSpan>> tagged = new IdentityHashMap<>();

    GoldVotes(List<GoldArticle> articles, Tagger tagger) {
        this.articles = articles;
        articles.forEach(article -> add(article, tagger));
        votes.addEvidence(tagger);
    }

    private void add(GoldArticle article, Tagger tagger) {
        NameTokens tokens = NameTokens.of(article.text());
        List<TaggedSpan> spans = new ArrayList<>();
        List<Name> forms = new ArrayList<>();
        for (int[] sentence : tokens.sentences()) {
            int start = tokens.start(sentence[0]);
            List<TaggedSpan> here = tagger.tag(article.text().substring(start, tokens.end(sentence[1] - 1)));
            here.forEach(span -> spans.add(new TaggedSpan(start + span.start(), start + span.end(), span.type())));
            List<Name> names = Proposals.of(tokens, sentence, text -> here);
            votes.add(tokens, sentence, names);
            forms.addAll(names);
            forms.addAll(NameVotes.stretches(tokens, sentence, names));
        }
        tagged.put(article, spans);
        for (AcronymDefinitions.Definition definition : AcronymDefinitions.in(tokens)) {
            definitions
                    .computeIfAbsent(definition.acronym(), key -> new TreeMap<>())
                    .merge(tokens.surface(definition.from(), definition.to()), 1L, Long::sum);
        }
        for (int i = 0; i < article.parts().size(); i++) {
            if (article.parts().get(i).isEven()) {
                label(article, i, tokens, forms);
            }
        }
    }

    /** Counts what the forms in a part name, by its gold. */
    private void label(GoldArticle article, int part, NameTokens tokens, List<Name> forms) {
        NameGold gold = article.parts().get(part);
        Set<TaggedSpan> names = NameScore.normal(gold.text(), gold.names());
        for (Name form : forms) {
            TaggedSpan span = new TaggedSpan(tokens.start(form.from()), tokens.end(form.to() - 1), null);
            for (TaggedSpan here : article.within(part, List.of(span))) {
                int label = NONE;
                for (NameType type : NameType.values()) {
                    label = names.contains(new TaggedSpan(here.start(), here.end(), type)) ? type.ordinal() : label;
                }
                labels.computeIfAbsent(tokens.surface(form.from(), form.to()), key -> new double[NameWeights.SCORES])[
                        label]++;
            }
        }
    }

    /** Returns what was seen of each form, in both halves. */
    NameVotes votes() {
        return votes;
    }

    /** Returns for each form in the even half how often it names a person, an organization, a place, or nothing. */
    Map<String, double[]> labels() {
        return labels;
    }

    /** Returns the scores of the tagger alone on the even and the odd half. */
    NameScore[] ofTagger() {
        NameScore[] halves = {new NameScore(), new NameScore()};
        articles.forEach(article -> score(article, tagged.get(article), halves));
        return halves;
    }

    /** Returns the scores of the names found by the lexicon of the collection on the even and the odd half. */
    NameScore[] ofLexicon() {
        NameLexicon lexicon = new NameLexicon();
        LexiconBuilder.rows("en", votes, definitions, true).forEach(lexicon::add);
        NameScore[] halves = {new NameScore(), new NameScore()};
        for (GoldArticle article : articles) {
            NameTokens tokens = NameTokens.of(article.text());
            List<TaggedSpan> found = ArticleNames.in(tokens, lexicon).stream()
                    .filter(mention -> !mention.evidence().equals("demonym"))
                    .map(mention ->
                            new TaggedSpan(tokens.start(mention.from()), tokens.end(mention.to() - 1), mention.type()))
                    .toList();
            score(article, found, halves);
        }
        return halves;
    }

    private static void score(GoldArticle article, List<TaggedSpan> spans, NameScore[] halves) {
        for (int i = 0; i < article.parts().size(); i++) {
            NameGold part = article.parts().get(i);
            halves[part.isEven() ? 0 : 1].add(part.text(), part.names(), article.within(i, spans));
        }
    }
}
