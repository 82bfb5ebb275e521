package groundswell.entities;

import edu.emory.mathcs.nlp.component.template.lexicon.GlobalLexica;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.decode.NLPDecoder;

/** The dictionaries that {@link Nlp4jTagger} tags with, in a class of their own: without their jars it cannot be loaded. */
final class Nlp4jDictionaries {
    private static final NameWeights WEIGHTS = NameWeights.read("form_weights_en.txt", FormFeatures.NAMES);

    private final NLPDecoder decoder;
    private final GlobalLexica<NLPNode> lexica;

    Nlp4jDictionaries(NLPDecoder decoder) {
        this.decoder = decoder;
        lexica = decoder.getComponents().stream()
                .filter(GlobalLexica.class::isInstance)
                .map(component -> (GlobalLexica<NLPNode>) component)
                .findFirst()
                .orElseThrow();
    }

    /** Returns what they know of a form, as {@link FormFeatures}. */
    double[] features(String form) {
        NLPNode[] nodes = decoder.toNodeArray(
                decoder.getTokenizer().tokenize(form).stream().toList());
        lexica.process(nodes);
        return FormFeatures.of(nodes);
    }

    /** Returns the scores that this gives the form. */
    double[] evidence(String form) {
        return WEIGHTS.scores(features(form));
    }
}
