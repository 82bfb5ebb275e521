package groundswell.trends;

import groundswell.statistics.Farrington;
import groundswell.statistics.FarringtonThreshold;
import groundswell.statistics.GammaPoisson;
import groundswell.statistics.Overdispersion;
import groundswell.table.Grain;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Sets a count beside the scatter of its own series. The test of trends asks whether the rate is the same; a series that
 * always comes in waves fails that often, and this says so.
 *
 * @param dispersion how many times as much as by chance its shares differ from one period of the baseline to the next, at
 *     least 1 ({@link Overdispersion#ofNeighbours}); a steady rise or decline does not make it larger, waves do
 * @param predictiveP two-sided p of the count after the baseline, where counts scatter so ({@link GammaPoisson})
 * @param expected stories that a regression on all comparable periods before expects ({@link Farrington})
 * @param z standard deviations that the count is above it, below 0 where it is less
 */
record UsualScatter(double dispersion, double predictiveP, double expected, double z) {
    /** Its columns in listed_trends and trends. */
    static final List<String> NAMES = List.of("dispersion", "predictive_p", "farrington_expected", "farrington_z");

    /** The regression looks back over as many periods. */
    private static final int LONGEST_PAST = 400;

    /** A season is known from so many years. */
    private static final int LEAST_YEARS = 2;

    /** A weekday or month is set apart from the others where the series has so many stories in it. */
    private static final int LEAST_STORIES = 5;

    /**
     * @param place of the period, one that is tested
     * @param stories of the series by place
     */
    static UsualScatter of(PeriodRules rules, Grain grain, int place, long[] stories) {
        Volumes volumes = rules.volumes();
        int[] baseline = volumes.baseline(place);
        double mean = (double) rules.baselineStories(place) / baseline.length;
        long[] counts = Arrays.stream(baseline).mapToLong(of -> stories[of]).toArray();
        double dispersion = Overdispersion.ofNeighbours(
                counts, Arrays.stream(baseline).mapToLong(volumes::stories).toArray());
        double predictiveP = GammaPoisson.twoSided(
                stories[place],
                (double) Arrays.stream(counts).sum(),
                baseline.length,
                volumes.stories(place) / mean,
                dispersion);
        FarringtonThreshold regression = regression(rules, grain, place, stories);
        return new UsualScatter(dispersion, predictiveP, regression.expected(), regression.z(stories[place]));
    }

    private static FarringtonThreshold regression(PeriodRules rules, Grain grain, int place, long[] stories) {
        int first = Math.max(0, place - LONGEST_PAST);
        double[] exposures = IntStream.rangeClosed(first, place)
                .mapToDouble(
                        of -> rules.isComparable(of) ? (double) rules.volumes().stories(of) : 0)
                .toArray();
        long[] counts = Arrays.copyOfRange(stories, first, place + 1);
        int[] levels = IntStream.rangeClosed(first, place)
                .map(of -> level(grain, rules.volumes().start(of)))
                .toArray();
        boolean isLong = grain == Grain.DAY
                || !rules.volumes()
                        .start(first)
                        .isAfter(rules.volumes().start(place).minusYears(LEAST_YEARS));
        int[][] factors = isLong && isKnown(levels, counts, exposures) ? new int[][] {levels} : new int[0][];
        return Farrington.of(counts, exposures, factors);
    }

    /** Returns the weekday of a day, and the month of a week, month or quarter. */
    private static int level(Grain grain, LocalDate start) {
        return switch (grain) {
            case DAY -> start.getDayOfWeek().getValue() - 1;
            case WEEK, MONTH, QUARTER -> start.getMonthValue() - 1;
            case YEAR -> 0;
        };
    }

    private static boolean isKnown(int[] levels, long[] counts, double[] exposures) {
        int last = levels.length - 1;
        return IntStream.range(0, last)
                        .filter(t -> levels[t] == levels[last] && exposures[t] > 0)
                        .mapToLong(t -> counts[t])
                        .sum()
                >= LEAST_STORIES;
    }
}
