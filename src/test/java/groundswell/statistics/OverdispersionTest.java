package groundswell.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

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
}
