package groundswell.topics;

import groundswell.config.ConfigReader;
import groundswell.config.TopicsConfig;
import groundswell.table.EntityTables;
import groundswell.table.TopicTables;
import groundswell.testing.TableRows;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Topics as they are learned and applied. */
record LearnedTopics(TopicLearning.Learned learned, Dataset<Row> terms, Dataset<Row> links) {
    static LearnedTopics of(
            Dataset<Row> articles,
            Dataset<Row> series,
            List<String> languages,
            Dataset<Row> previous,
            String... settings) {
        return of(articles, series, TableRows.of(EntityTables.NAME_LEXICON), languages, previous, settings);
    }

    static LearnedTopics of(
            Dataset<Row> articles,
            Dataset<Row> series,
            Dataset<Row> nameLexicon,
            List<String> languages,
            Dataset<Row> previous,
            String... settings) {
        TopicLearning.Learned learned =
                TopicLearning.of(articles, series, nameLexicon, previous, languages, config(settings));
        Dataset<Row> model = TopicTables.TOPIC_MODEL.conform(learned.model());
        Topics.Applied applied = Topics.apply(articles, model, config(settings));
        return new LearnedTopics(learned, applied.terms(), applied.links());
    }

    static LearnedTopics of(PlantedArticles planted, String... settings) {
        return of(planted.articles(), planted.series(), List.of("en"), none(), settings);
    }

    static Dataset<Row> none() {
        return TableRows.of(TopicTables.TOPIC_MODEL, List.of());
    }

    static TopicsConfig config(String... settings) {
        List<String> all = new ArrayList<>(List.of(
                "topics.count=2",
                "topics.iterations=2",
                "topics.stability_fits=0",
                "topics.min_stories=1",
                "topics.max_share=1"));
        all.addAll(List.of(settings));
        return ConfigReader.read("", "test", all).topics();
    }

    static Set<String> texts(Dataset<Row> rows, String column) {
        return rows.select(column).collectAsList().stream()
                .map(row -> row.getString(0))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Every bit: a double prints as the shortest decimal that gives it back. */
    static List<String> lines(Dataset<Row> rows) {
        return rows.collectAsList().stream()
                .map(Row::toString)
                .sorted(Comparator.naturalOrder())
                .toList();
    }
}
