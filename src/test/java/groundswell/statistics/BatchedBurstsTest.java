package groundswell.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BatchedBurstsTest {
    /** Cases in which deciding batch by batch finds no burst at all. */
    @ParameterizedTest
    @CsvSource({
        "1 1 1 4 4 4 1 1 1 1, 0.5, 0001110000, 14.80565319646982",
        "2 2 3 7 6 7 6 2 2 3 2 2, 1, 000111100000, 23.79829896696695"
    })
    void theCheapestPathIsFoundWhereGreedyChoiceFails(String counts, double gamma, String path, double cost) {
        long[] relevant =
                Arrays.stream(counts.split(" ")).mapToLong(Long::parseLong).toArray();
        long[] totals = hundreds(relevant.length);
        BatchedBursts automaton = new BatchedBursts(2, gamma);
        boolean[] inBurst = new boolean[relevant.length];
        assertEquals(1, automaton.path(relevant, totals, inBurst));
        assertEquals(path, text(inBurst));
        assertEquals(cost, automaton.cost(relevant, totals, inBurst), 1e-11);
        List<Burst> bursts = automaton.bursts(relevant, totals);
        assertEquals(1, bursts.size());
        assertEquals(path.indexOf('1'), bursts.get(0).start());
        assertEquals(path.lastIndexOf('1'), bursts.get(0).end());
        // The burst saves its weight and costs one step up.
        double without = automaton.cost(relevant, totals, new boolean[relevant.length]);
        assertEquals(without - cost, bursts.get(0).weight() - gamma * Math.log(relevant.length), 1e-11);
    }

    @Test
    void noPathIsCheaperThanTheOneFound() {
        SplittableRandom random = new SplittableRandom(5);
        boolean[] inBurst = new boolean[9];
        boolean[] other = new boolean[9];
        int bursts = 0;
        for (int i = 0; i < 300; i++) {
            BatchedBursts automaton = new BatchedBursts(1.2 + 2 * random.nextDouble(), 1.5 * random.nextDouble());
            long[] totals = random.longs(9, 0, 60).toArray();
            long[] relevant = new long[9];
            for (int t = 0; t < 9; t++) {
                relevant[t] = random.nextLong(totals[t] / (1 + random.nextInt(6)) + 1);
            }
            bursts += automaton.path(relevant, totals, inBurst);
            double cost = automaton.cost(relevant, totals, inBurst);
            boolean canBurst = Arrays.stream(relevant).sum() > 0
                    && Arrays.stream(relevant).sum()
                            < BatchedBursts.MAX_SHARE * Arrays.stream(totals).sum();
            for (int bits = 0; canBurst && bits < 512; bits++) {
                for (int t = 0; t < 9; t++) {
                    other[t] = (bits >> t & 1) == 1;
                }
                assertTrue(
                        cost <= automaton.cost(relevant, totals, other) + 1e-10,
                        () -> text(other) + " beats " + text(inBurst));
            }
        }
        assertTrue(bursts > 100, bursts + " bursts");
    }

    @Test
    void ofEquallyCheapPathsTheOneWithTheShorterBurstIsTaken() {
        // With gamma 0 a batch is in a burst only where that is cheaper; an empty batch is not.
        BatchedBursts automaton = new BatchedBursts(2, 0);
        boolean[] inBurst = new boolean[5];
        automaton.path(new long[] {0, 5, 0, 5, 0}, new long[] {10, 10, 0, 10, 10}, inBurst);
        assertEquals("01010", text(inBurst));
    }

    @Test
    void seriesOfAnyLengthFollowEachOther() {
        BatchedBursts automaton = new BatchedBursts(2, 0.5);
        long[] longer = {1, 1, 1, 4, 4, 4, 1, 1, 1, 1};
        List<Burst> first = automaton.bursts(longer, hundreds(10));
        assertEquals(List.of(), automaton.bursts(new long[] {1, 1}, hundreds(2)));
        assertEquals(List.of(), automaton.bursts(new long[] {}, new long[] {}));
        assertEquals(first, automaton.bursts(longer, hundreds(10)));
    }

    @Test
    void nothingOrEverythingIsNoBurst() {
        BatchedBursts automaton = new BatchedBursts(2, 1);
        boolean[] inBurst = {true, true, true};
        assertEquals(0, automaton.path(new long[] {0, 0, 0}, new long[] {5, 5, 5}, inBurst));
        assertArrayEquals(new boolean[3], inBurst);
        assertEquals(0, automaton.cost(new long[] {0, 0, 0}, new long[] {5, 5, 5}, inBurst));
        assertEquals(List.of(), automaton.bursts(new long[] {5, 5, 5}, new long[] {5, 5, 5}));
        assertEquals(List.of(), automaton.bursts(new long[] {0, 0}, new long[] {0, 0}));
        assertEquals(List.of(), automaton.bursts(new long[] {3}, new long[] {9}));
    }

    @Test
    void theBurstStateNeverExpectsMoreThanAll() {
        // Half of all, with a scaling of 16: the burst state expects 9,999 of 10,000.
        long[] relevant = {0, 0, 0, 50, 50, 50};
        long[] totals = {50, 50, 50, 50, 50, 50};
        List<Burst> bursts = new BatchedBursts(16, 1).bursts(relevant, totals);
        assertEquals(1, bursts.size());
        assertEquals(3, bursts.get(0).start());
        assertEquals(150 * Math.log(0.9999 / 0.5), bursts.get(0).weight(), 1e-11);
    }

    @Test
    void argumentsOutOfRangeAreNamed() {
        assertEquals(
                "scaling is 1.0, but must be finite and above 1.0",
                assertThrows(IllegalArgumentException.class, () -> new BatchedBursts(1, 1))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> new BatchedBursts(2, -0.1));
        BatchedBursts automaton = new BatchedBursts(2, 1);
        assertEquals(
                "relevant[1] is 6, but must be from 0 to the total of its batch, 5",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> automaton.bursts(new long[] {1, 6}, new long[] {5, 5}))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> automaton.bursts(new long[] {1}, new long[] {5, 5}));
        assertThrows(
                IllegalArgumentException.class,
                () -> automaton.cost(new long[] {0, 0}, new long[] {5, 5}, new boolean[] {true, false}));
    }

    @Test
    void logarithmsOfBinomialCoefficientsAreExact() {
        assertEquals(Math.log(4950), Binomial.logChoose(100, 2), 1e-13);
        assertEquals(Math.log(184756), Binomial.logChoose(20, 10), 1e-13);
        assertEquals(0, Binomial.logChoose(7, 7));
        assertEquals(0, Binomial.logChoose(0, 0));
        assertFalse(Double.isNaN(Binomial.logChoose(1, 0)));
    }

    private static long[] hundreds(int size) {
        long[] totals = new long[size];
        Arrays.fill(totals, 100);
        return totals;
    }

    private static String text(boolean[] inBurst) {
        StringBuilder text = new StringBuilder();
        for (boolean burst : inBurst) {
            text.append(burst ? '1' : '0');
        }
        return text.toString();
    }
}
