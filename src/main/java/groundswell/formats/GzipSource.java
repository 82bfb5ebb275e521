package groundswell.formats;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/** Raw bytes of a file of gzip members. Some way back to the beginning of a member can be gone. */
final class GzipSource {
    private static final int HEADER_CRC = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;
    private static final int RESERVED = 0xe0;
    /** How far reading can go back to look for a member after a broken one, whose end cannot be known. */
    private static final int WINDOW = 1 << 20;

    private final InputStream in;
    private final byte[] raw = new byte[WINDOW];
    private int at;
    private int filled;
    /** Where the member begins in {@code raw}, -1 where it lies too far back. */
    private int memberStart = -1;

    GzipSource(InputStream in) {
        this.in = in;
    }

    /** Returns whether a member begins here. */
    boolean isAtMember() throws IOException {
        return has(4)
                && (raw[at] & 0xff) == 0x1f
                && (raw[at + 1] & 0xff) == 0x8b
                && raw[at + 2] == 8
                && (raw[at + 3] & RESERVED) == 0;
    }

    /** Goes to the data of the member that begins here, after zeros, and returns whether there is one. */
    boolean beginMember() throws IOException {
        // Some writers fill up with zeros.
        while (has(1) && raw[at] == 0) {
            at++;
        }
        if (!has(1)) {
            return false;
        }
        memberStart = at;
        if (!isAtMember()) {
            throw new ZipException("not in gzip format");
        }
        require(10);
        int flags = raw[at + 3];
        at += 10;
        if ((flags & EXTRA) != 0) {
            require(2);
            int length = (raw[at] & 0xff) | ((raw[at + 1] & 0xff) << 8);
            skip(2 + length);
        }
        if ((flags & NAME) != 0) {
            skipText();
        }
        if ((flags & COMMENT) != 0) {
            skipText();
        }
        if ((flags & HEADER_CRC) != 0) {
            skip(2);
        }
        return true;
    }

    /** Goes to what looks like the beginning of a member, after that of the last one, and returns whether there is one. */
    boolean findMember() throws IOException {
        at = memberStart >= 0 ? memberStart + 1 : at;
        memberStart = -1;
        while (has(4)) {
            if (isAtMember()) {
                return true;
            }
            at++;
        }
        return false;
    }

    /** Passes over the end of a member and returns the checksum in it. */
    long endMember() throws IOException {
        require(8);
        long checksum = 0;
        for (int i = 3; i >= 0; i--) {
            checksum = (checksum << 8) | (raw[at + i] & 0xff);
        }
        at += 8;
        return checksum;
    }

    /** Hands over all bytes at hand, at least one. */
    void feed(Inflater inflater) throws IOException {
        require(1);
        inflater.setInput(raw, at, filled - at);
        at = filled;
    }

    /** Takes back the last bytes that were handed over. */
    void takeBack(int count) {
        at = filled - count;
    }

    /** Copies bytes and returns how many, -1 at the end. */
    int copy(byte[] out, int offset, int count) throws IOException {
        if (!has(1)) {
            return -1;
        }
        int copied = Math.min(count, filled - at);
        System.arraycopy(raw, at, out, offset, copied);
        at += copied;
        return copied;
    }

    void close() throws IOException {
        in.close();
    }

    private void skipText() throws IOException {
        do {
            require(1);
        } while (raw[at++] != 0);
    }

    private void skip(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            require(1);
            at++;
        }
    }

    private void require(int count) throws IOException {
        if (!has(count)) {
            at = filled;
            throw new EOFException("the file breaks off");
        }
    }

    /** Returns whether so many further bytes are there, after reading them. */
    private boolean has(int count) throws IOException {
        while (filled - at < count) {
            if (filled == raw.length) {
                makeRoom();
            }
            int read = in.read(raw, filled, raw.length - filled);
            if (read < 0) {
                return false;
            }
            filled += read;
        }
        return true;
    }

    private void makeRoom() {
        int kept = memberStart > 0 ? memberStart : at;
        memberStart = memberStart > 0 ? 0 : -1;
        System.arraycopy(raw, kept, raw, 0, filled - kept);
        filled -= kept;
        at -= kept;
    }
}
