package groundswell.entities;

import static groundswell.text.NameWords.Kind.NAME;
import static groundswell.text.NameWords.Kind.NOUN;
import static groundswell.text.NameWords.Kind.SUFFIX;

import groundswell.text.NameWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Names in Korean, whose dictionary says of a proper noun no more than that it is one. Its type is told by how it ends, by
 * the title after it, and by the particle of places; where nothing tells, other places of the name may.
 */
final class KoreanNames extends WordNames {
    /** Syllables of most persons' names, the first of them the surname. */
    private static final int PERSON_LENGTH = 3;

    private static final Set<String> SURNAMES = WordLists.words("surnames_ko.txt");
    private static final Set<String> TITLES = WordLists.words("titles_ko.txt");
    private static final Set<String> ENDINGS = WordLists.words("organization_endings_ko.txt");
    private static final Set<String> PLACES = WordLists.words("place_endings_ko.txt");
    private static final String INSTITUTE = "원";

    /** In, at: what follows a place, and some organizations. */
    private static final String AT = "에서";

    KoreanNames(String text, List<NameWords.Tagged> words) {
        super(text, words);
    }

    @Override
    List<WordName> names() {
        List<WordName> names = new ArrayList<>();
        int i = 0;
        while (i < count()) {
            int to = i;
            boolean named = false;
            while (to < count() && (to == i || isGlued(to)) && is(to, NAME, NOUN, SUFFIX)) {
                named |= is(to, NAME);
                to++;
            }
            if (named) {
                add(names, i, to);
            }
            i = Math.max(to, i + 1);
        }
        return names;
    }

    /** Adds the name that words without a space between them are: all of them, or the first. */
    private void add(List<WordName> names, int from, int to) {
        String all = text(from, to);
        NameType ofAll = to - from > 1 ? byEnding(all) : null;
        if (ofAll != null && !isNoName("ko", all)) {
            names.add(name(from, to, ofAll));
            return;
        }
        int end = from + 1;
        if (is(from, NAME) && word(from).length() == 1 && SURNAMES.contains(word(from)) && from + 1 < to) {
            end = from + 2;
        }
        String name = text(from, end);
        if (is(from, NAME) && name.length() > 1 && !isNoName("ko", name)) {
            names.add(name(from, end, type(name, end)));
        }
    }

    private static NameType byEnding(String name) {
        if (endsWithAny(name, PLACES)) {
            return NameType.LOCATION;
        }
        return ENDINGS.contains(name) || endsWithAny(name, ENDINGS) ? NameType.ORGANIZATION : null;
    }

    private NameType type(String name, int to) {
        // Many given names end like an institute.
        boolean mayBePerson =
                name.length() == PERSON_LENGTH && SURNAMES.contains(name.substring(0, 1)) && name.endsWith(INSTITUTE);
        NameType byEnding = mayBePerson ? null : byEnding(name);
        if (byEnding != null) {
            return byEnding;
        }
        if (hasTitle(to)) {
            return NameType.PERSON;
        }
        return goesOn(to, AT) ? NameType.LOCATION : null;
    }

    private boolean hasTitle(int to) {
        for (int i = to; i < Math.min(count(), to + 3); i++) {
            if (TITLES.contains(word(i))) {
                return true;
            }
            if (!is(i, NOUN)) {
                return false;
            }
        }
        return false;
    }
}
