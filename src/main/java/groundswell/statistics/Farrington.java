package groundswell.statistics;

import java.util.Arrays;

/**
 * The expectation of a count from the periods before it, with a trend, seasons, weekdays and the volume of news: a
 * quasi-Poisson regression in which unusual periods of the past count less, so that yesterday's burst does not hide today's
 * (Farrington et al. 1996, J. R. Stat. Soc. A 159:547, with the weights of Noufaily et al. 2013, Stat. Med. 32:1206).
 */
public final class Farrington {
    /** Residuals above this count less. */
    private static final double UNUSUAL = 2.58;

    private Farrington() {}

    /**
     * Returns what the periods before it let expect of the last one.
     *
     * <p>The trend is left out where it would lead to a rate above all of the past, or where there are fewer than three
     * times as many periods as covariates. Without any count in the past, the expectation and its variance are those of
     * {@link GammaPoisson}.
     *
     * @param counts of each period in order of time, at least 0; that of the last one is not looked at
     * @param exposures total volume of each period, at least 0; a past period without any, or one that shall not count, has
     *     0 and is left out; that of the last must be above 0
     * @param factors levels, 0 and up, of each factor (weekday, season) by period; the level of the last period must occur
     *     among those before
     */
    public static FarringtonThreshold of(long[] counts, double[] exposures, int[][] factors) {
        int last = counts.length - 1;
        Arguments.atLeast("number of periods", (long) counts.length, 2);
        Arguments.length("exposures", exposures.length, counts.length);
        Arguments.atLeast("counts", counts, 0);
        Arguments.atLeast("exposures", exposures, 0);
        Arguments.above("exposure of the last period", exposures[last], 0);
        int[] used = new int[last];
        int size = 0;
        double sum = 0;
        double volume = 0;
        for (int t = 0; t < last; t++) {
            if (exposures[t] > 0) {
                used[size++] = t;
                sum += counts[t];
                volume += exposures[t];
            }
        }
        double[][] rows = rows(factors, used, size, last);
        if (sum == 0) {
            GammaPoisson prior = new GammaPoisson(0, volume / exposures[last], 1);
            return new FarringtonThreshold(prior.mean(), 1, prior.mean() * prior.mean() / GammaPoisson.SHAPE);
        }
        double[] pastCounts = new double[size];
        double[] pastExposures = new double[size];
        double highest = 0;
        for (int i = 0; i < size; i++) {
            pastCounts[i] = counts[used[i]];
            pastExposures[i] = exposures[used[i]];
            highest = Math.max(highest, pastCounts[i] / pastExposures[i]);
        }
        if (size >= 3 * rows[0].length) {
            FarringtonThreshold withTrend = fit(rows, pastCounts, pastExposures, exposures[last]);
            if (withTrend.expected() <= highest * exposures[last]) {
                return withTrend;
            }
        }
        for (int i = 0; i <= size; i++) {
            rows[i] = Arrays.copyOf(rows[i], rows[i].length - 1);
        }
        return fit(rows, pastCounts, pastExposures, exposures[last]);
    }

    /** Fits twice, the second time with the weights that the first one's residuals lead to. */
    private static FarringtonThreshold fit(double[][] rows, double[] counts, double[] exposures, double exposure) {
        int size = counts.length;
        double[][] past = Arrays.copyOf(rows, size);
        double[] weights = new double[size];
        Arrays.fill(weights, 1);
        QuasiPoisson first = new QuasiPoisson(past, counts, exposures, weights);
        double sum = 0;
        for (int i = 0; i < size; i++) {
            double mean = first.fitted()[i];
            double free = Math.sqrt(Math.max(1e-12, 1 - first.leverages()[i]));
            // Anscombe's residual of a Poisson count.
            double residual = 1.5
                    * (Math.cbrt(counts[i] * counts[i]) - Math.cbrt(mean * mean))
                    / (Math.pow(mean, 1 / 6.0) * free * Math.sqrt(first.dispersion()));
            weights[i] = residual > UNUSUAL ? 1 / (residual * residual) : 1;
            sum += weights[i];
        }
        for (int i = 0; i < size; i++) {
            weights[i] *= size / sum;
        }
        QuasiPoisson second = sum == size ? first : new QuasiPoisson(past, counts, exposures, weights);
        double mean = Math.max(1e-12, second.mean(rows[size], exposure));
        return new FarringtonThreshold(mean, second.dispersion(), second.variance(rows[size], exposure));
    }

    /** Covariates of the used periods and of the last: 1, one for each level of a factor but its first, and time. */
    private static double[][] rows(int[][] factors, int[] used, int size, int last) {
        int[][] columns = new int[factors.length][];
        int width = 2;
        for (int f = 0; f < factors.length; f++) {
            Arguments.length("factors[" + f + "]", factors[f].length, last + 1);
            int highest = 0;
            for (int t = 0; t <= last; t++) {
                Arguments.atLeast("factors[" + f + "][" + t + "]", (long) factors[f][t], 0);
                highest = Math.max(highest, factors[f][t]);
            }
            columns[f] = new int[highest + 1];
            Arrays.fill(columns[f], -1);
            for (int i = 0; i < size; i++) {
                int level = factors[f][used[i]];
                if (columns[f][level] < 0) {
                    columns[f][level] = i == 0 ? 0 : width++ - 1;
                }
            }
            if (size > 0 && columns[f][factors[f][last]] < 0) {
                throw new IllegalArgumentException("factors[" + f + "] has level " + factors[f][last]
                        + " in the last period, but must have one of the periods before it");
            }
        }
        double[][] rows = new double[size + 1][width];
        for (int i = 0; i <= size; i++) {
            int period = i == size ? last : used[i];
            rows[i][0] = 1;
            for (int f = 0; f < factors.length; f++) {
                int column = Math.max(0, columns[f][factors[f][period]]);
                rows[i][column] = 1;
            }
            rows[i][width - 1] = (double) period / last - 0.5;
        }
        return rows;
    }
}
