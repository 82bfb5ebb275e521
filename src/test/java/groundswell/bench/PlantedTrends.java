package groundswell.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import groundswell.table.Grain;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/**
 * Plants words into the articles of a real collection that rise in one period by a known factor, to see how many of them are
 * found: words with so many stories a period before, on average and in proportion to the volume, and new ones with exactly so
 * many. Both are drawn by chance, always the same.
 */
final class PlantedTrends {
    private static final long SEED = 20_250_311;
    private static final int DAY = "2024-03-01".length();
    private static final int WORDS_OF_A_KIND = 40;
    private static final double[] EXPECTED = {0.5, 2, 8, 32};
    private static final double[] RATIOS = {1, 1.5, 2, 3, 5, 10};
    private static final int[] NEW_STORIES = {3, 5, 8, 12};
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Random random = new Random(SEED);
    private final List<ObjectNode> articles = new ArrayList<>();
    private int words;

    private PlantedTrends() {}

    /**
     * Writes {@code articles.jsonl.gz} and {@code planted.csv} (word, grain, period_start, expected, ratio, new_stories).
     *
     * @param args collection in JSON lines, gzipped; directory
     */
    public static void main(String[] args) throws IOException {
        PlantedTrends planted = new PlantedTrends();
        CountCorpus.each(Path.of(args[0]), article -> planted.articles.add(article.deepCopy()));
        Path directory = Files.createDirectories(Path.of(args[1]));
        try (Writer csv = Files.newBufferedWriter(directory.resolve("planted.csv"))) {
            csv.write("word,grain,period_start,expected,ratio,new_stories\n");
            planted.plant(Grain.MONTH, 24, csv);
            planted.plant(Grain.WEEK, 26, csv);
        }
        try (BufferedWriter out = new BufferedWriter(new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(directory.resolve("articles.jsonl.gz"))),
                StandardCharsets.UTF_8))) {
            for (JsonNode article : planted.articles) {
                out.write(JSON.writeValueAsString(article));
                out.newLine();
            }
        }
    }

    private void plant(Grain grain, int baseline, Writer csv) throws IOException {
        NavigableMap<Integer, List<ObjectNode>> byPeriod = new TreeMap<>();
        for (ObjectNode article : articles) {
            String date = article.get("published_at").asText();
            if (date.length() < DAY) {
                continue;
            }
            LocalDate day = LocalDate.parse(date.substring(0, DAY));
            byPeriod.computeIfAbsent(grain.startOfEpochDay((int) day.toEpochDay()), any -> new ArrayList<>())
                    .add(article);
        }
        List<Integer> periods = List.copyOf(byPeriod.keySet());
        double usual = (double) articles.size() / periods.size();
        for (int i = 0; i < WORDS_OF_A_KIND; i++) {
            for (double expected : EXPECTED) {
                for (double ratio : RATIOS) {
                    int target = target(periods.size(), baseline);
                    String word = nextWord();
                    for (int k = target - baseline; k <= target; k++) {
                        List<ObjectNode> candidates = byPeriod.get(periods.get(k));
                        double mean = expected * candidates.size() / usual * (k == target ? ratio : 1);
                        plant(word, poisson(mean), candidates);
                    }
                    csv.write(line(word, grain, periods.get(target), expected + "," + ratio + ","));
                }
            }
            for (int stories : NEW_STORIES) {
                int target = target(periods.size(), baseline);
                String word = nextWord();
                plant(word, stories, byPeriod.get(periods.get(target)));
                csv.write(line(word, grain, periods.get(target), ",," + stories));
            }
        }
    }

    private static String line(String word, Grain grain, int start, String effect) {
        return String.join(",", word, grain.id(), LocalDate.ofEpochDay(start).toString(), effect) + "\n";
    }

    /** Returns a period with a whole baseline before it, and not the last. */
    private int target(int periods, int baseline) {
        return baseline + random.nextInt(periods - 1 - baseline);
    }

    private void plant(String word, int stories, List<ObjectNode> candidates) {
        Set<Integer> chosen = new HashSet<>();
        while (chosen.size() < Math.min(stories, candidates.size())) {
            int at = random.nextInt(candidates.size());
            if (chosen.add(at)) {
                ObjectNode article = candidates.get(at);
                article.put("body", article.path("body").asText("") + ". " + word + ".");
            }
        }
    }

    /** Returns a word that no collection has. */
    private String nextWord() {
        StringBuilder word = new StringBuilder("Zqux");
        for (int rest = words++; word.length() < 8; rest /= 20) {
            word.append((char) ('a' + rest % 20));
        }
        return word.append("vq").toString();
    }

    /** Draws by Knuth's product of uniform numbers. */
    private int poisson(double mean) {
        double product = random.nextDouble();
        int count = 0;
        for (double limit = Math.exp(-mean); product > limit; count++) {
            product *= random.nextDouble();
        }
        return count;
    }
}
