package groundswell.trends;

import groundswell.config.TrendsConfig;
import groundswell.table.Grain;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The periods of one language and grain over which slow changes are looked for, in order of time: closed, with stories, no
 * outage, and published on the usual weekdays. The others are left out, and their neighbours then follow each other.
 */
final class SlowPeriods implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Volumes volumes;
    private final int least;
    private final int[] places;
    private final long[] totals;

    /** @param history periods that must lie before a verdict */
    SlowPeriods(PeriodRules rules, int history) {
        volumes = rules.volumes();
        least = history;
        places = IntStream.range(0, volumes.size()).filter(rules::isComparable).toArray();
        totals = IntStream.of(places).mapToLong(volumes::stories).toArray();
    }

    /**
     * Returns the periods by language and grain: of the tested grains those with at least {@code trends.history} periods,
     * but days only where no other is left, since a word may be at home in one weekday, and weeks tell of as slow a change.
     */
    static Map<String, Map<Grain, SlowPeriods>> of(Map<String, Map<Grain, PeriodRules>> rules, TrendsConfig config) {
        Map<String, Map<Grain, SlowPeriods>> periods = new HashMap<>();
        rules.forEach((lang, grains) -> {
            Map<Grain, SlowPeriods> ofLang = new HashMap<>();
            grains.forEach((grain, of) -> {
                SlowPeriods ofGrain = new SlowPeriods(of, config.history().of(grain));
                if (ofGrain.size() >= ofGrain.least) {
                    ofLang.put(grain, ofGrain);
                }
            });
            if (ofLang.size() > 1) {
                ofLang.remove(Grain.DAY);
            }
            periods.put(lang, ofLang);
        });
        return periods;
    }

    int size() {
        return places.length;
    }

    /** Returns how many periods a level must last to be one: half the history. */
    int leastLength() {
        return Math.max(1, least / 2);
    }

    /** Returns all stories of each period. */
    long[] totals() {
        return totals;
    }

    LocalDate firstDay(int index) {
        return volumes.start(places[index]);
    }

    LocalDate lastDay(int index) {
        return volumes.end(places[index]).minusDays(1);
    }

    /** Returns the stories of a term in each period. */
    long[] counts(List<Integer> periodStarts, List<Long> stories) {
        long[] all = new long[volumes.size()];
        for (int i = 0; i < periodStarts.size(); i++) {
            all[volumes.place(periodStarts.get(i))] = stories.get(i);
        }
        return IntStream.of(places).mapToLong(place -> all[place]).toArray();
    }

    /** Returns the sum of {@code values} from one index up to, but without, another. */
    static long sum(long[] values, int from, int to) {
        long sum = 0;
        for (int i = from; i < to; i++) {
            sum += values[i];
        }
        return sum;
    }
}
