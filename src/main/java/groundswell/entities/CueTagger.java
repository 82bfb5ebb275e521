package groundswell.entities;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Proposes names by capitals and cues, where there is no tagger: of persons, those that begin with a known given name or
 * follow a title; the rest is left to the heads of names, the gazetteer and the words beside them.
 */
final class CueTagger implements Tagger {
    private static final int LONGEST = 4;
    private static final Set<String> PARTICLES =
            Set.of("de", "del", "la", "da", "dos", "di", "van", "von", "der", "bin", "al");

    @Override
    public List<TaggedSpan> tag(String sentence) {
        NameTokens tokens = NameTokens.of(sentence);
        List<TaggedSpan> spans = new ArrayList<>();
        for (int i = 0; i < tokens.count(); i++) {
            boolean titled = NameBounds.isTitle(tokens, i - 1);
            if (!tokens.isCapitalised(i) || NameBounds.isTitle(tokens, i)) {
                continue;
            }
            int to = end(tokens, i);
            boolean given = WordLists.isGivenName(tokens.token(i)) && to - i > 1;
            if ((given || titled) && to - i <= LONGEST + 2 && WordLists.ofHead(tokens.token(to - 1)) == null) {
                spans.add(new TaggedSpan(tokens.start(i), tokens.end(to - 1), NameType.PERSON));
            }
            i = to - 1;
        }
        return spans;
    }

    private static int end(NameTokens tokens, int from) {
        int to = from + 1;
        while (to < tokens.count()) {
            if (tokens.isCapitalised(to) && !NameBounds.isTitle(tokens, to)) {
                to++;
            } else if (tokens.is(to, NameTokens.HYPHEN) && tokens.isWord(to + 1)) {
                to += 2;
            } else if (tokens.isWord(to) && PARTICLES.contains(tokens.token(to)) && tokens.isCapitalised(to + 1)) {
                to += 2;
            } else {
                break;
            }
        }
        return to;
    }
}
