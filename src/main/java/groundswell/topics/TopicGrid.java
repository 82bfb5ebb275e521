package groundswell.topics;

import groundswell.config.TopicsConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Fits topics in several numbers, to choose one from by how good they are. */
public final class TopicGrid {
    private static final String FORMAT = "%-8s %-9s %10s %10s %12s %10s%s";

    private TopicGrid() {}

    /**
     * Returns the lines of a table: for each language and number of topics the means over the topics of NPMI, UMass,
     * exclusivity and stability, as topics has them. The number that a run would take is among them and marked.
     *
     * @param termSeries marked with {@code is_phrase}
     * @param counts numbers of topics
     */
    public static List<String> of(
            Dataset<Row> storyArticles,
            Dataset<Row> termSeries,
            Dataset<Row> nameLexicon,
            List<String> languages,
            List<Integer> counts,
            TopicsConfig config) {
        List<String> lines = new ArrayList<>();
        lines.add(FORMAT.formatted("language", "topics", "npmi", "umass", "exclusivity", "stability", ""));
        for (String lang : languages) {
            TopicStories stories = TopicStories.of(storyArticles, termSeries, nameLexicon, lang, config);
            if (!stories.suffice()) {
                lines.add(FORMAT.formatted(lang, "none", "", "", "", "", " too few words"));
                continue;
            }
            Dataset<Row> vectors = stories.vectors().cache();
            int usual = stories.usualCount(config);
            TreeSet<Integer> all = new TreeSet<>(counts);
            all.add(usual);
            for (int topics : all) {
                TopicFit fit = TopicFit.of(
                        vectors,
                        stories.fitted(config),
                        stories.vocabulary().size(),
                        topics,
                        stories.areShort(),
                        config);
                lines.add(line(lang, topics, fit, topics == usual ? "  (what a run takes)" : ""));
            }
            vectors.unpersist();
        }
        return lines;
    }

    private static String line(String lang, int topics, TopicFit fit, String mark) {
        return FORMAT.formatted(
                lang,
                topics,
                mean(topics, topic -> fit.coherence(topic).npmi()),
                mean(topics, topic -> fit.coherence(topic).umass()),
                mean(topics, topic -> TopicLearning.exclusivity(fit.weights(), topic)),
                mean(topics, fit::stability),
                mark);
    }

    private static String mean(int topics, IntFunction<Double> measure) {
        return IntStream.range(0, topics)
                .mapToObj(measure)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .average()
                .stream()
                .mapToObj(mean -> String.format(Locale.ENGLISH, "%.3f", mean))
                .findFirst()
                .orElse("unknown");
    }
}
