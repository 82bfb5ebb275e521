package groundswell.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class OverdispersionTest {
    @Test
    void countsThatScatterMoreThanTheirMeanAreOverdispersed() {
        // Mean 6: (36 + 16 + 4 + 16 + 36 + 4) / 6 / 5
        double[] even = {1, 1, 1, 1, 1, 1};
        assertEquals(112 / 30.0, Overdispersion.of(new long[] {0, 2, 4, 10, 12, 8}, even), 1e-14);
    }

    @Test
    void volumeIsNoOverdispersion() {
        assertEquals(1, Overdispersion.of(new long[] {1, 10, 100}, new double[] {5, 50, 500}));
        // The same counts over equal exposures: mean 37, (36² + 27² + 63²) / 37 / 2
        assertEquals(5994 / 74.0, Overdispersion.of(new long[] {1, 10, 100}, new double[] {5, 5, 5}), 1e-12);
    }

    @Test
    void whatScattersLessIsCalledPoisson() {
        assertEquals(1, Overdispersion.of(new long[] {5, 5, 5}, new double[] {1, 1, 1}));
    }

    @Test
    void nothingToEstimateFromIsOne() {
        assertEquals(1, Overdispersion.of(new long[] {}, new double[] {}));
        assertEquals(1, Overdispersion.of(new long[] {9}, new double[] {1}));
        assertEquals(1, Overdispersion.of(new long[] {0, 0, 0}, new double[] {1, 2, 3}));
        assertEquals(1, Overdispersion.of(new long[] {9, 0}, new double[] {1, 0}));
    }

    @Test
    void aCountWithoutExposureIsAnError() {
        assertThrows(IllegalArgumentException.class, () -> Overdispersion.of(new long[] {1, 1}, new double[] {0, 1}));
        assertThrows(IllegalArgumentException.class, () -> Overdispersion.of(new long[] {1}, new double[] {1, 1}));
        assertThrows(IllegalArgumentException.class, () -> Overdispersion.of(new long[] {-1}, new double[] {1}));
    }

    @Test
    void neighboursThatDifferMoreThanByChanceAreOverdispersed() {
        // Both pairs hold 10 of 200: (0.06)² over 10 * 190 / (199 * 100 * 100), each.
        assertEquals(
                0.0036 / (1900 / 1_990_000.0),
                Overdispersion.ofNeighbours(new long[] {2, 8, 2}, new long[] {100, 100, 100}),
                1e-12);
        // A pair without hits says nothing; one with 2 of 200 has less weight, 1.98 against 9.5.
        assertEquals(
                (9.5 * 0.0036 / (1900 / 1_990_000.0) + 1.98 * 0.0004 / (396 / 1_990_000.0)) / (9.5 + 1.98),
                Overdispersion.ofNeighbours(new long[] {0, 0, 2, 8}, new long[] {7, 100, 100, 100}),
                1e-12);
    }

    @Test
    void neighboursDifferByNothingButChanceWhereStoriesAreDealtOut() {
        SplittableRandom random = new SplittableRandom(3);
        double sum = 0;
        for (int i = 0; i < 400; i++) {
            long[] trials = new long[60];
            long[] hits = new long[60];
            for (int t = 0; t < 60; t++) {
                trials[t] = 20 + 3L * t;
                for (int story = 0; story < trials[t]; story++) {
                    hits[t] += random.nextDouble() < 0.02 ? 1 : 0;
                }
            }
            sum += Overdispersion.ofNeighbours(hits, trials) - 1;
        }
        // What is above 1 of the mean of about 55 squares.
        assertEquals(0.08, sum / 400, 0.03);
    }

    @Test
    void aChangeOfLevelIsHardlyOverdispersion() {
        long[] trials = new long[40];
        long[] hits = new long[40];
        for (int t = 0; t < 40; t++) {
            trials[t] = 200;
            hits[t] = t < 20 ? 5 : 30;
        }
        assertEquals(1, Overdispersion.ofNeighbours(hits, trials), 0);
    }

    @Test
    void neighboursWithNothingToTellAreOne() {
        assertEquals(1, Overdispersion.ofNeighbours(new long[] {}, new long[] {}));
        assertEquals(1, Overdispersion.ofNeighbours(new long[] {3}, new long[] {9}));
        assertEquals(1, Overdispersion.ofNeighbours(new long[] {0, 0}, new long[] {9, 9}));
        assertEquals(1, Overdispersion.ofNeighbours(new long[] {9, 9}, new long[] {9, 9}));
        assertThrows(IllegalArgumentException.class, () -> Overdispersion.ofNeighbours(new long[] {2}, new long[] {1}));
        assertThrows(IllegalArgumentException.class, () -> Overdispersion.ofNeighbours(new long[] {0}, new long[] {0}));
        assertThrows(
                IllegalArgumentException.class, () -> Overdispersion.ofNeighbours(new long[] {1}, new long[] {1, 2}));
    }
}
