package groundswell.statistics;

/**
 * What a segment of a series costs if one parameter holds all along it: twice the negative logarithm of its greatest
 * likelihood, up to a constant that all segmentations of the series share. Cutting a segment never raises its cost.
 */
public interface SegmentCost {
    /** Returns the cost of the segment from {@code from} on, up to but without {@code to}; 0 where it is empty. */
    double of(int from, int to);

    /** Returns how many values the series has. */
    int size();

    /**
     * Returns the cost of Poisson counts with one rate, {@code 2 (S - S ln(S / E))}, S their sum and E that of exposures.
     *
     * @param counts at least 0
     * @param exposures as many, at least 0; a count without exposure is an error
     */
    static SegmentCost poisson(long[] counts, double[] exposures) {
        Arguments.length("exposures", exposures.length, counts.length);
        Arguments.atLeast("counts", counts, 0);
        Arguments.atLeast("exposures", exposures, 0);
        double[] sums = new double[counts.length + 1];
        double[] volumes = new double[counts.length + 1];
        for (int i = 0; i < counts.length; i++) {
            if (exposures[i] == 0) {
                Arguments.within("count of a period without exposure", counts[i], 0, 0);
            }
            sums[i + 1] = sums[i] + counts[i];
            volumes[i + 1] = volumes[i] + exposures[i];
        }
        return new Sums(sums, volumes) {
            @Override
            double cost(double sum, double volume, int length) {
                return sum == 0 ? 0 : 2 * (sum - sum * Math.log(sum / volume));
            }
        };
    }

    /**
     * Returns the cost of hits among trials with one share, {@code -2 [H ln(H / N) + (N - H) ln((N - H) / N)]}, H and N the
     * sums of hits and trials.
     *
     * @param hits from 0 to the trials at the same place
     * @param trials as many, at least 0
     */
    static SegmentCost binomial(long[] hits, long[] trials) {
        Arguments.length("trials", trials.length, hits.length);
        double[] sums = new double[hits.length + 1];
        double[] volumes = new double[hits.length + 1];
        for (int i = 0; i < hits.length; i++) {
            Arguments.within("hits[" + i + "]", hits[i], 0, trials[i]);
            sums[i + 1] = sums[i] + hits[i];
            volumes[i + 1] = volumes[i] + trials[i];
        }
        return new Sums(sums, volumes) {
            @Override
            double cost(double sum, double volume, int length) {
                double misses = volume - sum;
                return -2
                        * ((sum == 0 ? 0 : sum * Math.log(sum / volume))
                                + (misses == 0 ? 0 : misses * Math.log(misses / volume)));
            }
        };
    }

    /**
     * Returns the cost of normal values with one mean: the sum of squares around it, over the variance.
     *
     * @param values finite
     * @param variance of the values around their mean, the same everywhere, above 0
     */
    static SegmentCost normalMean(double[] values, double variance) {
        Arguments.finite("values", values);
        Arguments.above("variance", variance, 0);
        double centre = 0;
        for (double value : values) {
            centre += value / values.length;
        }
        double[] sums = new double[values.length + 1];
        double[] squares = new double[values.length + 1];
        for (int i = 0; i < values.length; i++) {
            double value = values[i] - centre;
            sums[i + 1] = sums[i] + value;
            squares[i + 1] = squares[i] + value * value;
        }
        return new Sums(sums, squares) {
            @Override
            double cost(double sum, double square, int length) {
                return Math.max(0, square - sum * sum / length) / variance;
            }
        };
    }

    /**
     * Returns this cost with {@code ln(length / size)} added to each segment, which with a penalty of
     * {@link ChangePoints#modifiedBayes} makes the modified criterion of Zhang and Siegmund (2007, Biometrics 63:22): it
     * asks more of a change that cuts off a short segment.
     */
    default SegmentCost modifiedBayes() {
        SegmentCost plain = this;
        return new SegmentCost() {
            @Override
            public double of(int from, int to) {
                return from == to ? 0 : plain.of(from, to) + Math.log((to - from) / (double) size());
            }

            @Override
            public int size() {
                return plain.size();
            }
        };
    }
}
