package groundswell.entities;

import groundswell.text.NameWords;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Proposes names in a text of one language, of words that a dictionary cut. */
abstract class WordNames {
    /** Words of the longest name: a text without an end to its nouns must not cost the square of its length. */
    static final int LONGEST = 12;

    private static final int LONGEST_ENDING = 5;

    private static final Map<String, Set<String>> NO_NAMES = Map.of(
            "zh", WordLists.words("not_names_zh.txt"),
            "ja", WordLists.words("not_names_ja.txt"),
            "ko", WordLists.words("not_names_ko.txt"));

    private final String text;
    private final List<NameWords.Tagged> words;

    WordNames(String text, List<NameWords.Tagged> words) {
        this.text = text;
        this.words = words;
    }

    /** Returns the names of a text in a language that {@link NameWords#knows}, from first to last, without overlap. */
    static List<WordName> in(String lang, String text, List<NameWords.Tagged> words) {
        return switch (lang) {
            case "zh" -> new ChineseNames(text, words).names();
            case "ja" -> new JapaneseNames(text, words).names();
            case "ko" -> new KoreanNames(text, words).names();
            default -> List.of();
        };
    }

    /** Returns whether a form is none of the names of a language, though its dictionary has it. */
    static boolean isNoName(String lang, String surface) {
        return NO_NAMES.getOrDefault(lang, Set.of()).contains(surface);
    }

    abstract List<WordName> names();

    int count() {
        return words.size();
    }

    String word(int i) {
        return text.substring(words.get(i).start(), words.get(i).end());
    }

    String text(int from, int to) {
        return text.substring(words.get(from).start(), words.get(to - 1).end());
    }

    /** Returns whether the text goes on so after a word. */
    boolean goesOn(int to, String with) {
        return text.startsWith(with, words.get(to - 1).end());
    }

    boolean is(int i, NameWords.Kind... kinds) {
        return i >= 0 && i < words.size() && Set.of(kinds).contains(words.get(i).kind());
    }

    /** Returns whether nothing stands between a word and the one before it. */
    boolean isGlued(int i) {
        return i > 0
                && i < words.size()
                && words.get(i).start() == words.get(i - 1).end();
    }

    WordName name(int from, int to, NameType type) {
        return new WordName(words.get(from).start(), words.get(to - 1).end(), type);
    }

    /** Returns whether a name is more than one of the endings, and ends with it. */
    static boolean endsWithAny(String name, Set<String> endings) {
        for (int length = Math.min(name.length() - 1, LONGEST_ENDING); length > 0; length--) {
            if (endings.contains(name.substring(name.length() - length))) {
                return true;
            }
        }
        return false;
    }
}
