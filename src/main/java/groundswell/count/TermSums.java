package groundswell.count;

import groundswell.config.CountConfig;
import groundswell.table.Grain;
import groundswell.text.StopWords;
import groundswell.text.Tokens;
import groundswell.text.Words;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;

/**
 * Sums the blocks of {@link TermPostings}, which must be in order of range: each term of enough stories becomes
 * a row for each grain, in the order of group and term.
 */
final class TermSums implements MapPartitionsFunction<Row, SeriesRow> {
    private static final long serialVersionUID = 1L;

    private final int leastStories;
    private final List<String> furtherStopWords;
    private final List<Grain> grains;
    private final WholePeriods whole;

    TermSums(CountConfig config, WholePeriods whole) {
        this.whole = whole;
        grains = config.grains().stream().map(Grain::of).sorted().toList();
        leastStories = config.min_stories();
        furtherStopWords = List.copyOf(config.stop_words());
    }

    @Override
    public Iterator<SeriesRow> call(Iterator<Row> blocks) {
        return new Terms(blocks);
    }

    private final class Terms implements Iterator<SeriesRow> {
        private final Iterator<Row> blocks;
        private final Map<String, StopWords> stopWords = new HashMap<>();
        private final TermAccumulator accumulator = new TermAccumulator();
        private final PeriodSums sums = new PeriodSums();
        private final Deque<SeriesRow> ready = new ArrayDeque<>();
        private Entry[] range = {};
        private int next;
        private Row pending;

        Terms(Iterator<Row> blocks) {
            this.blocks = blocks;
            pending = blocks.hasNext() ? blocks.next() : null;
        }

        @Override
        public boolean hasNext() {
            while (ready.isEmpty() && (next < range.length || pending != null)) {
                if (next == range.length) {
                    openRange();
                }
                sumTerm();
            }
            return !ready.isEmpty();
        }

        @Override
        public SeriesRow next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return ready.poll();
        }

        private void openRange() {
            int number = pending.getInt(0);
            List<Entry> entries = new ArrayList<>();
            while (pending != null && pending.getInt(0) == number) {
                Entry.addAll(pending.getAs(1), entries);
                pending = blocks.hasNext() ? blocks.next() : null;
            }
            range = entries.toArray(Entry[]::new);
            Arrays.sort(range);
            next = 0;
        }

        private void sumTerm() {
            Entry first = range[next];
            accumulator.clear();
            do {
                accumulator.add(range[next].postings());
                range[next++] = null;
            } while (next < range.length && range[next].compareTo(first) == 0);
            if (accumulator.stories() >= leastStories) {
                String key = first.key();
                int end = key.indexOf('\0');
                addRows(key.substring(0, end), key.substring(end + 1));
            }
        }

        private void addRows(String group, String term) {
            accumulator.sort();
            String label = Tokens.capitalised(term, accumulator.capitals());
            int words = Words.count(term);
            boolean isStop = stopWords
                    .computeIfAbsent(Slices.language(group), language -> StopWords.of(language, furtherStopWords))
                    .bounds(term);
            for (Grain grain : grains) {
                accumulator.sum(grain, sums);
                if (sums.size() > 0) {
                    SeriesRow row = new SeriesRow();
                    row.setGroup(group);
                    row.setGrain(grain.id());
                    row.setTerm(term);
                    row.setLabel(label);
                    row.setWords(words);
                    row.setStop(isStop);
                    row.setFirstSeen(accumulator.firstSeenOn());
                    sums.copyTo(row);
                    setPartial(row, group, grain);
                    ready.add(row);
                }
            }
        }
    }

    private void setPartial(SeriesRow row, String group, Grain grain) {
        WholePeriods.Span span = whole.span(Slices.language(group), grain);
        int[] starts = row.getStarts();
        boolean[] partial = new boolean[starts.length];
        for (int i = 0; i < starts.length; i++) {
            partial[i] = span.isPartial(starts[i]);
        }
        row.setPartial(partial);
    }

    /** A term in a block; in the order of the terms' keys. */
    private static final class Entry implements Comparable<Entry> {
        private final byte[] block;
        private final int keyStart;
        private final int keyEnd;
        private final int end;

        private Entry(byte[] block, int keyStart, int keyEnd, int end) {
            this.block = block;
            this.keyStart = keyStart;
            this.keyEnd = keyEnd;
            this.end = end;
        }

        static void addAll(byte[] block, List<Entry> entries) {
            ByteReader in = new ByteReader(block, 0, block.length);
            while (!in.isAtEnd()) {
                int keyLength = (int) in.readNumber();
                int keyStart = in.at();
                in.skip(keyLength);
                int length = (int) in.readNumber();
                entries.add(new Entry(block, keyStart, keyStart + keyLength, in.at() + length));
                in.skip(length);
            }
        }

        String key() {
            return new String(block, keyStart, keyEnd - keyStart, StandardCharsets.UTF_8);
        }

        /** Returns the forms and postings. */
        ByteReader postings() {
            ByteReader in = new ByteReader(block, keyEnd, end);
            in.readNumber();
            return in;
        }

        @Override
        public int compareTo(Entry other) {
            return Arrays.compareUnsigned(block, keyStart, keyEnd, other.block, other.keyStart, other.keyEnd);
        }
    }
}
