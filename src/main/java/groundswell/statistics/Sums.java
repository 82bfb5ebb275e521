package groundswell.statistics;

/** A cost that two sums over the segment decide. */
abstract class Sums implements SegmentCost {
    private final double[] first;
    private final double[] second;

    /** Takes cumulative sums, from 0 on, one longer than the series. */
    Sums(double[] first, double[] second) {
        this.first = first;
        this.second = second;
    }

    abstract double cost(double firstSum, double secondSum, int length);

    @Override
    public final double of(int from, int to) {
        if (from < 0 || to > size() || from > to) {
            throw new IllegalArgumentException(
                    "segment is " + from + " to " + to + ", but must lie in 0 to " + size() + " and not be reversed");
        }
        return from == to ? 0 : cost(first[to] - first[from], second[to] - second[from], to - from);
    }

    @Override
    public final int size() {
        return first.length - 1;
    }
}
