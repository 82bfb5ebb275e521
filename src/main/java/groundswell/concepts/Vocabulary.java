package groundswell.concepts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words and prefixes of all questions in one language, numbered. */
final class Vocabulary {
    private static final int[] NO_NUMBERS = {};

    private final Map<String, Integer> words = new HashMap<>();
    private final Map<String, Integer> prefixes = new HashMap<>();
    private final Map<Character, List<String>> prefixesByFirst = new HashMap<>();
    private int size;

    /** Returns the number of a word, which it gets where it has none. */
    int word(String word) {
        return words.computeIfAbsent(word, any -> size++);
    }

    /** Returns the number of all words that begin so. */
    int prefix(String prefix) {
        return prefixes.computeIfAbsent(prefix, any -> {
            prefixesByFirst
                    .computeIfAbsent(prefix.charAt(0), first -> new ArrayList<>())
                    .add(prefix);
            return size++;
        });
    }

    int size() {
        return size;
    }

    /** Returns the numbers that a word of an article has. */
    int[] numbers(String word) {
        Integer own = words.get(word);
        List<String> begun = prefixesByFirst.getOrDefault(word.charAt(0), List.of());
        if (begun.isEmpty()) {
            return own == null ? NO_NUMBERS : new int[] {own};
        }
        List<Integer> numbers = new ArrayList<>();
        if (own != null) {
            numbers.add(own);
        }
        for (String prefix : begun) {
            if (word.startsWith(prefix)) {
                numbers.add(prefixes.get(prefix));
            }
        }
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }
}
