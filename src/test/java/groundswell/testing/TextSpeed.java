package groundswell.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import groundswell.furniture.Furniture;
import groundswell.furniture.Span;
import groundswell.text.TextCleaner;
import groundswell.text.Words;
import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.zip.GZIPInputStream;

/** Measures how much text one core cleans and cuts into words: {@code jobs/bench --text FILE.jsonl.gz LANG}. */
public final class TextSpeed {
    private static final int ROUNDS = 6;
    private static final int MOST_BYTES = 40_000_000;

    private TextSpeed() {}

    /** Prints megabytes of UTF-8 a CPU second for each step, of the last of several rounds. */
    public static void main(String[] arguments) throws IOException {
        String lang = arguments[1];
        List<String> bodies = bodies(arguments[0]);
        long bytes = bodies.stream()
                .mapToLong(body -> body.getBytes(StandardCharsets.UTF_8).length)
                .sum();
        List<String> clean = bodies.stream().map(TextCleaner::clean).toList();
        Words words = new Words();
        System.out.printf(Locale.ENGLISH, "%,d texts, %,d bytes%n", bodies.size(), bytes);
        measure("clean", bodies, bytes, body -> TextCleaner.of(body).text().length());
        measure("furniture", clean, bytes, body -> Furniture.of("", body, null)
                .body()
                .size());
        measure("words", clean, bytes, body -> words.of(body, lang).count());
        measure("all", bodies, bytes, body -> {
            String text = TextCleaner.of(body).text();
            words.begin(lang);
            int from = 0;
            for (Span span : Furniture.of("", text, null).body()) {
                words.add(text, from, span.start());
                from = span.end();
            }
            words.add(text, from, text.length());
            return words.tokens().count();
        });
    }

    private static void measure(String name, List<String> texts, long bytes, ToIntFunction<String> step) {
        long sum = 0;
        double best = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            for (String text : texts) {
                sum += step.applyAsInt(text);
            }
            best = Math.min(best, (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9);
        }
        System.out.printf(Locale.ENGLISH, "%-10s %7.1f MB a CPU second (%d)%n", name, bytes / 1e6 / best, sum / ROUNDS);
    }

    private static List<String> bodies(String file) throws IOException {
        List<String> bodies = new ArrayList<>();
        ObjectMapper json = new ObjectMapper();
        long size = 0;
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(new FileInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null && size < MOST_BYTES; line = in.readLine()) {
                JsonNode body = json.readTree(line).path("body");
                if (body.isTextual()) {
                    bodies.add(body.asText());
                    size += body.asText().length();
                }
            }
        }
        return bodies;
    }
}
