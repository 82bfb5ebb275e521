package groundswell.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what the user probably meant. */
public final class Nearest {
    private Nearest() {}

    /** Returns {@code "; did you mean X?"} for the nearest of {@code known}, empty where nothing is near. */
    public static String hint(String given, Collection<String> known) {
        return of(given, known).map(name -> "; did you mean " + name + "?").orElse("");
    }

    /** Returns the known name with the least edit distance, if that is at most a third of the given name's length + 1. */
    public static Optional<String> of(String given, Collection<String> known) {
        int bound = given.length() / 3 + 1;
        return known.stream()
                .filter(name -> distance(given, name) <= bound)
                .min(Comparator.<String>comparingInt(name -> distance(given, name))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Returns the Levenshtein distance, ignoring case. */
    private static int distance(String left, String right) {
        String a = left.toLowerCase(Locale.ROOT);
        String b = right.toLowerCase(Locale.ROOT);
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substitution = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(substitution, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
