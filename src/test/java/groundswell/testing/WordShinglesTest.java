package groundswell.testing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WordShinglesTest {
    @Test
    void aTextOfTooFewWordsHasNone() {
        assertEquals(0, WordShingles.of("", 3).length);
        assertEquals(0, WordShingles.of("one two", 3).length);
        assertEquals(1, WordShingles.of("one two\nthree", 3).length);
    }

    @Test
    void orderAndBoundsOfWordsMatterAndKindsOfSpaceDoNot() {
        assertArrayEquals(WordShingles.of("a b c d", 2), WordShingles.of("a\nb c  d", 2));
        assertEquals(0, WordShingles.shared(WordShingles.of("a b", 2), WordShingles.of("b a", 2)));
        assertEquals(0, WordShingles.shared(WordShingles.of("ab c", 2), WordShingles.of("a bc", 2)));
    }

    @Test
    void similaritiesAreThoseOfTheSetsOfWordsThemselves() {
        Random random = new Random(3);
        for (int round = 0; round < 200; round++) {
            List<String> one = words(random);
            List<String> other = words(random);
            Set<List<String>> ones = runs(one);
            Set<List<String>> others = runs(other);
            Set<List<String>> both = new HashSet<>(ones);
            both.retainAll(others);
            long[] a = WordShingles.of(String.join(" ", one), 2);
            long[] b = WordShingles.of(String.join("\n", other), 2);
            int union = ones.size() + others.size() - both.size();
            int smaller = Math.min(ones.size(), others.size());
            assertEquals(ones.size(), a.length);
            assertEquals(union == 0 ? 0 : (double) both.size() / union, WordShingles.jaccard(a, b));
            assertEquals(smaller == 0 ? 0 : (double) both.size() / smaller, WordShingles.containment(a, b));
        }
    }

    private static List<String> words(Random random) {
        return random.ints(random.nextInt(30), 0, 6)
                .mapToObj(word -> String.valueOf((char) ('a' + word)))
                .toList();
    }

    private static Set<List<String>> runs(List<String> words) {
        Set<List<String>> runs = new HashSet<>();
        for (int i = 0; i + 1 < words.size(); i++) {
            runs.add(List.of(words.get(i), words.get(i + 1)));
        }
        return runs;
    }
}
