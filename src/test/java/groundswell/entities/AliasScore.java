package groundswell.entities;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Compares which names of which article are one entity with the gold. Each entity that was found stands for the one gold
 * entity with which it has most names in common, the largest first, and no two stand for the same.
 */
final class AliasScore {
    private final Map<String, Set<String>> gold = new HashMap<>();
    private final Map<String, Set<String>> found = new HashMap<>();

    /** Adds a name of the gold: the same text in one article counts once for an entity. */
    void addGold(String article, String surface, String entity) {
        gold.computeIfAbsent(entity, key -> new HashSet<>()).add(article + "/" + surface);
    }

    /** Adds a name that was found. */
    void addFound(String article, String surface, String entity) {
        found.computeIfAbsent(entity, key -> new HashSet<>()).add(article + "/" + surface);
    }

    /** Returns the share of the names found that are of the right entity, 0 to 1. */
    double precision() {
        return right() / (double) size(found);
    }

    /** Returns the share of the gold's names that were found for the right entity, 0 to 1. */
    double recall() {
        return right() / (double) size(gold);
    }

    private static int size(Map<String, Set<String>> names) {
        return names.values().stream().mapToInt(Set::size).sum();
    }

    private int right() {
        return pairs().stream().mapToInt(Pair::common).sum();
    }

    /** Returns what is wrong, for the message of a test. */
    List<String> faults() {
        Map<String, String> goldOf = new HashMap<>();
        pairs().forEach(pair -> goldOf.put(pair.found(), pair.gold()));
        List<String> faults = new ArrayList<>();
        found.forEach((entity, names) -> names.stream()
                .filter(name -> !gold.getOrDefault(goldOf.get(entity), Set.of()).contains(name))
                .forEach(name -> faults.add("+ " + name + " as " + entity)));
        Map<String, String> foundOf = new HashMap<>();
        goldOf.forEach((of, entity) -> foundOf.put(entity, of));
        gold.forEach((entity, names) -> names.stream()
                .filter(name ->
                        !found.getOrDefault(foundOf.get(entity), Set.of()).contains(name))
                .forEach(name -> faults.add("- " + name + " as " + entity)));
        faults.sort(Comparator.comparing(fault -> fault.substring(2)));
        return faults;
    }

    private List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        found.forEach((of, names) -> gold.forEach((entity, wanted) -> {
            int common = (int) names.stream().filter(wanted::contains).count();
            if (common > 0) {
                pairs.add(new Pair(of, entity, common));
            }
        }));
        pairs.sort(Comparator.comparingInt(Pair::common)
                .reversed()
                .thenComparing(Pair::found)
                .thenComparing(Pair::gold));
        Set<String> taken = new HashSet<>();
        List<Pair> best = new ArrayList<>();
        for (Pair pair : pairs) {
            if (!taken.contains("f" + pair.found()) && !taken.contains("g" + pair.gold())) {
                taken.add("f" + pair.found());
                taken.add("g" + pair.gold());
                best.add(pair);
            }
        }
        return best;
    }

    private record Pair(String found, String gold, int common) {}
}
