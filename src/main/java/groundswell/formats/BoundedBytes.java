package groundswell.formats;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** The first bytes of a stream. */
final class BoundedBytes {
    private static final int FIRST = 1 << 13;

    private final byte[] bytes;
    private final int length;
    private final boolean isAll;

    private BoundedBytes(byte[] bytes, int length, boolean isAll) {
        this.bytes = bytes;
        this.length = length;
        this.isAll = isAll;
    }

    /** Returns an array that begins with them. */
    byte[] bytes() {
        return bytes;
    }

    /** Returns how many they are. */
    int length() {
        return length;
    }

    /** Returns whether the stream ended with them. */
    boolean isAll() {
        return isAll;
    }

    /** Reads a stream to its end, but no more than {@code most} bytes and one. */
    static BoundedBytes of(InputStream in, int most) throws IOException {
        return read(in, most, false);
    }

    /** Does the same; a stream that breaks off, having given something, ends there. */
    static BoundedBytes untilBroken(InputStream in, int most) throws IOException {
        return read(in, most, true);
    }

    private static BoundedBytes read(InputStream in, int most, boolean mayBreak) throws IOException {
        byte[] bytes = new byte[Math.min(FIRST, most + 1)];
        int length = 0;
        while (true) {
            int read;
            try {
                read = in.read(bytes, length, bytes.length - length);
            } catch (IOException | RuntimeException e) {
                if (!mayBreak || length == 0) {
                    throw e;
                }
                read = -1;
            }
            if (read < 0) {
                return new BoundedBytes(bytes, length, true);
            }
            length += read;
            if (length > most) {
                return new BoundedBytes(bytes, most, false);
            }
            if (length == bytes.length) {
                bytes = Arrays.copyOf(bytes, (int) Math.min(most + 1L, 2L * bytes.length));
            }
        }
    }
}
