package groundswell.run;

import static groundswell.testing.TableAssert.assertRows;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import groundswell.config.Config;
import groundswell.config.ConfigReader;
import groundswell.formats.Format;
import groundswell.table.InternalTables;
import groundswell.testing.SharedSpark;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of every format in one directory. */
class FormatsTest {
    private static final String RESPONSE = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>W</p>";
    private static final String WARC = "WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 0\r\n\r\n\r\n\r\n"
            + "WARC/1.0\r\nWARC-Type: response\r\nWARC-Date: 2024-03-06T00:00:00Z\r\nWARC-Target-URI: http://a.example/w\r\n"
            + "Content-Type: application/http\r\nContent-Length: " + RESPONSE.length() + "\r\n\r\n" + RESPONSE
            + "\r\n\r\n";

    @TempDir
    private Path directory;

    @Test
    void aMixedDirectoryBecomesOneTable() throws IOException {
        write("a.jsonl", "{\"title\":\"J\",\"published_at\":\"2024-03-05\"}\n");
        write("b.txt", "T\nBody.\n");
        write("c.html", "<p>H</p>");
        Files.write(directory.resolve("d.warc.gz"), gzip(WARC));
        write("e.xml", "<rss><item><title>X</title></item><item><title>Y</title></item></rss>");
        write("f.md", "nothing known");
        assertRows(
                InternalTables.RAW_RECORDS,
                List.of(
                        "input_row",
                        "problem",
                        "detail",
                        "url",
                        "title",
                        "body",
                        "html",
                        "published_at",
                        "collected_at"),
                lines(
                        "{'input_row':1,'title':'J','published_at':'2024-03-05'}",
                        "{'input_row':1,'title':'T','body':'Body.\\n'}",
                        "{'input_row':1,'html':'<p>H</p>'}",
                        "{'input_row':1,'problem':'not_an_article','detail':'warcinfo'}",
                        "{'input_row':2,'url':'http://a.example/w','html':'<p>W</p>','collected_at':'2024-03-06T00:00:00Z'}",
                        "{'input_row':1,'title':'X'}",
                        "{'input_row':2,'title':'Y'}",
                        "{'input_row':1,'problem':'unreadable_file','detail':'its format cannot be told'}"),
                rows());
    }

    @Test
    void theGivenFormatHoldsForAllFiles() throws IOException {
        write("b.html", "T\nBody.\n");
        assertRows(
                InternalTables.RAW_RECORDS,
                List.of("title", "body", "html"),
                lines("{'title':'T','body':'Body.\\n'}"),
                rows("input.format=text"));
    }

    @Test
    void elementsAndAttributesCanBeMappedAndKept() throws IOException {
        write(
                "e.rss",
                "<rss xmlns:m='http://search.yahoo.com/mrss/'><item><title>X</title><sub>S</sub><p>1</p><p>2</p><tag>1</tag><tag>2</tag>"
                        + "<m:content m='7'><m:credit>Ben</m:credit></m:content></item></rss>");
        assertRows(
                InternalTables.RAW_RECORDS,
                List.of("title", "body", "author", "kept"),
                lines("{'title':'S','body':'1\\n\\n2','author':'Ben','kept':{'tag':'1, 2','media:content.m':'7'}}"),
                rows(
                        "input.columns.title=sub",
                        "input.columns.body=p",
                        "input.columns.author='media:content.media:credit'",
                        "input.keep=[tag, 'media:content.m', none]"));
    }

    @Test
    void directoriesGiveColumnsToFilesThatHaveNone() throws IOException {
        Path in = Files.createDirectories(
                directory.resolve("day=2024-03-05/lang=pt%2DBR/desk=__HIVE_DEFAULT_PARTITION__"));
        Files.writeString(in.resolve("a.jsonl"), "{\"title\":\"J\"}\n{\"title\":\"K\",\"lang\":\"es\"}\n");
        Files.writeString(in.resolve("b.csv"), "title,lang\nC,\n");
        Files.writeString(in.resolve("c.txt"), "T\n");
        SharedSpark.session()
                .sql("select 'P' as title, 'fr' as lang")
                .coalesce(1)
                .write()
                .parquet(directory + "/day=2024-03-06/lang=de");
        assertRows(
                InternalTables.RAW_RECORDS,
                List.of("title", "lang", "section", "published_at", "kept"),
                lines(
                        "{'title':'J','lang':'pt-BR','published_at':'2024-03-05','kept':{'day':'2024-03-05'}}",
                        "{'title':'K','lang':'es','published_at':'2024-03-05','kept':{'day':'2024-03-05'}}",
                        "{'title':'C','lang':'pt-BR','published_at':'2024-03-05','kept':{'day':'2024-03-05'}}",
                        "{'title':'T','lang':'pt-BR','published_at':'2024-03-05','kept':{'day':'2024-03-05'}}",
                        "{'title':'P','lang':'fr','published_at':'2024-03-06','kept':{'day':'2024-03-06'}}"),
                rows("input.columns.published_at=day", "input.columns.section=desk", "input.keep=[day, desk]"));
    }

    @Test
    void pathsGiveDatesWhereTheirTemplateMatches() throws IOException {
        Path in = Files.createDirectories(directory.resolve("2024/03"));
        Files.writeString(in.resolve("a.jsonl"), "{\"title\":\"J\",\"published_at\":\"2020-01-01\"}\n{broken\n");
        Files.writeString(in.resolve("b.html"), "<p>H</p>");
        write("c.txt", "T\n");
        SharedSpark.session().sql("select 'P' as title").coalesce(1).write().parquet(directory + "/1999/12/p");
        assertRows(
                InternalTables.RAW_RECORDS,
                List.of("title", "html", "published_at", "path_date", "problem"),
                lines(
                        "{'title':'J','published_at':'2020-01-01','path_date':'2024-03'}",
                        "{'problem':'unparsable_row','path_date':'2024-03'}",
                        "{'html':'<p>H</p>','path_date':'2024-03'}",
                        "{'title':'T'}",
                        "{'title':'P','path_date':'1999-12'}"),
                rows("input.path_date='{yyyy}/{MM}'"));
        assertEquals(0, rows().where("path_date is not null").count());
    }

    @Test
    void rowsOfEveryFormatAreBounded() throws IOException {
        write("a.txt", "x".repeat(1001));
        Files.write(directory.resolve("b.html.gz"), gzip("y".repeat(50_000_000)));
        write("c.xml", "<rss><item><title>" + "z".repeat(2000) + "</title></item></rss>");
        assertEquals(
                3,
                rows("input.max_row_bytes=1000")
                        .where("problem = 'row_too_long'")
                        .count());
        assertEquals(1, rows().where("problem = 'row_too_long'").count());
    }

    @Test
    void brokenFilesOfEveryFormatAreRejects() throws IOException {
        write("a.txt.gz", "no gzip");
        write("b.html.bz2", "no bzip2");
        write("c.warc", "no archive");
        write("d.xml", "<a>");
        write("e.rss.zst", "no zstd");
        assertRows(
                InternalTables.RAW_RECORDS,
                List.of("detail"),
                lines(
                        "{'detail':'Not in GZIP format'}",
                        "{'detail':'Not in bzip2 format'}",
                        "{'detail':'line 1: XML document structures must start and end within the same entity.'}",
                        "{'detail':'Unknown frame descriptor'}"),
                rows().where("input_file not like '%c.warc'"));
        assertEquals(
                5, rows().where("problem = 'unreadable_file' and input_row = 1").count());
    }

    @Test
    void manySmallFilesShareTasks() throws IOException {
        for (int i = 0; i < 300; i++) {
            write("f" + i + ".txt", "T" + i + "\n");
        }
        Dataset<Row> rows = rows();
        assertEquals(300, rows.select("title").distinct().count());
        assertTrue(rows.rdd().getNumPartitions() <= 8, rows.rdd().getNumPartitions() + " tasks");
    }

    @Test
    void tasksKeepToTheirSizeAndUseEveryCore() {
        List<InputFile> files = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            files.add(new InputFile("f" + i, 1 << 20, Format.TEXT));
        }
        FileTasks tasks = new FileTasks(files, 4);
        files.forEach(file -> tasks.add(FileSplit.whole(file.path(), file.format()), file.bytes()));
        assertEquals(
                List.of(25, 25, 25, 25), tasks.all().stream().map(List::size).toList());
        FileTasks few = new FileTasks(files.subList(0, 2), 4);
        files.subList(0, 2).forEach(file -> few.add(FileSplit.whole(file.path(), file.format()), file.bytes()));
        assertEquals(2, few.all().size());
    }

    @Test
    void aLookAtTheInputShowsTheNewFormatsToo() throws IOException {
        write("b.txt", "Harbour opens\n2024\n");
        Files.write(directory.resolve("d.warc.gz"), gzip(WARC));
        write("e.rss", "<rss><item><title>Second</title><pubDate>Tue, 05 Mar 2024 10:00:00 GMT</pubDate></item></rss>");
        StringWriter check = new StringWriter();
        DryRun.print(SharedSpark.session(), config(), new PrintWriter(check));
        assertTrue(check.toString().contains("3 files, "), check.toString());
        assertTrue(check.toString().contains("  title           title\n  body            body\n"), check.toString());
        assertTrue(check.toString().contains("not_an_article            1"), check.toString());
        assertTrue(check.toString().contains("Second"), check.toString());
        StringWriter look = new StringWriter();
        Inspection.print(config(), 3, new PrintWriter(look));
        assertTrue(look.toString().contains("d.warc.gz, row 2\n"), look.toString());
        assertTrue(look.toString().contains("  rejected: not_an_article (warcinfo)\n"), look.toString());
        assertTrue(look.toString().contains("http://a.example/w"), look.toString());
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(directory.resolve(name), text);
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    private static List<String> lines(String... lines) {
        return Stream.of(lines).map(line -> line.replace('\'', '"')).toList();
    }

    private Config config(String... settings) {
        return ConfigReader.read("input:\n  paths: ['" + directory + "']\n", "test", List.of(settings))
                .at(Instant.parse("2024-12-01T00:00:00Z"));
    }

    private Dataset<Row> rows(String... settings) {
        Config config = config(settings);
        return RawRecords.of(SharedSpark.session(), InputFiles.of(config.input(), new Configuration()), config.input());
    }
}
