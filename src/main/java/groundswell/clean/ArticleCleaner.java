package groundswell.clean;

import groundswell.config.CleanConfig;
import groundswell.furniture.Furniture;
import groundswell.furniture.Span;
import groundswell.furniture.WireAgency;
import groundswell.table.SpanKind;
import groundswell.text.CleanText;
import groundswell.text.LanguageDetector;
import groundswell.text.TextCleaner;
import groundswell.text.Tokens;
import groundswell.text.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Row;

/** Cleans and cuts one article after the other. One instance serves one thread. */
public final class ArticleCleaner {
    /** Characters of a body from which on the title, often written in another way, does not help to tell the language. */
    private static final int LEAST_FOR_LANGUAGE = 200;

    private static final int MOST_FOR_LANGUAGE = 600;

    private static final Furniture NO_FURNITURE = new Furniture(List.of(), List.of(), null, null, null);

    private final CleanConfig config;
    private final Map<String, Set<Long>> boilerplate;
    private final Words words = new Words();

    /** @param boilerplate keys of the sentences that were learned of each source */
    ArticleCleaner(CleanConfig config, Map<String, Set<Long>> boilerplate) {
        this.config = config;
        this.boilerplate = boilerplate;
    }

    /** Returns what came of an article: a row of parsed_articles or, without what others say, of parsed_records. */
    CleanArticle clean(Row article) {
        String source = article.getAs("source");
        CleanText title = TextCleaner.of(article.getAs("title"));
        CleanText body = TextCleaner.of(article.getAs("body"));
        Furniture furniture = config.furniture() ? Furniture.of(title.text(), body.text(), source) : NO_FURNITURE;
        List<Span> ofBody = withBoilerplate(body.text(), furniture.body(), boilerplate.get(source));
        LanguageDetector.Guess guess =
                language(article.getAs("lang"), title.text(), furniture.title(), body.text(), ofBody);
        String lang = guess.confidence() < config.min_lang_confidence() ? LanguageDetector.UNKNOWN : guess.lang();
        Tokens titleTokens = tokens(title.text(), furniture.title(), lang);
        Tokens bodyTokens = tokens(body.text(), ofBody, lang);
        StringBuilder removed = new StringBuilder();
        RemovedSpans.pack("title", title, furniture.title(), removed);
        RemovedSpans.pack("body", body, ofBody, removed);
        return new CleanArticle(
                title,
                body,
                furniture.title(),
                ofBody,
                furniture,
                agency(article, body.text(), furniture),
                lang,
                guess.confidence(),
                titleTokens,
                bodyTokens,
                removed.toString());
    }

    private static WireAgency agency(Row article, String body, Furniture furniture) {
        List<String> bylines = new ArrayList<>();
        bylines.add(article.getAs("author"));
        for (Span span : furniture.body()) {
            if (span.kind() == SpanKind.BYLINE) {
                bylines.add(body.substring(span.start(), span.end()));
            }
        }
        return WireAgency.of(furniture.agency(), bylines, article.getAs("source"));
    }

    private LanguageDetector.Guess language(
            String stated, String title, List<Span> ofTitle, String body, List<Span> ofBody) {
        if (!config.detect_language()) {
            return new LanguageDetector.Guess(stated, 1);
        }
        StringBuilder words = new StringBuilder();
        appendKept(body, ofBody, words);
        if (words.length() < LEAST_FOR_LANGUAGE) {
            appendKept(title, ofTitle, words);
        }
        return LanguageDetector.of(words.toString(), stated);
    }

    private static void appendKept(String text, List<Span> removed, StringBuilder words) {
        int from = 0;
        for (Span span : removed) {
            words.append(text, from, Math.max(from, span.start())).append(' ');
            from = span.end();
            if (words.length() > MOST_FOR_LANGUAGE) {
                return;
            }
        }
        words.append(text, from, Math.max(from, Math.min(text.length(), from + MOST_FOR_LANGUAGE)))
                .append(' ');
    }

    private Tokens tokens(String text, List<Span> removed, String lang) {
        words.begin(lang);
        int from = 0;
        for (Span span : removed) {
            if (span.start() > from) {
                words.add(text, from, span.start());
            }
            from = span.end();
        }
        if (from < text.length()) {
            words.add(text, from, text.length());
        }
        return words.tokens();
    }

    private static List<Span> withBoilerplate(String body, List<Span> spans, Set<Long> keys) {
        if (keys == null) {
            return spans;
        }
        List<Span> all = new ArrayList<>(spans);
        Overlaps furniture = new Overlaps(spans);
        BoilerplateSentences.each(body, (key, start, end) -> {
            if (keys.contains(key) && !furniture.with(start, end)) {
                all.add(new Span(SpanKind.BOILERPLATE, start, end));
            }
        });
        all.sort(Comparator.comparingInt(Span::start));
        return all;
    }
}
