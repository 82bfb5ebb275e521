package groundswell.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.luben.zstd.ZstdOutputStream;
import groundswell.config.ConfigReader;
import groundswell.config.InputConfig;
import groundswell.formats.Format;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.io.compress.BZip2Codec;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputRowsTest {
    private static final Configuration HADOOP = new Configuration();

    @TempDir
    private Path directory;

    @Test
    void fieldsAreFoundUnderMappedAndNestedNames() throws IOException {
        Row row = only(jsonLines(
                "{\"meta\":{\"date\":{\"iso\":\"2024-03-05\"}},\"a.b\":\"dotted\",\"text\":\"Body\",\"n\":7,\"ok\":true,\"none\":null}",
                "input.columns.published_at=meta.date.iso",
                "input.columns.title=a.b",
                "input.columns.body=text",
                "input.columns.id=n",
                "input.columns.section=ok",
                "input.columns.author=none",
                "input.columns.source=meta.date.missing",
                "input.keep=[meta.date, n, none]"));
        assertEquals("2024-03-05", row.getAs("published_at"));
        assertEquals("dotted", row.getAs("title"));
        assertEquals("Body", row.getAs("body"));
        assertEquals("7", row.getAs("id"));
        assertEquals("true", row.getAs("section"));
        assertNull(row.getAs("author"));
        assertNull(row.getAs("source"));
        assertNull(row.getAs("problem"));
        assertEquals(Map.of("meta.date", "{\"iso\":\"2024-03-05\"}", "n", "7"), row.getJavaMap(row.fieldIndex("kept")));
    }

    @Test
    void listsAreParagraphsInTheBodyAndCommasElsewhere() throws IOException {
        Row row = only(jsonLines(
                "{\"body\":[\"One.\",\"Two.\"],\"author\":[\"Ann\",\"Ben\"],\"title\":[{\"x\":1}],\"section\":[]}"));
        assertEquals("One.\n\nTwo.", row.getAs("body"));
        assertEquals("Ann, Ben", row.getAs("author"));
        assertEquals("[{\"x\":1}]", row.getAs("title"));
        assertEquals("", row.getAs("section"));
    }

    @Test
    void whatIsNoObjectIsRejectedWithItsNumber() throws IOException {
        assertEquals(
                List.of(
                        "1 null A",
                        "3 unparsable_row null",
                        "4 unparsable_row null",
                        "5 unparsable_row null",
                        "6 null B",
                        "8 null C"),
                told(
                        jsonLines(
                                "{\"title\":\"A\"}\n\n{\"title\":\n[1]\n\"text\"\r\n{\"title\":\"B\"}\r\n  \r\n{\"title\":\"C\"}")));
        Row row = jsonLines("{\"title\":").get(0);
        assertEquals("{\"title\":", row.getAs("excerpt"));
        assertTrue(row.<String>getAs("detail").length() > 10);
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstRow() throws IOException {
        assertEquals(List.of("1 null A", "2 null B"), told(jsonLines("\ufeff{\"title\":\"A\"}\n{\"title\":\"B\"}\n")));
    }

    @Test
    void bytesThatAreNotUtf8RejectTheirRowOnly() throws IOException {
        byte[] bytes = "{\"title\":\"A\"}\n{\"title\":\"caf?\"}\n{\"title\":\"B\"}\n".getBytes(StandardCharsets.UTF_8);
        bytes[new String(bytes, StandardCharsets.UTF_8).indexOf('?')] = (byte) 0xe9;
        List<Row> rows = jsonLines(write("a.jsonl", bytes));
        assertEquals(List.of("1 null A", "2 invalid_utf8 null", "3 null B"), told(rows));
        assertEquals("{\"title\":\"caf\ufffd\"}", rows.get(1).getAs("excerpt"));
    }

    @Test
    void aRowThatIsTooLongIsRejectedAndTheNextIsRead() throws IOException {
        String body = "y".repeat(5_000_000);
        List<Row> rows = jsonLines(
                "{\"title\":\"A\"}\n{\"body\":\"" + body + "\"}\n{\"title\":\"B\"}\n", "input.max_row_bytes=1000");
        assertEquals(List.of("1 null A", "2 row_too_long null", "3 null B"), told(rows));
        assertEquals("more than 1000 bytes", rows.get(1).getAs("detail"));
        assertEquals(240, rows.get(1).<String>getAs("excerpt").length());
    }

    @Test
    void aLongRowCutInsideACharacterIsTooLongAndNotBrokenUtf8() throws IOException {
        List<Row> rows = jsonLines(
                "{\"title\":\"" + "\uac00".repeat(2000) + "\"}\n{\"title\":\"B\"}\n", "input.max_row_bytes=1000");
        assertEquals(List.of("1 row_too_long null", "2 null B"), told(rows));
    }

    @Test
    void compressedFilesAreReadByTheirName() throws IOException {
        byte[] text = "{\"title\":\"A\"}\n{\"title\":\"B\"}\n".getBytes(StandardCharsets.UTF_8);
        List<String> expected = List.of("1 null A", "2 null B");
        assertEquals(expected, told(jsonLines(write("a.jsonl.gz", gzip(text)))));
        assertEquals(expected, told(jsonLines(write("A.JSONL.GZ", gzip(text)))));
        assertEquals(expected, told(jsonLines(write("a.jsonl.zst", zstd(text)))));
        assertEquals(expected, told(jsonLines(write("a.jsonl.bz2", bzip2(text)))));
    }

    @Test
    void aGzipFileOfSeveralMembersIsReadToItsEnd() throws IOException {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(gzip("{\"title\":\"A\"}\n".getBytes(StandardCharsets.UTF_8)));
        both.writeBytes(gzip("{\"title\":\"B\"}\n".getBytes(StandardCharsets.UTF_8)));
        assertEquals(List.of("1 null A", "2 null B"), told(jsonLines(write("a.jsonl.gz", both.toByteArray()))));
    }

    @Test
    void aFileThatBreaksOffGivesItsGoodRowsAndOneReject() throws IOException {
        SplittableRandom random = new SplittableRandom(9);
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= 5000; i++) {
            text.append("{\"title\":\"")
                    .append(Long.toHexString(random.nextLong()))
                    .append("\"}\n");
        }
        byte[] whole = gzip(text.toString().getBytes(StandardCharsets.UTF_8));
        List<Row> rows = jsonLines(write("a.jsonl.gz", Arrays.copyOf(whole, whole.length / 2)));
        assertTrue(rows.size() > 1000 && rows.size() < 4000, rows.size() + " rows");
        for (int i = 0; i < rows.size() - 1; i++) {
            assertNull(rows.get(i).getAs("problem"));
            assertEquals(i + 1L, rows.get(i).<Long>getAs("input_row"));
        }
        Row last = rows.get(rows.size() - 1);
        assertEquals("unreadable_file", last.getAs("problem"));
        assertEquals((long) rows.size(), last.<Long>getAs("input_row"));
    }

    @Test
    void whatIsNoGzipOrMissingIsOneReject() throws IOException {
        assertEquals(
                List.of("1 unreadable_file null"),
                told(jsonLines(write("a.jsonl.gz", "no gzip".getBytes(StandardCharsets.UTF_8)))));
        assertEquals(List.of("1 unreadable_file null"), told(jsonLines(directory.resolve("missing.jsonl"))));
    }

    @Test
    void everyLineBelongsToExactlyOneSplitWithItsNumber() throws IOException {
        SplittableRandom random = new SplittableRandom(6);
        StringBuilder text = new StringBuilder();
        List<String> expected = new ArrayList<>();
        for (int i = 1; i <= 200; i++) {
            if (random.nextInt(10) == 0) {
                text.append(random.nextBoolean() ? "\n" : " \r\n");
            } else {
                String title = "t".repeat(random.nextInt(60)) + i;
                expected.add(i + " null " + title);
                text.append("{\"title\":\"").append(title).append(i % 2 == 0 ? "\"}\r\n" : "\"}\n");
            }
        }
        List<String> ends = List.of("", "\n", "\n\n", "\r\n");
        for (String end : ends) {
            String whole = text.toString().stripTrailing() + end;
            Path file = write("a.jsonl", whole.getBytes(StandardCharsets.UTF_8));
            int last = whole.length() + 2;
            for (int bytes = 1; bytes <= last; bytes += 1 + bytes / 3) {
                List<String> told = new ArrayList<>();
                List<FileSplit> splits = FileSplit.of(file.toString(), bytes, HADOOP);
                for (FileSplit split : splits) {
                    told.addAll(told(all(RawRecords.rows(split, config(), HADOOP))));
                }
                assertEquals(expected, told, "in splits of " + bytes);
            }
        }
        assertEquals(
                1,
                FileSplit.of(write("empty.jsonl", new byte[0]).toString(), 10, HADOOP)
                        .size());
    }

    @Test
    void csvRowsAreFoundByTheHeader() throws IOException {
        List<Row> rows = csv(
                "\ufefftitle, published_at ,body\r\nA,2024-03-05,\"He said \"\"yes\"\",\r\nand left\"\r\nB,2024-03-06,\r\n");
        assertEquals(List.of("1 null A", "2 null B"), told(rows));
        assertEquals("He said \"yes\",\nand left", rows.get(0).getAs("body"));
        assertEquals("2024-03-06", rows.get(1).getAs("published_at"));
        assertNull(rows.get(1).getAs("body"));
    }

    @Test
    void aCsvRowMayBeginWithAHash() throws IOException {
        assertEquals(List.of("1 null #MeToo", "2 null B"), told(csv("title,body\n#MeToo,x\nB,y\n")));
    }

    @Test
    void aCsvRowOfOtherLengthThanTheHeaderIsRejected() throws IOException {
        List<Row> rows = csv("title,body\nA,x\nB\nC,y,z\nD,w\n");
        assertEquals(List.of("1 null A", "2 unparsable_row null", "3 unparsable_row null", "4 null D"), told(rows));
        assertEquals("1 cells, the header has 2", rows.get(1).getAs("detail"));
        assertEquals("C,y,z", rows.get(2).getAs("excerpt"));
    }

    @Test
    void theCsvSeparatorIsConfigured() throws IOException {
        Row row = only(csv("title;body\nA,b;x\n", "input.csv_separator=;"));
        assertEquals("A,b", row.getAs("title"));
        assertEquals("x", row.getAs("body"));
    }

    @Test
    void aLongCsvRowIsRejectedAndACellBeyondAllMeasureEndsTheFile() throws IOException {
        String long700 = "x".repeat(700);
        assertEquals(
                List.of("1 null A", "2 row_too_long null", "3 null B"),
                told(csv("title,body\nA,x\n" + long700 + "," + long700 + "\nB,y\n", "input.max_row_bytes=1000")));
        assertEquals(
                List.of("1 null A", "2 unreadable_file null"),
                told(csv("title,body\nA,x\nB," + "x".repeat(50_000) + "\nC,z\n", "input.max_row_bytes=1000")));
    }

    @Test
    void bytesThatAreNotUtf8RejectTheirCsvRowOnly() throws IOException {
        byte[] bytes = "title,body\nA,x\ncaf?,y\nB,z\n".getBytes(StandardCharsets.UTF_8);
        bytes[new String(bytes, StandardCharsets.UTF_8).indexOf('?')] = (byte) 0xe9;
        assertEquals(
                List.of("1 null A", "2 invalid_utf8 null", "3 null B"),
                told(all(new CsvRows(write("a.csv", bytes).toString(), config(), HADOOP))));
    }

    @Test
    void aCsvFileThatBreaksOffGivesItsGoodRowsAndOneReject() throws IOException {
        SplittableRandom random = new SplittableRandom(9);
        StringBuilder text = new StringBuilder("title,body\n");
        for (int i = 1; i <= 5000; i++) {
            text.append(Long.toHexString(random.nextLong())).append(",x\n");
        }
        byte[] whole = gzip(text.toString().getBytes(StandardCharsets.UTF_8));
        Path file = write("a.csv.gz", Arrays.copyOf(whole, whole.length / 2));
        List<Row> rows = all(new CsvRows(file.toString(), config(), HADOOP));
        assertEquals("unreadable_file", rows.get(rows.size() - 1).getAs("problem"));
        List<Row> problems =
                rows.stream().filter(row -> row.getAs("problem") != null).toList();
        assertEquals(1, problems.size());
    }

    @Test
    void emptyFilesHaveNoRows() throws IOException {
        assertEquals(List.of(), told(jsonLines("")));
        assertEquals(List.of(), told(csv("")));
        assertEquals(List.of(), told(csv("title,body\n")));
    }

    private List<Row> jsonLines(String text, String... settings) throws IOException {
        return jsonLines(write("a.jsonl", text.getBytes(StandardCharsets.UTF_8)), settings);
    }

    private List<Row> csv(String text, String... settings) throws IOException {
        Path file = write("a.csv", text.getBytes(StandardCharsets.UTF_8));
        return all(new CsvRows(file.toString(), config(settings), HADOOP));
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(directory.resolve(name), bytes);
    }

    private static List<Row> jsonLines(Path file, String... settings) {
        return all(new JsonLines(FileSplit.whole(file.toString(), Format.JSONL), config(settings), HADOOP));
    }

    private static List<Row> all(Iterator<Row> rows) {
        List<Row> all = new ArrayList<>();
        rows.forEachRemaining(all::add);
        return all;
    }

    private static Row only(List<Row> rows) {
        assertEquals(1, rows.size());
        return rows.get(0);
    }

    /** Returns number, problem and title of each row. */
    private static List<String> told(List<Row> rows) {
        return rows.stream()
                .map(row -> row.getAs("input_row") + " " + row.getAs("problem") + " " + row.getAs("title"))
                .toList();
    }

    private static InputConfig config(String... settings) {
        return ConfigReader.read("", "test", List.of(settings)).input();
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] zstd(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream zstd = new ZstdOutputStream(out)) {
            zstd.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] bzip2(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BZip2Codec codec = new BZip2Codec();
        codec.setConf(HADOOP);
        try (OutputStream bzip2 = codec.createOutputStream(out)) {
            bzip2.write(bytes);
        }
        return out.toByteArray();
    }
}
