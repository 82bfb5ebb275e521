package groundswell.count;

import groundswell.statistics.EffectiveNumber;
import groundswell.table.Grain;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects the postings of one term and sums them by period. */
final class TermAccumulator {
    private int size;
    private long[] order = new long[16];
    private int[] occurrences = new int[16];
    private int[] flags = new int[16];
    private long[] sources = new long[16];
    private long stories;
    private final SurfaceForms forms = new SurfaceForms();
    /** Place in the block that is read. */
    private int at;

    /** Adds a block of postings. */
    void add(byte[] block) {
        at = 0;
        int formCount = (int) number(block);
        for (int i = 0; i < formCount; i++) {
            forms.add(number(block), (int) number(block), (int) number(block));
        }
        while (at < block.length) {
            if (size == order.length) {
                grow();
            }
            long day = number(block);
            int tf = (int) number(block);
            int head = block[at++];
            int newIn = block[at++];
            int newInTitle = block[at++];
            long source = 0;
            for (int i = 0; i < 64; i += 8) {
                source |= (block[at++] & 0xffL) << i;
            }
            int epochDay = (int) (day >>> 1) ^ -(int) (day & 1);
            order[size] = (long) epochDay << 32 | size;
            occurrences[size] = tf;
            flags[size] = newIn | newInTitle << 8 | head << 16;
            sources[size] = source;
            stories += newIn >> Grain.values().length & 1;
            size++;
        }
    }

    private long number(byte[] block) {
        long number = 0;
        int shift = 0;
        do {
            number |= (block[at] & 0x7fL) << shift;
            shift += 7;
        } while (block[at++] < 0);
        return number;
    }

    /** Returns the capitals that most articles give the term. */
    long capitals() {
        return forms.majority();
    }

    /** Returns the stories with the term in the whole run. */
    long stories() {
        return stories;
    }

    /** Returns the day of the first posting. */
    LocalDate firstSeenOn() {
        return LocalDate.ofEpochDay(order[0] >> 32);
    }

    /** Orders the postings by day; call once, before {@link #firstSeenOn} and {@link #series}. */
    void sort() {
        Arrays.sort(order, 0, size);
    }

    /** Returns the sums over the periods of a grain in which the term occurs. */
    List<Sums> series(Grain grain) {
        List<Sums> series = new ArrayList<>();
        Map<Long, long[]> bySource = new HashMap<>();
        Sums current = null;
        int end = Integer.MIN_VALUE;
        for (int i = 0; i < size; i++) {
            int posting = (int) order[i];
            int flag = flags[posting];
            if ((flag >> 17 & 0x7f) > grain.ordinal()) {
                continue;
            }
            int day = (int) (order[i] >> 32);
            if (current == null || day >= end) {
                close(current, bySource);
                int start = grain.startOfEpochDay(day);
                end = grain.nextEpochDay(start);
                current = new Sums(start);
                series.add(current);
            }
            current.occurrences += occurrences[posting];
            current.articles++;
            current.stories += flag >> grain.ordinal() & 1;
            current.titleStories += (flag >> (8 + grain.ordinal())) & 1;
            current.firstStories += flag >> 16 & 1;
            bySource.computeIfAbsent(sources[posting], key -> new long[1])[0]++;
        }
        close(current, bySource);
        return series;
    }

    void clear() {
        size = 0;
        stories = 0;
        forms.clear();
    }

    private static void close(Sums sums, Map<Long, long[]> bySource) {
        if (sums != null) {
            sums.sources = bySource.size();
            sums.effectiveSources = bySource.size() == 1
                    ? 1
                    : EffectiveNumber.of(bySource.values().stream()
                            .mapToLong(count -> count[0])
                            .toArray());
            bySource.clear();
        }
    }

    private void grow() {
        int capacity = size * 2;
        order = Arrays.copyOf(order, capacity);
        occurrences = Arrays.copyOf(occurrences, capacity);
        flags = Arrays.copyOf(flags, capacity);
        sources = Arrays.copyOf(sources, capacity);
    }

    /** The counts of a term in one period. */
    static final class Sums {
        final int periodStart;
        long occurrences;
        long articles;
        long stories;
        long firstStories;
        long titleStories;
        long sources;
        double effectiveSources;

        Sums(int periodStart) {
            this.periodStart = periodStart;
        }
    }
}
