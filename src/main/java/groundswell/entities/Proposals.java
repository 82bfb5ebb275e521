package groundswell.entities;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gathers what a tagger and the heads of names propose in a sentence. */
final class Proposals {
    private Proposals() {}

    /** Returns the names of a sentence, from first to last, without overlap. */
    static List<Name> of(NameTokens tokens, int[] sentence, Tagger tagger) {
        return of(tokens, sentence, tagger, true);
    }

    /** Does the same, with the heads of English names or without. */
    static List<Name> of(NameTokens tokens, int[] sentence, Tagger tagger, boolean heads) {
        int start = tokens.start(sentence[0]);
        int end = tokens.end(sentence[1] - 1);
        List<Name> names = new ArrayList<>();
        for (TaggedSpan span : tagger.tag(tokens.text().substring(start, end))) {
            Name name = NameBounds.of(
                    tokens, sentence, new TaggedSpan(span.start() + start, span.end() + start, span.type()));
            if (name != null) {
                names.add(typed(tokens, name));
            }
        }
        for (Name head : heads ? HeadNames.in(tokens, sentence) : List.<Name>of()) {
            addHead(names, head);
        }
        names.sort(Comparator.comparingInt(Name::from));
        return names;
    }

    /** The head of a name of several words tells its type better than a tagger. */
    private static Name typed(NameTokens tokens, Name name) {
        if (name.length() < 2 || name.type() == NameType.PERSON) {
            return name;
        }
        NameType head = WordLists.ofHead(tokens.token(name.to() - 1));
        return head == null || name.type() == null ? name : new Name(name.from(), name.to(), head);
    }

    /** A name by its head takes the place of those that lie within it, but not of those that reach beyond it. */
    private static void addHead(List<Name> names, Name head) {
        for (Name name : names) {
            if (name.overlaps(head) && !head.contains(name)) {
                return;
            }
            if (name.type() != null && name.contains(head)) {
                return;
            }
        }
        names.removeIf(head::contains);
        names.add(head);
    }
}
