package groundswell.stories;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import groundswell.testing.SharedSpark;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The stories of two real newswires against what is known of them. Skipped where the collections are not at hand. */
class RealStoriesTest {
    private static final Path DATA = Path.of("../shared/data");
    private static final String SCHEMA =
            "id string, source string, lang string, published_at string, title string, body string";

    @Test
    void theSixClustersOfTheWiresAreFoundAndNoOthers() {
        Path wires = DATA.resolve("ner_gold/ieer_newswire_en.jsonl.gz");
        assumeTrue(Files.exists(wires), "collection absent: " + wires);
        StoryRun run = new StoryRun(StoryRun.clean(read(wires)), StoryRun.config());
        Map<String, Set<String>> stories = new TreeMap<>();
        for (Row row : run.articles.select("external_id", "story_id").collectAsList()) {
            stories.computeIfAbsent(row.getString(1), story -> new TreeSet<>())
                    .add(row.getString(0).replace("ieer-APW1998", ""));
        }
        Set<String> several = new TreeSet<>();
        stories.values().stream().filter(story -> story.size() > 1).forEach(story -> several.add(story.toString()));
        assertEquals(
                new TreeSet<>(List.of(
                        "[0314.0392, 0314.0402]",
                        "[0314.0398, 0314.0399, 0314.0419]",
                        "[0314.0418, 0314.0443, 0314.0460]",
                        "[0314.0393, 0314.0434]",
                        "[0424.0864, 0424.0896]",
                        "[0424.0872, 0424.0893]")),
                several);
    }

    /**
     * Truth: the pairs with a Jaccard index of at least 0.5 over titles and bodies as they came. Pairs with other figures or
     * names, such as the daily fixings of the money market, are stories of their own by intention and counted apart.
     */
    @Test
    @Tag("full")
    void nearDuplicatesOfTheNewswireAreOneStory() {
        Path newswire = DATA.resolve("reuters21578/reuters21578.jsonl.gz");
        assumeTrue(Files.exists(newswire), "collection absent: " + newswire);
        Dataset<Row> clean = StoryRun.clean(read(newswire)).localCheckpoint();
        List<Row> truth = SharedSpark.session()
                .read()
                .schema("a string, b string")
                .json(DATA.resolve("neardup/reuters21578_j05.jsonl.gz").toString())
                .collectAsList();
        StoryQuality withWindow = new StoryQuality(clean, 3);
        withWindow.compare(truth);
        assertEquals(751, withWindow.pairs());
        assertTrue(withWindow.recall() >= 0.98, withWindow.toString());
        assertTrue(withWindow.precision() >= 0.98, withWindow.toString());
        // Nothing is lost of those that are alike in more than half of all they say.
        assertEquals(
                List.of(1.0, 1.0, 1.0, 1.0, 1.0), withWindow.recallByJaccard().subList(6, 11), withWindow.toString());
        StoryQuality withoutWindow = new StoryQuality(clean, 3650);
        withoutWindow.compare(truth);
        assertEquals(921, withoutWindow.pairs());
        assertTrue(withoutWindow.recall() >= 0.98, withoutWindow.toString());
    }

    private static Dataset<Row> read(Path path) {
        return SharedSpark.session().read().schema(SCHEMA).json(path.toString());
    }
}
