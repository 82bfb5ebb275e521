package groundswell.stories;

/** First and last day of a text, days since 1970-01-01, packed into one number that is ordered by the first day. */
final class Days {
    private Days() {}

    static long of(int first, int last) {
        return ((long) first << Integer.SIZE) | (last & 0xffffffffL);
    }

    static int first(long days) {
        return (int) (days >> Integer.SIZE);
    }

    static int last(long days) {
        return (int) days;
    }
}
