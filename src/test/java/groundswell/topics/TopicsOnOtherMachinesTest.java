package groundswell.topics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import groundswell.testing.DelayedTasks;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Learns the same topics in processes with one core, with two, and with tasks that end in other orders. */
@Tag("full")
class TopicsOnOtherMachinesTest {
    @TempDir
    private Path directory;

    @Test
    void coresAndTheOrderInWhichTasksEndChangeNoBit() throws Exception {
        String once = topics("one core", "-Dspark.master=local[1]");
        assertTrue(once.lines().count() > 50, once);
        assertEquals(once, topics("two cores", "-Dspark.master=local[2]"));
        for (int seed = 1; seed <= 3; seed++) {
            assertEquals(
                    once,
                    topics(
                            "delays " + seed,
                            "-Dspark.master=local[2]",
                            "-Dspark.plugins=" + DelayedTasks.class.getName(),
                            "-Ddelay.seed=" + seed));
        }
    }

    private String topics(String name, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("java", "-Xmx1g", "@jobs/jvm.options"));
        command.addAll(List.of(options));
        command.addAll(List.of(
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Child.class.getName()));
        Path out = directory.resolve("topics");
        Path log = directory.resolve("log");
        int code = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(log.toFile())
                .start()
                .waitFor();
        assertEquals(0, code, () -> name + ": " + text(log));
        return text(out);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** Prints the topics, bit for bit. */
    static final class Child {
        private Child() {}

        public static void main(String[] args) {
            LearnedTopics learned = LearnedTopics.of(
                    PlantedArticles.of(40), "topics.count=5", "topics.iterations=10", "topics.stability_fits=1");
            LearnedTopics.lines(learned.learned().model()).forEach(System.out::println);
            LearnedTopics.lines(learned.learned().fits()).forEach(System.out::println);
            LearnedTopics.lines(learned.links()).forEach(System.out::println);
        }
    }
}
