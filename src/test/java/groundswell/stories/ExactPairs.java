package groundswell.stories;

import groundswell.text.Shingles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Every pair of texts with a given containment, found by comparing all with all: the truth for the tests. */
final class ExactPairs {
    private final List<long[]> shingles = new ArrayList<>();
    private final List<Integer> days = new ArrayList<>();

    /** A pair of texts, by the order in which they were added. */
    record Pair(int one, int other, double containment, double jaccard) {}

    /** Adds a text with its words. */
    void add(String words, int day) {
        shingles.add(Shingles.of(words, 3));
        days.add(day);
    }

    int common(int one, int other) {
        return Shingles.common(shingles.get(one), shingles.get(other));
    }

    int size(int text) {
        return shingles.get(text).length;
    }

    /** Returns the pairs within a window with at least one of the two measures. */
    List<Pair> pairs(double leastContainment, double leastJaccard, int windowDays) {
        Map<Long, int[]> postings = postings();
        int[] common = new int[shingles.size()];
        int[] touched = new int[shingles.size()];
        List<Pair> pairs = new ArrayList<>();
        for (int text = 0; text < shingles.size(); text++) {
            int count = 0;
            for (long shingle : shingles.get(text)) {
                for (int other : postings.get(shingle)) {
                    if (other >= text) {
                        break;
                    }
                    if (common[other]++ == 0) {
                        touched[count++] = other;
                    }
                }
            }
            for (int i = 0; i < count; i++) {
                int other = touched[i];
                double fewer = Math.min(size(text), size(other));
                double jaccard = common[other] / (double) (size(text) + size(other) - common[other]);
                boolean isNear = Math.abs(days.get(text) - days.get(other)) <= windowDays;
                if (isNear && (common[other] >= leastContainment * fewer || jaccard >= leastJaccard)) {
                    pairs.add(new Pair(other, text, common[other] / fewer, jaccard));
                }
                common[other] = 0;
            }
        }
        return pairs;
    }

    private Map<Long, int[]> postings() {
        Map<Long, int[]> postings = new HashMap<>();
        for (int text = 0; text < shingles.size(); text++) {
            for (long shingle : shingles.get(text)) {
                int[] before = postings.get(shingle);
                int[] after = before == null ? new int[1] : Arrays.copyOf(before, before.length + 1);
                after[after.length - 1] = text;
                postings.put(shingle, after);
            }
        }
        return postings;
    }
}
