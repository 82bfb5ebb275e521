package groundswell.entities;

import static groundswell.text.NameWords.Kind.LOCATION;
import static groundswell.text.NameWords.Kind.NOUN;
import static groundswell.text.NameWords.Kind.ORGANIZATION;
import static groundswell.text.NameWords.Kind.OTHER;
import static groundswell.text.NameWords.Kind.PERSON;

import groundswell.text.NameWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Names in Chinese. The dictionary also guesses names that it does not have, and more of them than there are: of persons
 * those are taken that begin with a surname or are made of the characters that foreign names are written in, and a title or another
 * person beside some of them must say so; of organizations those that end as organizations do.
 */
final class ChineseNames extends WordNames {
    private static final int LONGEST_PERSON = 3;
    private static final Set<String> SURNAMES = WordLists.words("surnames_zh.txt");
    private static final Set<String> ENDINGS = WordLists.words("organization_endings_zh.txt");
    private static final Set<String> TITLES = WordLists.words("titles_zh.txt");
    private static final Set<String> PLACES = WordLists.words("place_endings_zh.txt");
    /** Characters of names from other languages. */
    private static final String SOUNDS = String.join("", WordLists.lines("name_sounds_zh.txt"));

    /** Those of them that seldom are words of their own. */
    private static final Set<String> SINGLE_SOUNDS = WordLists.words("name_single_sounds_zh.txt");

    /** Between the names of a list. */
    private static final String COMMA = "、";

    /** Characters of grammar: no name holds them. */
    private static final String GRAMMAR = "的和在将了与及是为对从被把而也都就以不有这那向";

    ChineseNames(String text, List<NameWords.Tagged> words) {
        super(text, words);
    }

    @Override
    List<WordName> names() {
        List<WordName> names = new ArrayList<>();
        int i = 0;
        while (i < count()) {
            int to = is(i, PERSON) || isPartOfSound(i) ? endOfSounds(i) : i + 1;
            NameType type = to > i + 1 || is(i, PERSON) ? NameType.PERSON : type(i);
            String name = text(i, to);
            if (type != null && to - i < LONGEST && name.length() > 1 && !isNoName("zh", name) && !hasGrammar(name)) {
                if (type != NameType.PERSON) {
                    names.add(name(i, to, type));
                } else if (isSound(name) || (isOwn(name) && !endsWithAny(name, TITLES))) {
                    names.add(name(i, to, person(i, to, isSound(name))));
                }
            }
            i = to;
        }
        return names;
    }

    /** The dictionary cuts a foreign name into parts that it knows and single characters. */
    private int endOfSounds(int i) {
        int to = i + 1;
        boolean person = is(i, PERSON);
        if (!isSound(word(i))) {
            return to;
        }
        while (to - i < LONGEST && isGlued(to) && isSound(word(to)) && (is(to, PERSON) || isPartOfSound(to))) {
            person |= is(to, PERSON);
            to++;
        }
        return person ? to : i + 1;
    }

    private boolean isPartOfSound(int i) {
        return word(i).length() == 1 ? SINGLE_SOUNDS.contains(word(i)) : is(i, OTHER, NOUN) && isSound(word(i));
    }

    private NameType type(int i) {
        if (ENDINGS.contains(word(i))) {
            return is(i, LOCATION, ORGANIZATION) ? NameType.ORGANIZATION : null;
        }
        if (is(i, LOCATION)) {
            return NameType.LOCATION;
        }
        return is(i, ORGANIZATION) && endsWithAny(word(i), ENDINGS) ? NameType.ORGANIZATION : null;
    }

    /** Returns what the words beside a person's name tell: a title, another person, or what only places have. */
    private NameType person(int from, int to, boolean foreign) {
        if (foreign && to < count() && PLACES.contains(word(to))) {
            return NameType.LOCATION;
        }
        if ((from > 0 && TITLES.contains(word(from - 1))) || (to < count() && TITLES.contains(word(to)))) {
            return NameType.PERSON;
        }
        // Places stand in lists as well.
        boolean listed = (from > 1 && word(from - 1).equals(COMMA) && is(from - 2, PERSON))
                || (to + 1 < count() && word(to).equals(COMMA) && is(to + 1, PERSON));
        return listed && !foreign ? NameType.PERSON : null;
    }

    private static boolean isOwn(String name) {
        return name.length() <= LONGEST_PERSON && SURNAMES.contains(name.substring(0, 1));
    }

    private static boolean isSound(String name) {
        return name.chars().allMatch(c -> SOUNDS.indexOf(c) >= 0);
    }

    private static boolean hasGrammar(String name) {
        return name.chars().anyMatch(c -> GRAMMAR.indexOf(c) >= 0);
    }
}
