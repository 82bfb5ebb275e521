package groundswell.count;

import groundswell.statistics.EffectiveNumber;
import groundswell.table.Grain;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Counts terms the slow and plain way: from the definitions, with sets. */
final class BruteForceCounts {
    /** An article; words as in clean_articles. */
    record Article(
            String id,
            String story,
            boolean isFirst,
            String source,
            String lang,
            LocalDate day,
            String precision,
            String title,
            String body) {}

    /** What is counted of a term in a period. */
    private static final class Cell {
        private long occurrences;
        private final Set<String> articles = new HashSet<>();
        private final Set<String> stories = new HashSet<>();
        private final Set<String> firstStories = new HashSet<>();
        private final Set<String> titleStories = new HashSet<>();
        private final Map<String, Long> bySource = new HashMap<>();
    }

    private BruteForceCounts() {}

    /**
     * Returns a line for each term and period: {@code lang/grain/term/n/first seen/period} to {@code occurrences articles
     * stories first_stories title_stories sources effective_sources}.
     */
    static Map<String, String> of(List<Article> articles, int longest, int leastStories) {
        Map<String, Set<String>> storiesOfTerm = new HashMap<>();
        Map<String, LocalDate> firstSeen = new HashMap<>();
        Map<String, Cell> cells = new TreeMap<>();
        for (Article article : articles) {
            for (String term : terms(article, longest)) {
                String key = article.lang() + "/" + term;
                storiesOfTerm.computeIfAbsent(key, any -> new HashSet<>()).add(article.story());
                firstSeen.merge(key, article.day(), (a, b) -> a.isBefore(b) ? a : b);
            }
        }
        for (Article article : articles) {
            for (String term : terms(article, longest)) {
                String key = article.lang() + "/" + term;
                if (storiesOfTerm.get(key).size() < leastStories) {
                    continue;
                }
                for (Grain grain : Grain.values()) {
                    if (grain.compareTo(Grain.finestFor(article.precision())) < 0) {
                        continue;
                    }
                    String name = String.join(
                            "/",
                            article.lang(),
                            grain.id(),
                            term,
                            String.valueOf(term.split(" ", -1).length),
                            firstSeen.get(key).toString(),
                            grain.start(article.day()).toString());
                    add(cells.computeIfAbsent(name, any -> new Cell()), article, term);
                }
            }
        }
        Map<String, String> lines = new TreeMap<>();
        cells.forEach((name, cell) -> lines.put(
                name,
                String.join(
                        " ",
                        List.of(
                                String.valueOf(cell.occurrences),
                                String.valueOf(cell.articles.size()),
                                String.valueOf(cell.stories.size()),
                                String.valueOf(cell.firstStories.size()),
                                String.valueOf(cell.titleStories.size()),
                                String.valueOf(cell.bySource.size()),
                                rounded(EffectiveNumber.of(cell.bySource.values().stream()
                                        .mapToLong(Long::longValue)
                                        .toArray()))))));
        return lines;
    }

    static String rounded(double value) {
        return String.format("%.9f", value);
    }

    private static void add(Cell cell, Article article, String term) {
        long inTitle = occurrences(article.title(), term);
        cell.occurrences += inTitle + occurrences(article.body(), term);
        cell.articles.add(article.id());
        cell.stories.add(article.story());
        if (article.isFirst()) {
            cell.firstStories.add(article.story());
        }
        if (inTitle > 0) {
            cell.titleStories.add(article.story());
        }
        cell.bySource.merge(article.source(), 1L, Long::sum);
    }

    private static Set<String> terms(Article article, int longest) {
        Set<String> terms = new TreeSet<>();
        for (String text : List.of(article.title(), article.body())) {
            for (String line : text.split("\n", -1)) {
                List<String> words = line.isEmpty() ? List.of() : List.of(line.split(" ", -1));
                for (int from = 0; from < words.size(); from++) {
                    for (int to = from + 1; to <= Math.min(words.size(), from + longest); to++) {
                        terms.add(String.join(" ", words.subList(from, to)));
                    }
                }
            }
        }
        return terms;
    }

    private static long occurrences(String text, String term) {
        long occurrences = 0;
        for (String line : text.split("\n", -1)) {
            String padded = " " + line + " ";
            for (int at = padded.indexOf(" " + term + " "); at >= 0; at = padded.indexOf(" " + term + " ", at + 1)) {
                occurrences++;
            }
        }
        return occurrences;
    }
}
