package groundswell.entities;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Counts names that were found right: the same characters and the same type as in the gold, each name once. A leading
 * article does not matter, and names of other types neither.
 */
final class NameScore {
    private final Map<NameType, long[]> counts = new EnumMap<>(NameType.class);

    NameScore() {
        for (NameType type : NameType.values()) {
            counts.put(type, new long[3]);
        }
    }

    /** Adds a text with its gold and what was found in it. */
    void add(String text, List<TaggedSpan> gold, List<TaggedSpan> found) {
        Set<TaggedSpan> wanted = normal(text, gold);
        Set<TaggedSpan> given = normal(text, found);
        for (TaggedSpan span : wanted) {
            counts.get(span.type())[0]++;
        }
        for (TaggedSpan span : given) {
            counts.get(span.type())[1]++;
            if (wanted.contains(span)) {
                counts.get(span.type())[2]++;
            }
        }
    }

    /** Returns the names that count, without their leading articles. */
    static Set<TaggedSpan> normal(String text, List<TaggedSpan> spans) {
        Set<TaggedSpan> normal = new HashSet<>();
        for (TaggedSpan span : spans) {
            if (span.type() == null) {
                continue;
            }
            int start = span.start();
            for (String article : List.of("the ", "a ", "an ")) {
                if (text.substring(start, span.end()).toLowerCase(Locale.ROOT).startsWith(article)) {
                    start += article.length();
                    break;
                }
            }
            normal.add(new TaggedSpan(start, span.end(), span.type()));
        }
        return normal;
    }

    /** Returns the harmonic mean of precision and recall over all types, 0 to 1. */
    double f1() {
        return f1(sum(0), sum(1), sum(2));
    }

    /** Returns the harmonic mean of precision and recall of a type. */
    double f1(NameType type) {
        long[] of = counts.get(type);
        return f1(of[0], of[1], of[2]);
    }

    double precision() {
        return sum(1) == 0 ? 0 : (double) sum(2) / sum(1);
    }

    double recall() {
        return sum(0) == 0 ? 0 : (double) sum(2) / sum(0);
    }

    long gold() {
        return sum(0);
    }

    private long sum(int which) {
        return counts.values().stream().mapToLong(of -> of[which]).sum();
    }

    private static double f1(long gold, long found, long right) {
        return gold + found == 0 ? 0 : 2.0 * right / (gold + found);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "F1 %.3f (P %.3f R %.3f; PER %.3f ORG %.3f LOC %.3f; %d names)",
                f1(),
                precision(),
                recall(),
                f1(NameType.PERSON),
                f1(NameType.ORGANIZATION),
                f1(NameType.LOCATION),
                gold());
    }
}
