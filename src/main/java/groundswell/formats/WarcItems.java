package groundswell.formats;

import groundswell.table.RejectReason;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Optional;
import org.netpreserve.jwarc.LengthedBody;
import org.netpreserve.jwarc.MessageHeaders;
import org.netpreserve.jwarc.WarcParser;

/**
 * The records of a WARC or ARC file, each an item. After a broken record, reading goes on at the next one where its
 * beginning can be found: at a gzip member, or at a line that begins as WARC records do.
 */
final class WarcItems implements Items {
    private static final long MOST_HEAD_BYTES = 1 << 20;
    private static final int SKIPPED_AT_ONCE = 1 << 13;
    private static final byte[] BEGINNING = {'W', 'A', 'R', 'C', '/'};

    private final ArchiveBytes bytes;
    private final int mostBytes;
    private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16).flip();
    private final WarcParser parser = new WarcParser();
    private boolean isInPart;
    private boolean isSearching;
    private String type;

    WarcItems(InputStream in, int mostBytes) {
        this.bytes = new ArchiveBytes(in);
        this.mostBytes = mostBytes;
        parser.setLenient(true);
    }

    @Override
    public Item next() throws IOException {
        while (true) {
            try {
                if (!readHead()) {
                    return null;
                }
            } catch (IOException | RuntimeException e) {
                type = null;
                boolean wasSearching = isSearching;
                boolean goesOn = goesOn();
                if (wasSearching && goesOn) {
                    continue;
                }
                return wasSearching ? null : broken(goesOn, "its head cannot be read: " + Causes.of(e));
            }
            isSearching = false;
            return record();
        }
    }

    /** Returns the WARC-Type of the item that was returned last, null where its head is broken. */
    String type() {
        return type;
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }

    /** Reads to the end of the next record's head and returns whether there is one. */
    private boolean readHead() throws IOException {
        while (true) {
            bytes.allow(MOST_HEAD_BYTES);
            if (!isInPart) {
                buffer.clear().flip();
                if (!bytes.nextPart()) {
                    return false;
                }
                isInPart = true;
            }
            skipLineEnds();
            parser.reset();
            if (parser.parse(bytes, buffer)) {
                return true;
            }
            isInPart = false;
        }
    }

    private Item record() {
        MessageHeaders head = parser.headers();
        type = head.first("WARC-Type").orElse("unknown").toLowerCase(Locale.ROOT);
        Optional<Long> length = head.first("Content-Length").map(WarcItems::number);
        if (length.isEmpty() || length.get() < 0) {
            return broken(goesOn(), type + ": no Content-Length");
        }
        LengthedBody body = LengthedBody.create(bytes, buffer, length.get());
        Item item = new WarcRecordItem(head, type, mostBytes).of(body, bytes);
        try {
            bytes.allow(Long.MAX_VALUE);
            skip(body);
            skipLineEnds();
            if (isAtRecord()) {
                return item;
            }
        } catch (EOFException e) {
            return broken(
                    goesOn(), type + ": it breaks off after " + body.position() + " of " + body.size() + " bytes");
        } catch (IOException e) {
            return broken(goesOn(), type + ": " + Causes.of(e));
        }
        return broken(goesOn(), type + ": its Content-Length is wrong");
    }

    private void skip(LengthedBody body) throws IOException {
        ByteBuffer passedOver = ByteBuffer.allocate(SKIPPED_AT_ONCE);
        while (body.position() < body.size()) {
            body.read(passedOver.clear());
        }
    }

    private Item broken(boolean goesOn, String detail) {
        return Item.problem(
                goesOn ? RejectReason.UNPARSABLE_ROW : RejectReason.UNREADABLE_FILE,
                detail,
                parser.headers().first("WARC-Target-URI").orElse(null),
                null);
    }

    /** Goes to where the next record may begin, after a broken one, and returns whether anything more can be read. */
    private boolean goesOn() {
        isSearching = true;
        try {
            if (isInPart && !bytes.hasFailed() && findRecord()) {
                return true;
            }
        } catch (IOException e) {
            // The rest of the part is broken too.
        }
        isInPart = false;
        try {
            return bytes.hasFailed() ? bytes.recover() : bytes.isGzip();
        } catch (IOException e) {
            return false;
        }
    }

    /** Goes to the next line of the part that begins as a record does, and returns whether there is one. */
    private boolean findRecord() throws IOException {
        bytes.allow(Long.MAX_VALUE);
        while (has(BEGINNING.length + 1)) {
            if (buffer.get() == '\n' && isAt(BEGINNING)) {
                return true;
            }
        }
        return false;
    }

    private boolean isAtRecord() throws IOException {
        if (parser.version().getProtocol().equals("ARC") || !has(1)) {
            return true;
        }
        return has(BEGINNING.length) && isAt(BEGINNING);
    }

    private boolean isAt(byte[] expected) {
        for (int i = 0; i < expected.length; i++) {
            if (buffer.get(buffer.position() + i) != expected[i]) {
                return false;
            }
        }
        return true;
    }

    private void skipLineEnds() throws IOException {
        while (has(1)) {
            byte next = buffer.get(buffer.position());
            if (next != '\r' && next != '\n') {
                return;
            }
            buffer.get();
        }
    }

    private boolean has(int count) throws IOException {
        while (buffer.remaining() < count) {
            buffer.compact();
            int read;
            try {
                read = bytes.read(buffer);
            } finally {
                buffer.flip();
            }
            if (read < 0) {
                return false;
            }
        }
        return true;
    }

    private static Long number(String text) {
        try {
            return Long.valueOf(text.strip());
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
