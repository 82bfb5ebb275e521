package groundswell.formats;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;
import org.netpreserve.jwarc.MessageHeaders;

/** The body of an HTTP message: what was read together with its head, then the rest. */
final class HttpBody extends InputStream {
    private static final int MOST_ENCODINGS = 4;
    private static final int DEFLATED = 8;

    private final ByteBuffer first;
    private final InputStream rest;

    HttpBody(ByteBuffer first, InputStream rest) {
        this.first = first;
        this.rest = rest;
    }

    /**
     * Returns a body without its transfer and content encodings. A body that is not encoded, though its head says so, is
     * returned as it is: many crawlers decode bodies and leave heads as they were.
     *
     * @throws IOException where there is no decoder
     */
    static InputStream decoded(InputStream body, MessageHeaders headers) throws IOException {
        List<String> encodings = new ArrayList<>(names(headers.all("Content-Encoding")));
        encodings.addAll(names(headers.all("Transfer-Encoding")));
        if (encodings.size() > MOST_ENCODINGS) {
            throw new IOException("encoded " + encodings.size() + " times");
        }
        Collections.reverse(encodings);
        InputStream in = body;
        for (String encoding : encodings) {
            in = decoded(in, encoding);
        }
        return in;
    }

    private static List<String> names(List<String> values) {
        return values.stream()
                .flatMap(value -> List.of(value.split(",", -1)).stream())
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static InputStream decoded(InputStream in, String encoding) throws IOException {
        return switch (encoding) {
            case "identity", "none", "utf-8", "binary" -> in;
            case "chunked" -> new ChunkedBytes(in);
            case "gzip", "x-gzip" -> gzip(new PushbackInputStream(in, 2));
            case "deflate" -> deflate(new PushbackInputStream(in, 2));
            case "br" -> brotli(new PushbackInputStream(in, 2));
            default -> throw new IOException("no decoder for the encoding " + encoding);
        };
    }

    private static InputStream gzip(PushbackInputStream in) throws IOException {
        int magic = firstTwo(in);
        return magic == 0x1f8b ? new GZIPInputStream(in) : in;
    }

    /** With the wrapping of zlib, which the standard asks for, or without. */
    private static InputStream deflate(PushbackInputStream in) throws IOException {
        int magic = firstTwo(in);
        if (magic < 0 || isText(magic)) {
            return in;
        }
        boolean isWrapped = ((magic >> 8) & 0x0f) == DEFLATED && magic % 31 == 0;
        return new InflaterInputStream(in, new Inflater(!isWrapped));
    }

    private static InputStream brotli(PushbackInputStream in) throws IOException {
        int magic = firstTwo(in);
        return magic < 0 || isText(magic) ? in : new BrotliInputStream(in);
    }

    /** Returns whether a page that is not encoded may begin so. */
    private static boolean isText(int magic) {
        int first = magic >> 8;
        return first == '<' || first == '\n' || first == '\r' || magic == 0xefbb;
    }

    /** Returns the two bytes that come next, -1 where there are fewer. */
    private static int firstTwo(PushbackInputStream in) throws IOException {
        byte[] two = in.readNBytes(2);
        in.unread(two);
        return two.length < 2 ? -1 : ((two[0] & 0xff) << 8) | (two[1] & 0xff);
    }

    @Override
    public int read() throws IOException {
        return first.hasRemaining() ? first.get() & 0xff : rest.read();
    }

    @Override
    public int read(byte[] out, int offset, int count) throws IOException {
        if (!first.hasRemaining()) {
            return rest.read(out, offset, count);
        }
        int read = Math.min(count, first.remaining());
        first.get(out, offset, read);
        return read;
    }
}
