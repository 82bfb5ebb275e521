package groundswell.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import groundswell.config.Config;
import groundswell.config.ConfigReader;
import groundswell.testing.Answers;
import groundswell.testing.SharedSpark;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EpochTest {
    private static final Instant CLOCK = Instant.parse("2025-01-01T00:00:00Z");

    @TempDir
    private Path directory;

    @Test
    void whatARunLearnsIsAppliedUntilARefit() throws IOException {
        Files.writeString(directory.resolve("a.jsonl"), articles("p", "Buy our paper today.", 0, 8));
        assertEquals(List.of(List.of(1L, "Buy our paper today.")), run("one", List.of("entities.find=false")));
        assertEquals(List.of(), entities());
        // A new line of the source is not learned within the epoch, and the old one still taken out.
        Files.writeString(directory.resolve("b.jsonl"), articles("q", "Visit our shop soon.", 10, 18));
        assertEquals(List.of(List.of(1L, "Buy our paper today.")), run("two", List.of()));
        assertEquals(8, removed());
        // Names are learned late where nobody asked for them before.
        assertEquals(List.of(List.of("Oslo", 16L)), entities());
        assertEquals(
                List.of(List.of(2L, "Buy our paper today."), List.of(2L, "Visit our shop soon.")),
                run("three", List.of("run.refit=true")));
        assertEquals(16, removed());
        // The words of eight closed days are fewer; none of their terms has other counts in both releases.
        assertEquals(
                List.of(List.of("totals", "tokens", "text")),
                Answers.of(output())
                        .rows("SELECT DISTINCT of_table, measure, cause FROM restatements WHERE grain = 'day'"));
        // Later runs stay in the new epoch.
        Files.writeString(directory.resolve("c.jsonl"), articles("r", "Read more.", 20, 21));
        assertEquals(
                List.of(List.of(2L, "Buy our paper today."), List.of(2L, "Visit our shop soon.")),
                run("four", List.of()));
    }

    @Test
    @Tag("full")
    void whatARefitMakesOfNamesAndOfPublishedNumbersIsTold() throws IOException {
        List<String> settings = List.of("clean.boilerplate_min_articles=0");
        Files.writeString(directory.resolve("a.jsonl"), articles("p", "Mayor Ola Hagen was there.", 0, 9));
        run("one", settings);
        assertEquals(List.of(), idChanges());
        assertEquals(List.of(), restatements());
        // An article that comes late restates its day, with what it has in common with others; its own name is not
        // known.
        Files.writeString(directory.resolve("b.jsonl"), articles("q", "Mayor Ida Berg spoke there.", 20, 25));
        Files.writeString(directory.resolve("c.jsonl"), articles("r", "Mayor Ida Berg spoke there.", 4, 5));
        run("two", settings);
        assertEquals(List.of(), idChanges());
        List<List<Object>> restated = new ArrayList<>();
        restated.add(List.of("05", "entity_counts", "location:oslo", 1L, 2L, "articles"));
        for (String word : List.of("in", "mayor", "news", "of", "oslo", "the", "there", "title")) {
            restated.add(List.of("05", "term_counts", word, 1L, 2L, "articles"));
        }
        restated.add(List.of("05", "totals", "all", 1L, 2L, "articles"));
        assertEquals(restated, restatements());
        assertEquals(List.of(List.of(0L, 6L)), candidate("Ida Berg"));
        run(
                "three",
                Stream.concat(settings.stream(), Stream.of("run.refit=true")).toList());
        assertEquals(List.of(Arrays.asList("entities", "Ida Berg", null, "person:ida berg")), idChanges());
        assertEquals(List.of(), restatements());
        assertEquals(List.of(), candidate("Ida Berg"));
    }

    private List<List<Object>> candidate(String surface) {
        return Answers.of(output())
                .rows("SELECT stories_before, stories_since FROM name_candidates WHERE surface = '" + surface + "'");
    }

    private List<List<Object>> idChanges() {
        return Answers.of(output()).rows("SELECT of_table, key, old_id, new_id FROM id_changes ORDER BY key");
    }

    private List<List<Object>> restatements() {
        return Answers.of(output())
                .rows("SELECT strftime(period_start, '%d'), of_table, key, old, new, cause FROM restatements"
                        + " WHERE grain = 'day' AND measure = 'articles' ORDER BY ALL");
    }

    @Test
    @Tag("full")
    void aThemeThatComesInIsBornWithTheNextRefitAndNothingChangesBefore() throws IOException {
        List<String> two = List.of("topics.min_stories=2", "topics.max_share=0.8", "topics.count=2");
        List<String> three =
                List.of("topics.min_stories=2", "topics.max_share=0.8", "topics.count=3", "run.refit=true");
        Files.writeString(
                directory.resolve("a.jsonl"),
                themes(0, "flood river dam storm rain water", "bank loan market bond stock rate"));
        run("one", two);
        List<List<Object>> before = topics();
        assertEquals(
                List.of("en-1-01", "en-1-02"),
                before.stream().map(row -> row.get(0)).toList());
        Files.writeString(directory.resolve("b.jsonl"), themes(1, "goal coach cup league striker penalty"));
        run("two", two);
        assertEquals(before, topics());
        run("three", three);
        assertEquals(
                List.of(List.of("born", "en-2-03"), List.of("continues", "en-1-01"), List.of("continues", "en-1-02")),
                Answers.of(output())
                        .rows("SELECT event, regexp_replace(topic_id, '2-0[1-3]', '2-03')"
                                + " FROM topic_events ORDER BY event, topic_id"));
        assertEquals(
                List.of(List.of(20L)),
                Answers.of(output()).rows("SELECT articles FROM topics WHERE topic_id LIKE 'en-2-%'"));
    }

    @Test
    @Tag("full")
    void aGridOfTopicsIsPrintedAndNothingIsLeft() throws IOException {
        Files.writeString(
                directory.resolve("a.jsonl"),
                themes(0, "flood river dam storm rain water", "bank loan market bond stock rate"));
        StringWriter out = new StringWriter();
        Runs.topicGrid(
                SharedSpark.session(),
                config(List.of("topics.min_stories=2", "topics.max_share=0.8", "topics.count=2")),
                List.of(3),
                new PrintWriter(out));
        List<String> lines = out.toString().lines().toList();
        assertEquals(3, lines.size(), out.toString());
        assertTrue(lines.get(1).startsWith("en       2 "), lines.get(1));
        assertTrue(lines.get(1).endsWith("(what a run takes)"), lines.get(1));
        assertTrue(lines.get(2).startsWith("en       3 "), lines.get(2));
        assertFalse(Files.exists(directory.resolve("out/current.json")));
        try (Stream<Path> files = Files.walk(directory.resolve("out"))) {
            assertEquals(List.of(), files.filter(Files::isRegularFile).toList());
        }
    }

    private List<List<Object>> topics() {
        return Answers.of(output()).rows("SELECT topic_id, label, npmi FROM topics ORDER BY topic_id");
    }

    /** Twenty articles of each theme, each of words drawn from it. */
    private static String themes(int seed, String... themes) {
        StringBuilder lines = new StringBuilder();
        Random random = new Random(seed);
        for (int theme = 0; theme < themes.length; theme++) {
            String[] words = themes[theme].split(" ", -1);
            for (int i = 0; i < 20; i++) {
                StringBuilder body = new StringBuilder();
                for (int word = 0; word < 30; word++) {
                    body.append(words[random.nextInt(words.length)]).append(' ');
                }
                lines.append(String.format(
                        "{\"id\":\"%1$d-%2$d-%3$d\",\"published_at\":\"2024-05-%4$02d\",\"source\":\"P\",\"lang\":\"en\",\"body\":\"%5$s\"}%n",
                        seed, theme, i, 1 + i, body));
            }
        }
        return lines.toString();
    }

    private List<List<Object>> entities() {
        return Answers.of(output()).rows("SELECT name, articles FROM entities");
    }

    private long removed() {
        return Answers.of(output()).number("SELECT count(*) FROM removed_spans WHERE kind = 'boilerplate'");
    }

    private List<List<Object>> run(String id, List<String> further) {
        Config config = config(further);
        Runs.run(SharedSpark.session(), config, id, CLOCK, new PrintWriter(new StringWriter()));
        return Answers.of(output()).rows("SELECT epoch, sentence FROM boilerplate, release ORDER BY sentence");
    }

    private Config config(List<String> further) {
        List<String> settings = new ArrayList<>(List.of(
                "input.paths=['" + directory + "/*.jsonl']",
                "run.output='" + output() + "'",
                "count.max_n=1",
                "clean.boilerplate_min_articles=8",
                "clean.boilerplate_min_share=0.1",
                "topics.min_stories=1000",
                "publish.report=false"));
        settings.addAll(further);
        return ConfigReader.read("", "test", settings).at(CLOCK);
    }

    private Path output() {
        return directory.resolve("out");
    }

    private static String articles(String id, String line, int from, int to) {
        StringBuilder articles = new StringBuilder();
        for (int i = from; i < to; i++) {
            String word = "only" + (char) ('a' + i);
            articles.append(String.format(
                    "{\"id\":\"%s%d\",\"title\":\"Title\",\"published_at\":\"2024-01-%02d\",\"source\":\"s\",\"lang\":\"en\","
                            + "\"body\":\"News of the %s in Oslo.\\n\\n%s\"}%n",
                    id, i, i + 1, word, line));
        }
        return articles.toString();
    }
}
