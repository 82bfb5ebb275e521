package groundswell.run;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Reads lines as bytes and holds no more than the allowed number of them. Not for use by several threads. */
final class LineReader implements Closeable {
    private final InputStream in;
    private final int most;
    private final byte[] chunk = new byte[1 << 16];
    private int at;
    private int filled;
    private long position;
    private byte[] line = new byte[1 << 12];
    private int length;
    private boolean tooLong;

    /** @param most longest line that is kept, in bytes */
    LineReader(InputStream in, int most) {
        this.in = in;
        this.most = most;
    }

    /**
     * Reads the next line, without its end (LF or CR LF), and returns whether there was one. Of a line that is too long,
     * only the beginning is kept.
     */
    boolean next() throws IOException {
        length = 0;
        tooLong = false;
        boolean any = false;
        while (true) {
            if (at == filled) {
                filled = in.read(chunk);
                at = 0;
                if (filled < 0) {
                    filled = 0;
                    cut();
                    return any;
                }
            }
            int stop = at;
            while (stop < filled && chunk[stop] != '\n') {
                stop++;
            }
            any = true;
            keep(stop - at);
            position += stop - at;
            at = stop;
            if (stop < filled) {
                at++;
                position++;
                if (length > 0 && line[length - 1] == '\r') {
                    length--;
                }
                cut();
                return true;
            }
        }
    }

    /** Returns the bytes read so far, which is where the next line begins. */
    long position() {
        return position;
    }

    boolean isTooLong() {
        return tooLong;
    }

    byte[] bytes() {
        return line;
    }

    int length() {
        return length;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private void cut() {
        if (length > most) {
            tooLong = true;
            length = most;
        }
    }

    /** Keeps one byte more than allowed: it may be the CR of the line's end. */
    private void keep(int count) {
        int kept = Math.min(count, most + 1 - length);
        if (kept < count) {
            tooLong = true;
        }
        if (kept > 0) {
            if (line.length - length < kept) {
                line = Arrays.copyOf(line, (int) Math.min(most + 1L, Math.max(line.length * 2L, (long) length + kept)));
            }
            System.arraycopy(chunk, at, line, length, kept);
            length += kept;
        }
    }
}
