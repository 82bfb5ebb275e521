package groundswell.html;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The articles that a page describes in JSON-LD, and as a last resort the page itself. */
final class JsonLd {
    private static final int MAX_LENGTH = 2_000_000;
    private static final int MAX_SCRIPTS = 50;
    private static final int MAX_DEPTH = 6;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .build();
    /** Where the main thing of a page may be; lists of other pages are not among them. */
    private static final String[] DOORS = {"@graph", "mainEntity", "mainEntityOfPage"};

    private static final Set<String> POSTS = Set.of("BlogPosting", "LiveBlogPosting", "SocialMediaPosting", "Report");
    private static final Pattern BROKEN_TYPE =
            Pattern.compile("\"@type\"\\s*:\\s*\\[?\\s*\"[A-Za-z]*(Article|BlogPosting)\"");
    private static final Pattern BROKEN_DATE = Pattern.compile("\"datePublished\"\\s*:\\s*\"([^\"]{4,60})\"");

    private final List<JsonNode> articles = new ArrayList<>();
    private final List<JsonNode> pages = new ArrayList<>();
    private final List<String> brokenDates = new ArrayList<>();

    private JsonLd() {}

    static JsonLd of(Document document) {
        JsonLd found = new JsonLd();
        int scripts = 0;
        for (Element script : document.getElementsByTag("script")) {
            if (script.attr("type").strip().toLowerCase(Locale.ROOT).startsWith("application/ld+json")
                    && scripts++ < MAX_SCRIPTS) {
                found.read(script.data());
            }
        }
        return found;
    }

    private void read(String data) {
        int start = 0;
        while (start < data.length() && data.charAt(start) != '{' && data.charAt(start) != '[') {
            start++;
        }
        if (data.length() > MAX_LENGTH || start == data.length()) {
            return;
        }
        String json = data.substring(start);
        try {
            add(JSON.readTree(json), 0);
        } catch (JsonProcessingException e) {
            readBroken(json);
        }
    }

    private void readBroken(String json) {
        Matcher date = BROKEN_DATE.matcher(json);
        if (BROKEN_TYPE.matcher(json).find() && date.find()) {
            brokenDates.add(date.group(1));
        }
    }

    private void add(JsonNode node, int depth) {
        if (node == null || depth > MAX_DEPTH) {
            return;
        }
        if (node.isArray()) {
            node.forEach(part -> add(part, depth + 1));
        } else if (node.isObject()) {
            List<String> types = texts(node.get("@type"));
            if (types.stream().anyMatch(JsonLd::isArticle)) {
                articles.add(node);
            } else if (types.stream().anyMatch(type -> type.endsWith("WebPage"))) {
                pages.add(node);
            }
            for (String door : DOORS) {
                add(node.get(door), depth + 1);
            }
        }
    }

    private static boolean isArticle(String type) {
        String name = type.substring(Math.max(type.lastIndexOf('/'), type.lastIndexOf(':')) + 1);
        return name.endsWith("Article") || POSTS.contains(name);
    }

    /** Returns the publication dates of articles, then of the page. */
    List<String> dates() {
        List<String> dates = new ArrayList<>(all(articles, "datePublished"));
        dates.addAll(brokenDates);
        dates.addAll(all(pages, "datePublished"));
        return dates;
    }

    /** Returns an article's property that is a text, null where none has it. */
    String text(String property) {
        return all(articles, property).stream().findFirst().orElse(null);
    }

    /** Returns the names of the persons or organisations of a property, joined by a comma; null for none. */
    String names(String property) {
        for (JsonNode article : articles) {
            List<String> names = names(article.get(property));
            if (!names.isEmpty()) {
                return String.join(", ", names);
            }
        }
        return null;
    }

    private static List<String> all(List<JsonNode> nodes, String property) {
        return nodes.stream()
                .flatMap(node -> texts(node.get(property)).stream())
                .toList();
    }

    private static List<String> names(JsonNode value) {
        List<String> names = new ArrayList<>();
        if (value != null && value.isArray()) {
            value.forEach(part -> names.addAll(texts(part.isObject() ? part.get("name") : part)));
        } else if (value != null) {
            names.addAll(texts(value.isObject() ? value.get("name") : value));
        }
        return names.stream().distinct().limit(20).toList();
    }

    private static List<String> texts(JsonNode value) {
        List<String> texts = new ArrayList<>();
        if (value != null && value.isArray()) {
            value.forEach(part -> addText(texts, part));
        } else if (value != null) {
            addText(texts, value);
        }
        return texts;
    }

    private static void addText(List<String> texts, JsonNode value) {
        if (value.isValueNode() && !value.isNull() && !value.asText().isBlank()) {
            texts.add(value.asText().strip());
        }
    }
}
