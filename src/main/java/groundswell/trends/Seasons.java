package groundswell.trends;

import groundswell.table.Grain;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The same season of earlier years: the month or quarter of that name, or the week with its two neighbours. Days and years
 * have none.
 */
final class Seasons implements Serializable {
    private static final long serialVersionUID = 1L;

    /** What was so in one year is no habit. */
    private static final int LEAST_YEARS = 2;

    private final Volumes volumes;

    /** By place, by earlier year with stories then: the places of the season. */
    private final int[][][] earlier;

    /** @param years how many are looked back at most */
    Seasons(Volumes volumes, Grain grain, int years) {
        this.volumes = volumes;
        boolean hasSeasons = grain == Grain.WEEK || grain == Grain.MONTH || grain == Grain.QUARTER;
        earlier = new int[volumes.size()][][];
        for (int place = 0; place < earlier.length; place++) {
            List<int[]> seasons = new ArrayList<>();
            for (int year = 1; hasSeasons && year <= years; year++) {
                int[] season = season(volumes.start(place).minusYears(year), grain);
                if (season.length > 0) {
                    seasons.add(season);
                }
            }
            earlier[place] = seasons.toArray(int[][]::new);
        }
    }

    private int[] season(LocalDate day, Grain grain) {
        int middle = volumes.placeOrNone(grain.startOfEpochDay((int) day.toEpochDay()));
        if (middle < 0) {
            return new int[0];
        }
        int around = grain == Grain.WEEK ? 1 : 0;
        return IntStream.rangeClosed(Math.max(0, middle - around), Math.min(volumes.size() - 1, middle + around))
                .filter(place -> volumes.stories(place) > 0)
                .toArray();
    }

    /**
     * Returns the stories that a series would have in a period at its rate in the season of earlier years: of these rates,
     * in the period where each year's is largest, the median, the lesser one of two. Null where there are no two such years.
     */
    Double expected(int place, long[] observed) {
        int[][] years = earlier[place];
        if (years.length < LEAST_YEARS) {
            return null;
        }
        double[] rates = new double[years.length];
        for (int year = 0; year < years.length; year++) {
            for (int of : years[year]) {
                rates[year] = Math.max(rates[year], (double) observed[of] / volumes.stories(of));
            }
        }
        Arrays.sort(rates);
        return rates[(rates.length - 1) / 2] * volumes.stories(place);
    }
}
