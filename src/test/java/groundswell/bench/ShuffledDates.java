package groundswell.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import groundswell.statistics.BenjaminiHochberg;
import groundswell.statistics.ExactRates;
import groundswell.statistics.Keyness;
import groundswell.statistics.Normal;
import groundswell.table.Grain;
import groundswell.text.Words;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;

/**
 * Deals the dates of a real collection out anew among the articles of each weekday, so that nothing rises or falls, and
 * prints what the log-likelihood of words makes of it, beside the exact test on articles.
 */
final class ShuffledDates {
    private static final long SEED = 20_250_713;
    private static final int DAY = "2024-03-01".length();
    private static final int BASELINE = 24;
    private static final int HISTORY = 8;
    private static final int SUPPORT = 5;
    private static final double LEVEL = 0.05;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<ObjectNode> articles = new ArrayList<>();
    private final Map<String, Counts> byTerm = new HashMap<>();
    private final Map<Integer, Integer> months = new HashMap<>();
    private long[] tokens;
    private long[] stories;

    private ShuffledDates() {}

    /**
     * Writes {@code articles.jsonl.gz}.
     *
     * @param args collection in JSON lines, gzipped; directory; language
     */
    public static void main(String[] args) throws IOException {
        ShuffledDates shuffled = new ShuffledDates();
        CountCorpus.each(Path.of(args[0]), article -> shuffled.articles.add(article.deepCopy()));
        shuffled.articles.removeIf(
                article -> article.path("published_at").asText().length() < DAY);
        shuffled.deal();
        shuffled.write(Files.createDirectories(Path.of(args[1])).resolve("articles.jsonl.gz"));
        shuffled.count(args[2]);
        shuffled.print("words, log-likelihood", (counts, month) -> {
            long[] sums = counts.sums(counts.tokens, month);
            return Normal.twoSided(Math.sqrt(
                    Keyness.logLikelihood(sums[0], shuffled.tokens[month], sums[1], before(shuffled.tokens, month))));
        });
        shuffled.print("articles, exact test of rates", (counts, month) -> {
            long[] sums = counts.sums(counts.articles, month);
            return ExactRates.twoSided(
                    sums[0], (double) shuffled.stories[month], sums[1], (double) before(shuffled.stories, month));
        });
    }

    private void deal() {
        Map<DayOfWeek, List<ObjectNode>> byWeekday = new EnumMap<>(DayOfWeek.class);
        articles.forEach(article -> byWeekday
                .computeIfAbsent(day(article).getDayOfWeek(), any -> new ArrayList<>())
                .add(article));
        Random random = new Random(SEED);
        byWeekday.values().forEach(ofWeekday -> {
            List<String> dates = new ArrayList<>();
            ofWeekday.forEach(article -> dates.add(article.get("published_at").asText()));
            Collections.shuffle(dates, random);
            for (int i = 0; i < dates.size(); i++) {
                ofWeekday.get(i).put("published_at", dates.get(i));
            }
        });
    }

    private void write(Path file) throws IOException {
        try (BufferedWriter out = new BufferedWriter(
                new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8))) {
            for (ObjectNode article : articles) {
                out.write(JSON.writeValueAsString(article));
                out.newLine();
            }
        }
    }

    private void count(String lang) {
        TreeSet<Integer> starts = new TreeSet<>();
        articles.forEach(article -> starts.add(month(article)));
        starts.forEach(start -> months.put(start, months.size()));
        tokens = new long[months.size()];
        stories = new long[months.size()];
        Words words = new Words();
        for (ObjectNode article : articles) {
            int month = months.get(month(article));
            Map<String, Integer> inArticle = new TreeMap<>();
            String text = article.path("title").asText("") + "\n"
                    + article.path("body").asText("");
            for (String word : words.of(text, lang).words().split("[ \n]", -1)) {
                inArticle.merge(word, 1, Integer::sum);
                tokens[month]++;
            }
            stories[month]++;
            inArticle.forEach((word, count) -> {
                Counts counts = byTerm.computeIfAbsent(word, any -> new Counts(months.size()));
                counts.tokens[month] += count;
                counts.articles[month]++;
            });
        }
    }

    /** The counts of a word by month. */
    private static final class Counts {
        private final long[] tokens;
        private final long[] articles;

        Counts(int months) {
            tokens = new long[months];
            articles = new long[months];
        }

        /** Returns the count of a month, and of those before it. */
        long[] sums(long[] counts, int month) {
            return new long[] {counts[month], before(counts, month)};
        }
    }

    private interface Test {
        double p(Counts counts, int month);
    }

    private static long before(long[] values, int month) {
        long sum = 0;
        for (int k = Math.max(0, month - BASELINE); k < month; k++) {
            sum += values[k];
        }
        return sum;
    }

    private void print(String name, Test test) {
        long tests = 0;
        long significant = 0;
        long discoveries = 0;
        int families = 0;
        for (int month = HISTORY; month < tokens.length; month++) {
            List<Double> ofMonth = new ArrayList<>();
            for (Counts counts : byTerm.values()) {
                long[] having = counts.sums(counts.articles, month);
                if (having[0] + having[1] >= SUPPORT) {
                    ofMonth.add(test.p(counts, month));
                }
            }
            double[] p = ofMonth.stream().mapToDouble(Double::doubleValue).toArray();
            long found = 0;
            for (double q : BenjaminiHochberg.qValues(p)) {
                found += q <= LEVEL ? 1 : 0;
            }
            for (double value : p) {
                significant += value <= LEVEL ? 1 : 0;
            }
            tests += p.length;
            discoveries += found;
            families += found > 0 ? 1 : 0;
        }
        System.out.printf(
                Locale.ENGLISH,
                "%s: %,d tests, p <= 0.05 in %.1f %%, %,d discoveries at q <= 0.05, in %d of %d months%n",
                name,
                tests,
                100.0 * significant / tests,
                discoveries,
                families,
                tokens.length - HISTORY);
    }

    private static LocalDate day(ObjectNode article) {
        return LocalDate.parse(article.get("published_at").asText().substring(0, DAY));
    }

    private static int month(ObjectNode article) {
        return Grain.MONTH.startOfEpochDay((int) day(article).toEpochDay());
    }
}
