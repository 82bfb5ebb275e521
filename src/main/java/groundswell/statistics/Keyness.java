package groundswell.statistics;

/**
 * How much a term sets one corpus apart from another, from its counts in both and their sizes in tokens. These are columns
 * that rank; none is a test, see {@link ContingencyTable}.
 *
 * <p>In all methods counts are at least 0 and at most the size of their corpus, sizes above 0.
 */
public final class Keyness {
    private Keyness() {}

    /**
     * Returns {@code 2 [a ln(a / E1) + b ln(b / E2)]}, {@code E1 = n1 (a + b) / (n1 + n2)}, at least 0 (Rayson and Garside
     * 2000, Comparing Corpora using Frequency Profiling); 0 for a term in neither.
     */
    public static double logLikelihood(long count, long size, long otherCount, long otherSize) {
        check(count, size, otherCount, otherSize);
        double share = (count + (double) otherCount) / (size + (double) otherSize);
        double sum = (count == 0 ? 0 : count * Math.log(count / (size * share)))
                + (otherCount == 0 ? 0 : otherCount * Math.log(otherCount / (otherSize * share)));
        return Math.max(0, 2 * sum);
    }

    /** Returns the logarithm to the base 2 of the ratio of rates, 0.5 added to both counts (Hardie 2014, Log Ratio). */
    public static double logRatio(long count, long size, long otherCount, long otherSize) {
        check(count, size, otherCount, otherSize);
        return Math.log((count + 0.5) / size / ((otherCount + 0.5) / otherSize)) / Math.log(2);
    }

    /**
     * Returns by how many percent the first rate is above the second, -100 or more (Gabrielatos and Marchi 2011, %DIFF); a
     * second count of 0 is taken as 0.5.
     */
    public static double percentDifference(long count, long size, long otherCount, long otherSize) {
        check(count, size, otherCount, otherSize);
        double other = (otherCount == 0 ? 0.5 : otherCount) / otherSize;
        return 100 * ((double) count / size - other) / other;
    }

    /**
     * Returns the Bayesian information criterion {@code G² - ln(n1 + n2)} (Wilson 2013): above 2 is positive evidence of a
     * difference, above 10 very strong, below 0 evidence for none.
     */
    public static double bayesianInformation(long count, long size, long otherCount, long otherSize) {
        return logLikelihood(count, size, otherCount, otherSize) - Math.log(size + (double) otherSize);
    }

    private static void check(long count, long size, long otherCount, long otherSize) {
        Arguments.within("count", count, 0, Arguments.atLeast("size", size, 1));
        Arguments.within("otherCount", otherCount, 0, Arguments.atLeast("otherSize", otherSize, 1));
    }
}
