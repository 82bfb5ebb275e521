package groundswell.stories;

/**
 * The texts that share one shingle, in order of their first day. Each is paired with the earlier ones whose last day is
 * within the window: with all of up to {@link #EARLIEST} + {@link #LATEST}, else with the earliest, among which is the
 * beginning of its story, and with those just before it. So 100,000 texts with a phrase in common make at most 1,600,000
 * pairs; those of one story still find each other by what they alone have in common.
 */
final class Bucket {
    static final int EARLIEST = 8;
    static final int LATEST = 8;

    private final int windowDays;
    private final Entry[] earliest = new Entry[EARLIEST];
    private final Entry[] latest = new Entry[LATEST];
    private int earliestCount;
    private int latestCount;
    private int latestFrom;
    private long leftOut;

    Bucket(int windowDays) {
        this.windowDays = windowDays;
    }

    /** Takes an earlier text that the added one is paired with. */
    @FunctionalInterface
    interface Pair {
        void with(long text, long days, int shingles);
    }

    private record Entry(long text, long days, int shingles) {}

    /** Adds a text and tells the earlier ones that it is to be paired with. */
    void add(long text, long days, int shingles, Pair pair) {
        int from = Days.first(days) - windowDays;
        int kept = 0;
        for (int i = 0; i < earliestCount; i++) {
            if (Days.last(earliest[i].days) >= from) {
                pair.with(earliest[i].text, earliest[i].days, earliest[i].shingles);
                earliest[kept++] = earliest[i];
            }
        }
        earliestCount = kept;
        for (int i = 0; i < latestCount; i++) {
            Entry entry = latest[(latestFrom + i) % LATEST];
            if (Days.last(entry.days) >= from) {
                pair.with(entry.text, entry.days, entry.shingles);
            }
        }
        append(new Entry(text, days, shingles), from);
    }

    private void append(Entry entry, int from) {
        if (latestCount == 0 && earliestCount < EARLIEST) {
            earliest[earliestCount++] = entry;
            return;
        }
        if (latestCount < LATEST) {
            latest[(latestFrom + latestCount++) % LATEST] = entry;
            return;
        }
        Entry oldest = latest[latestFrom];
        if (Days.last(oldest.days) >= from) {
            if (earliestCount < EARLIEST) {
                earliest[earliestCount++] = oldest;
            } else {
                leftOut++;
            }
        }
        latest[latestFrom] = entry;
        latestFrom = (latestFrom + 1) % LATEST;
    }

    /** Forgets all texts and returns how many were no longer compared with later ones though within the window. */
    long clear() {
        long left = leftOut;
        leftOut = 0;
        earliestCount = 0;
        latestCount = 0;
        latestFrom = 0;
        return left;
    }
}
