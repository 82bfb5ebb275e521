package groundswell.entities;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/** Articles of Reuters-21578 with the countries that editors gave them. */
final class PlaceLabels {
    private static final Path FILE = Path.of("..", "shared", "data", "reuters21578", "reuters21578.jsonl.gz");
    private static final Map<String, String> CODES = Map.of(
            "usa", "us", "uk", "gb", "ussr", "su", "uae", "ae", "ivory-coast", "ci", "zaire", "cd", "hong-kong", "hk");

    private PlaceLabels() {}

    /**
     * An article.
     *
     * @param text title, dateline and body
     * @param place where it was written, by its dateline
     * @param labels ids of countries, and labels that are no country here, as they are
     * @param people surnames, some with given names, in small letters with hyphens
     * @param organizations acronyms and short names, written likewise
     */
    record Article(
            String text,
            String place,
            String body,
            Set<String> labels,
            Set<String> people,
            Set<String> organizations) {}

    static boolean isAvailable() {
        return Files.exists(FILE);
    }

    /** Returns the articles that have a body. */
    static List<Article> read() throws IOException {
        Map<String, String> ids = new HashMap<>();
        Gazetteer.of("en").entries().forEach((surface, entry) -> {
            if (entry.evidence().equals("country")) {
                ids.put(surface.toLowerCase(Locale.ROOT).replace(' ', '-'), entry.id());
            }
        });
        CODES.forEach((label, code) -> ids.put(label, Gazetteer.countryId(code)));
        List<Article> articles = new ArrayList<>();
        ObjectMapper json = new ObjectMapper();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(FILE)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode row = json.readTree(line);
                if (row.path("body").asText("").isBlank()) {
                    continue;
                }
                Set<String> labels = new HashSet<>();
                row.get("extra")
                        .get("places")
                        .forEach(place -> labels.add(ids.getOrDefault(place.asText(), place.asText())));
                // Lines of the wire are no paragraphs unless the next is indented.
                String body =
                        row.get("body").asText().replaceAll("\n(?! )", " ").replaceAll("\n +", "\n\n");
                String dateline = row.get("extra").path("dateline").asText("").replaceAll(",? *[A-Z][a-z]+ \\d.*", "");
                articles.add(new Article(
                        row.path("title").asText("") + "\n\n" + dateline + "\n\n" + body,
                        dateline,
                        body,
                        labels,
                        strings(row.get("extra").path("people")),
                        strings(row.get("extra").path("orgs"))));
            }
        }
        return articles;
    }

    private static Set<String> strings(JsonNode array) {
        Set<String> strings = new HashSet<>();
        array.forEach(value -> strings.add(value.asText()));
        return strings;
    }

    /** Returns precision, recall and F1 over all pairs of article and country; with one country or without it. */
    static double[] f1(List<Article> articles, List<Set<String>> found, boolean only, String country) {
        long right = 0;
        long wanted = 0;
        long given = 0;
        for (int i = 0; i < articles.size(); i++) {
            for (String label : articles.get(i).labels()) {
                if (label.equals(country) == only) {
                    wanted++;
                    right += found.get(i).contains(label) ? 1 : 0;
                }
            }
            given += found.get(i).stream()
                    .filter(id -> id.equals(country) == only)
                    .count();
        }
        return new double[] {right / (double) given, right / (double) wanted, 2.0 * right / (given + wanted)};
    }

    /** Returns the countries that each article names, demonyms too, and the one of its dateline. */
    static List<Set<String>> countries(List<Article> articles, NameLexicon lexicon) {
        Map<String, String> known = Gazetteer.of("en").countries();
        List<Set<String>> found = new ArrayList<>();
        for (Article article : articles) {
            Set<String> of = new HashSet<>();
            for (Mention mention : ArticleNames.in(NameTokens.of(article.text()), lexicon)) {
                if (mention.entity().startsWith("country:")) {
                    of.add(mention.entity());
                }
            }
            for (Mention mention : ArticleNames.in(NameTokens.of(article.place()), lexicon)) {
                of.add(known.getOrDefault(mention.entity(), mention.entity()));
            }
            of.removeIf(id -> !id.startsWith("country:"));
            found.add(of);
        }
        return found;
    }

    /** Returns how many articles name each entity. */
    static Map<String, Integer> articlesByEntity(List<Article> articles, NameLexicon lexicon) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Article article : articles) {
            Set<String> of = new HashSet<>();
            ArticleNames.in(NameTokens.of(article.text()), lexicon).forEach(mention -> of.add(mention.entity()));
            of.forEach(entity -> counts.merge(entity, 1, Integer::sum));
        }
        return counts;
    }
}
