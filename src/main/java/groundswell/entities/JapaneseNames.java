package groundswell.entities;

import static groundswell.text.NameWords.Kind.GIVEN_NAME;
import static groundswell.text.NameWords.Kind.LOCATION;
import static groundswell.text.NameWords.Kind.NAME;
import static groundswell.text.NameWords.Kind.NOUN;
import static groundswell.text.NameWords.Kind.ORGANIZATION;
import static groundswell.text.NameWords.Kind.PERSON;
import static groundswell.text.NameWords.Kind.SUFFIX;
import static groundswell.text.NameWords.Kind.SURNAME;

import groundswell.text.NameWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Names in Japanese: a surname with a given name, foreign names whose parts a dot joins, places with what they are (県, 市),
 * and organizations, with the nouns before the word that they end in.
 */
final class JapaneseNames extends WordNames {
    private static final Set<String> ENDINGS = WordLists.words("organization_endings_ja.txt");
    private static final Set<String> PLACES = WordLists.words("place_endings_ja.txt");

    /** Last characters of given names that the dictionary cuts off where it does not know the name. */
    private static final Set<String> GIVEN_ENDS = WordLists.words("given_name_ends_ja.txt");

    JapaneseNames(String text, List<NameWords.Tagged> words) {
        super(text, words);
    }

    @Override
    List<WordName> names() {
        List<WordName> names = new ArrayList<>();
        int i = 0;
        while (i < count()) {
            WordName name = organization(i);
            name = name == null ? person(i) : name;
            name = name == null ? place(i) : name;
            int next = i + 1;
            if (name != null) {
                while (next < count() && start(next) < name.end()) {
                    next++;
                }
                if (!isNoName("ja", text(i, next)) && name.end() - name.start() > 1) {
                    names.add(name);
                }
            }
            i = next;
        }
        return names;
    }

    private int start(int i) {
        return name(i, i + 1, null).start();
    }

    private WordName organization(int i) {
        int to = i;
        int end = -1;
        boolean named = false;
        while (to < count()
                && to - i < LONGEST
                && (to == i || isGlued(to))
                && is(to, ORGANIZATION, LOCATION, NAME, NOUN, SUFFIX, SURNAME)
                && !isSign(word(to))) {
            named |= is(to, ORGANIZATION, LOCATION, NAME);
            to++;
            if (named && (ENDINGS.contains(word(to - 1)) || endsWithAny(word(to - 1), ENDINGS)) && !is(i, SUFFIX)) {
                end = to;
            }
        }
        if (end > 0) {
            return name(i, end, NameType.ORGANIZATION);
        }
        boolean latin = word(i).codePoints().allMatch(c -> c < 128);
        boolean acronym = word(i).codePoints().allMatch(Character::isUpperCase);
        return is(i, ORGANIZATION) && (!latin || acronym) ? name(i, i + 1, NameType.ORGANIZATION) : null;
    }

    /** The dictionary takes signs that it does not know for nouns. */
    private static boolean isSign(String word) {
        return word.codePoints().noneMatch(Character::isLetter);
    }

    private WordName person(int i) {
        if (is(i, SURNAME) && isGlued(i + 1) && is(i + 1, GIVEN_NAME)) {
            int to = i + 2;
            while (isGlued(to)
                    && (is(to, GIVEN_NAME) || (word(to - 1).length() == 1 && GIVEN_ENDS.contains(word(to))))) {
                to++;
            }
            return name(i, to, NameType.PERSON);
        }
        if (!isKatakana(i)) {
            return is(i, PERSON) ? name(i, i + 1, NameType.PERSON) : null;
        }
        boolean person = is(i, PERSON, SURNAME, GIVEN_NAME);
        int to = i + 1;
        while (to - i < LONGEST && isGlued(to) && isDot(word(to)) && isGlued(to + 1) && isKatakana(to + 1)) {
            person |= is(to + 1, PERSON, SURNAME, GIVEN_NAME);
            to += 2;
        }
        return person && to > i + 1 ? name(i, to, NameType.PERSON) : null;
    }

    private static boolean isDot(String word) {
        return word.equals("・") || word.equals("＝");
    }

    private boolean isKatakana(int i) {
        return i < count() && !isDot(word(i)) && word(i).codePoints().allMatch(c -> c >= 0x30a0 && c <= 0x30ff);
    }

    private WordName place(int i) {
        if (is(i, LOCATION)) {
            int to = i + 1;
            while (isGlued(to) && is(to, SUFFIX) && PLACES.contains(word(to))) {
                to++;
            }
            return name(i, to, NameType.LOCATION);
        }
        return is(i, NAME) && endsWithAny(word(i), PLACES) ? name(i, i + 1, NameType.LOCATION) : null;
    }
}
