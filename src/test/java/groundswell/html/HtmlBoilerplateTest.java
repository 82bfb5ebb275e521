package groundswell.html;

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
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Bodies against those that people marked, by the measure that is published with the pages: runs of four words, mean
 * precision and mean recall over the pages. Rules were made on the pages whose id ends in an even digit.
 */
class HtmlBoilerplateTest {
    private static final Path GOLD = Path.of("../shared/data/boilerplate/aeb_scrapinghub.jsonl.gz");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");
    private static final List<JsonNode> PAGES = new ArrayList<>();

    @BeforeAll
    static void readPages() throws IOException {
        assumeTrue(Files.exists(GOLD), GOLD + " is absent");
        ObjectMapper json = new ObjectMapper();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(GOLD)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                PAGES.add(json.readTree(line));
            }
        }
    }

    @Test
    void pagesThatRulesWereMadeOnKeepTheirScore() {
        assertScore(0, 98, 0.9865);
    }

    @Test
    void pagesNeverLookedAtKeepTheirScore() {
        assertScore(1, 83, 0.974);
    }

    private static void assertScore(int remainder, int pages, double floor) {
        List<JsonNode> half = PAGES.stream()
                .filter(page -> {
                    String id = page.get("id").asText();
                    return Character.digit(id.charAt(id.length() - 1), 16) % 2 == remainder;
                })
                .toList();
        double precision = 0;
        double recall = 0;
        int answered = 0;
        for (JsonNode page : half) {
            HtmlArticle article = HtmlArticle.of(
                    page.get("extra").get("html").asText(), page.get("url").asText());
            Map<String, Integer> gold = runs(page.get("body").asText());
            Map<String, Integer> found = runs(article.body() == null ? "" : article.body());
            int both = gold.entrySet().stream()
                    .mapToInt(run -> Math.min(run.getValue(), found.getOrDefault(run.getKey(), 0)))
                    .sum();
            recall += (double) both / size(gold);
            if (!found.isEmpty()) {
                precision += (double) both / size(found);
                answered++;
            }
        }
        precision /= answered;
        recall /= half.size();
        double score = 2 * precision * recall / (precision + recall);
        assertEquals(pages, half.size());
        assertTrue(score >= floor, String.format("precision %.4f, recall %.4f, F1 %.4f", precision, recall, score));
    }

    private static Map<String, Integer> runs(String text) {
        List<String> words =
                WORD.matcher(text).results().map(MatchResult::group).toList();
        Map<String, Integer> runs = new HashMap<>();
        for (int i = 0; i < Math.max(1, words.size() - 3); i++) {
            String run = String.join(" ", words.subList(i, Math.min(words.size(), i + 4)));
            if (!run.isEmpty()) {
                runs.merge(run, 1, Integer::sum);
            }
        }
        return runs;
    }

    private static int size(Map<String, Integer> runs) {
        return runs.values().stream().mapToInt(Integer::intValue).sum();
    }
}
