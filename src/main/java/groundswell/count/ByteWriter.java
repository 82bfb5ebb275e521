package groundswell.count;

import java.util.Arrays;

/** Packs numbers and bytes into an array that grows. */
final class ByteWriter {
    private byte[] buffer = new byte[64];
    private int length;

    int length() {
        return length;
    }

    void clear() {
        length = 0;
    }

    byte[] toBytes() {
        return Arrays.copyOf(buffer, length);
    }

    void writeByte(int oneByte) {
        reserve(1);
        buffer[length++] = (byte) oneByte;
    }

    /** Writes a number in as many groups of seven bits as it needs: small ones take a byte. */
    void writeNumber(long number) {
        reserve(10);
        long rest = number;
        while ((rest & ~0x7fL) != 0) {
            buffer[length++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        buffer[length++] = (byte) rest;
    }

    void write(byte[] bytes, int from, int count) {
        reserve(count);
        System.arraycopy(bytes, from, buffer, length, count);
        length += count;
    }

    void write(ByteWriter other) {
        write(other.buffer, 0, other.length);
    }

    private void reserve(int count) {
        if (buffer.length - length < count) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, length + count));
        }
    }
}
