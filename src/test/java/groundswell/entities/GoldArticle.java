package groundswell.entities;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The texts of a collection put together again into articles, because names are found in articles: sentences whose ids
 * share a document, and of Wikigold, which does not say where an article ends, twelve sentences in a row, which is about
 * the length of its articles.
 *
 * @param text sentences, a line each
 * @param parts its sentences
 * @param starts where each begins
 */
record GoldArticle(String text, List<NameGold> parts, List<Integer> starts) {
    private static final int SENTENCES = 12;

    /** Returns the articles of a collection. */
    static List<GoldArticle> of(List<NameGold> texts) {
        Map<String, List<NameGold>> byDocument = new LinkedHashMap<>();
        for (NameGold text : texts) {
            byDocument
                    .computeIfAbsent(document(text.id()), key -> new ArrayList<>())
                    .add(text);
        }
        return byDocument.values().stream().map(GoldArticle::join).toList();
    }

    private static String document(String id) {
        int dash = id.lastIndexOf('-');
        if (id.startsWith("wikigold")) {
            return "wikigold-" + Integer.parseInt(id.substring(dash + 1)) / SENTENCES;
        }
        return id.startsWith("uner") ? id.substring(0, dash) : id;
    }

    private static GoldArticle join(List<NameGold> parts) {
        StringBuilder text = new StringBuilder();
        List<Integer> starts = new ArrayList<>();
        for (NameGold part : parts) {
            if (text.length() > 0) {
                text.append("\n\n");
            }
            starts.add(text.length());
            text.append(part.text());
        }
        return new GoldArticle(text.toString(), parts, starts);
    }

    /** Returns those of some spans of the article that lie in a part, as spans of that part. */
    List<TaggedSpan> within(int part, List<TaggedSpan> spans) {
        int start = starts.get(part);
        int end = start + parts.get(part).text().length();
        return spans.stream()
                .filter(span -> span.start() >= start && span.end() <= end)
                .map(span -> new TaggedSpan(span.start() - start, span.end() - start, span.type()))
                .toList();
    }
}
