package groundswell.topics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import groundswell.table.EntityTables;
import groundswell.testing.TableRows;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class TopicGridTest {
    private static final String[] SETTINGS = {"topics.iterations=20", "topics.stability_fits=1"};

    @Test
    void eachNumberHasTheMeansOfItsTopics() {
        PlantedArticles planted = PlantedArticles.of(20);
        List<String> grid = TopicGrid.of(
                planted.articles(),
                planted.series(),
                TableRows.of(EntityTables.NAME_LEXICON),
                List.of("en", "fr"),
                List.of(4),
                LearnedTopics.config(SETTINGS));
        assertEquals(
                List.of(
                        "language topics          npmi      umass  exclusivity  stability",
                        line("2", fits(planted, 2)) + "  (what a run takes)",
                        line("4", fits(planted, 4)),
                        "fr       none                                                    too few words"),
                grid.stream().map(String::stripTrailing).toList());
    }

    private static List<Row> fits(PlantedArticles planted, int count) {
        return LearnedTopics.of(planted, "topics.count=" + count, SETTINGS[0], SETTINGS[1])
                .learned()
                .fits()
                .collectAsList();
    }

    private static String line(String topics, List<Row> fits) {
        return "%-8s %-9s %10s %10s %12s %10s"
                .formatted(
                        "en",
                        topics,
                        mean(fits, "npmi"),
                        mean(fits, "umass"),
                        mean(fits, "exclusivity"),
                        mean(fits, "stability"));
    }

    private static String mean(List<Row> fits, String column) {
        double mean = fits.stream()
                .mapToDouble(row -> row.<Double>getAs(column))
                .average()
                .orElseThrow();
        return String.format(Locale.ENGLISH, "%.3f", mean);
    }
}
