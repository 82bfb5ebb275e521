package groundswell.text;

import java.util.List;
import java.util.Set;

/**
 * Cuts Chinese, Japanese and Korean into words, and says what their dictionaries know of each as a name. One instance
 * serves one thread.
 */
public final class NameWords {
    private static final Set<String> LANGUAGES = Set.of("zh", "ja", "ko");

    private final Cut cut;

    private NameWords(Cut cut) {
        this.cut = cut;
    }

    /** What a word is. */
    public enum Kind {
        /** A person's name as a whole. */
        PERSON,
        SURNAME,
        GIVEN_NAME,
        LOCATION,
        ORGANIZATION,
        /** A proper noun of which no more is known. */
        NAME,
        /** Any other noun. */
        NOUN,
        /** What makes a longer noun of the noun before it. */
        SUFFIX,
        /** No noun, and all that is no word but spaces, which are left out. */
        OTHER
    }

    /**
     * A word.
     *
     * @param start index of its first character
     * @param end index after its last character
     * @param kind what it is
     */
    public record Tagged(int start, int end, Kind kind) {}

    /** A dictionary. */
    @FunctionalInterface
    interface Cut {
        List<Tagged> of(String text);
    }

    /** Returns whether a language is cut by a dictionary that knows names. */
    public static boolean knows(String lang) {
        return LANGUAGES.contains(lang);
    }

    /**
     * Returns those of a language that {@link #knows}.
     *
     * @throws IllegalStateException where the jar with the dictionary is not on the class path
     */
    public static NameWords of(String lang) {
        try {
            return new NameWords(
                    switch (lang) {
                        case "zh" -> NameDictionaries.chinese();
                        case "ja" -> NameDictionaries.japanese();
                        case "ko" -> NameDictionaries.korean();
                        default -> throw new IllegalArgumentException("no dictionary knows names of " + lang);
                    });
        } catch (NoClassDefFoundError e) {
            throw Segmenters.missing(lang, e);
        }
    }

    /** Returns the words of a text, from first to last. */
    public List<Tagged> in(String text) {
        return cut.of(text);
    }
}
