package groundswell.statistics;

/**
 * What a test of a hypothesis says.
 *
 * @param statistic its sign tells the direction: above 0 where the first sample is larger, or where there is a rise
 * @param pValue two-sided, 0 to 1; 1 where the data cannot tell
 */
public record TestResult(double statistic, double pValue) {
    static TestResult normal(double z) {
        return new TestResult(z, Normal.twoSided(z));
    }
}
