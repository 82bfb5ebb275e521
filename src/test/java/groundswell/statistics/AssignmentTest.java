package groundswell.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AssignmentTest {
    @Test
    void theCheapestPairingIsFoundWhereTheNearestColumnsClash() {
        assertArrayEquals(new int[] {1, 0}, Assignment.cheapest(new double[][] {{1, 2}, {1, 5}}));
        assertArrayEquals(new int[] {2, 0}, Assignment.cheapest(new double[][] {{1, 9, 2}, {1, 9, 5}}));
        assertArrayEquals(new int[] {-1, 0, 1}, Assignment.cheapest(new double[][] {{5, 5}, {1, 3}, {3, 1}}));
        assertArrayEquals(new int[0], Assignment.cheapest(new double[0][]));
    }

    @Test
    void noPairingIsCheaper() {
        Random random = new Random(4);
        for (int trial = 0; trial < 300; trial++) {
            int rows = 1 + random.nextInt(6);
            int columns = 1 + random.nextInt(6);
            double[][] costs = new double[rows][columns];
            for (double[] row : costs) {
                // Few different costs, so that many are equal.
                Arrays.setAll(row, j -> random.nextInt(6) - 2);
            }
            int[] columnOf = Assignment.cheapest(costs);
            assertEquals(
                    Math.min(rows, columns),
                    Arrays.stream(columnOf)
                            .filter(column -> column >= 0)
                            .distinct()
                            .count());
            assertEquals(
                    Math.min(rows, columns),
                    Arrays.stream(columnOf).filter(column -> column >= 0).count());
            double sum = 0;
            for (int row = 0; row < rows; row++) {
                sum += columnOf[row] < 0 ? 0 : costs[row][columnOf[row]];
            }
            assertEquals(least(costs, 0, new boolean[columns], Math.max(0, rows - columns)), sum, 1e-9);
        }
    }

    /** Tries all pairings; as many rows may stay alone. */
    private static double least(double[][] costs, int row, boolean[] taken, int alone) {
        if (row == costs.length) {
            return 0;
        }
        double least = alone > 0 ? least(costs, row + 1, taken, alone - 1) : Double.POSITIVE_INFINITY;
        for (int column = 0; column < taken.length; column++) {
            if (!taken[column]) {
                taken[column] = true;
                least = Math.min(least, costs[row][column] + least(costs, row + 1, taken, alone));
                taken[column] = false;
            }
        }
        return least;
    }
}
