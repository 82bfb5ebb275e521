package groundswell.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** Halves of a newswire drawn at random differ in nothing: what do tests say? Skipped where the collection is absent. */
class NullExperimentTest {
    private static final Path STORIES = Path.of("../shared/data/ner_gold/ieer_newswire_en.jsonl.gz");
    private static final Pattern WORD = Pattern.compile("[a-z]+");
    private static final int REPEATS = 40;
    private static final int LEAST_OCCURRENCES = 20;

    @Test
    void testsOnWordsFindDifferencesThatAreNoneAndTestsOnArticlesDoNot() throws IOException {
        assumeTrue(Files.exists(STORIES), "collection absent: " + STORIES);
        List<Map<String, Integer>> articles = articles();
        assertEquals(94, articles.size());
        Map<String, Integer> occurrences = new TreeMap<>();
        articles.forEach(words -> words.forEach((word, count) -> occurrences.merge(word, count, Integer::sum)));
        List<String> terms = occurrences.entrySet().stream()
                .filter(entry -> entry.getValue() >= LEAST_OCCURRENCES)
                .map(Map.Entry::getKey)
                .toList();
        assertTrue(terms.size() > 300 && terms.size() < 340, terms.size() + " terms");
        double[] significant = new double[3];
        double[] discovered = new double[3];
        int[][] counts = new int[terms.size()][articles.size()];
        int[] sizes = new int[articles.size()];
        for (int i = 0; i < sizes.length; i++) {
            for (int w = 0; w < terms.size(); w++) {
                counts[w][i] = articles.get(i).getOrDefault(terms.get(w), 0);
            }
            sizes[i] = articles.get(i).values().stream()
                    .mapToInt(Integer::intValue)
                    .sum();
        }
        SplittableRandom random = new SplittableRandom(1998);
        for (int repeat = 0; repeat < REPEATS; repeat++) {
            boolean[] isFirst = half(articles.size(), random);
            double[][] p = new double[3][terms.size()];
            for (int w = 0; w < terms.size(); w++) {
                test(counts[w], sizes, isFirst, p, w);
            }
            for (int test = 0; test < 3; test++) {
                significant[test] += count(p[test]) / (double) terms.size() / REPEATS;
                discovered[test] += count(BenjaminiHochberg.qValues(p[test])) / (double) REPEATS;
            }
        }
        String found = "significant " + Arrays.toString(significant) + ", discovered " + Arrays.toString(discovered);
        // By the loglikelihood of words, one in five, and a good part stands the correction.
        assertTrue(significant[0] > 0.17 && significant[0] < 0.27, found);
        assertTrue(discovered[0] > 20, found);
        // By articles that have the word, and by rates of articles, one in twenty; none stands the correction.
        assertTrue(significant[1] > 0.03 && significant[1] < 0.07, found);
        assertTrue(significant[2] > 0.025 && significant[2] < 0.055, found);
        assertTrue(discovered[1] <= 0.2 && discovered[2] <= 0.2, found);
    }

    private static void test(int[] counts, int[] sizes, boolean[] isFirst, double[][] p, int column) {
        long[] sums = new long[2];
        long[] volumes = new long[2];
        long[] having = new long[2];
        double[][] rates = new double[2][counts.length / 2];
        int[] filled = new int[2];
        for (int i = 0; i < counts.length; i++) {
            int side = isFirst[i] ? 0 : 1;
            sums[side] += counts[i];
            volumes[side] += sizes[i];
            having[side] += counts[i] > 0 ? 1 : 0;
            rates[side][filled[side]++] = (double) counts[i] / sizes[i];
        }
        p[0][column] = Normal.twoSided(Math.sqrt(Keyness.logLikelihood(sums[0], volumes[0], sums[1], volumes[1])));
        p[1][column] =
                TwoProportions.of(having[0], filled[0], having[1], filled[1]).pValue();
        p[2][column] = Welch.of(rates[0], rates[1]).pValue();
    }

    private static long count(double[] values) {
        return Arrays.stream(values).filter(value -> value <= 0.05).count();
    }

    private static boolean[] half(int size, SplittableRandom random) {
        boolean[] isFirst = new boolean[size];
        for (int left = size / 2; left > 0; ) {
            int i = random.nextInt(size);
            left -= isFirst[i] ? 0 : 1;
            isFirst[i] = true;
        }
        return isFirst;
    }

    private static List<Map<String, Integer>> articles() throws IOException {
        List<Map<String, Integer>> articles = new ArrayList<>();
        ObjectMapper json = new ObjectMapper();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(STORIES)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Map<String, Integer> words = new TreeMap<>();
                Matcher word =
                        WORD.matcher(json.readTree(line).get("body").asText().toLowerCase(Locale.ROOT));
                while (word.find()) {
                    words.merge(word.group(), 1, Integer::sum);
                }
                articles.add(words);
            }
        }
        return articles;
    }
}
