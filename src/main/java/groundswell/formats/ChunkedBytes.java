package groundswell.formats;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;

/** Undoes the transfer encoding {@code chunked} of HTTP; what does not begin with the length of a chunk stays as it is. */
final class ChunkedBytes extends InputStream {
    private static final int MOST_LENGTH_LINE = 1 << 10;
    private static final int MOST_DIGITS = 15;

    private final PushbackInputStream in;
    private long left;
    private boolean begun;
    private boolean ended;
    private boolean isPlain;

    ChunkedBytes(InputStream in) {
        this.in = new PushbackInputStream(in, MOST_LENGTH_LINE);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] out, int offset, int count) throws IOException {
        if (!isPlain && left == 0 && !ended) {
            nextChunk();
        }
        if (isPlain) {
            return in.read(out, offset, count);
        }
        if (ended) {
            return -1;
        }
        int read = in.read(out, offset, (int) Math.min(count, left));
        if (read < 0) {
            throw new EOFException("the body breaks off within a chunk");
        }
        left -= read;
        return read;
    }

    private void nextChunk() throws IOException {
        if (begun) {
            skipLineEnd();
        }
        byte[] line = new byte[MOST_LENGTH_LINE];
        int length = 0;
        int next = in.read();
        while (next >= 0 && next != '\n' && length < line.length - 1) {
            line[length++] = (byte) next;
            next = in.read();
        }
        long size = next == '\n' ? size(line, length) : -1;
        if (size >= 0) {
            left = size;
            ended = size == 0;
        } else if (begun) {
            throw new IOException("the length of a chunk is broken");
        } else {
            isPlain = true;
            if (next >= 0) {
                in.unread(next);
            }
            in.unread(line, 0, length);
        }
        begun = true;
    }

    private void skipLineEnd() throws IOException {
        int next = in.read();
        if (next == '\r') {
            next = in.read();
        }
        if (next != '\n') {
            throw next < 0
                    ? new EOFException("the body breaks off before its last chunk")
                    : new IOException("a chunk is longer than it states");
        }
    }

    /** Returns the hexadecimal number that a line begins with, -1 where it begins with anything else. */
    private static long size(byte[] line, int length) {
        long size = 0;
        int digits = 0;
        while (digits < length && Character.digit(line[digits], 16) >= 0) {
            size = size * 16 + Character.digit(line[digits], 16);
            digits++;
        }
        if (digits == 0 || digits > MOST_DIGITS) {
            return -1;
        }
        int next = digits;
        while (next < length && (line[next] == ' ' || line[next] == '\t' || line[next] == '\r')) {
            next++;
        }
        return next == length || line[next] == ';' ? size : -1;
    }
}
