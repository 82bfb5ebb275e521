package groundswell.clean;

import groundswell.config.CleanConfig;
import groundswell.furniture.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;

/** Shows one article as cleaning leaves it, for a look at a new collection. */
public final class ArticleView {
    private final ArticleCleaner cleaner;

    /** Without boilerplate, which only a whole collection teaches. */
    public ArticleView(CleanConfig config) {
        CleanArticles.requireModels(config);
        cleaner = new ArticleCleaner(config, Map.of());
    }

    /**
     * Returns what there is to see, by name: language and confidence, agency, place, title and text with what was taken
     * out in double brackets after its kind, and the words that are counted.
     *
     * @param article row of parsed_records
     */
    public Map<String, String> of(Row article) {
        CleanArticle clean = cleaner.clean(article);
        Map<String, String> view = new LinkedHashMap<>();
        view.put("lang", clean.lang());
        view.put("lang_confidence", String.format(java.util.Locale.ROOT, "%.3f", clean.langConfidence()));
        view.put("wire_agency", clean.agency() == null ? null : clean.agency().name());
        view.put("dateline_place", clean.furniture().place());
        view.put("title", marked(clean.title().text(), clean.ofTitle()));
        view.put("text", marked(clean.body().text(), clean.ofBody()));
        view.put("title_words", clean.titleTokens().words());
        view.put("body_words", clean.bodyTokens().words());
        return view;
    }

    private static String marked(String text, List<Span> spans) {
        StringBuilder marked = new StringBuilder();
        int from = 0;
        for (Span span : spans) {
            marked.append(text, from, span.start())
                    .append("[[")
                    .append(span.kind().id())
                    .append(": ")
                    .append(text, span.start(), span.end())
                    .append("]]");
            from = span.end();
        }
        return marked.append(text, from, text.length()).toString();
    }
}
