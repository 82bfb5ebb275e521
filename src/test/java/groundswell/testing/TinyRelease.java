package groundswell.testing;

import groundswell.config.ConfigReader;
import groundswell.run.Runs;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * A release of 100 stories in ten months: a budget in every story of the first eight and in none later, a storm in one
 * story a month and in all of September, and an eclipse in September that was never seen before. It has no topics.
 */
public final class TinyRelease {
    private static final int MONTHS = 10;
    private static final int STORIES = 10;

    private TinyRelease() {}

    /** Makes the release {@code tiny} in {@code directory/out}, which it returns. */
    public static Path make(Path directory) throws IOException {
        Path input = Files.writeString(directory.resolve("articles.jsonl"), articles());
        Path output = directory.resolve("out");
        Instant clock = Instant.parse("2025-01-01T00:00:00Z");
        List<String> settings = List.of(
                "input.paths=[\"" + input + "\"]",
                "run.output=\"" + output + "\"",
                "count.max_n=1",
                "count.min_stories=2",
                "trends.grains=[month]",
                "trends.history.month=3",
                "topics.min_stories=1000");
        Runs.run(
                SharedSpark.session(),
                ConfigReader.read("", "test", settings).at(clock),
                "tiny",
                clock,
                new PrintWriter(new StringWriter()));
        return output;
    }

    private static String articles() {
        StringBuilder lines = new StringBuilder();
        for (int month = 1; month <= MONTHS; month++) {
            for (int story = 0; story < STORIES; story++) {
                String words = (month <= 8 ? " budget" : "")
                        + (month == 9 || story == 0 ? " storm" : "")
                        + (month == 9 && story > 1 ? " eclipse" : "");
                lines.append(String.format(
                        "{\"id\":\"%1$d-%2$d\",\"url\":\"https://news.example/%1$d/%2$d\",\"title\":\"Title %1$d-%2$d\","
                                + "\"published_at\":\"2024-%1$02d-%3$02d\",\"source\":\"Paper %4$d\",\"lang\":\"en\","
                                + "\"body\":\"%5$s%6$s\"}%n",
                        month, story, 2 * story + 1, story % 6, unique(month * STORIES + story), words));
            }
        }
        return lines.toString();
    }

    /** A word that no other story has. */
    private static String unique(int number) {
        StringBuilder word = new StringBuilder("only");
        for (int rest = number; rest > 0; rest /= 10) {
            word.append((char) ('a' + rest % 10));
        }
        return word.toString();
    }
}
