package groundswell.entities;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.sum;

import groundswell.text.NameWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * Learns the names of a language whose words a dictionary cuts. What is taken for a name in enough stories, and mostly for one
 * of a type, is one; not what is mostly no name where it stands.
 */
final class DictionaryNames {
    /** Stories in which a name must be taken for one. */
    private static final int LEAST_STORIES = 3;

    /** Share of them in which its place must tell its type, and share of the stories with the form in which it is a name. */
    private static final double TYPED = 0.15;

    private static final double NAMED = 0.5;

    /** How many times as often a name is seen that another is run together with. */
    private static final int FAR_MORE = 10;

    /** Votes: one for each type, and one for names whose place does not tell. */
    private static final int VOTES = NameType.values().length + 1;

    private static final StructType TALLY =
            StructType.fromDDL("surface string, person long, organization long, location long, untold long");
    private static final StructType FOUND = StructType.fromDDL("surface string, stories long");

    private DictionaryNames() {}

    /**
     * Returns the rows of a language, sorted by form.
     *
     * @param bodies article_id and body_text of the first articles of stories
     * @param most forms that are kept at most, those of most stories first
     */
    static List<LexiconRow> learn(Dataset<Row> bodies, String lang, int most) {
        Column[] sums = IntStream.range(1, TALLY.size())
                .mapToObj(i -> sum(TALLY.fields()[i].name()).as(TALLY.fields()[i].name()))
                .toArray(Column[]::new);
        Column all =
                col("person").plus(col("organization")).plus(col("location")).plus(col("untold"));
        Gazetteer gazetteer = Gazetteer.of(lang);
        Map<String, LexiconRow> rows = new HashMap<>();
        gazetteer.entries().forEach((surface, entry) -> {
            if (!WordNames.isNoName(lang, surface)) {
                rows.put(surface, new LexiconRow(surface, entry.id(), entry.name(), entry.type(), entry.evidence(), 0));
            }
        });
        Map<String, Long> votes = new HashMap<>();
        bodies.mapPartitions((MapPartitionsFunction<Row, Row>) articles -> votes(articles, lang), Encoders.row(TALLY))
                .groupBy("surface")
                .agg(sums[0], Arrays.copyOfRange(sums, 1, sums.length))
                .where(all.geq(LEAST_STORIES))
                .orderBy(all.desc(), col("surface"))
                .limit(most)
                .collectAsList()
                .forEach(row -> {
                    String surface = row.getString(0);
                    NameType type = type(row);
                    long support = support(row);
                    LexiconRow known = rows.get(surface);
                    if (known != null) {
                        rows.put(
                                surface,
                                new LexiconRow(
                                        surface,
                                        known.entity(),
                                        known.name(),
                                        known.type(),
                                        known.evidence(),
                                        support));
                    } else if (type != null) {
                        rows.put(
                                surface,
                                new LexiconRow(surface, Gazetteer.id(type, surface), surface, type, "name", support));
                        votes.put(surface, support);
                    }
                });
        votes.keySet().stream()
                .filter(surface -> isRunTogether(surface, rows))
                .toList()
                .forEach(rows::remove);
        Map<String, Long> stories = stories(bodies, lang, rows);
        votes.forEach((surface, support) -> {
            if (support < NAMED * stories.getOrDefault(surface, 0L)) {
                rows.remove(surface);
            }
        });
        return rows.values().stream()
                .sorted(Comparator.comparing(LexiconRow::surface))
                .toList();
    }

    /**
     * Returns whether a name is another of its type, and seen far more often, with a word before it that names nothing: as
     * where a headline ends in a name.
     */
    static boolean isRunTogether(String surface, Map<String, LexiconRow> rows) {
        LexiconRow whole = rows.get(surface);
        for (int i = 1; i < surface.length() - 1; i++) {
            LexiconRow end = rows.get(surface.substring(i));
            if (end != null
                    && end.type() == whole.type()
                    && end.support() >= FAR_MORE * whole.support()
                    && !rows.containsKey(surface.substring(0, i))) {
                return true;
            }
        }
        return false;
    }

    private static long support(Row row) {
        return IntStream.rangeClosed(1, VOTES).mapToLong(row::getLong).sum();
    }

    private static NameType type(Row row) {
        int best = 1;
        long typed = 0;
        for (int i = 1; i < VOTES; i++) {
            typed += row.getLong(i);
            best = row.getLong(i) > row.getLong(best) ? i : best;
        }
        return typed >= TYPED * support(row) && row.getLong(best) * 2 > typed ? NameType.values()[best - 1] : null;
    }

    /** Returns one row a form: in how many articles it is taken for what. */
    private static Iterator<Row> votes(Iterator<Row> articles, String lang) {
        NameWords dictionary = NameWords.of(lang);
        Map<String, long[]> votes = new HashMap<>();
        while (articles.hasNext()) {
            String text = articles.next().getString(1);
            Map<String, Integer> here = new HashMap<>();
            for (WordName name : WordNames.in(lang, text, dictionary.in(text))) {
                int vote = name.type() == null ? VOTES - 1 : name.type().ordinal();
                here.merge(text.substring(name.start(), name.end()), vote, Math::min);
            }
            here.forEach((surface, vote) -> votes.computeIfAbsent(surface, key -> new long[VOTES])[vote]++);
        }
        return votes.entrySet().stream()
                .map(entry -> {
                    long[] of = entry.getValue();
                    return RowFactory.create(entry.getKey(), of[0], of[1], of[2], of[3]);
                })
                .iterator();
    }

    /** Returns in how many articles each form stands. */
    private static Map<String, Long> stories(Dataset<Row> bodies, String lang, Map<String, LexiconRow> rows) {
        Broadcast<ArrayList<String>> surfaces = JavaSparkContext.fromSparkContext(
                        bodies.sparkSession().sparkContext())
                .broadcast(new ArrayList<>(rows.keySet()));
        Map<String, Long> stories = new HashMap<>();
        bodies.mapPartitions(
                        (MapPartitionsFunction<Row, Row>) articles -> found(articles, lang, surfaces.value()),
                        Encoders.row(FOUND))
                .groupBy("surface")
                .agg(sum("stories"))
                .collectAsList()
                .forEach(row -> stories.put(row.getString(0), row.getLong(1)));
        return stories;
    }

    private static Iterator<Row> found(Iterator<Row> articles, String lang, List<String> surfaces) {
        SurfaceLexicon lexicon = new SurfaceLexicon();
        surfaces.forEach(surface -> lexicon.add(new LexiconRow(surface, surface, surface, null, "name", 0)));
        NameWords dictionary = NameWords.of(lang);
        Map<String, Long> found = new HashMap<>();
        while (articles.hasNext()) {
            String text = articles.next().getString(1);
            Set<String> here = new HashSet<>();
            for (WordMentions.Found name : WordMentions.in(lang, text, dictionary.in(text), lexicon, LocalDate.EPOCH)) {
                here.add(name.row().surface());
            }
            here.forEach(surface -> found.merge(surface, 1L, Long::sum));
        }
        return found.entrySet().stream()
                .map(entry -> RowFactory.create(entry.getKey(), entry.getValue()))
                .iterator();
    }
}
