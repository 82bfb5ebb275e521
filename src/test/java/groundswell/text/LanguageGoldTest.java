package groundswell.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import groundswell.text.LanguageDetector.Guess;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** Accuracy on the half of a gold collection that the confidence was not fitted on. */
class LanguageGoldTest {
    private static final Path GOLD = Path.of("../shared/data/langid/lingua_testdata.jsonl.gz");

    /** Languages of the collection that are not told apart from others, or not told at all. */
    private static final Set<String> UNSUPPORTED = Set.of("bs", "ms", "eo", "la", "mi", "yo");

    private final Map<String, int[]> rightOf = new HashMap<>();
    private final int[] errors = new int[2];
    private final int[] rights = new int[2];

    @Test
    void sixtyEightLanguagesAreToldInSentencesAndWordPairs() throws IOException {
        assumeTrue(Files.exists(GOLD), "no " + GOLD + ": accuracy is not measured");
        ObjectMapper json = new ObjectMapper();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(GOLD)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode item = json.readTree(line);
                if ((item.get("id").asText().hashCode() & 1) == 1) {
                    count(item);
                }
            }
        }
        assertAccuracy("sentences", 0.985);
        assertAccuracy("word-pairs", 0.92);
        assertAccuracy("single-words", 0.78);
        assertTrue(share(errors) > 0.3, () -> "errors set aside: " + share(errors));
        assertTrue(share(rights) < 0.05, () -> "right guesses set aside: " + share(rights));
    }

    private void count(JsonNode item) {
        String language = item.get("lang").asText();
        if (UNSUPPORTED.contains(language)) {
            return;
        }
        String gold = language.equals("nb") || language.equals("nn") ? "no" : language;
        Guess guess = LanguageDetector.of(item.get("body").asText(), null);
        boolean right = guess.lang().equals(gold);
        String section = item.get("section").asText();
        add(rightOf.computeIfAbsent(section + " " + gold, key -> new int[2]), right);
        if (!section.equals("single-words")) {
            add(right ? rights : errors, guess.confidence() < LanguageDetector.MIN_CONFIDENCE);
        }
    }

    private void assertAccuracy(String section, double least) {
        double sum = 0;
        int languages = 0;
        for (Map.Entry<String, int[]> entry : rightOf.entrySet()) {
            if (entry.getKey().startsWith(section)) {
                sum += share(entry.getValue());
                languages++;
            }
        }
        double mean = sum / languages;
        assertEquals(68, languages);
        assertTrue(mean >= least, () -> section + " " + mean);
    }

    private static void add(int[] counts, boolean counted) {
        counts[0] += counted ? 1 : 0;
        counts[1]++;
    }

    private static double share(int[] counts) {
        return counts[0] / (double) counts[1];
    }
}
