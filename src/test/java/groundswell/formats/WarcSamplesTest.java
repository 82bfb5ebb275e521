package groundswell.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** Archives that others made, held against what an independent parser found; skipped where they are not at hand. */
class WarcSamplesTest {
    private static final Path DATA = Path.of("..", "shared", "data");
    private static final Path SAMPLES = DATA.resolve("warc_samples");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST = 16 << 20;

    /** Where fewer pages are accepted than the other parser gives: a status line HTTPX, and a record that was cut. */
    private static final Set<String> FEWER =
            Set.of("webrecorder+pywb__example-extra.warc", "webrecorder+warcio__example-trunc.warc");

    @Test
    void everyFileHasTheRecordsThatAnIndependentParserCounted() throws IOException {
        assumeTrue(Files.exists(SAMPLES), SAMPLES + " is not at hand");
        int compared = 0;
        for (JsonNode file : JSON.readTree(SAMPLES.resolve("files.json").toFile())) {
            String name = file.get("file").asText();
            Map<String, Integer> expected = new TreeMap<>();
            file.get("types")
                    .properties()
                    .forEach(type -> expected.put(type.getKey(), type.getValue().asInt()));
            Map<String, Integer> found = new TreeMap<>();
            try (WarcItems items =
                    new WarcItems(Files.newInputStream(SAMPLES.resolve("files").resolve(name)), MOST)) {
                while (items.next() != null) {
                    found.merge(String.valueOf(items.type()), 1, Integer::sum);
                }
            }
            assertTrue(!found.isEmpty(), name);
            if (!expected.isEmpty()) {
                assertEquals(expected, found, name);
                compared++;
            }
        }
        assertEquals(51, compared);
    }

    @Test
    void everyPageHasTheTextThatAnIndependentParserRead() throws IOException {
        assumeTrue(Files.exists(SAMPLES), SAMPLES + " is not at hand");
        Map<String, List<String>> expected = new HashMap<>();
        for (JsonNode row : rows(SAMPLES.resolve("warc_html_responses.jsonl.gz"))) {
            if (row.get("extra").get("status").asText().matches("HTTP\\S* 200( .*)?")) {
                expected.computeIfAbsent(row.get("extra").get("warc_file").asText(), file -> new ArrayList<>())
                        .add(row.get("extra").get("html").asText());
            }
        }
        int same = 0;
        int all = 0;
        for (Map.Entry<String, List<String>> file : expected.entrySet()) {
            List<String> found = new ArrayList<>(pages(SAMPLES.resolve("files").resolve(file.getKey())));
            assertTrue(found.size() >= file.getValue().size() - (FEWER.contains(file.getKey()) ? 1 : 0), file.getKey());
            for (String page : file.getValue()) {
                all++;
                same += found.remove(page) ? 1 : 0;
            }
        }
        // The others: 10 bodies that the other parser did not decode, 3 pages in no single charset, 2 broken records.
        assertEquals(199, all);
        assertTrue(same >= 184, same + " are the same");
    }

    @Test
    void pagesOfAnArchiveAreThoseOfTheSameCollectionInJsonLines() throws IOException {
        Path archive = DATA.resolve("boilerplate/aeb_scrapinghub.warc.gz");
        assumeTrue(Files.exists(archive), archive + " is not at hand");
        List<String> pages = pages(archive);
        List<JsonNode> rows = rows(DATA.resolve("boilerplate/aeb_scrapinghub.jsonl.gz"));
        assertEquals(181, pages.size());
        assertEquals(181, rows.size());
        for (int i = 0; i < pages.size(); i++) {
            assertEquals(rows.get(i).get("extra").get("html").asText(), pages.get(i), "page " + i);
        }
    }

    private static List<String> pages(Path file) throws IOException {
        List<String> pages = new ArrayList<>();
        try (WarcItems items = new WarcItems(Files.newInputStream(file), MOST)) {
            for (Item item = items.next(); item != null; item = items.next()) {
                if (item.problem() == null) {
                    pages.add(item.value("html", false));
                }
            }
        }
        return pages;
    }

    private static List<JsonNode> rows(Path file) throws IOException {
        List<JsonNode> rows = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                rows.add(JSON.readTree(line));
            }
        }
        return rows;
    }
}
