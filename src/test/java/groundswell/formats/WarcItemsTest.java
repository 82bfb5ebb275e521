package groundswell.formats;

import static groundswell.formats.Encoded.brotli;
import static groundswell.formats.Encoded.bytes;
import static groundswell.formats.Encoded.chunked;
import static groundswell.formats.Encoded.deflate;
import static groundswell.formats.Encoded.gzip;
import static groundswell.formats.Encoded.head;
import static groundswell.formats.Encoded.http;
import static groundswell.formats.Encoded.joined;
import static groundswell.formats.Encoded.ofHttp;
import static groundswell.formats.Encoded.record;
import static groundswell.formats.Encoded.response;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class WarcItemsTest {
    private static final String HTML = "Content-Type: text/html; charset=utf-8";
    private static final String PAGE = "<html><title>Pier</title><p>Boats came.</p></html>";
    private static final int MOST = 100_000;

    @Test
    void aPageHasItsUrlItsTextAndWhenItWasCollected() {
        Item item = only(response("http://a.example/pier", HTML, bytes(PAGE)));
        assertEquals("http://a.example/pier", item.value("url", false));
        assertEquals(PAGE, item.value("html", false));
        assertEquals("2024-03-05T10:00:00Z", item.value("collected_at", false));
        assertNull(item.value("published_at", false));
        assertNull(item.problem());
    }

    @Test
    void headsOfRecordAndResponseCanBeAddressed() {
        byte[] http = http("HTTP/1.1 200 OK", HTML + ";;Last-Modified: Tue, 05 Mar 2024 09:00:00 GMT", bytes(PAGE));
        Item item = only(record("response", ofHttp("http://a.example/") + ";;WARC-IP-Address: 1.2.3.4", http));
        assertEquals("1.2.3.4", item.value("WARC-IP-Address", false));
        assertEquals("Tue, 05 Mar 2024 09:00:00 GMT", item.value("http.last-modified", false));
        assertTrue(item.names().containsAll(List.of("html", "url", "WARC-Date")), item.names()::toString);
    }

    @Test
    void thePageIsDecodedAsItsHeadDeclares() {
        byte[] korean = "<p>\ud56d\uad6c</p>".getBytes(Charset.forName("EUC-KR"));
        Item item = only(response("http://a.example/", "Content-Type: text/html; charset=euc-kr", korean));
        assertEquals("<p>\ud56d\uad6c</p>", item.value("html", false));
    }

    @Test
    void everyEncodingOfABodyIsUndone() {
        byte[] page = bytes(PAGE);
        assertEquals(PAGE, html("Content-Encoding: gzip", gzip(page)));
        assertEquals(PAGE, html("Content-Encoding: deflate", deflate(page, true)));
        assertEquals(PAGE, html("Content-Encoding: deflate", deflate(page, false)));
        assertEquals(PAGE, html("Content-Encoding: BR", brotli(page)));
        assertEquals(PAGE, html("Content-Encoding: br, gzip", gzip(brotli(page))));
        assertEquals(PAGE, html("Transfer-Encoding: chunked", chunked(page, 7)));
        assertEquals(PAGE, html("Transfer-Encoding: chunked;;Content-Encoding: gzip", chunked(gzip(page), 5)));
        assertEquals(PAGE, html("Transfer-Encoding: gzip, chunked", chunked(gzip(page), 5)));
    }

    @Test
    void aBodyThatIsNotEncodedAsItsHeadSaysIsTakenAsItIs() {
        for (String head : List.of(
                "Content-Encoding: gzip",
                "Content-Encoding: deflate",
                "Content-Encoding: br",
                "Transfer-Encoding: chunked",
                "Transfer-Encoding: chunked;;Content-Encoding: gzip")) {
            assertEquals(PAGE, html(head, bytes(PAGE)), head);
        }
    }

    @Test
    void anEncodingWithoutADecoderAndABrokenOneAreRejects() {
        assertEquals(
                "unparsable_row response: no decoder for the encoding zstd",
                told(only(response("http://a.example/", HTML + ";;Content-Encoding: zstd", bytes("x")))));
        byte[] cut = Arrays.copyOf(gzip(bytes(PAGE)), 40);
        assertTrue(told(only(response("http://a.example/", HTML + ";;Content-Encoding: gzip", cut)))
                .startsWith("unparsable_row response: "));
        byte[] broken = bytes("5\r\nabcde\r\nnonsense\r\n");
        assertEquals(
                "unparsable_row response: the length of a chunk is broken",
                told(only(response("http://a.example/", HTML + ";;Transfer-Encoding: chunked", broken))));
        byte[] unended = bytes("5\r\nabcde\r\n");
        assertTrue(told(only(response("http://a.example/", HTML + ";;Transfer-Encoding: chunked", unended)))
                .startsWith("unparsable_row response: "));
    }

    @Test
    void aRecordThatSaysItWasCutGivesWhatThereIs() {
        byte[] cut = http("HTTP/1.1 200 OK", HTML + ";;Transfer-Encoding: chunked", bytes("20\r\n<p>Boats"));
        Item item = only(record("response", ofHttp("http://a.example/") + ";;WARC-Truncated: length", cut));
        assertEquals("<p>Boats", item.value("html", false));
    }

    @Test
    void whatIsNoPageIsNoArticle() {
        List<byte[]> records = List.of(
                record("warcinfo", "Content-Type: application/warc-fields", bytes("software: x\r\n")),
                record("request", "WARC-Target-URI: http://a.example/", bytes("GET / HTTP/1.0\r\n\r\n")),
                record("metadata", "", bytes("x")),
                record("conversion", "Content-Type: text/plain", bytes("x")),
                record("revisit", ofHttp("http://a.example/"), bytes("HTTP/1.1 200 OK\r\n\r\n")),
                response("http://a.example/", "HTTP/1.1 404 Gone", HTML, bytes(PAGE)),
                response("http://a.example/", "HTTP/1.1 302", "", bytes("")),
                response("http://a.example/b.png", "Content-Type: image/png", bytes("PNG")),
                record("resource", "Content-Type: text/plain", bytes("x")),
                response("http://a.example/", "", bytes("plain")));
        assertEquals(
                List.of(
                        "not_an_article warcinfo",
                        "not_an_article request",
                        "not_an_article metadata",
                        "not_an_article conversion",
                        "not_an_article revisit",
                        "not_an_article response: status 404",
                        "not_an_article response: status 302",
                        "not_an_article response: image/png",
                        "not_an_article resource: text/plain",
                        "not_an_article response: no media type"),
                all(joined(records.toArray(byte[][]::new)), MOST).stream()
                        .map(WarcItemsTest::told)
                        .toList());
        assertEquals("http://a.example/", all(records.get(4), MOST).get(0).value("url", false));
    }

    @Test
    void resourcesAndResponsesWithoutAMediaTypeMayBePages() {
        assertEquals(
                PAGE,
                only(record("resource", "Content-Type: text/html;;WARC-Target-URI: <http://a.example/>", bytes(PAGE)))
                        .value("html", false));
        assertEquals(PAGE, only(response("http://a.example/", "", bytes(PAGE))).value("html", false));
        assertEquals(
                PAGE,
                only(response("http://a.example/", "content-type: application/xhtml+xml", bytes(PAGE)))
                        .value("html", false));
    }

    @Test
    void compressedFilesAreReadRecordByRecordOrAsAWholeOrCutAnywhere() {
        byte[] one = response("http://a.example/1", HTML, bytes(PAGE));
        byte[] two = response("http://a.example/2", HTML, bytes(PAGE));
        List<String> expected = List.of("http://a.example/1", "http://a.example/2");
        assertEquals(expected, urls(joined(one, two)));
        assertEquals(expected, urls(joined(gzip(one), gzip(two))));
        assertEquals(expected, urls(joined(gzip(one), new byte[512], gzip(two))));
        byte[] both = joined(one, two);
        assertEquals(expected, urls(gzip(both)));
        for (int cut = 1; cut < both.length; cut += 7) {
            byte[] first = gzip(Arrays.copyOf(both, cut));
            byte[] second = gzip(Arrays.copyOfRange(both, cut, both.length));
            assertEquals(expected, urls(joined(first, gzip(new byte[0]), second)), "cut at " + cut);
        }
    }

    @Test
    void afterABrokenMemberReadingGoesOnAtTheNext() {
        byte[] broken = gzip(response("http://a.example/1", HTML, random(5000)));
        Arrays.fill(broken, 300, 400, (byte) 0x55);
        byte[] file = joined(
                gzip(response("http://a.example/0", HTML, bytes(PAGE))),
                broken,
                gzip(response("http://a.example/2", HTML, bytes(PAGE))));
        List<Item> items = all(file, MOST);
        assertEquals(3, items.size());
        assertNull(items.get(0).problem());
        assertEquals("unparsable_row", items.get(1).problem().id());
        assertEquals("http://a.example/1", items.get(1).value("url", false));
        assertEquals("http://a.example/2", items.get(2).value("url", false));
    }

    @Test
    void aWrongChecksumIsABrokenRecord() {
        byte[] broken = gzip(response("http://a.example/1", HTML, bytes(PAGE)));
        broken[broken.length - 8] ^= 1;
        assertEquals(
                List.of("unparsable_row response: wrong checksum", "null null"),
                told(joined(broken, gzip(response("http://a.example/2", HTML, bytes(PAGE))))));
    }

    @Test
    void aFileThatBreaksOffSaysSo() {
        byte[] one = response("http://a.example/1", HTML, bytes(PAGE));
        byte[] cut = Arrays.copyOf(one, one.length - 20);
        assertEquals(
                List.of("null null", "unreadable_file response: it breaks off after 93 of 109 bytes"),
                told(joined(one, cut)));
        byte[] zipped = gzip(one);
        List<String> told = told(joined(zipped, Arrays.copyOf(zipped, zipped.length - 20)));
        assertEquals(2, told.size());
        assertTrue(told.get(1).startsWith("unreadable_file response: "), told.get(1));
        assertEquals(List.of("null null"), told(Arrays.copyOf(one, one.length - 3)));
        assertEquals(
                List.of("unreadable_file its head cannot be read: EOFException"),
                told(bytes("WARC/1.0\r\nWARC-Type: resp")));
    }

    @Test
    void aWrongLengthCostsTheRecordThatHasIt() {
        byte[] block = http("HTTP/1.1 200 OK", HTML, bytes(PAGE));
        byte[] good = response("http://a.example/2", HTML, bytes(PAGE));
        byte[] tooShort = record("response", ofHttp("http://a.example/1"), block, block.length - 10);
        byte[] tooLong = record("response", ofHttp("http://a.example/1"), block, block.length + 50);
        String wrong = "unparsable_row response: its Content-Length is wrong";
        assertEquals(List.of(wrong, "null null"), told(joined(tooShort, good)));
        // The record that was swallowed is lost.
        assertEquals(List.of(wrong, "null null"), told(joined(tooLong, good, good)));
        assertEquals(
                List.of("unparsable_row response: it breaks off after 113 of 159 bytes", "null null"),
                told(joined(gzip(tooLong), gzip(good))));
        assertEquals(
                List.of("unparsable_row response: no Content-Length", "null null"),
                told(joined(bytes(head("WARC-Type: response", "Content-Length: many") + "\r\n\r\n"), good)));
        assertEquals(
                List.of("unparsable_row response: no Content-Length", "null null"),
                told(joined(record("response", "", new byte[0], -5), good)));
    }

    @Test
    void nonsenseBetweenRecordsIsOneReject() {
        byte[] good = response("http://a.example/2", HTML, bytes(PAGE));
        List<String> told = told(joined(bytes("nonsense\n\n"), good));
        assertEquals(2, told.size());
        assertTrue(told.get(0).startsWith("unparsable_row its head cannot be read: "), told.get(0));
        assertEquals("null null", told.get(1));
        assertEquals(1, told(bytes("nothing of the kind")).size());
        assertEquals(List.of(), told(new byte[0]));
        assertEquals(List.of(), told(bytes("\r\n\r\n")));
    }

    @Test
    void responsesWithABrokenHeadAreRejects() {
        List<String> told = told(record("response", ofHttp("http://a.example/"), bytes("SMTP nonsense\r\n\r\n")));
        assertEquals(1, told.size());
        assertTrue(told.get(0).startsWith("unparsable_row response: "), told.get(0));
    }

    @Test
    void whatIsHeldOfAPageIsBoundedAfterDecoding() {
        byte[] large = bytes("<p>" + "z".repeat(50_000_000));
        byte[] good = response("http://a.example/2", HTML, bytes(PAGE));
        String tooLong = "row_too_long response: more than 1000 bytes";
        byte[] bomb = response("http://a.example/1", HTML + ";;Content-Encoding: gzip", gzip(large));
        assertEquals(List.of(tooLong, "null null"), told(all(joined(bomb, good), 1000)));
        byte[] plain = response("http://a.example/1", HTML, large);
        assertEquals(List.of(tooLong, "null null"), told(all(joined(gzip(plain), gzip(good)), 1000)));
        byte[] chunks = response("http://a.example/1", HTML + ";;Transfer-Encoding: chunked", chunked(large, 100_000));
        assertEquals(List.of(tooLong, "null null"), told(all(joined(chunks, good), 1000)));
        assertEquals(List.of("null null"), told(all(response("http://a.example/", HTML, new byte[1000]), 1000)));
        assertEquals(List.of(tooLong), told(all(response("http://a.example/", HTML, new byte[1001]), 1000)));
    }

    @Test
    void declaredLengthsAndEndlessHeadsTakeNoMemory() throws IOException {
        byte[] start = joined(
                bytes(head("WARC-Type: response", "Content-Type: application/http", "Content-Length: 9000000000000")),
                http("HTTP/1.1 200 OK", HTML, new byte[0]));
        assertEquals(
                List.of("unreadable_file"),
                problems(new SequenceInputStream(new ByteArrayInputStream(start), zeros(1 << 28)), 1));
        assertEquals(
                List.of("unreadable_file"),
                problems(
                        new SequenceInputStream(new ByteArrayInputStream(bytes("WARC/1.0\r\nX: ")), zeros(1 << 28)),
                        9));
        byte[] endlessHttp =
                bytes(head("WARC-Type: response", "Content-Type: application/http", "Content-Length: 9000000000000")
                        + "HTTP/1.1 200 OK\r\nX: ");
        assertEquals(
                List.of("unreadable_file"),
                problems(new SequenceInputStream(new ByteArrayInputStream(endlessHttp), zeros(1 << 28)), 9));
    }

    @Test
    void recordsOfArcAreReadToo() {
        String info = "1 0 Maker of this test\n";
        byte[] http = http("HTTP/1.1 200 OK", HTML, bytes(PAGE));
        byte[] head = bytes("filedesc://a.arc 0.0.0.0 20240305100000 text/plain " + info.length() + "\n" + info + "\n");
        byte[] page = joined(
                bytes("http://a.example/1 1.2.3.4 20240305101500 text/html " + http.length + "\n"), http, bytes("\n"));
        for (byte[] file : List.of(joined(head, page, page), joined(gzip(head), gzip(page), gzip(page)))) {
            List<Item> items = all(file, MOST);
            assertEquals(List.of("not_an_article warcinfo", "null null", "null null"), told(items));
            assertEquals("http://a.example/1", items.get(2).value("url", false));
            assertEquals(PAGE, items.get(2).value("html", false));
            assertEquals("2024-03-05T10:15:00Z", items.get(2).value("collected_at", false));
        }
    }

    @Test
    void noBytesWhateverMakeItFailOrGoOnForEver() {
        SplittableRandom random = new SplittableRandom(20);
        byte[] page = response("http://a.example/1", HTML + ";;Content-Encoding: gzip", gzip(bytes(PAGE)));
        byte[] chunks = response("http://a.example/1", HTML + ";;Transfer-Encoding: chunked", chunked(bytes(PAGE), 9));
        byte[] brotli = response("http://a.example/1", HTML + ";;Content-Encoding: br", brotli(bytes(PAGE)));
        for (byte[] file :
                List.of(joined(page, chunks, brotli), gzip(joined(page, chunks)), joined(gzip(page), gzip(brotli)))) {
            for (int i = 0; i < 2000; i++) {
                byte[] broken = Arrays.copyOf(file, random.nextInt(file.length + 20));
                for (int j = random.nextInt(6); j > 0 && broken.length > 0; j--) {
                    broken[random.nextInt(broken.length)] = (byte) random.nextInt();
                }
                assertTrue(all(broken, MOST).size() < 50);
            }
        }
    }

    private static String html(String encoding, byte[] body) {
        Item item = only(response("http://a.example/", HTML + ";;" + encoding, body));
        return item.problem() == null ? item.value("html", false) : told(item);
    }

    private static byte[] random(int length) {
        StringBuilder text = new StringBuilder();
        SplittableRandom random = new SplittableRandom(3);
        while (text.length() < length) {
            text.append(Long.toHexString(random.nextLong()));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static InputStream zeros(long count) {
        return new InputStream() {
            private long left = count;

            @Override
            public int read() {
                return left-- > 0 ? 'a' : -1;
            }

            @Override
            public int read(byte[] out, int offset, int length) {
                if (left <= 0) {
                    return -1;
                }
                int read = (int) Math.min(left, length);
                Arrays.fill(out, offset, offset + read, (byte) 'a');
                left -= read;
                return read;
            }
        };
    }

    /** Returns the problems of the first items. */
    private static List<String> problems(InputStream in, int first) throws IOException {
        List<String> problems = new ArrayList<>();
        try (WarcItems items = new WarcItems(in, 1000)) {
            for (Item item = items.next(); item != null && problems.size() < first; item = items.next()) {
                problems.add(item.problem().id());
            }
        }
        return problems;
    }

    private static List<Item> all(byte[] file, int mostBytes) {
        List<Item> all = new ArrayList<>();
        try (WarcItems items = new WarcItems(new ByteArrayInputStream(file), mostBytes)) {
            for (Item item = items.next(); item != null; item = items.next()) {
                all.add(item);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    private static Item only(byte[] file) {
        List<Item> items = all(file, MOST);
        assertEquals(1, items.size());
        return items.get(0);
    }

    private static List<String> urls(byte[] file) {
        return all(file, MOST).stream()
                .map(item -> item.problem() == null ? item.value("url", false) : told(item))
                .toList();
    }

    private static List<String> told(byte[] file) {
        return told(all(file, MOST));
    }

    private static List<String> told(List<Item> items) {
        return items.stream().map(WarcItemsTest::told).toList();
    }

    private static String told(Item item) {
        return (item.problem() == null ? "null" : item.problem().id()) + " " + item.detail();
    }
}
