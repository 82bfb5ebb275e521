package groundswell.clean;

import groundswell.table.InternalTables;
import groundswell.text.TextCleaner;
import groundswell.text.TextHash;
import groundswell.text.Words;
import java.util.Iterator;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** Cleans the texts and cuts them into words. */
public final class CleanArticles {
    /** A body of fewer words says too little to tell one article from another. */
    private static final int LEAST_BODY_WORDS = 8;

    private CleanArticles() {}

    /** Returns clean_articles: one row for each of parsed_articles. */
    public static Dataset<Row> of(Dataset<Row> parsedArticles) {
        return parsedArticles.mapPartitions(
                (MapPartitionsFunction<Row, Row>) CleanArticles::clean,
                Encoders.row(InternalTables.CLEAN_ARTICLES.schema()));
    }

    private static Iterator<Row> clean(Iterator<Row> articles) {
        Words words = new Words();
        StructType schema = InternalTables.CLEAN_ARTICLES.schema();
        String[] names = schema.fieldNames();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return articles.hasNext();
            }

            @Override
            public Row next() {
                return clean(articles.next(), names, words);
            }
        };
    }

    private static Row clean(Row article, String[] names, Words words) {
        String title = TextCleaner.clean(article.getAs("title"));
        String lang = article.getAs("lang");
        String titleWords = words.of(title, lang).words();
        String bodyWords =
                words.of(TextCleaner.clean(article.getAs("body")), lang).words();
        int bodyCount = Words.count(bodyWords);
        Object[] values = new Object[names.length];
        for (int i = 0; i < names.length; i++) {
            values[i] = switch (names[i]) {
                case "title" -> title.isEmpty() ? null : title;
                case "title_words" -> titleWords;
                case "body_words" -> bodyWords;
                case "tokens" -> (long) Words.count(titleWords) + bodyCount;
                case "text_key" ->
                    bodyCount >= LEAST_BODY_WORDS
                            ? TextHash.of(lang, bodyWords)
                            : TextHash.of(lang, article.getAs("source"), titleWords, bodyWords);
                default -> article.getAs(names[i]);
            };
        }
        return RowFactory.create(values);
    }
}
