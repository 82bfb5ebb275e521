package groundswell.statistics;

import java.util.Arrays;

/** Pairs rows with columns at the least total cost (Kuhn 1955, Nav. Res. Logist. Q. 2:83: the Hungarian method). */
public final class Assignment {
    private static final int NONE = -1;

    private Assignment() {}

    /**
     * Returns the column of each row, -1 for rows that are left over where there are more of them. In the order of rows, one
     * after the other is added along a cheapest path (Jonker and Volgenant 1987, Computing 38:325); of several cheapest
     * pairings it is always the same one. Takes rows * rows * columns steps.
     *
     * @param costs finite; rows of equal length
     */
    public static int[] cheapest(double[][] costs) {
        int rows = costs.length;
        int columns = rows == 0 ? 0 : costs[0].length;
        if (rows > columns) {
            int[] rowOf = cheapest(transposed(costs));
            int[] columnOf = new int[rows];
            Arrays.fill(columnOf, NONE);
            for (int column = 0; column < columns; column++) {
                columnOf[rowOf[column]] = column;
            }
            return columnOf;
        }
        double[] rowPrice = new double[rows];
        double[] columnPrice = new double[columns];
        int[] rowOf = new int[columns];
        Arrays.fill(rowOf, NONE);
        for (int row = 0; row < rows; row++) {
            add(row, costs, rowPrice, columnPrice, rowOf);
        }
        int[] columnOf = new int[rows];
        for (int column = 0; column < columns; column++) {
            if (rowOf[column] != NONE) {
                columnOf[rowOf[column]] = column;
            }
        }
        return columnOf;
    }

    /** Pairs one more row: a shortest path by reduced costs, from it to a column that is free. */
    private static void add(int row, double[][] costs, double[] rowPrice, double[] columnPrice, int[] rowOf) {
        int columns = columnPrice.length;
        double[] distance = new double[columns];
        Arrays.fill(distance, Double.POSITIVE_INFINITY);
        int[] before = new int[columns];
        boolean[] reached = new boolean[columns];
        int column = NONE;
        int at = row;
        while (at != NONE) {
            if (column != NONE) {
                reached[column] = true;
            }
            double least = Double.POSITIVE_INFINITY;
            int next = NONE;
            double here = column == NONE ? 0 : distance[column];
            for (int j = 0; j < columns; j++) {
                if (reached[j]) {
                    continue;
                }
                double through = here + costs[at][j] - rowPrice[at] - columnPrice[j];
                if (through < distance[j]) {
                    distance[j] = through;
                    before[j] = column;
                }
                if (distance[j] < least) {
                    least = distance[j];
                    next = j;
                }
            }
            column = next;
            at = rowOf[column];
        }
        double shortest = distance[column];
        rowPrice[row] += shortest;
        for (int j = 0; j < columns; j++) {
            if (reached[j]) {
                columnPrice[j] += distance[j] - shortest;
                rowPrice[rowOf[j]] += shortest - distance[j];
            }
        }
        while (column != NONE) {
            int previous = before[column];
            rowOf[column] = previous == NONE ? row : rowOf[previous];
            column = previous;
        }
    }

    private static double[][] transposed(double[][] costs) {
        double[][] transposed = new double[costs[0].length][costs.length];
        for (int row = 0; row < costs.length; row++) {
            for (int column = 0; column < costs[0].length; column++) {
                transposed[column][row] = costs[row][column];
            }
        }
        return transposed;
    }
}
