package groundswell.entities;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An article of the fixture with all its names and whom they name.
 *
 * @param links of title and body, in order
 */
record LinkedArticle(String id, LocalDate day, String title, String body, List<Link> links) {
    private static final Pattern MARK = Pattern.compile("\\[([^|\\]]+)\\|([POLD]):([a-z0-9_]+)\\]");

    /**
     * A name where it stands.
     *
     * @param inTitle whether in the title, else in the body
     * @param start index of its first character there
     * @param surface as written
     * @param kind P person, O organization, L place, D a word for the people or things of a place
     * @param entity whom it names
     */
    record Link(boolean inTitle, int start, String surface, char kind, String entity) {
        NameType type() {
            return switch (kind) {
                case 'P' -> NameType.PERSON;
                case 'O' -> NameType.ORGANIZATION;
                default -> NameType.LOCATION;
            };
        }
    }

    /** Returns the articles of the fixture, in order. */
    static List<LinkedArticle> all() throws IOException {
        List<LinkedArticle> articles = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                LinkedArticle.class.getResourceAsStream("/groundswell/entities/linked_articles.txt"),
                StandardCharsets.UTF_8))) {
            List<String> of = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("#") && !line.startsWith("## ")) {
                    continue;
                }
                if (line.startsWith("## ") && !of.isEmpty()) {
                    articles.add(parse(of));
                    of.clear();
                }
                if (!line.isBlank()) {
                    of.add(line);
                }
            }
            articles.add(parse(of));
        }
        return articles;
    }

    private static LinkedArticle parse(List<String> lines) {
        String[] head = lines.get(0).split(" ", -1);
        List<Link> links = new ArrayList<>();
        String title = plain(lines.get(1), true, links);
        String body = plain(String.join("\n\n", lines.subList(2, lines.size())), false, links);
        return new LinkedArticle(head[1], LocalDate.parse(head[2]), title, body, links);
    }

    private static String plain(String marked, boolean inTitle, List<Link> links) {
        StringBuilder plain = new StringBuilder();
        Matcher marks = MARK.matcher(marked);
        int from = 0;
        while (marks.find()) {
            plain.append(marked, from, marks.start());
            links.add(new Link(
                    inTitle, plain.length(), marks.group(1), marks.group(2).charAt(0), marks.group(3)));
            plain.append(marks.group(1));
            from = marks.end();
        }
        return plain.append(marked, from, marked.length()).toString();
    }
}
