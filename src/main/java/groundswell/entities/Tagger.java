package groundswell.entities;

import java.util.List;

/** Proposes names in a sentence. */
@FunctionalInterface
interface Tagger {
    /**
     * Returns the names in a sentence, from first to last, without overlap; those of kinds that are not counted too, with
     * no type.
     */
    List<TaggedSpan> tag(String sentence);

    /**
     * Returns what is known of a form by itself, as scores of its being a person, an organization, a place and no name ({@link
     * NameWeights}); all are 0 where nothing is.
     */
    default double[] evidence(String form) {
        return new double[NameWeights.SCORES];
    }
}
