package groundswell.statistics;

/** The test whether two shares of articles, or of stories, are equal. */
public final class TwoProportions {
    private TwoProportions() {}

    /**
     * Returns z with the pooled variance {@code p (1 - p) (1 / n1 + 1 / n2)} and its two-sided normal p (Fleiss 1981,
     * Statistical Methods for Rates and Proportions, section 2.2, without the continuity correction); z is 0 where one
     * sample is empty, or where none or all hit.
     *
     * @param hits from 0 to {@code trials}
     * @param otherHits from 0 to {@code otherTrials}
     */
    public static TestResult of(long hits, long trials, long otherHits, long otherTrials) {
        Arguments.within("hits", hits, 0, Arguments.atLeast("trials", trials, 0));
        Arguments.within("otherHits", otherHits, 0, Arguments.atLeast("otherTrials", otherTrials, 0));
        double pooled = (hits + (double) otherHits) / (trials + (double) otherTrials);
        if (trials == 0 || otherTrials == 0 || pooled == 0 || pooled == 1) {
            return TestResult.normal(0);
        }
        double difference = (double) hits / trials - (double) otherHits / otherTrials;
        return TestResult.normal(difference / Math.sqrt(pooled * (1 - pooled) * (1.0 / trials + 1.0 / otherTrials)));
    }
}
