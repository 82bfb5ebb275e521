package groundswell.formats;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * The bytes of an archive, part by part: a part is a gzip member that begins with a record, with those after it that do
 * not, or the whole of what is not compressed. After a broken member, reading can go on at the next one.
 */
final class ArchiveBytes implements ReadableByteChannel {
    private static final int HEADER_CRC = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;
    private static final int RESERVED = 0xe0;
    /** How far reading can go back to look for a member after a broken one, whose end cannot be known. */
    private static final int WINDOW = 1 << 20;

    private static final List<String> RECORDS = List.of("WARC/", "filedesc:", "http:", "https:", "dns:", "ftp:");

    private final InputStream in;
    private final byte[] raw = new byte[WINDOW];
    private int at;
    private int filled;
    /** Where the member begins in {@code raw}, -1 where it lies too far back. */
    private int memberStart = -1;

    private final Inflater inflater = new Inflater(true);
    private final CRC32 checksum = new CRC32();
    /** How the member after the part begins, where that was looked at. */
    private final ByteBuffer ahead = ByteBuffer.allocate(9).flip();

    private boolean isMemberEnded;
    private boolean isAhead;
    private IOException faultAhead;
    private boolean isGzip;
    private boolean isInPart;
    private boolean begun;
    private boolean failed;
    private long allowed = Long.MAX_VALUE;

    ArchiveBytes(InputStream in) {
        this.in = in;
    }

    /** Goes to the next part and returns whether there is one; the one before must have been read to its end. */
    boolean nextPart() throws IOException {
        if (!begun) {
            begun = true;
            isGzip = has(2) && (raw[at] & 0xff) == 0x1f && (raw[at + 1] & 0xff) == 0x8b;
            if (!isGzip) {
                isInPart = has(1);
                return isInPart;
            }
        }
        if (!isAhead && !beginMember()) {
            return false;
        }
        isAhead = false;
        isInPart = true;
        if (faultAhead != null) {
            IOException fault = faultAhead;
            faultAhead = null;
            failed = true;
            throw fault;
        }
        return true;
    }

    /** Bounds the number of bytes that may be read from now on. */
    void allow(long bytes) {
        allowed = bytes;
    }

    boolean isGzip() {
        return isGzip;
    }

    /** Returns whether the bytes themselves are broken, so that no more of the part can be read. */
    boolean hasFailed() {
        return failed;
    }

    /** Goes to what looks like the beginning of a gzip member and returns whether there is such a place. */
    boolean recover() throws IOException {
        isInPart = false;
        failed = false;
        isAhead = false;
        ahead.clear().flip();
        at = memberStart >= 0 ? memberStart + 1 : at;
        memberStart = -1;
        while (isGzip && has(4)) {
            if ((raw[at] & 0xff) == 0x1f
                    && (raw[at + 1] & 0xff) == 0x8b
                    && raw[at + 2] == 8
                    && (raw[at + 3] & RESERVED) == 0) {
                return true;
            }
            at++;
        }
        return false;
    }

    @Override
    public int read(ByteBuffer out) throws IOException {
        if (!isInPart || failed) {
            return -1;
        }
        if (allowed <= 0) {
            throw new IOException("its head is too long");
        }
        try {
            int count = (int) Math.min(out.remaining(), allowed);
            int read = read(out.array(), out.arrayOffset() + out.position(), count);
            if (read > 0) {
                out.position(out.position() + read);
                allowed -= read;
            } else if (read < 0) {
                isInPart = false;
            }
            return read;
        } catch (IOException e) {
            failed = true;
            throw e;
        }
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        in.close();
    }

    private int read(byte[] out, int offset, int count) throws IOException {
        if (!isGzip) {
            return copy(out, offset, count);
        }
        int read;
        do {
            read = Math.min(count, ahead.remaining());
            ahead.get(out, offset, read);
            read = read > 0 ? read : inflate(out, offset, count);
        } while (read < 0 && nextContinues());
        return read;
    }

    /** Goes to the next member, if there is one, and returns whether it continues the part. */
    private boolean nextContinues() {
        try {
            isAhead = beginMember();
            ahead.clear();
            int read = isAhead ? 0 : -1;
            while (read >= 0 && ahead.hasRemaining()) {
                read = inflate(ahead.array(), ahead.position(), ahead.remaining());
                ahead.position(ahead.position() + Math.max(0, read));
            }
        } catch (IOException e) {
            failed = false;
            isAhead = true;
            faultAhead = e;
        }
        ahead.flip();
        String start = new String(ahead.array(), 0, ahead.limit(), StandardCharsets.ISO_8859_1);
        boolean continues = isAhead && faultAhead == null && RECORDS.stream().noneMatch(start::startsWith);
        isAhead &= !continues;
        return continues;
    }

    private int copy(byte[] out, int offset, int count) throws IOException {
        if (!has(1)) {
            return -1;
        }
        int copied = Math.min(count, filled - at);
        System.arraycopy(raw, at, out, offset, copied);
        at += copied;
        return copied;
    }

    private int inflate(byte[] out, int offset, int count) throws IOException {
        try {
            while (!isMemberEnded) {
                int made = inflater.inflate(out, offset, count);
                at = filled - inflater.getRemaining();
                if (made > 0 || count == 0) {
                    checksum.update(out, offset, made);
                    return made;
                }
                if (inflater.needsDictionary()) {
                    throw new ZipException("a preset dictionary is needed");
                }
                if (inflater.finished()) {
                    endMember();
                    isMemberEnded = true;
                } else if (at == filled) {
                    require(1);
                    inflater.setInput(raw, at, filled - at);
                }
            }
            return -1;
        } catch (DataFormatException e) {
            at = filled - inflater.getRemaining();
            throw new ZipException(e.getMessage() == null ? "broken compression" : e.getMessage());
        }
    }

    /** Goes to the bytes of the next member and returns whether there is one. */
    private boolean beginMember() throws IOException {
        // Some writers fill up with zeros.
        while (isGzip && has(1) && raw[at] == 0) {
            at++;
        }
        if (!isGzip || !has(1)) {
            return false;
        }
        memberStart = at;
        try {
            require(10);
            if ((raw[at] & 0xff) != 0x1f || (raw[at + 1] & 0xff) != 0x8b || raw[at + 2] != 8) {
                throw new ZipException("not in gzip format");
            }
            int flags = raw[at + 3];
            at += 10;
            if ((flags & EXTRA) != 0) {
                require(2);
                int length = (raw[at] & 0xff) | ((raw[at + 1] & 0xff) << 8);
                at += 2;
                skip(length);
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
        } catch (IOException e) {
            failed = true;
            throw e;
        }
        inflater.reset();
        inflater.setInput(raw, at, filled - at);
        checksum.reset();
        isMemberEnded = false;
        return true;
    }

    private void endMember() throws IOException {
        require(8);
        long expected = 0;
        for (int i = 3; i >= 0; i--) {
            expected = (expected << 8) | (raw[at + i] & 0xff);
        }
        at += 8;
        if (expected != checksum.getValue()) {
            throw new ZipException("wrong checksum");
        }
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

    /** Returns whether so many further raw bytes are there, after reading them. */
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
