package groundswell.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("full")
class EntitiesRunTest {
    private static final List<String> PLACES =
            List.of("Lisbon", "Oslo", "Vienna", "Madrid", "Athens", "Dublin", "Warsaw", "Prague");

    @TempDir
    private Path directory;

    @Test
    void namesAreFoundUnlessTheyAreSwitchedOff() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            lines.append(String.format(
                    "{\"id\":\"%d\",\"title\":\"Talks number %d\",\"published_at\":\"2024-01-%02d\",\"source\":\"s\",\"lang\":\"en\","
                            + "\"body\":\"President Marta Quell met ministers in %s on the matter of the bridge. Quell said that"
                            + " France would pay for it, and she would return in the week after with plan %d.\"}%n",
                    i, i, i + 1, PLACES.get(i), i));
        }
        Files.writeString(directory.resolve("a.jsonl"), lines);
        Answers found = run("with");
        assertEquals(
                List.of(List.of("Marta Quell", "person", 8L), List.of("France", "location", 8L)),
                found.rows("SELECT name, type, articles FROM entities WHERE name IN ('Marta Quell', 'France')"
                        + " ORDER BY name DESC"));
        assertEquals(
                16L,
                found.number(
                        "SELECT sum(occurrences) FROM entity_counts WHERE grain = 'year' AND name = 'Marta Quell'"));
        assertEquals(
                8L,
                found.number("SELECT p.stories FROM entity_pairs p JOIN entities a ON a.entity_id = p.entity_id_a"
                        + " JOIN entities b ON b.entity_id = p.entity_id_b WHERE p.grain = 'year'"
                        + " AND a.name IN ('Marta Quell', 'France') AND b.name IN ('Marta Quell', 'France')"));
        Answers without = run("without", "entities.find=false");
        for (String table : List.of(
                "name_lexicon", "entities", "entity_aliases", "entity_counts", "article_entities", "entity_pairs")) {
            assertEquals(0L, without.number("SELECT count(*) FROM " + table), table);
        }
    }

    private Answers run(String id, String... further) {
        Path output = directory.resolve(id);
        Instant clock = Instant.parse("2025-01-01T00:00:00Z");
        List<String> settings = new ArrayList<>(List.of(
                "input.paths=['" + directory + "/*.jsonl']",
                "run.output='" + output + "'",
                "count.max_n=1",
                "clean.detect_language=false",
                "stories.window_days=0",
                "entities.tagger='off'",
                "topics.min_stories=1000",
                "publish.report=false"));
        settings.addAll(List.of(further));
        Runs.run(
                SharedSpark.session(),
                ConfigReader.read("", "test", settings).at(clock),
                id,
                clock,
                new PrintWriter(new StringWriter()));
        return Answers.of(output);
    }
}
