package groundswell.count;

import java.io.Serializable;

/** Says of every term whether enough articles may hold it. It never says no of a term that has enough. */
final class SupportedTerms implements Serializable {
    private static final long serialVersionUID = 1L;

    private final byte[] bits;
    private final int shift;

    /** @param bits one for each counter of {@link SupportCounters}, a power of two of them */
    SupportedTerms(byte[] bits) {
        this.bits = bits;
        shift = Long.numberOfLeadingZeros(bits.length) - 2;
    }

    boolean contains(long term) {
        long place = term >>> shift;
        return (bits[(int) (place >>> 3)] >>> (place & 7) & 1) != 0;
    }
}
