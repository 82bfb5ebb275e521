package groundswell.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class GeneralizedEsdTest {
    @Test
    void rosnersValuesHaveThreeOutliers() {
        GeneralizedEsd test = GeneralizedEsd.of(Series.ROSNER, 10, 0.05);
        assertArrayEquals(
                new double[] {3.119, 2.943, 3.179, 2.810, 2.816, 2.848, 2.279, 2.310, 2.102, 2.067},
                test.statistics(),
                5.1e-4);
        assertArrayEquals(
                new double[] {3.159, 3.151, 3.144, 3.136, 3.128, 3.120, 3.112, 3.103, 3.094, 3.085},
                test.criticalValues(),
                5.1e-4);
        assertArrayEquals(
                new double[] {6.01, 5.42, 5.34},
                Arrays.stream(test.outliers())
                        .mapToDouble(i -> Series.ROSNER[i])
                        .toArray());
    }

    @Test
    void outliersHideEachOtherFromALookAtOne() {
        assertEquals(0, GeneralizedEsd.of(Series.ROSNER, 1, 0.05).outliers().length);
        assertEquals(0, GeneralizedEsd.of(Series.ROSNER, 2, 0.05).outliers().length);
        assertEquals(3, GeneralizedEsd.of(Series.ROSNER, 3, 0.05).outliers().length);
    }

    @Test
    void equalValuesHaveNoOutlier() {
        GeneralizedEsd test = GeneralizedEsd.of(new double[] {2, 2, 2, 2, 2}, 3, 0.05);
        assertEquals(0, test.outliers().length);
        assertArrayEquals(new double[3], test.statistics());
        assertEquals(0, GeneralizedEsd.of(new double[] {}, 0, 0.05).outliers().length);
    }

    @Test
    void argumentsOutOfRangeAreNamed() {
        assertEquals(
                "maxOutliers is 2, but must be from 0 to 1",
                assertThrows(IllegalArgumentException.class, () -> GeneralizedEsd.of(new double[3], 2, 0.05))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> GeneralizedEsd.of(new double[] {1}, 1, 0.05));
        assertThrows(IllegalArgumentException.class, () -> GeneralizedEsd.of(new double[5], 1, 0));
        assertThrows(IllegalArgumentException.class, () -> GeneralizedEsd.of(new double[] {1, 2, Double.NaN}, 1, 0.1));
    }
}
