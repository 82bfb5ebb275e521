package groundswell.entities;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import groundswell.clean.ArticleView;
import groundswell.config.ConfigReader;
import groundswell.table.InternalTables;
import groundswell.testing.TableRows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The names of one wire article as it arrives. */
@Tag("full")
class NewswireNamesTest {
    private static final Path FILE = Path.of("..", "shared", "data", "newswire_example.txt");

    @Test
    void leadersPlacesAndBodiesAreFoundAndFurnitureIsNot() throws IOException {
        assumeTrue(Files.exists(FILE), "no " + FILE + ": its names are not looked for");
        assumeTrue(Nlp4jTagger.isAvailable(), "no NLP4J on the class path: names are not looked for");
        NameTokens tokens = NameTokens.of(kept(Files.readString(FILE)));
        NameVotes votes = new NameVotes();
        for (int[] sentence : tokens.sentences()) {
            votes.add(tokens, sentence, Proposals.of(tokens, sentence, Nlp4jTagger.shared()));
        }
        votes.addEvidence(Nlp4jTagger.shared());
        Map<String, Map<String, Long>> definitions = new TreeMap<>();
        for (AcronymDefinitions.Definition definition : AcronymDefinitions.in(tokens)) {
            definitions
                    .computeIfAbsent(definition.acronym(), key -> new TreeMap<>())
                    .merge(tokens.surface(definition.from(), definition.to()), 1L, Long::sum);
        }
        NameLexicon lexicon = new NameLexicon();
        LexiconBuilder.rows("en", votes, definitions, true).forEach(lexicon::add);
        Map<String, Set<String>> forms = new TreeMap<>();
        Map<String, Set<String>> roles = new TreeMap<>();
        for (Mention mention : ArticleNames.in(tokens, lexicon)) {
            forms.computeIfAbsent(mention.entity(), key -> new TreeSet<>())
                    .add(tokens.surface(mention.from(), mention.to()));
            if (mention.role() != null) {
                roles.computeIfAbsent(mention.entity(), key -> new TreeSet<>()).add(mention.role());
            }
        }
        System.out.println("newswire_example: " + forms + " " + roles);
        assertEquals(Set.of("Vladimir Putin", "Putin"), forms.get("person:vladimir putin"));
        assertEquals(Set.of("Kim Jong-un", "Kim"), forms.get("person:kim jong un"));
        assertEquals(Set.of("Hong Min"), forms.get("person:hong min"));
        assertTrue(forms.get("organization:un security council").containsAll(Set.of("U.N. Security Council", "UNSC")));
        assertEquals(
                Set.of("Korea Institute for National Unification"),
                forms.get("organization:korea institute for national unification"));
        for (String place : Set.of(
                "country:ru", "country:kp", "country:kr", "country:us", "location:pyongyang", "location:moscow")) {
            assertTrue(forms.containsKey(place), place);
        }
        assertTrue(forms.containsKey("country:ua"));
        assertTrue(forms.keySet().stream().noneMatch(id -> id.contains("yonhap") || id.contains("france-presse")));
        assertTrue(roles.get("person:vladimir putin").contains("Russian President"), roles.toString());
    }

    /** What cleaning leaves of the article, as a look at it shows: what is in brackets was taken out. */
    private static String kept(String text) throws IOException {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("article_id", "a");
        row.put("source", "Yonhap");
        row.put("lang", "en");
        row.put("title", text.substring(0, text.indexOf('\n')));
        row.put("body", text.substring(text.indexOf('\n')));
        Row article = TableRows.of(InternalTables.PARSED_ARTICLES, new ObjectMapper().writeValueAsString(row))
                .first();
        Map<String, String> view = new ArticleView(
                        ConfigReader.read("", "test", java.util.List.of()).clean())
                .of(article);
        return (view.get("title") + "\n\n" + view.get("text")).replaceAll("(?s)\\[\\[.*?\\]\\]", "\n\n");
    }
}
