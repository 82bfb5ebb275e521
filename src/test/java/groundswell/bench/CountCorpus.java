package groundswell.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Makes the inputs of {@link CountTask} from collections, always the same. */
final class CountCorpus {
    private static final long SEED = 20_240_605;
    private static final int WORDS_OF_A_PIECE = 220;
    private static final int COPIES = 3;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+");

    private final Random random = new Random(SEED);
    private final Writer out;
    private long articles;

    private CountCorpus(Writer out) {
        this.out = out;
    }

    /** Cuts long texts into pieces of 220 words, each of a random day of its text's year; returns their number. */
    static long pieces(Path collection, Path file) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            CountCorpus corpus = new CountCorpus(out);
            each(collection, text -> {
                LocalDate year =
                        LocalDate.parse(text.get("published_at").asText().substring(0, 4) + "-01-01");
                String[] words = words(text.get("body").asText()).split(" ", -1);
                for (int from = 0; from < words.length; from += WORDS_OF_A_PIECE) {
                    int to = Math.min(words.length, from + WORDS_OF_A_PIECE);
                    corpus.write(
                            year.plusDays(corpus.random.nextInt(year.lengthOfYear())),
                            text.get("source").asText("unknown"),
                            String.join(" ", List.of(words).subList(from, to)));
                }
            });
            return corpus.articles;
        }
    }

    /** Writes every article, then twice as many of its length, of sentences drawn from all; returns their number. */
    static long recombined(Path collection, Path file) throws IOException {
        List<JsonNode> originals = new ArrayList<>();
        each(collection, originals::add);
        List<String> sentences = originals.stream()
                .flatMap(article ->
                        SENTENCE_END.splitAsStream(article.path("body").asText("")))
                .map(CountCorpus::words)
                .filter(words -> !words.isEmpty())
                .toList();
        try (Writer out = Files.newBufferedWriter(file)) {
            CountCorpus corpus = new CountCorpus(out);
            for (int copy = 0; copy < COPIES; copy++) {
                for (JsonNode article : originals) {
                    String text = article.path("body").asText("");
                    corpus.write(
                            LocalDate.parse(article.get("published_at").asText().substring(0, 10)),
                            article.path("source").asText("reuters") + corpus.articles % 50,
                            copy == 0 ? words(text) : corpus.drawn(sentences, SENTENCE_END.split(text, -1).length));
                }
            }
            return corpus.articles;
        }
    }

    /** Writes the articles of JSON lines as they are; returns their number. */
    static long plain(Path directory, Path file) throws IOException {
        try (Writer out = Files.newBufferedWriter(file);
                Stream<Path> files = Files.walk(directory)) {
            CountCorpus corpus = new CountCorpus(out);
            for (Path part : files.filter(Files::isRegularFile).sorted().toList()) {
                each(
                        part,
                        article -> corpus.write(
                                LocalDate.parse(
                                        article.get("published_at").asText().substring(0, 10)),
                                article.path("source").asText("unknown"),
                                words(article.path("title").asText("") + ". "
                                        + article.path("body").asText(""))));
            }
            return corpus.articles;
        }
    }

    private String drawn(List<String> sentences, int count) {
        return Stream.generate(() -> sentences.get(random.nextInt(sentences.size())))
                .limit(count)
                .reduce((a, b) -> a + " " + b)
                .orElse("")
                .strip();
    }

    private void write(LocalDate day, String source, String text) {
        if (text.isEmpty()) {
            return;
        }
        try {
            out.write(JSON.writeValueAsString(JSON.createObjectNode()
                            .put("id", "a" + articles++)
                            .put("published_on", day.toString())
                            .put("source", source)
                            .put("text", text))
                    + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String words(String text) {
        return BETWEEN_WORDS
                .matcher(text.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
    }

    static void each(Path file, Consumer<JsonNode> action) throws IOException {
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                action.accept(JSON.readTree(line));
            }
        }
    }
}
