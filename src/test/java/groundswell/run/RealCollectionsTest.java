package groundswell.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import groundswell.testing.Answers;
import groundswell.testing.Launcher;
import groundswell.text.TextCleaner;
import groundswell.text.Words;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real collections, each in a process of its own with 4 GB; skipped where they are not at hand. */
@Tag("full")
class RealCollectionsTest {
    private static final Path DATA = Path.of("..", "shared", "data");
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path output;

    @Test
    void newswireReconcilesAndAgreesWithAnIndependentCount() throws IOException {
        // The independent count takes nothing out and asks no language.
        Answers release = analyse(
                "reuters21578/reuters21578.jsonl.gz",
                "--set",
                "clean.furniture=false",
                "--set",
                "clean.boilerplate_min_articles=0",
                "--set",
                "clean.detect_language=false",
                "--set",
                "input.language=en");
        assertEquals(21_578, release.number("SELECT rows_in FROM release"));
        assertEquals(
                List.of(List.of("missing_text", 1L)),
                release.rows("SELECT reason, count(*) FROM rejects GROUP BY reason"));
        assertEquals(21_577, release.number("SELECT sum(input_rows) FROM articles"));

        JsonNode reference = JSON.readTree(
                DATA.resolve("reuters21578/reuters21578.reference_stats.json").toFile());
        Map<String, Long> months = new TreeMap<>();
        reference
                .get("docs_per_period")
                .properties()
                .forEach(month -> months.put(month.getKey(), month.getValue().asLong()));
        // The one article without text is of April.
        months.merge("1987-04", -1L, Long::sum);
        Map<String, Long> found = new TreeMap<>();
        release.rows("SELECT strftime(period_start, '%Y-%m'), sum(articles)::BIGINT FROM totals_monthly GROUP BY 1")
                .forEach(row -> found.put((String) row.get(0), (Long) row.get(1)));
        assertEquals(months, found);
        assertDocumentFrequencies(release, reference);
    }

    /**
     * The reference cuts words at everything but letters and digits. Cutting the words of Groundswell so gives nearly its
     * figures; what is left of a difference are acronyms, which lose their dots (u.s.), and so the single letters.
     */
    private void assertDocumentFrequencies(Answers release, JsonNode reference) throws IOException {
        Map<String, Integer> ours = new HashMap<>();
        Map<String, Integer> cut = new HashMap<>();
        Map<String, Integer> independent = new HashMap<>();
        Words words = new Words();
        for (JsonNode article : articles("reuters21578/reuters21578.jsonl.gz")) {
            String title = article.get("title").asText("");
            String body = article.get("body").asText("");
            Set<String> here = new HashSet<>();
            here.addAll(List.of(words.of(TextCleaner.clean(title), "en").words().split("[ \n]")));
            here.addAll(List.of(words.of(TextCleaner.clean(body), "en").words().split("[ \n]")));
            here.forEach(word -> ours.merge(word, 1, Integer::sum));
            Set<String> pieces = new HashSet<>();
            here.forEach(word -> pieces.addAll(Arrays.asList(word.split("[^a-z0-9]+"))));
            pieces.forEach(word -> cut.merge(word, 1, Integer::sum));
            new HashSet<>(Arrays.asList(
                            (title + " " + body).toLowerCase(Locale.ROOT).split("[^a-z0-9]+")))
                    .forEach(word -> independent.merge(word, 1, Integer::sum));
        }
        int exact = 0;
        for (JsonNode pair : reference.get("top_df")) {
            String word = pair.get(0).asText();
            long published =
                    release.number("SELECT coalesce(sum(articles), 0) FROM term_yearly WHERE term = '" + word + "'");
            assertEquals(ours.get(word).longValue(), published, word);
            exact += cut.get(word) == pair.get(1).asLong() ? 1 : 0;
            if (word.length() > 1) {
                double difference = Math.abs(cut.get(word) - independent.get(word)) / (double) independent.get(word);
                assertTrue(difference < 0.002, word + ": " + cut.get(word) + ", " + independent.get(word));
            }
        }
        assertTrue(exact >= 180, exact + " of " + reference.get("top_df").size() + " are exactly the reference's");
    }

    @Test
    void radioNewsShowsTheEventsOfItsYears() {
        Answers release = analyse("abc_radio/abc_radio_2000_2009.jsonl.gz");
        assertEquals(
                List.of(List.of("missing_date", 334L)),
                release.rows("SELECT reason, count(*) FROM rejects GROUP BY reason"));
        Map<String, String> events =
                Map.of("2005-01-01", "tsunami", "2002-10-01", "bali", "2005-09-01", "katrina", "2008-09-01", "lehman");
        events.forEach((month, word) -> {
            long rank = release.number(
                    "SELECT rank FROM trends_monthly WHERE is_listed AND direction = 'rising' AND key = '" + word
                            + "' AND period_start = DATE '" + month + "'");
            assertTrue(rank <= 10, word + " has rank " + rank);
        });
        assertEquals(
                0,
                release.number(
                        "SELECT count(*) FROM articles WHERE published_on NOT BETWEEN '2000-01-01' AND '2009-12-31'"));
    }

    @Test
    void speechesOfWhichOnlyTheYearIsKnownCountInYears() {
        Answers release = analyse("ungdc/ungdc.jsonl.gz", "--set", "input.columns.date_precision=extra.date_precision");
        assertEquals(10_952, release.number("SELECT count(*) FROM articles WHERE date_precision = 'year'"));
        assertEquals(Set.of("year"), release.texts("SELECT DISTINCT grain FROM term_counts"));
        assertEquals(
                "year",
                release.texts("SELECT DISTINCT grain FROM trends").iterator().next());
        assertTrue(
                release.number("SELECT count(*) FROM trends WHERE is_listed AND key = 'ebola' AND direction = 'rising'"
                                + " AND period_start = DATE '2014-01-01'")
                        == 1);
    }

    @Test
    void oneAddressAYearIsTestedByYearOnceThereAreEightBefore() {
        Answers release = analyse("sotu/sotu.jsonl.gz");
        assertEquals(Set.of("year"), release.texts("SELECT DISTINCT grain FROM trends"));
        assertEquals(
                List.of(List.of("not_enough_history", 1790L, 1797L)),
                release.rows("SELECT status, min(year(period_start)), max(year(period_start)) FROM trends"
                        + " WHERE is_new IS NULL AND kind = 'term' GROUP BY 1"));
        assertEquals(
                1798,
                release.number("SELECT min(year(period_start)) FROM trends WHERE status = 'tested' AND kind = 'term'"));
        // Eleven addresses are no evidence against chance for any of tens of thousands of terms.
        assertEquals(0, release.number("SELECT count(*) FROM trends WHERE is_listed"));
    }

    private Answers analyse(String collection, String... further) {
        Path input = DATA.resolve(collection);
        assumeTrue(Files.exists(input), input + " is not at hand");
        List<String> arguments = new java.util.ArrayList<>(List.of(
                "run",
                "--input",
                input.toString(),
                "--output",
                output.toString(),
                "--set",
                "run.as_of=2026-01-01T00:00:00Z"));
        arguments.addAll(List.of(further));
        Launcher.Result result = Launcher.run("4g", arguments.toArray(String[]::new));
        assertEquals(0, result.code(), result.err());
        return Answers.of(output);
    }

    private static List<JsonNode> articles(String collection) throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(DATA.resolve(collection))), StandardCharsets.UTF_8))) {
            List<JsonNode> articles = new java.util.ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                articles.add(JSON.readTree(line));
            }
            return articles;
        }
    }
}
