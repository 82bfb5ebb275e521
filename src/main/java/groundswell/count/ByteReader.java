package groundswell.count;

/** Reads what {@link ByteWriter} packed. */
final class ByteReader {
    private final byte[] bytes;
    private final int end;
    private int at;

    ByteReader(byte[] bytes, int from, int end) {
        this.bytes = bytes;
        this.end = end;
        at = from;
    }

    int at() {
        return at;
    }

    boolean isAtEnd() {
        return at >= end;
    }

    void skip(int count) {
        at += count;
    }

    int readByte() {
        return bytes[at++] & 0xff;
    }

    long readNumber() {
        byte one = bytes[at++];
        if (one >= 0) {
            return one;
        }
        long number = one & 0x7f;
        int shift = 7;
        do {
            one = bytes[at++];
            number |= (one & 0x7fL) << shift;
            shift += 7;
        } while (one < 0);
        return number;
    }
}
