package groundswell.count;

import groundswell.table.Grain;

/**
 * What is known of a term in one article, packed: a byte of flags, the day as a difference to that of the posting before,
 * the source, occurrences above 1, and, where it is not simply new in its story, two bit sets. In a bit set, the bit of a
 * grain's ordinal says that the article is the first of its story with the term in the period; {@link #RUN}, in the run.
 */
final class Posting {
    /** Bit of the whole run; the bits below are the grains by ordinal. */
    static final int RUN = 1 << Grain.values().length;

    private static final int IS_FIRST = 1;
    private static final int IS_REPEATED = 2;
    private static final int IS_IN_TITLE = 4;
    private static final int IS_EXPLICIT = 8;
    private static final int GRAIN_SHIFT = 4;

    private Posting() {}

    /** Returns the bits of all grains from {@code finest} on, and of the run. */
    static int allFrom(int finest) {
        return (RUN << 1) - (1 << finest);
    }

    /** Returns the flags of an article: the ordinal of the finest grain in which it counts, whether its story begins. */
    static int article(int finest, boolean isFirst) {
        return finest << GRAIN_SHIFT | (isFirst ? IS_FIRST : 0);
    }

    static int finest(int flags) {
        return flags >> GRAIN_SHIFT;
    }

    static boolean isFirst(int flags) {
        return (flags & IS_FIRST) != 0;
    }

    /**
     * Writes a posting.
     *
     * @param article flags of {@link #article}
     * @param dayDifference to the posting before
     * @param newIn bit set
     * @param newInTitle bit set, without the run
     */
    static void write(
            ByteWriter out, int article, int dayDifference, int source, int occurrences, int newIn, int newInTitle) {
        int all = allFrom(finest(article));
        boolean isPlain = newIn == all && (newInTitle == 0 || newInTitle == (all & ~RUN));
        out.writeByte(article
                | (occurrences > 1 ? IS_REPEATED : 0)
                | (isPlain ? 0 : IS_EXPLICIT)
                | (isPlain && newInTitle != 0 ? IS_IN_TITLE : 0));
        out.writeNumber((dayDifference << 1 ^ dayDifference >> 31) & 0xffffffffL);
        out.writeNumber(source);
        if (occurrences > 1) {
            out.writeNumber(occurrences);
        }
        if (!isPlain) {
            out.writeByte(newIn);
            out.writeByte(newInTitle);
        }
    }

    /** Reads postings one after another. */
    static final class Reader {
        private final ByteReader in;
        private int day;
        private int flags;
        private int source;
        private int occurrences;
        private int newIn;
        private int newInTitle;

        Reader(ByteReader in) {
            this.in = in;
        }

        void next() {
            flags = in.readByte();
            long difference = in.readNumber();
            day += (int) (difference >>> 1) ^ -(int) (difference & 1);
            source = (int) in.readNumber();
            occurrences = (flags & IS_REPEATED) == 0 ? 1 : (int) in.readNumber();
            if ((flags & IS_EXPLICIT) == 0) {
                newIn = allFrom(finest(flags));
                newInTitle = (flags & IS_IN_TITLE) == 0 ? 0 : newIn & ~RUN;
            } else {
                newIn = in.readByte();
                newInTitle = in.readByte();
            }
        }

        /** Returns days since 1970-01-01. */
        int day() {
            return day;
        }

        /** Returns flags of {@link #article}, among others. */
        int flags() {
            return flags;
        }

        int source() {
            return source;
        }

        int occurrences() {
            return occurrences;
        }

        int newIn() {
            return newIn;
        }

        int newInTitle() {
            return newInTitle;
        }
    }
}
