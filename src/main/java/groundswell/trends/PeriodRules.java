package groundswell.trends;

import groundswell.config.TrendsConfig;
import groundswell.statistics.ExactRates;
import groundswell.statistics.RateRatio;
import groundswell.table.Grain;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.spark.sql.Row;

/** Which periods of one language and grain are tested, and against what. */
final class PeriodRules implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Volumes volumes;
    private final Seasons seasons;
    private final int minSupport;
    private final long[] baselineStories;
    private final String[] status;
    private final boolean[] comparable;

    /**
     * @param uneven whether the weekdays of a place's stories are not those of its baseline
     * @param today day of the run's clock: periods that reach beyond it are open
     */
    PeriodRules(Volumes volumes, boolean[] uneven, Grain grain, TrendsConfig config, LocalDate today) {
        this.volumes = volumes;
        this.seasons = new Seasons(volumes, grain, config.season_years());
        this.minSupport = config.min_support();
        this.baselineStories = volumes.baselineStories();
        this.status = new String[volumes.size()];
        this.comparable = new boolean[volumes.size()];
        for (int k = 0; k < status.length; k++) {
            status[k] = status(k, uneven[k], config.history().of(grain), today);
            comparable[k] = !isOpen(k, today) && !volumes.isOutage(k) && volumes.stories(k) > 0 && !uneven[k];
        }
    }

    /**
     * Returns what is tested, by language and grain.
     *
     * @param totals of the grains in which terms are counted
     */
    static Map<String, Map<Grain, PeriodRules>> byLanguage(List<Row> totals, LocalDate today, TrendsConfig config) {
        Map<String, Map<Grain, List<Row>>> rows = new TreeMap<>();
        for (Row row : totals) {
            rows.computeIfAbsent(row.getAs("lang"), lang -> new TreeMap<>())
                    .computeIfAbsent(Grain.of(row.getAs("grain")), grain -> new ArrayList<>())
                    .add(row);
        }
        Map<String, Map<Grain, PeriodRules>> rules = new HashMap<>();
        rows.forEach((lang, byGrain) -> {
            for (Grain grain : TestedGrains.of(byGrain, config)) {
                Volumes volumes = new Volumes(grain, byGrain.get(grain), config);
                rules.computeIfAbsent(lang, key -> new HashMap<>())
                        .put(
                                grain,
                                new PeriodRules(
                                        volumes,
                                        WeekdayMix.isUneven(
                                                volumes,
                                                grain,
                                                grain == Grain.DAY
                                                        ? List.of()
                                                        : byGrain.getOrDefault(Grain.DAY, List.of()),
                                                config.max_weekday_shift()),
                                        grain,
                                        config,
                                        today));
            }
        });
        return rules;
    }

    Volumes volumes() {
        return volumes;
    }

    /**
     * Returns whether the period of a place can be set beside others, however long the history before it: it is closed, no
     * outage, has stories, and on the usual weekdays.
     */
    boolean isComparable(int place) {
        return comparable[place];
    }

    /** Returns the number of stories in the baseline of a place. */
    long baselineStories(int place) {
        return baselineStories[place];
    }

    /** Returns the status of a term in the period of a place. */
    String status(int place, boolean isTested) {
        return isTested ? "tested" : status[place] == null ? "below_support" : status[place];
    }

    /** Returns the stories that a term would have in a period, which must not be empty, at the rate of its baseline. */
    double expected(int place, long before) {
        return ExactRates.expected((double) volumes.stories(place), before, (double) baselineStories[place]);
    }

    /**
     * Returns the stories that a term would have in a period at the rate of its baseline without the period of most of its
     * stories, null where nothing else is in the baseline.
     */
    private Double expectedOffPeak(int place, long before, long[] observed) {
        int peak = volumes.baselinePeak(place, observed);
        long others = peak < 0 ? 0 : baselineStories[place] - volumes.stories(peak);
        return others == 0
                ? null
                : ExactRates.expected((double) volumes.stories(place), before - observed[peak], (double) others);
    }

    /** Returns the two-sided p of a term's stories in a period, which must not be empty. */
    double p(int place, long before, long observed) {
        return ExactRates.twoSided(observed, (double) volumes.stories(place), before, (double) baselineStories[place]);
    }

    /** Returns whether a term has more stories in a period than the rate of its baseline gives. */
    boolean isRising(int place, long before, long observed) {
        return observed > expected(place, before);
    }

    /** Returns the ratio of a term's rate in a period, which must not be empty, to that of its baseline. */
    RateRatio ratio(int place, long before, long observed) {
        return RateRatio.of(observed, (double) volumes.stories(place), before, (double) baselineStories[place]);
    }

    /** Hands a series to a visitor, in order of time. */
    void visit(Row series, SeriesPass.Visitor visitor, Consumer<Row> out) {
        int size = volumes.size();
        long[] observed = new long[size];
        long[] sources = new long[size];
        double[] effective = new double[size];
        List<Integer> starts = series.getList(series.fieldIndex("period_starts"));
        List<Long> stories = series.getList(series.fieldIndex("first_stories"));
        List<Long> sourceCounts = series.getList(series.fieldIndex("sources"));
        List<Double> effectiveCounts = series.getList(series.fieldIndex("effective_sources"));
        for (int i = 0; i < starts.size(); i++) {
            int place = volumes.place(starts.get(i));
            observed[place] = stories.get(i);
            sources[place] = sourceCounts.get(i);
            effective[place] = effectiveCounts.get(i);
        }
        long[] before = volumes.baselineSums(observed);
        for (int k = 0; k < size; k++) {
            boolean tested = isTested(k, before[k] + observed[k]);
            boolean occurs = sources[k] > 0;
            if (occurs || tested) {
                visitor.period(
                        series,
                        observed,
                        new SeriesPass.Occurrence(
                                k,
                                observed[k],
                                before[k],
                                tested ? expectedOffPeak(k, before[k], observed) : null,
                                tested ? seasons.expected(k, observed) : null,
                                sources[k],
                                effective[k],
                                occurs,
                                tested),
                        out);
            }
        }
    }

    /**
     * Returns whether a term is tested in the period of a place.
     *
     * @param pooled its stories over baseline and period together: support on the period alone would favour what is high
     *     there by chance
     */
    boolean isTested(int place, long pooled) {
        return status[place] == null && pooled >= minSupport;
    }

    /** Returns why no term is tested in a period, null where terms are. */
    private String status(int k, boolean isUneven, int history, LocalDate today) {
        if (isOpen(k, today)) {
            return "open_period";
        }
        if (volumes.periodsBefore(k) < history || baselineStories[k] == 0) {
            return "not_enough_history";
        }
        if (volumes.isOutage(k) || volumes.stories(k) == 0) {
            return "outage";
        }
        return isUneven ? "uneven_days" : null;
    }

    private boolean isOpen(int k, LocalDate today) {
        return volumes.end(k).isAfter(today);
    }
}
