package groundswell.count;

import groundswell.statistics.EffectiveNumber;
import groundswell.table.Grain;
import java.util.Arrays;

/** Collects the postings of one term and sums them by period. */
final class TermAccumulator {
    private int size;
    private long[] order = new long[16];
    private int[] occurrences = new int[16];
    /** Bit sets of {@link Posting}: new in, new in title, flags; a byte each. */
    private int[] bits = new int[16];

    private int[] sources = new int[16];
    private int[] sortedOccurrences = {};
    private int[] sortedBits = {};
    private int[] sortedSources = {};
    private long stories;
    private final SurfaceForms forms = new SurfaceForms();
    private final SourceCounts bySource = new SourceCounts();

    /** Adds a block of forms and postings. */
    void add(ByteReader block) {
        long formCount = block.readNumber();
        for (int i = 0; i < formCount; i++) {
            forms.add(block.readNumber(), (int) block.readNumber(), (int) block.readNumber());
        }
        Posting.Reader posting = new Posting.Reader(block);
        while (!block.isAtEnd()) {
            if (size == order.length) {
                grow();
            }
            posting.next();
            order[size] = (long) posting.day() << 32 | size;
            occurrences[size] = posting.occurrences();
            bits[size] = posting.newIn() | posting.newInTitle() << 8 | posting.flags() << 16;
            sources[size] = posting.source();
            stories += (posting.newIn() & Posting.RUN) == 0 ? 0 : 1;
            size++;
        }
    }

    /** Returns the capitals that most articles give the term. */
    long capitals() {
        return forms.majority();
    }

    /** Returns the stories with the term in the whole run. */
    long stories() {
        return stories;
    }

    /** Returns the day of the first posting, days since 1970-01-01. */
    int firstSeenOn() {
        return (int) (order[0] >> 32);
    }

    /** Returns the days of the postings, ascending. */
    int[] days() {
        int[] days = new int[size];
        for (int i = 0; i < size; i++) {
            days[i] = (int) (order[i] >> 32);
        }
        Arrays.sort(days);
        return days;
    }

    /** Orders the postings by day; call once, before {@link #firstSeenOn} and {@link #sum}. */
    void sort() {
        Arrays.sort(order, 0, size);
        if (sortedBits.length < size) {
            sortedBits = new int[order.length];
            sortedOccurrences = new int[order.length];
            sortedSources = new int[order.length];
        }
        for (int i = 0; i < size; i++) {
            int posting = (int) order[i];
            sortedBits[i] = bits[posting];
            sortedOccurrences[i] = occurrences[posting];
            sortedSources[i] = sources[posting];
        }
    }

    /** Sums over the periods of a grain in which the term occurs. */
    void sum(Grain grain, PeriodSums sums) {
        sums.clear();
        int end = Integer.MIN_VALUE;
        int storyBit = 1 << grain.ordinal();
        int titleBit = storyBit << 8;
        for (int i = 0; i < size; i++) {
            int set = sortedBits[i];
            int flags = set >> 16;
            if (Posting.finest(flags) > grain.ordinal()) {
                continue;
            }
            int day = (int) (order[i] >> 32);
            if (sums.size() == 0 || day >= end) {
                close(sums);
                int start = grain.startOfEpochDay(day);
                end = grain.nextEpochDay(start);
                sums.open(start, end);
            }
            sums.add(sortedOccurrences[i], (set & storyBit) != 0, Posting.isFirst(flags), (set & titleBit) != 0);
            bySource.add(sortedSources[i]);
        }
        close(sums);
    }

    private void close(PeriodSums sums) {
        if (sums.size() > 0) {
            sums.close(bySource.size(), bySource.size() == 1 ? 1 : EffectiveNumber.of(bySource.counts()));
            bySource.clear();
        }
    }

    void clear() {
        size = 0;
        stories = 0;
        forms.clear();
    }

    private void grow() {
        int capacity = size * 2;
        order = Arrays.copyOf(order, capacity);
        occurrences = Arrays.copyOf(occurrences, capacity);
        bits = Arrays.copyOf(bits, capacity);
        sources = Arrays.copyOf(sources, capacity);
    }

    /** Articles by source. */
    private static final class SourceCounts {
        private long[] bySource = new long[16];
        private int[] seen = new int[16];
        private int size;

        void add(int source) {
            if (source >= bySource.length) {
                bySource = Arrays.copyOf(bySource, Math.max(bySource.length * 2, source + 1));
            }
            if (bySource[source]++ == 0) {
                if (size == seen.length) {
                    seen = Arrays.copyOf(seen, size * 2);
                }
                seen[size++] = source;
            }
        }

        int size() {
            return size;
        }

        long[] counts() {
            long[] counts = new long[size];
            for (int i = 0; i < size; i++) {
                counts[i] = bySource[seen[i]];
            }
            return counts;
        }

        void clear() {
            for (int i = 0; i < size; i++) {
                bySource[seen[i]] = 0;
            }
            size = 0;
        }
    }
}
