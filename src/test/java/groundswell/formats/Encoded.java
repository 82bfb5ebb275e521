package groundswell.formats;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

/** Bytes in the encodings of HTTP and of archives, and records made of them. */
final class Encoded {
    private Encoded() {}

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** With the wrapping of zlib, or without. */
    static byte[] deflate(byte[] bytes, boolean isWrapped) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream deflate = new DeflaterOutputStream(out, new Deflater(9, !isWrapped))) {
            deflate.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Returns a Brotli stream that holds at most 65,536 bytes uncompressed. */
    static byte[] brotli(byte[] bytes) {
        int head = (1 << 20) | ((bytes.length - 1) << 4);
        byte[] start = {(byte) head, (byte) (head >> 8), (byte) (head >> 16)};
        return joined(start, bytes, new byte[] {3});
    }

    static byte[] chunked(byte[] bytes, int chunk) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < bytes.length; i += chunk) {
            int length = Math.min(chunk, bytes.length - i);
            out.writeBytes(bytes(Integer.toHexString(length) + ";x=1\r\n"));
            out.write(bytes, i, length);
            out.writeBytes(bytes("\r\n"));
        }
        out.writeBytes(bytes("0\r\nTrailer: x\r\n\r\n"));
        return out.toByteArray();
    }

    /** Returns the head of a record. */
    static String head(String... lines) {
        return "WARC/1.0\r\n" + String.join("\r\n", lines) + "\r\n\r\n";
    }

    /** Returns a WARC record; the head's lines are parted by two semicolons. */
    static byte[] record(String type, String head, byte[] block) {
        return record(type, head, block, block.length);
    }

    /** Does the same with a length of its own. */
    static byte[] record(String type, String head, byte[] block, long length) {
        String lines = head.isEmpty() ? "" : head.replace(";;", "\r\n") + "\r\n";
        return joined(
                bytes("WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Date: 2024-03-05T10:00:00Z\r\n" + lines
                        + "Content-Length: " + length + "\r\n\r\n"),
                block,
                bytes("\r\n\r\n"));
    }

    /** Returns a response of status 200 to a request for that URL. */
    static byte[] response(String url, String httpHead, byte[] body) {
        return response(url, "HTTP/1.1 200 OK", httpHead, body);
    }

    static byte[] response(String url, String status, String httpHead, byte[] body) {
        return record("response", ofHttp(url), http(status, httpHead, body));
    }

    static String ofHttp(String url) {
        return "WARC-Target-URI: " + url + ";;Content-Type: application/http; msgtype=response";
    }

    static byte[] http(String status, String head, byte[] body) {
        String lines = head.isEmpty() ? "" : head.replace(";;", "\r\n") + "\r\n";
        return joined(bytes(status + "\r\n" + lines + "\r\n"), body);
    }
}
