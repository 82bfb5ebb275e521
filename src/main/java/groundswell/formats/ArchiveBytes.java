package groundswell.formats;

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
    private static final List<String> RECORDS = List.of("WARC/", "filedesc:", "http:", "https:", "dns:", "ftp:");
    private static final int LONGEST_BEGINNING = 9;

    private final GzipSource source;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 checksum = new CRC32();
    /** How the member after the part begins, where that was looked at. */
    private final ByteBuffer ahead = ByteBuffer.allocate(LONGEST_BEGINNING).flip();

    private boolean begun;
    private boolean isGzip;
    private boolean isInPart;
    private boolean isMemberEnded;
    private boolean isAhead;
    private IOException faultAhead;
    private boolean failed;
    private long allowed = Long.MAX_VALUE;

    ArchiveBytes(InputStream in) {
        this.source = new GzipSource(in);
    }

    /** Goes to the next part and returns whether there is one; the one before must have been read to its end. */
    boolean nextPart() throws IOException {
        if (!begun) {
            begun = true;
            isGzip = source.isAtMember();
            isInPart = !isGzip;
            if (!isGzip) {
                return true;
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
        return isGzip && source.findMember();
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
        source.close();
    }

    private int read(byte[] out, int offset, int count) throws IOException {
        if (!isGzip) {
            return source.copy(out, offset, count);
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

    private boolean beginMember() throws IOException {
        try {
            boolean isThere = isGzip && source.beginMember();
            inflater.reset();
            checksum.reset();
            isMemberEnded = !isThere;
            return isThere;
        } catch (IOException e) {
            failed = true;
            throw e;
        }
    }

    /** Returns how many bytes of the member were read, -1 at its end. */
    private int inflate(byte[] out, int offset, int count) throws IOException {
        try {
            while (!isMemberEnded) {
                if (inflater.needsInput()) {
                    source.feed(inflater);
                }
                int made = inflater.inflate(out, offset, count);
                if (made > 0 || count == 0) {
                    checksum.update(out, offset, made);
                    return made;
                }
                if (inflater.needsDictionary()) {
                    throw new ZipException("a preset dictionary is needed");
                }
                if (inflater.finished()) {
                    source.takeBack(inflater.getRemaining());
                    isMemberEnded = true;
                    if (source.endMember() != checksum.getValue()) {
                        throw new ZipException("wrong checksum");
                    }
                }
            }
            return -1;
        } catch (DataFormatException e) {
            source.takeBack(inflater.getRemaining());
            throw new ZipException(e.getMessage() == null ? "broken compression" : e.getMessage());
        }
    }
}
