package groundswell.formats;

import groundswell.html.PageText;
import groundswell.table.RejectReason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A file that is one article. */
final class WholeFile implements Items {
    /** What makes an item of the bytes of a file. */
    private interface Maker {
        Item of(byte[] bytes, int length);
    }

    private final InputStream in;
    private final int mostBytes;
    private final Maker maker;
    private boolean ended;

    private WholeFile(InputStream in, int mostBytes, Maker maker) {
        this.in = in;
        this.mostBytes = mostBytes;
        this.maker = maker;
    }

    /** Returns the article of a text in UTF-8: its first line that is not blank is the title, the rest the body. */
    static Items text(InputStream in, int mostBytes) {
        return new WholeFile(in, mostBytes, WholeFile::article);
    }

    /** Returns the page of an HTML file. */
    static Items page(InputStream in, int mostBytes) {
        return new WholeFile(
                in,
                mostBytes,
                (bytes, length) -> Item.of(Map.of("html", PageText.decode(bytes, length, null)), Further.NOTHING));
    }

    @Override
    public Item next() throws IOException {
        if (ended) {
            return null;
        }
        ended = true;
        BoundedBytes bytes = BoundedBytes.of(in, mostBytes);
        if (!bytes.isAll()) {
            return Item.problem(
                    RejectReason.ROW_TOO_LONG,
                    "more than " + mostBytes + " bytes",
                    null,
                    new String(bytes.bytes(), 0, Math.min(1000, bytes.length()), StandardCharsets.UTF_8));
        }
        return maker.of(bytes.bytes(), bytes.length());
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private static Item article(byte[] bytes, int length) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, 0, length))
                    .toString();
        } catch (CharacterCodingException e) {
            return Item.problem(
                    RejectReason.INVALID_UTF8,
                    null,
                    null,
                    new String(bytes, 0, Math.min(1000, length), StandardCharsets.UTF_8));
        }
        int start = text.startsWith("\ufeff") ? 1 : 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            String line = text.substring(start, end);
            if (!line.isBlank()) {
                Map<String, String> fields = new LinkedHashMap<>();
                fields.put("title", line.strip());
                fields.put("body", end < text.length() ? text.substring(end + 1) : null);
                return Item.of(fields, Further.NOTHING);
            }
            start = end + 1;
        }
        return Item.of(Map.of(), Further.NOTHING);
    }
}
