package groundswell.stories;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.when;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import groundswell.config.StoriesConfig;
import groundswell.testing.SharedSpark;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
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

    @Test
    void nearDuplicatesOfTheNewswireAreOneStory() {
        Path newswire = DATA.resolve("reuters21578/reuters21578.jsonl.gz");
        assumeTrue(Files.exists(newswire), "collection absent: " + newswire);
        Dataset<Row> clean = StoryRun.clean(read(newswire)).localCheckpoint();
        Truth truth = new Truth(read(DATA.resolve("neardup/reuters21578_j05.jsonl.gz"), "a string, b string"));
        Measured withWindow = measured(clean, truth, 3);
        assertEquals(751, withWindow.pairs);
        assertTrue(withWindow.recall() >= 0.98, withWindow.toString());
        assertTrue(withWindow.precision() >= 0.98, withWindow.toString());
        Measured withoutWindow = measured(clean, truth, 3650);
        assertEquals(921, withoutWindow.pairs);
        assertTrue(withoutWindow.recall() >= 0.98, withoutWindow.toString());
    }

    private static Measured measured(Dataset<Row> clean, Truth truth, int windowDays) {
        StoriesConfig config = StoryRun.config("stories.window_days=" + windowDays);
        StoryRun run = new StoryRun(clean, config);
        Map<String, Integer> place = new HashMap<>();
        List<Row> articles = run.articles
                .select(
                        col("external_id"),
                        col("story_id"),
                        col("published_on"),
                        when(col("is_brief"), col("title_words")).as("title"),
                        col("body_words"),
                        col("body_capitals"),
                        col("lang"))
                .collectAsList();
        ExactPairs exact = new ExactPairs();
        List<ComparedText> texts = new ArrayList<>();
        String[] story = new String[articles.size()];
        int[] day = new int[articles.size()];
        for (Row article : articles) {
            int i = place.size();
            place.put(article.getString(0), i);
            story[i] = article.getString(1);
            day[i] = (int) article.<java.time.LocalDate>getAs(2).toEpochDay();
            String title = article.getString(3);
            exact.add(title == null ? article.getString(4) : title + "\n" + article.getString(4), day[i]);
            texts.add(new ComparedText(title, article.getString(4), article.getAs(5), article.getString(6)));
        }
        Measured measured = new Measured();
        for (String[] pair : truth.pairs) {
            int a = place.get(pair[0]);
            int b = place.get(pair[1]);
            if (Math.abs(day[a] - day[b]) <= windowDays) {
                measured.pairs++;
                if (isBulletin(texts.get(a), texts.get(b))) {
                    measured.bulletins++;
                    measured.bulletinsTogether += story[a].equals(story[b]) ? 1 : 0;
                } else {
                    measured.found += story[a].equals(story[b]) ? 1 : 0;
                    if (!story[a].equals(story[b]))
                        System.out.printf(
                                "missed %s %s C %.2f sizes %d %d days %d%n",
                                pair[0],
                                pair[1],
                                exact.common(a, b) / (double) Math.min(exact.size(a), exact.size(b)),
                                exact.size(a),
                                exact.size(b),
                                day[b] - day[a]);
                }
            }
        }
        Map<String, List<Integer>> members = new HashMap<>();
        for (int i = 0; i < story.length; i++) {
            members.computeIfAbsent(story[i], key -> new ArrayList<>()).add(i);
        }
        for (List<Integer> ofStory : members.values()) {
            for (int a : ofStory) {
                for (int b : ofStory) {
                    if (a < b) {
                        measured.together++;
                        double least = Math.min(exact.size(a), exact.size(b)) < 30 ? 0.75 : 0.5;
                        if (exact.common(a, b) >= least * Math.min(exact.size(a), exact.size(b))) {
                            measured.alike++;
                        }
                    }
                }
            }
        }
        int[] found = new int[11];
        int[] all = new int[11];
        for (ExactPairs.Pair pair : exact.pairs(2, 0.2, windowDays)) {
            if (!isBulletin(texts.get(pair.one()), texts.get(pair.other()))) {
                int band = (int) (pair.jaccard() * 10);
                all[band]++;
                found[band] += story[pair.one()].equals(story[pair.other()]) ? 1 : 0;
            }
        }
        for (int band = 2; band <= 10; band++) {
            measured.curve.append(String.format(Locale.ROOT, " %.1f:%d/%d", band / 10.0, found[band], all[band]));
        }
        System.out.println("window " + windowDays + ": " + measured + " largest "
                + members.values().stream().mapToInt(List::size).max().orElse(0) + " stories " + members.size()
                + " candidates " + run.candidates.count() + " matches "
                + run.matches.groupBy("verdict").count().collectAsList());
        return measured;
    }

    private static boolean isBulletin(ComparedText one, ComparedText other) {
        return one.hasOtherFigures(other) || one.hasOtherNames(other);
    }

    private static Dataset<Row> read(Path path) {
        return read(path, SCHEMA);
    }

    private static Dataset<Row> read(Path path, String schema) {
        return SharedSpark.session().read().schema(schema).json(path.toString());
    }

    private static final class Truth {
        final List<String[]> pairs = new ArrayList<>();

        Truth(Dataset<Row> rows) {
            rows.collectAsList().forEach(row -> pairs.add(new String[] {row.getString(0), row.getString(1)}));
        }
    }

    private static final class Measured {
        int pairs;
        int found;
        int bulletins;
        int bulletinsTogether;
        long together;
        long alike;
        final StringBuilder curve = new StringBuilder();

        double recall() {
            return found / (double) (pairs - bulletins);
        }

        double precision() {
            return alike / (double) together;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%d pairs of Jaccard >= 0.5, of them %d bulletins (%d together); recall of the others %.4f,"
                            + " precision %.4f (%d of %d); recall by Jaccard%s",
                    pairs,
                    bulletins,
                    bulletinsTogether,
                    recall(),
                    precision(),
                    alike,
                    together,
                    curve);
        }
    }
}
