package groundswell.count;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Row;

/**
 * Merges the blocks of {@link TermPostings}, which must be in order of range: each term comes once, with all its postings,
 * in the order of group and term. One range is held at a time.
 */
final class MergedTerms {
    private final Iterator<Row> blocks;
    private Entry[] range = {};
    private int next;
    private Row pending;
    private String group;
    private String term;

    MergedTerms(Iterator<Row> blocks) {
        this.blocks = blocks;
        pending = blocks.hasNext() ? blocks.next() : null;
    }

    /** Goes to the next term and fills its postings in, in no order; returns false where there is none. */
    boolean next(TermAccumulator postings) {
        while (next == range.length) {
            if (pending == null) {
                return false;
            }
            openRange();
        }
        Entry first = range[next];
        postings.clear();
        do {
            postings.add(range[next].postings());
            range[next++] = null;
        } while (next < range.length && range[next].compareTo(first) == 0);
        String key = first.key();
        int end = key.indexOf('\0');
        group = key.substring(0, end);
        term = key.substring(end + 1);
        return true;
    }

    /** Returns the name of the group in which the term was counted. */
    String group() {
        return group;
    }

    String term() {
        return term;
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
