package groundswell.trends;

import groundswell.config.TrendsConfig;
import groundswell.table.Grain;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;

/** Chooses the grains that are tested. */
final class TestedGrains {
    private TestedGrains() {}

    /**
     * Returns the configured grains; else the finest with a median of at least {@code min_median_stories}, and the next
     * coarser; else, for a small collection, the coarsest with more periods than a verdict needs before it, or the
     * coarsest of all.
     *
     * @param totals rows of totals of one language by grain
     */
    static List<Grain> of(Map<Grain, List<Row>> totals, TrendsConfig config) {
        if (!config.grains().isEmpty()) {
            return config.grains().stream()
                    .map(Grain::of)
                    .filter(totals::containsKey)
                    .sorted()
                    .toList();
        }
        List<Grain> grains = totals.keySet().stream().sorted().toList();
        for (Grain grain : grains) {
            if (median(totals.get(grain)) >= config.min_median_stories()) {
                List<Grain> chosen = new ArrayList<>(List.of(grain));
                grains.stream()
                        .filter(coarser -> coarser.compareTo(grain) > 0)
                        .findFirst()
                        .ifPresent(chosen::add);
                return chosen;
            }
        }
        List<Grain> withHistory = grains.stream()
                .filter(grain -> totals.get(grain).size() > config.history().of(grain))
                .toList();
        List<Grain> eligible = withHistory.isEmpty() ? grains : withHistory;
        return List.of(eligible.get(eligible.size() - 1));
    }

    private static double median(List<Row> totals) {
        long[] stories = totals.stream()
                .mapToLong(row -> row.<Long>getAs("first_stories"))
                .sorted()
                .toArray();
        int middle = stories.length / 2;
        return stories.length % 2 == 1
                ? stories[middle]
                : Arrays.stream(stories, middle - 1, middle + 1).sum() / 2.0;
    }
}
