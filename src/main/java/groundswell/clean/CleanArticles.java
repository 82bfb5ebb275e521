package groundswell.clean;

import groundswell.config.CleanConfig;
import groundswell.config.UserError;
import groundswell.table.InternalTables;
import groundswell.text.LanguageDetector;
import groundswell.text.Shingles;
import groundswell.text.StoryText;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Cleans the texts, takes out what articles do not say themselves, and cuts the rest into words. */
public final class CleanArticles {
    private CleanArticles() {}

    /** Returns clean_articles: one row for each of parsed_articles. */
    public static Dataset<Row> of(Dataset<Row> parsedArticles, Dataset<Row> boilerplate, CleanConfig config) {
        requireModels(config);
        Map<String, Set<Long>> learned = Boilerplate.bySource(boilerplate);
        return parsedArticles.mapPartitions(
                (MapPartitionsFunction<Row, Row>) articles -> clean(articles, new ArticleCleaner(config, learned)),
                Encoders.row(InternalTables.CLEAN_ARTICLES.schema()));
    }

    static void requireModels(CleanConfig config) {
        if (config.detect_language() && !LanguageDetector.isAvailable()) {
            throw new UserError(
                    "telling languages needs the side jar lingua-1.2.2.jar: give it with --jars, or take the"
                            + " stated languages with --set clean.detect_language=false");
        }
    }

    private static Iterator<Row> clean(Iterator<Row> articles, ArticleCleaner cleaner) {
        String[] names = InternalTables.CLEAN_ARTICLES.schema().fieldNames();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return articles.hasNext();
            }

            @Override
            public Row next() {
                Row article = articles.next();
                return row(article, cleaner.clean(article), names);
            }
        };
    }

    private static Row row(Row article, CleanArticle clean, String[] names) {
        Object[] values = new Object[names.length];
        for (int i = 0; i < names.length; i++) {
            values[i] = switch (names[i]) {
                case "title" ->
                    clean.title().text().isEmpty() ? null : clean.title().text();
                case "lang" -> clean.lang();
                case "lang_confidence" -> Math.round(clean.langConfidence() * 1000) / 1000.0;
                case "wire_agency" ->
                    clean.agency() == null ? null : clean.agency().name();
                case "wire_agency_method" ->
                    clean.agency() == null ? null : clean.agency().method();
                case "dateline_place" -> clean.furniture().place();
                case "title_words" -> clean.titleTokens().words();
                case "title_capitals" -> clean.titleTokens().capitals();
                case "body_words" -> clean.bodyTokens().words();
                case "body_capitals" -> clean.bodyTokens().capitals();
                case "tokens" ->
                    (long) clean.titleTokens().count() + clean.bodyTokens().count();
                case "title_text" -> KeptText.of(clean.title().text(), clean.ofTitle());
                case "body_text" -> KeptText.of(clean.body().text(), clean.ofBody());
                case "text_key" ->
                    StoryText.key(
                            article.getAs("article_id"),
                            article.getAs("source"),
                            clean.lang(),
                            clean.titleTokens(),
                            clean.bodyTokens());
                case "is_brief" -> StoryText.isBrief(clean.bodyTokens());
                case "shingles" -> Shingles.sample(StoryText.words(clean.titleTokens(), clean.bodyTokens()));
                case "removed" -> clean.removed();
                default -> article.getAs(names[i]);
            };
        }
        return RowFactory.create(values);
    }
}
