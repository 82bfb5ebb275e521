package groundswell.formats;

import groundswell.html.PageText;
import groundswell.table.RejectReason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.netpreserve.jwarc.HttpParser;
import org.netpreserve.jwarc.LengthedBody;
import org.netpreserve.jwarc.MessageHeaders;

/** Makes an item of one WARC record: an article of a page that was found, a reject of anything else. */
final class WarcRecordItem {
    private static final long MOST_HEAD_BYTES = 1 << 20;
    private static final int OK = 200;
    private static final Set<String> PAGES = Set.of("text/html", "application/xhtml+xml");

    private final MessageHeaders head;
    private final String type;
    private final int mostBytes;
    private final String url;

    WarcRecordItem(MessageHeaders head, String type, int mostBytes) {
        this.head = head;
        this.type = type;
        this.mostBytes = mostBytes;
        this.url = head.first("WARC-Target-URI").map(WarcRecordItem::bare).orElse(null);
    }

    /** Returns the item. What is left of the body then, is for the caller to pass over. */
    Item of(LengthedBody body, ArchiveBytes bytes) {
        if (!type.equals("response") && !type.equals("resource")) {
            return noArticle("");
        }
        try {
            String mediaType = mediaType(head.first("Content-Type").orElse(""));
            if (mediaType.equals("application/http") || (type.equals("response") && mediaType.isEmpty())) {
                return response(body, bytes);
            }
            InputStream block = new HttpBody(ByteBuffer.allocate(0), body.stream());
            return page(block, mediaType, head.first("Content-Type").orElse(null), Map.of());
        } catch (IOException | RuntimeException e) {
            return Item.problem(RejectReason.UNPARSABLE_ROW, type + ": " + Causes.of(e), url, null);
        }
    }

    private Item response(LengthedBody body, ArchiveBytes bytes) throws IOException {
        bytes.allow(MOST_HEAD_BYTES);
        HttpParser http = new HttpParser();
        http.lenientResponse();
        ByteBuffer buffer = ByteBuffer.allocate(1 << 13).flip();
        http.parse(body, buffer);
        bytes.allow(Long.MAX_VALUE);
        if (http.status() != OK) {
            return noArticle(": status " + http.status());
        }
        MessageHeaders headers = http.headers();
        String contentType = headers.first("Content-Type").orElse(null);
        String mediaType = mediaType(contentType == null ? "" : contentType);
        if (!mediaType.isEmpty() && !PAGES.contains(mediaType)) {
            return noArticle(": " + mediaType);
        }
        InputStream rest = new HttpBody(buffer, body.stream());
        return page(HttpBody.decoded(rest, headers), mediaType, contentType, headers.map());
    }

    private Item page(InputStream in, String mediaType, String contentType, Map<String, List<String>> http)
            throws IOException {
        if (!mediaType.isEmpty() && !PAGES.contains(mediaType)) {
            return noArticle(": " + mediaType);
        }
        BoundedBytes bytes;
        try (in) {
            bytes = head.first("WARC-Truncated").isPresent()
                    ? BoundedBytes.untilBroken(in, mostBytes)
                    : BoundedBytes.of(in, mostBytes);
        }
        if (mediaType.isEmpty() && !isPage(bytes)) {
            return noArticle(": no media type");
        }
        if (!bytes.isAll()) {
            return Item.problem(RejectReason.ROW_TOO_LONG, type + ": more than " + mostBytes + " bytes", url, null);
        }
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("url", url);
        fields.put("html", PageText.decode(bytes.bytes(), bytes.length(), contentType));
        fields.put("collected_at", head.first("WARC-Date").orElse(null));
        Map<String, List<String>> further = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        further.putAll(head.map());
        http.forEach((name, values) -> further.put("http." + name, values));
        return Item.of(fields, Further.of(further));
    }

    private Item noArticle(String why) {
        return Item.problem(RejectReason.NOT_AN_ARTICLE, type + why, url, null);
    }

    private static boolean isPage(BoundedBytes bytes) {
        return FirstBytes.format(bytes.bytes(), bytes.length()) == Format.HTML;
    }

    private static String mediaType(String contentType) {
        int end = contentType.indexOf(';');
        return (end < 0 ? contentType : contentType.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }

    /** Some writers put the URL in angle brackets. */
    private static String bare(String given) {
        String text = given.strip();
        return text.startsWith("<") && text.endsWith(">") ? text.substring(1, text.length() - 1) : text;
    }
}
