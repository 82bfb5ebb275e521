package groundswell.formats;

import java.io.IOException;
import java.io.InputStream;

/** A stream that breaks off where more is read than allowed, so that no parser can be made to hold more. */
final class MeteredStream extends InputStream {
    private final InputStream in;
    private long allowed;
    private boolean usedUp;

    MeteredStream(InputStream in) {
        this.in = in;
    }

    /** Bounds the number of bytes that may be read from now on. */
    void allow(long bytes) {
        allowed = bytes;
    }

    /** Returns whether more was asked for. */
    boolean isUsedUp() {
        return usedUp;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] out, int offset, int count) throws IOException {
        if (count > 0 && allowed <= 0) {
            usedUp = true;
            throw new IOException("too long");
        }
        int read = in.read(out, offset, (int) Math.min(count, allowed));
        allowed -= Math.max(0, read);
        return read;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
