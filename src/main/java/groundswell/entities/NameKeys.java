package groundswell.entities;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells which spellings are of one name: what of a name is left where nothing counts that may be written or left out. */
final class NameKeys {
    private static final Pattern LETTERS_WITH_DOTS = Pattern.compile("(\\p{L}\\.)+\\p{L}?");
    private static final Set<String> JOINS = Set.of("and", "&");

    private NameKeys() {}

    /**
     * Returns a name as ids have it, whichever of its spellings was met: in small letters, without hyphens, commas, and the
     * dots of initials and abbreviations; of persons without initials in the middle, of organizations without what says that
     * they are companies.
     */
    static String plain(NameType type, String name) {
        StringBuilder plain = new StringBuilder();
        for (String word : core(type, name).split(" ", -1)) {
            boolean hasDots =
                    word.endsWith(".") || LETTERS_WITH_DOTS.matcher(word).matches();
            plain.append(plain.length() == 0 ? "" : " ").append(hasDots ? word.replace(".", "") : word);
        }
        return plain.toString().replace(",", "").replace('-', ' ').toLowerCase(Locale.ROOT);
    }

    /** Returns letters and digits of what ids have, without accents. */
    static String letters(NameType type, String name) {
        return Normalizer.normalize(core(type, name), Normalizer.Form.NFD)
                .replaceAll("[^\\p{L}\\p{N}&]", "")
                .toLowerCase(Locale.ROOT);
    }

    private static String core(NameType type, String name) {
        return switch (type) {
            case PERSON -> withoutInitials(name);
            case ORGANIZATION -> withoutCorporate(name);
            case LOCATION -> name;
        };
    }

    private static String withoutInitials(String name) {
        String[] words = name.split(" ", -1);
        StringBuilder core = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            if (i == words.length - 1 || !isInitial(words[i])) {
                core.append(' ').append(words[i]);
            }
        }
        return core.toString();
    }

    /** Returns a name without Inc, and Co and the like at its end; one that is nothing else as it is. */
    static String withoutCorporate(String name) {
        String core = name;
        for (int space = core.lastIndexOf(' '); space > 0; space = core.lastIndexOf(' ')) {
            String last = core.substring(space + 1);
            if (!WordLists.isCorporate(last) && !JOINS.contains(last)) {
                break;
            }
            core = core.substring(0, core.charAt(space - 1) == ',' ? space - 1 : space);
        }
        return core;
    }

    /** Returns whether one of the words is an initial. */
    static boolean hasInitial(String name) {
        for (String word : name.split(" ", -1)) {
            if (isInitial(word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isInitial(String word) {
        return (word.length() == 1 || (word.length() == 2 && word.charAt(1) == '.'))
                && Character.isUpperCase(word.charAt(0));
    }
}
