package groundswell.trends;

import groundswell.statistics.Kitagawa;
import groundswell.table.Grain;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** How many stories each source has in the periods of one language and grain, and in their baselines. */
final class SourceVolumes {
    /** With fewer stories, in the period as in the baseline, a source is one with the others of its kind. */
    private static final long LEAST_STORIES = 10;

    private final Volumes volumes;
    private final StoryPlaces places;
    private final int[] days;
    private final int[] sources;

    /** Where the stories of each place end in {@code numbers}. */
    private final int[] ends;

    private final int[] numbers;
    private final Map<Integer, Map<Integer, long[]>> totals = new HashMap<>();

    /** @param sources number of the source, by number of the story */
    SourceVolumes(StoryDates dates, int[] sources, PeriodRules rules, Grain grain) {
        this.sources = sources;
        volumes = rules.volumes();
        places = new StoryPlaces(dates, volumes, grain);
        days = dates.days();
        ends = new int[volumes.size() + 1];
        for (int number = 0; number < places.counting(); number++) {
            ends[places.of(days[number]) + 1]++;
        }
        for (int place = 0; place < volumes.size(); place++) {
            ends[place + 1] += ends[place];
        }
        int[] next = ends.clone();
        numbers = new int[places.counting()];
        for (int number = 0; number < places.counting(); number++) {
            numbers[next[places.of(days[number])]++] = number;
        }
    }

    /**
     * Returns the change of a series' share from the baseline of a place to its period, cut into mix and rate.
     *
     * @param stories numbers of its stories
     */
    Kitagawa change(int place, int[] stories) {
        Map<Integer, long[]> hits = new HashMap<>();
        for (int story : stories) {
            if (story < places.counting()) {
                int at = places.of(days[story]);
                if (at == place) {
                    hits.computeIfAbsent(sources[story], any -> new long[2])[1]++;
                } else if (volumes.isInBaseline(at, place)) {
                    hits.computeIfAbsent(sources[story], any -> new long[2])[0]++;
                }
            }
        }
        Map<Integer, long[]> all = totals.computeIfAbsent(place, this::totals);
        // The last stratum is that of the small sources.
        int size = all.size() + 1;
        long[][] counts = new long[4][size];
        int own = 0;
        for (var source : all.entrySet()) {
            long[] total = source.getValue();
            long[] hit = hits.getOrDefault(source.getKey(), new long[2]);
            int stratum = Math.max(total[0], total[1]) >= LEAST_STORIES ? own++ : size - 1;
            counts[0][stratum] += hit[0];
            counts[1][stratum] += total[0];
            counts[2][stratum] += hit[1];
            counts[3][stratum] += total[1];
        }
        return Kitagawa.ofCounts(counts[0], counts[1], counts[2], counts[3]);
    }

    /** Returns the stories of each source in the baseline of a place and in its period. */
    private Map<Integer, long[]> totals(int place) {
        Map<Integer, long[]> ofPlace = new TreeMap<>();
        for (int at = 0; at < volumes.size(); at++) {
            if (at == place || volumes.isInBaseline(at, place)) {
                for (int i = ends[at]; i < ends[at + 1]; i++) {
                    ofPlace.computeIfAbsent(sources[numbers[i]], any -> new long[2])[at == place ? 1 : 0]++;
                }
            }
        }
        return ofPlace;
    }
}
