package groundswell.entities;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import groundswell.config.ConfigReader;
import groundswell.config.EntitiesConfig;
import groundswell.testing.SharedSpark;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Countries that articles name, by what is known before any is read, beside the countries that editors gave them. */
@Tag("full")
class ReutersPlacesTest {
    private static final double LEAST = 0.75;

    private static final String USA = "country:us";

    @Test
    void countriesAreThoseThatEditorsGave() throws IOException {
        assumeTrue(PlaceLabels.isAvailable(), "no ../shared/data/reuters21578: countries are not compared");
        List<PlaceLabels.Article> articles = PlaceLabels.read();
        NameLexicon lexicon = new NameLexicon();
        LexiconBuilder.rows("en", new NameVotes(), Map.of(), false).forEach(lexicon::add);
        List<Set<String>> found = PlaceLabels.countries(articles, lexicon);
        double[] others = PlaceLabels.f1(articles, found, false, USA);
        double[] usa = PlaceLabels.f1(articles, found, true, USA);
        System.out.printf(
                "reuters21578 places but usa: precision %.3f recall %.3f F1 %.3f; usa: %.3f %.3f %.3f%n",
                others[0], others[1], others[2], usa[0], usa[1], usa[2]);
        assertTrue(others[2] >= LEAST, "F1 " + others[2]);
    }

    /** Of people and bodies editors gave but a few, so what is found is compared among those alone. */
    @Test
    void peopleAndBodiesAreThoseThatEditorsGave() throws IOException {
        assumeTrue(PlaceLabels.isAvailable(), "no ../shared/data/reuters21578: people are not compared");
        assumeTrue(Nlp4jTagger.isAvailable(), "no NLP4J on the class path: people are not compared");
        List<PlaceLabels.Article> articles = PlaceLabels.read();
        NameLexicon lexicon = learned(articles);
        double[] people = f1(articles, lexicon, NameType.PERSON, PlaceLabels.Article::people);
        double[] bodies = f1(articles, lexicon, NameType.ORGANIZATION, PlaceLabels.Article::organizations);
        System.out.printf(
                "reuters21578 people: precision %.3f recall %.3f F1 %.3f; orgs: %.3f %.3f %.3f%n",
                people[0], people[1], people[2], bodies[0], bodies[1], bodies[2]);
        assertTrue(people[2] >= 0.5, "people F1 " + people[2]);
        assertTrue(bodies[2] >= 0.5, "orgs F1 " + bodies[2]);
    }

    private static NameLexicon learned(List<PlaceLabels.Article> articles) {
        List<Row> rows = new ArrayList<>();
        for (PlaceLabels.Article article : articles) {
            rows.add(RowFactory.create("a" + rows.size(), "en", "first", article.body()));
        }
        EntitiesConfig config =
                ConfigReader.read("", "test", List.of("entities.tagger=nlp4j")).entities();
        NameLexicon lexicon = new NameLexicon();
        StructType schema = StructType.fromDDL("article_id string, lang string, story_role string, body_text string");
        Names.learn(SharedSpark.session().createDataFrame(rows, schema).repartition(8), List.of("en"), config)
                .collectAsList()
                .forEach(row -> lexicon.add(new LexiconRow(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        NameType.of(row.getString(4)),
                        row.getString(5),
                        row.getLong(6))));
        return lexicon;
    }

    private static double[] f1(
            List<PlaceLabels.Article> articles,
            NameLexicon lexicon,
            NameType type,
            Function<PlaceLabels.Article, Set<String>> labels) {
        Set<String> all = new HashSet<>();
        articles.forEach(article -> all.addAll(labels.apply(article)));
        long right = 0;
        long wanted = 0;
        long given = 0;
        for (PlaceLabels.Article article : articles) {
            NameTokens tokens = NameTokens.of(article.text());
            Set<String> found = new HashSet<>();
            for (Mention mention : ArticleNames.in(tokens, lexicon)) {
                if (mention.type() == type) {
                    found.addAll(ends(mention.entity()));
                    found.addAll(ends(tokens.surface(mention.from(), mention.to())));
                }
            }
            found.retainAll(all);
            given += found.size();
            wanted += labels.apply(article).size();
            found.retainAll(labels.apply(article));
            right += found.size();
        }
        return new double[] {right / (double) given, right / (double) wanted, 2.0 * right / (given + wanted)};
    }

    /** Returns the last one, two and three words of a name as labels are written, and all without what parts them. */
    private static List<String> ends(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replaceAll("^[a-z]+:", "").replace(".", "");
        String[] words = plain.split(" ", -1);
        List<String> ends = new ArrayList<>(List.of(plain.replace(" ", "")));
        for (int i = Math.max(0, words.length - 3); i < words.length; i++) {
            ends.add(String.join("-", Arrays.copyOfRange(words, i, words.length)));
        }
        return ends;
    }
}
