package groundswell.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests on articles: of two shares, of two means, and of two samples by rank. */
class DocumentTestsTest {
    private static final double[] RATES = {2.1, 3.4, 1.9, 5.6, 4.4, 3.3};
    private static final double[] OTHER_RATES = {1.0, 2.2, 1.5, 2.8, 0.7};
    private static final double[] COUNTS = {1, 2, 2, 3, 5, 8, 8};
    private static final double[] OTHER_COUNTS = {0, 1, 1, 2, 2, 3, 4, 4};

    @ParameterizedTest
    @CsvSource({
        "0.5, 0.6170750774519738",
        "1.959963984540054, 0.05",
        "5, 5.733031437583866e-07",
        "-10, 1.523970604832094e-23",
        "30, 9.813427854295816e-198"
    })
    void normalTailsAreExactHoweverSmall(double z, double p) {
        assertEquals(1, Normal.twoSided(z) / p, 1e-10);
    }

    @Test
    void normalTailsEndInOneAndZero() {
        assertEquals(1, Normal.twoSided(0));
        assertEquals(0, Normal.twoSided(1e300));
        assertEquals(1.959963984540054, Normal.exceeded(0.025), 1e-12);
        assertEquals(-1.959963984540054, Normal.exceeded(0.975), 1e-12);
        assertEquals(0, Normal.exceeded(0.5));
        assertThrows(IllegalArgumentException.class, () -> Normal.exceeded(0));
        assertThrows(IllegalArgumentException.class, () -> Normal.twoSided(Double.NaN));
    }

    @ParameterizedTest
    @CsvSource({"2.5, 3.7, 0.07182202291182678", "-10, 40, 1.9313117004115506e-12", "1, 1, 0.5"})
    void studentsTailsAreExact(double t, double degreesOfFreedom, double p) {
        assertEquals(1, StudentT.twoSided(t, degreesOfFreedom) / p, 1e-10);
    }

    @ParameterizedTest
    @CsvSource({
        "0.025, 5, 2.5705818356363146",
        "0.0005, 52, 3.4876907346572263",
        "0.4, 2.5, 0.2814595127485477",
        "0.6, 2.5, -0.2814595127485477",
        "0.5, 9, 0"
    })
    void studentsQuantilesAreExact(double p, double degreesOfFreedom, double t) {
        assertEquals(t, StudentT.exceeded(p, degreesOfFreedom), 1e-9);
    }

    @Test
    void studentsArgumentsOutOfRangeAreNamed() {
        assertEquals(1, StudentT.twoSided(0, 3));
        assertThrows(IllegalArgumentException.class, () -> StudentT.twoSided(1, 0));
        assertThrows(IllegalArgumentException.class, () -> StudentT.exceeded(0, 3));
        assertThrows(IllegalArgumentException.class, () -> StudentT.exceeded(0.1, 0.5));
    }

    @Test
    void twoSharesAreComparedWithTheirPooledVariance() {
        TestResult result = TwoProportions.of(30, 200, 60, 250);
        assertEquals(-2.371708245126284, result.statistic(), 1e-13);
        assertEquals(0.01770606580736664, result.pValue(), 1e-12);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 5, 10", "5, 10, 0, 0", "0, 10, 0, 20", "10, 10, 20, 20", "0, 0, 0, 0"})
    void sharesThatCannotDifferHaveNoEvidence(long hits, long trials, long otherHits, long otherTrials) {
        assertEquals(new TestResult(0, 1), TwoProportions.of(hits, trials, otherHits, otherTrials));
    }

    @Test
    void twoMeansAreComparedWithTheirOwnVariances() {
        TestResult result = Welch.of(RATES, OTHER_RATES);
        assertEquals(2.6277919480100165, result.statistic(), 1e-13);
        assertEquals(0.029023855927223497, result.pValue(), 1e-12);
        assertEquals(-result.statistic(), Welch.of(OTHER_RATES, RATES).statistic(), 1e-15);
    }

    @Test
    void meansWithoutAnyVarianceHaveNoEvidence() {
        assertEquals(new TestResult(0, 1), Welch.of(new double[] {1, 1}, new double[] {2, 2, 2}));
        assertThrows(IllegalArgumentException.class, () -> Welch.of(new double[] {1}, RATES));
        assertThrows(IllegalArgumentException.class, () -> Welch.of(new double[] {1, Double.NaN}, RATES));
    }

    @Test
    void twoSamplesAreComparedByRankWithTies() {
        TestResult result = MannWhitney.of(COUNTS, OTHER_COUNTS);
        assertEquals(0.19608841866018056, result.pValue(), 1e-12);
        assertEquals(Normal.exceeded(0.19608841866018056 / 2), result.statistic(), 1e-10);
        assertEquals(-result.statistic(), MannWhitney.of(OTHER_COUNTS, COUNTS).statistic(), 1e-14);
    }

    @Test
    void samplesWithoutOrderHaveNoEvidence() {
        assertEquals(1, MannWhitney.of(new double[] {}, COUNTS).pValue());
        assertEquals(1, MannWhitney.of(new double[] {2, 2}, new double[] {2}).pValue());
        assertEquals(1, MannWhitney.of(new double[] {1, 4}, new double[] {2, 3}).pValue());
        assertThrows(
                IllegalArgumentException.class, () -> MannWhitney.of(new double[] {Double.POSITIVE_INFINITY}, COUNTS));
    }
}
