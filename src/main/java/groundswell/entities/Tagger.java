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
}
