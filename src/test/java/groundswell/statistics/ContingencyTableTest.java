package groundswell.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContingencyTableTest {
    /** Dunning (1993), table 2, to two decimals. */
    @ParameterizedTest
    @CsvSource({
        "the swiss, 110, 2442, 111, 29114, 270.72",
        "can be, 29, 13, 123, 31612, 263.90",
        "previous year, 31, 23, 139, 31584, 256.84",
        "mineral water, 10, 0, 3, 31764, 167.23",
        "at the, 76, 104, 2476, 29121, 157.21",
        "real terms, 16, 16, 51, 31694, 157.03",
        "natural gas, 9, 0, 5, 31763, 146.80",
        "owing to, 16, 0, 865, 30896, 115.02",
        "health insurance, 10, 9, 41, 31717, 104.53",
        "stiff competition, 8, 2, 27, 31740, 100.96",
        "is likely, 12, 111, 14, 31640, 98.72",
        "qualified personnel, 8, 5, 24, 31740, 95.29"
    })
    void bigramsHaveTheirPublishedLogLikelihoodRatio(
            String bigram, long first, long second, long third, long fourth, double printed) {
        ContingencyTable table = new ContingencyTable(first, second, third, fourth);
        assertEquals(31_777, table.size(), bigram);
        assertEquals(printed, table.logLikelihoodRatio(), 0.005, bigram);
    }

    @Test
    void chiSquareOfARareBigramIsHugeAndMustNotRank() {
        // N (ad - bc)² over the product of the margins.
        double exact = 31_777.0 * 10 * 31_764 / (13.0 * 31_767);
        assertEquals(24_441, Math.floor(exact));
        assertEquals(exact, new ContingencyTable(10, 0, 3, 31_764).chiSquare(), 1e-8);
    }

    @Test
    void aSmallTableHasTheKnownTests() {
        ContingencyTable table = new ContingencyTable(7, 3, 2, 7);
        assertEquals(4.33716, table.chiSquare(), 5.1e-6);
        assertEquals(2.632438, table.yates(), 5.1e-7);
        assertEquals(4.534939, table.logLikelihoodRatio(), 5.1e-7);
        assertEquals(4.200833, table.williams(), 5.1e-7);
        assertEquals(0.06977851869492735, table.fisher(), 1e-13);
    }

    /** Manning, Raghavan and Schütze (2008), examples 13.3 and 13.4. */
    @Test
    void exportAndPoultryHaveTheirPublishedInformation() {
        ContingencyTable table = new ContingencyTable(49, 27_652, 141, 774_106);
        assertEquals(0.00011053558610110261, table.mutualInformation(), 1e-15);
        assertEquals(284.2863183025722, table.chiSquare(), 1e-9);
        assertEquals(122.88638927875743, table.logLikelihoodRatio(), 1e-8);
    }

    @ParameterizedTest
    @CsvSource({"2, 2, 2, 4, 1", "0, 2, 2, 4, 1", "2, 2, 4, 4, 0", "1, 2, 2, 4, 0", "3, 6, 9, 18, 0"})
    void aPartThatDecidesTheTermHasOneBit(long count, long size, long wholeCount, long wholeSize, double bits) {
        assertEquals(
                bits,
                ContingencyTable.ofPart(count, size, wholeCount, wholeSize).mutualInformation(),
                1e-12);
    }

    @ParameterizedTest
    @CsvSource({"1, 9, 11, 3, 0.0027594561852200836", "110, 2442, 111, 29114, 9.763484539246086e-61"})
    void fishersTestIsExactInBothTails(long first, long second, long third, long fourth, double p) {
        assertEquals(1, new ContingencyTable(first, second, third, fourth).fisher() / p, 1e-9);
    }

    @Test
    void proportionalRowsHaveNoAssociation() {
        ContingencyTable table = new ContingencyTable(10, 20, 30, 60);
        assertEquals(0, table.logLikelihoodRatio(), 1e-12);
        assertEquals(0, table.chiSquare(), 1e-12);
        assertEquals(0, table.yates());
        assertEquals(1, table.fisher(), 1e-12);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0, 0", "0, 0, 3, 4", "3, 4, 0, 0", "0, 3, 0, 4", "3, 0, 4, 0"})
    void anEmptyMarginSaysNothing(long first, long second, long third, long fourth) {
        ContingencyTable table = new ContingencyTable(first, second, third, fourth);
        assertEquals(0, table.logLikelihoodRatio(), 1e-12);
        assertEquals(0, table.williams());
        assertEquals(0, table.chiSquare());
        assertEquals(0, table.yates());
        assertEquals(0, table.mutualInformation(), 1e-12);
        assertEquals(1, table.fisher(), 1e-12);
    }

    @Test
    void countsOutOfRangeAreNamed() {
        assertEquals(
                "third is -1, but must be at least 0",
                assertThrows(IllegalArgumentException.class, () -> new ContingencyTable(1, 2, -1, 4))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> ContingencyTable.ofPart(3, 2, 5, 9));
        assertTrue(
                assertThrows(IllegalArgumentException.class, () -> new ContingencyTable(1, 2, 3, 10_000_000).fisher())
                        .getMessage()
                        .contains("from 0 to 10000000"));
    }
}
