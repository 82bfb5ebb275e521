package groundswell.topics;

import static org.apache.spark.sql.functions.col;

import groundswell.table.InternalTables;
import groundswell.testing.TableRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Articles of known topics, with the series of their words. */
final class PlantedArticles {
    static final List<String> WEATHER = List.of("dam", "flood", "rain", "river", "storm", "water");
    static final List<String> MONEY = List.of("bank", "bond", "loan", "market", "rate", "stock");

    private final List<String> articles = new ArrayList<>();
    private final Map<String, int[]> words = new TreeMap<>();
    private final List<String> series = new ArrayList<>();
    private final List<String> phrases = new ArrayList<>();

    /** Returns a number of stories about the weather, and as many about money. */
    static PlantedArticles of(int storiesOfEach) {
        PlantedArticles planted = new PlantedArticles();
        Random random = new Random(8);
        for (int i = 0; i < storiesOfEach; i++) {
            for (List<String> topic : List.of(WEATHER, MONEY)) {
                String text =
                        random.ints(9, 0, topic.size()).mapToObj(topic::get).collect(Collectors.joining(" "));
                planted.story((topic == WEATHER ? "weather" : "money") + i, text);
            }
        }
        return planted;
    }

    /** Adds the first article of a story, and counts its words. */
    PlantedArticles story(String id, String body) {
        article("en", id, "first", "", body);
        List<String> of = List.of(body.split(" ", -1));
        new TreeSet<>(of).forEach(word -> {
            int[] counts = words.computeIfAbsent(word, key -> new int[2]);
            counts[0] += (int) of.stream().filter(word::equals).count();
            counts[1]++;
        });
        return this;
    }

    /** Adds an article whose words are not counted. */
    PlantedArticles article(String lang, String id, String role, String title, String body) {
        articles.add(json(String.format(
                "{'article_id':'%s','lang':'%s','story_id':'%s','story_role':'%s','title_words':'%s','body_words':'%s'}",
                id, lang, id, role, title, body)));
        return this;
    }

    /** Adds a series that occurs in two periods. */
    PlantedArticles term(String lang, String grain, String term, int n, boolean isStop, int stories) {
        series.add(json(String.format(
                Locale.ROOT,
                "{'lang':'%s','grain':'%s','term':'%s','label':'%<s','n':%d,'is_stop':%b,'period_starts':[0,366],'occurrences':[%d,%d],'first_stories':[%d,%d]}",
                lang,
                grain,
                term,
                n,
                isStop,
                stories,
                2 * stories,
                stories - stories / 2,
                stories / 2)));
        return this;
    }

    /** Adds the series of a phrase of English. */
    PlantedArticles phrase(String phrase, int stories) {
        phrases.add(phrase);
        return term("en", "year", phrase, phrase.split(" ", -1).length, false, stories);
    }

    Dataset<Row> articles() {
        return TableRows.of(InternalTables.STORY_ARTICLES, articles);
    }

    Dataset<Row> series() {
        List<String> lines = new ArrayList<>(series);
        words.forEach((word, counts) -> lines.add(json(String.format(
                "{'lang':'en','grain':'year','term':'%s','label':'%<s','n':1,'is_stop':false,'period_starts':[0],'occurrences':[%d],'first_stories':[%d]}",
                word, counts[0], counts[1]))));
        return TableRows.of(InternalTables.TERM_SERIES, lines)
                .withColumn("is_phrase", col("term").isin(phrases.toArray()));
    }

    static String json(String line) {
        return line.replace('\'', '"');
    }
}
