package groundswell.run;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import groundswell.config.ConfigReader;
import groundswell.config.InputConfig;
import groundswell.config.UserError;
import groundswell.formats.Format;
import groundswell.testing.SharedSpark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputSchemaTest {
    private static final String ROW = "{\"headline\":\"A\",\"text\":\"B\",\"meta\":{\"date\":\"2024-03-05\"}}\n";
    private static final String[] MAPPED = {
        "input.columns.title=headline", "input.columns.body=text", "input.columns.published_at=meta.date"
    };

    @TempDir
    private Path directory;

    @Test
    void aMissingMappedColumnIsNamedWithTheNearest() {
        String error = error(ROW, "input.columns.title=headlines", "input.columns.published_at=meta.date");
        assertTrue(error.startsWith("no input column headlines; did you mean headline?; file:"), error);
        assertTrue(error.endsWith("a.jsonl has headline, meta, meta.date, text"), error);
    }

    @Test
    void aMissingColumnThatIsToBeKeptIsNamed() {
        String error = error(ROW, MAPPED[0], MAPPED[1], MAPPED[2], "input.keep=[meta.dat]");
        assertTrue(error.startsWith("no input column meta.dat; did you mean meta.date?; "), error);
    }

    @Test
    void withoutADateOrAnyTextTheMappingIsAskedFor() {
        String noDate = error(ROW, MAPPED[0]);
        assertTrue(noDate.startsWith("no input column published_at; "), noDate);
        assertTrue(noDate.endsWith("; say which it is with --set input.columns.published_at=COLUMN"), noDate);
        String noText = error(ROW, MAPPED[2]);
        assertTrue(noText.startsWith("no input column body or title; "), noText);
    }

    @Test
    void aDateMayBeLookedForInThePageTheTextOrThePath() {
        assertDoesNotThrow(() -> check(ROW, MAPPED[0], MAPPED[1]));
        assertDoesNotThrow(() -> check(ROW, "input.columns.html=meta.date"));
        assertDoesNotThrow(() -> check("{\"title\":\"A\",\"html\":\"<p>A</p>\"}\n"));
        assertDoesNotThrow(() -> check(ROW, MAPPED[0], "input.path_date='{yyyy}'"));
        assertTrue(error(ROW, "input.path_date='{yyyy}'").startsWith("no input column body or title; "));
    }

    @Test
    void columnsOfThePathCountAndOnlyTheirs() throws IOException {
        Path directory = Files.createDirectories(this.directory.resolve("date=2024-03-05"));
        Path file = Files.writeString(directory.resolve("a.jsonl"), "{\"title\":\"A\"}\n");
        assertEquals(new TreeSet<>(Set.of("title", "date")), columns(file.toString(), Format.JSONL));
        assertDoesNotThrow(() -> InputSchema.check(
                List.of(new InputFile(file.toString(), 1, Format.JSONL)),
                config("input.columns.published_at=date", "input.keep=[date]"),
                new Configuration(),
                SharedSpark::session));
    }

    @Test
    void whatHasFieldsOfItsOwnNeedsNoColumns() throws IOException {
        Path feed = Files.writeString(
                directory.resolve("a.rss"), "<rss><item><title>A</title><media:credit>B</media:credit></item></rss>");
        Path text = Files.writeString(directory.resolve("a.txt"), "A\nB\n");
        Path rows = Files.writeString(directory.resolve("z.jsonl"), ROW);
        List<InputFile> own = List.of(
                new InputFile(feed.toString(), 1, Format.XML),
                new InputFile(text.toString(), 1, Format.TEXT),
                new InputFile(directory + "/none.html", 1, Format.HTML),
                new InputFile(directory + "/none.warc", 1, Format.WARC),
                new InputFile(directory + "/none.bin", 1, Format.UNKNOWN));
        assertDoesNotThrow(() -> InputSchema.check(
                own, config("input.columns.author=media:credit"), new Configuration(), SharedSpark::session));
        assertEquals(new TreeSet<>(Set.of("title", "media:credit")), columns(feed.toString(), Format.XML));
        assertEquals(new TreeSet<>(Set.of("title", "body")), columns(text.toString(), Format.TEXT));
        List<InputFile> mixed = new ArrayList<>(own);
        mixed.add(new InputFile(rows.toString(), 1, Format.JSONL));
        assertThrows(
                UserError.class, () -> InputSchema.check(mixed, config(), new Configuration(), SharedSpark::session));
    }

    @Test
    void oneTextIsEnoughAndRowsMayDiffer() {
        assertDoesNotThrow(() -> check(ROW, MAPPED[0], MAPPED[2]));
        assertDoesNotThrow(() -> check("{\"title\":\"A\"}\nbroken\n{\"published_at\":\"2024\"}\n"));
    }

    @Test
    void whatCannotBeReadIsLeftToTheReader() {
        assertDoesNotThrow(() -> check("broken\n"));
        assertDoesNotThrow(() -> InputSchema.check(
                List.of(new InputFile(directory + "/none.jsonl", 1, Format.JSONL)),
                config(),
                new Configuration(),
                SharedSpark::session));
    }

    @Test
    void aByteOrderMarkHidesNoColumn() {
        assertTrue(assertThrows(UserError.class, () -> check("\ufeff{\"title\":\"A\"}\n"))
                .getMessage()
                .startsWith("no input column published_at"));
    }

    @Test
    void columnsOfCsvAndParquetAreThoseOfTheirHeader() throws IOException {
        Path csv = Files.writeString(directory.resolve("a.csv"), "\ufefftitle, body ,published_at\nA,B,2024\n");
        assertEquals(new TreeSet<>(Set.of("body", "published_at", "title")), columns(csv.toString(), Format.CSV));
        String parquet = directory + "/p.parquet";
        SharedSpark.session()
                .sql("select 'A' as title, named_struct('date', '2024', 'in', named_struct('x', 1)) as meta")
                .coalesce(1)
                .write()
                .parquet(parquet);
        assertEquals(
                new TreeSet<>(Set.of("title", "meta", "meta.date", "meta.in", "meta.in.x")),
                columns(parquet, Format.PARQUET));
    }

    private static Set<String> columns(String path, Format format) throws IOException {
        return InputSchema.columns(new InputFile(path, 1, format), config(), new Configuration(), SharedSpark::session);
    }

    private String error(String text, String... settings) {
        return assertThrows(UserError.class, () -> check(text, settings)).getMessage();
    }

    private void check(String text, String... settings) throws IOException {
        Path file = Files.writeString(directory.resolve("a.jsonl"), text);
        InputSchema.check(
                List.of(new InputFile(file.toUri().toString(), 1, Format.JSONL)),
                config(settings),
                new Configuration(),
                SharedSpark::session);
    }

    private static InputConfig config(String... settings) {
        return ConfigReader.read("", "test", List.of(settings)).input();
    }
}
