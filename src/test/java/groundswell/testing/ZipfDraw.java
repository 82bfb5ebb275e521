package groundswell.testing;

/** Draws ranks from 0 on, each with a weight of {@code (rank + shift) ^ -exponent}: Zipf's law after Mandelbrot. */
final class ZipfDraw {
    private final double[] upTo;

    /** Makes the draw over {@code size} ranks, at least 1; {@code shift} is above 0. */
    ZipfDraw(int size, double shift, double exponent) {
        upTo = new double[size];
        double sum = 0;
        for (int rank = 0; rank < size; rank++) {
            sum += Math.pow(rank + shift, -exponent);
            upTo[rank] = sum;
        }
        for (int rank = 0; rank < size; rank++) {
            upTo[rank] /= sum;
        }
    }

    /** Returns the rank that a uniform number from 0 to below 1 falls on. */
    int rank(double uniform) {
        int low = 0;
        int high = upTo.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (upTo[middle] > uniform) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
