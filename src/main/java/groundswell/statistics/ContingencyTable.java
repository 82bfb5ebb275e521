package groundswell.statistics;

/**
 * Association in a table of two by two counts; with {@code n} counts in all, {@code E} the counts that its margins lead to
 * expect.
 *
 * <p>On words of news these are scores that rank, not tests: the words of one article are not independent, and a test on
 * them finds differences between halves drawn at random. Tests belong on articles or stories, see {@link TwoProportions}.
 *
 * @param first count of both properties, at least 0
 * @param second count of the first property only
 * @param third count of the second property only
 * @param fourth count of neither
 */
public record ContingencyTable(long first, long second, long third, long fourth) {
    /** Tables of at most so many counts are tested by {@link #fisher}. */
    public static final long MAX_FISHER = 10_000_000;

    /** Checks that no count is below 0. */
    public ContingencyTable {
        Arguments.atLeast("first", first, 0);
        Arguments.atLeast("second", second, 0);
        Arguments.atLeast("third", third, 0);
        Arguments.atLeast("fourth", fourth, 0);
    }

    /**
     * Returns the table of a term in a part of a whole.
     *
     * @param count of the term in the part
     * @param size of the part
     * @param wholeCount of the term in the whole, with the part
     * @param wholeSize of the whole, with the part
     */
    public static ContingencyTable ofPart(long count, long size, long wholeCount, long wholeSize) {
        return new ContingencyTable(count, wholeCount - count, size - count, wholeSize - wholeCount - (size - count));
    }

    /** Returns how many counts there are. */
    public long size() {
        return first + second + third + fourth;
    }

    /**
     * Returns the log-likelihood ratio {@code G² = 2 Σ O ln(O / E)} (Dunning 1993, Comput. Linguist. 19:61), at least 0; 0
     * where a margin is empty.
     */
    public double logLikelihoodRatio() {
        double sum = term(first, row(0), column(0))
                + term(second, row(0), column(1))
                + term(third, row(1), column(0))
                + term(fourth, row(1), column(1));
        return Math.max(0, 2 * sum);
    }

    /** Returns G² divided by Williams's correction for small tables (Williams 1976, Biometrika 63:33). */
    public double williams() {
        if (hasEmptyMargin()) {
            return 0;
        }
        double n = size();
        double rows = n / row(0) + n / row(1) - 1;
        double columns = n / column(0) + n / column(1) - 1;
        return logLikelihoodRatio() / (1 + rows * columns / (6 * n));
    }

    /** Returns Pearson's {@code χ² = Σ (O - E)² / E}; 0 where a margin is empty. It must not rank rare terms. */
    public double chiSquare() {
        return chiSquare(0);
    }

    /** Returns χ² with Yates's correction: each difference from the expected count is reduced by at most 1/2. */
    public double yates() {
        return chiSquare(0.5);
    }

    /** Returns the mutual information of the two properties in bits; 0 where a margin is empty. */
    public double mutualInformation() {
        return size() == 0 ? 0 : logLikelihoodRatio() / (2 * size() * Math.log(2));
    }

    /**
     * Returns the two-sided p of Fisher's exact test: the probability, given the margins, of all tables that are no more
     * probable than this one. Its cost grows with the smallest margin.
     *
     * @throws IllegalArgumentException where the table has more than {@link #MAX_FISHER} counts
     */
    public double fisher() {
        Arguments.within("size", size(), 0, MAX_FISHER);
        long least = Math.max(0, row(0) - column(1));
        long most = Math.min(row(0), column(0));
        double whole = Binomial.logChoose(size(), row(0));
        double observed = logProbability(first, whole);
        double sum = 0;
        for (long count = least; count <= most; count++) {
            double probability = logProbability(count, whole);
            // Equally probable tables differ in the last digits.
            if (probability <= observed + 1e-7) {
                sum += Math.exp(probability);
            }
        }
        return Math.min(1, sum);
    }

    private double logProbability(long count, double whole) {
        return Binomial.logChoose(column(0), count) + Binomial.logChoose(column(1), row(0) - count) - whole;
    }

    private double chiSquare(double correction) {
        if (hasEmptyMargin()) {
            return 0;
        }
        double n = size();
        double expected = row(0) * (column(0) / n);
        double difference = Math.max(0, Math.abs(first - expected) - correction);
        return difference
                * difference
                * (n / row(0) * (n / column(0)) / n
                        + n / row(0) * (n / column(1)) / n
                        + n / row(1) * (n / column(0)) / n
                        + n / row(1) * (n / column(1)) / n);
    }

    private boolean hasEmptyMargin() {
        return row(0) == 0 || row(1) == 0 || column(0) == 0 || column(1) == 0;
    }

    private double term(long observed, long row, long column) {
        return observed == 0 ? 0 : observed * Math.log((double) observed / row * ((double) size() / column));
    }

    private long row(int of) {
        return of == 0 ? first + second : third + fourth;
    }

    private long column(int of) {
        return of == 0 ? first + third : second + fourth;
    }
}
