package groundswell.statistics;

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
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bursts of the State of the Union addresses up to 2002, one batch a year; skipped where the collection is absent. */
class StateOfTheUnionBurstsTest {
    private static final Path ADDRESSES = Path.of("../shared/data/sotu/sotu.jsonl.gz");
    private static final Pattern WORD = Pattern.compile("[a-z]+");

    /** Where Kleinberg's list, as the press printed it, lets the burst of a word start. */
    private static final Map<String, Integer> PUBLISHED = Map.ofEntries(
            Map.entry("gentlemen", 1790),
            Map.entry("militia", 1801),
            Map.entry("bank", 1833),
            Map.entry("california", 1848),
            Map.entry("slaves", 1859),
            Map.entry("rebellion", 1861),
            Map.entry("emancipation", 1862),
            Map.entry("paper", 1867),
            Map.entry("coinage", 1877),
            Map.entry("forest", 1901),
            Map.entry("interstate", 1907),
            Map.entry("marketing", 1919),
            Map.entry("depression", 1930),
            Map.entry("atomic", 1947),
            Map.entry("inflation", 1971),
            Map.entry("oil", 1974),
            Map.entry("businesses", 1990),
            Map.entry("crime", 1991),
            Map.entry("health", 1992),
            Map.entry("teachers", 1996));

    private static final TreeMap<Integer, Map<String, Integer>> WORDS = new TreeMap<>();

    @BeforeAll
    static void countWords() throws IOException {
        assumeTrue(Files.exists(ADDRESSES), "collection absent: " + ADDRESSES);
        ObjectMapper json = new ObjectMapper();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(ADDRESSES)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode address = json.readTree(line);
                int year = Integer.parseInt(address.get("published_at").asText().substring(0, 4));
                if (year > 2002) {
                    continue;
                }
                Map<String, Integer> words = WORDS.computeIfAbsent(year, key -> new HashMap<>());
                Matcher word = WORD.matcher(address.get("body").asText().toLowerCase(Locale.ROOT));
                while (word.find()) {
                    words.merge(word.group(), 1, Integer::sum);
                }
            }
        }
    }

    @Test
    void eighteenOfTwentyPublishedStartsAreFoundAndSixteenAreThoseOfTheHeaviestBurst() {
        assertStarts(16, 1, 18, 16);
    }

    @ParameterizedTest
    @CsvSource({"12, 0.5, 18, 16", "2, 1, 5, 5"})
    void otherParametersFindWhatWasFoundIndependently(double scaling, double gamma, int any, int heaviest) {
        assertStarts(scaling, gamma, any, heaviest);
    }

    /** Start, end and weight to one decimal of the heaviest burst of each word. */
    @ParameterizedTest
    @CsvSource({
        "gentlemen, 1790, 1800, 112.5",
        "militia, 1801, 1816, 71.1",
        "bank, 1833, 1836, 96.1",
        "california, 1848, 1852, 138.0",
        "slaves, 1857, 1863, 71.7",
        "rebellion, 1861, 1871, 70.1",
        "emancipation, 1862, 1864, 67.4",
        "paper, 1867, 1868, 56.6",
        "coinage, 1877, 1880, 60.2",
        "forest, 1901, 1905, 85.9",
        "interstate, 1907, 1908, 74.3",
        "marketing, 1919, 1929, 57.9",
        "depression, 1930, 1937, 62.5",
        "atomic, 1947, 1959, 123.6",
        "inflation, 1978, 1980, 115.7",
        "oil, 1980, 1981, 153.8",
        "crime, 1994, 1996, 54.3",
        "businesses, 1990, 2000, 59.7",
        "health, 1992, 1994, 78.8",
        "teachers, 1996, 2001, 71.6"
    })
    void theHeaviestBurstHasTheIndependentEndsAndWeight(String word, int start, int end, double weight) {
        Burst heaviest = bursts(word, 16, 1).get(0);
        assertEquals(start + "-" + end, year(heaviest.start()) + "-" + year(heaviest.end()));
        assertEquals(weight, heaviest.weight(), 0.0501);
    }

    private static void assertStarts(double scaling, double gamma, int any, int heaviest) {
        int found = 0;
        int first = 0;
        for (Map.Entry<String, Integer> published : PUBLISHED.entrySet()) {
            List<Burst> bursts = bursts(published.getKey(), scaling, gamma);
            found += bursts.stream().anyMatch(burst -> year(burst.start()) == published.getValue()) ? 1 : 0;
            first += year(bursts.get(0).start()) == published.getValue() ? 1 : 0;
        }
        assertEquals(any, found);
        assertEquals(heaviest, first);
    }

    /** Returns the bursts of a word, the heaviest first. */
    private static List<Burst> bursts(String word, double scaling, double gamma) {
        long[] relevant = WORDS.values().stream()
                .mapToLong(words -> words.getOrDefault(word, 0))
                .toArray();
        long[] totals = WORDS.values().stream()
                .mapToLong(words ->
                        words.values().stream().mapToLong(Integer::longValue).sum())
                .toArray();
        assertTrue(totals.length > 200, totals.length + " years");
        return new BatchedBursts(scaling, gamma)
                .bursts(relevant, totals).stream()
                        .sorted(Comparator.comparingDouble(Burst::weight).reversed())
                        .toList();
    }

    private static int year(int batch) {
        return WORDS.keySet().stream().skip(batch).findFirst().orElseThrow();
    }
}
