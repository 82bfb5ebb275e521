package groundswell.trends;

import static org.apache.spark.sql.functions.col;

import groundswell.table.Grain;
import groundswell.table.InternalTables;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Finds in which stories the listed rising rows stand. */
public final class TrendStories {
    private TrendStories() {}

    /**
     * Returns trend_stories: for every listed rising row exactly its {@code observed_stories}. Collects those rows of
     * trends.
     *
     * @param storyArticles of the languages that are analysed
     */
    public static Dataset<Row> of(Dataset<Row> storyArticles, Dataset<Row> trends) {
        List<Row> listed = trends.where(col("is_listed").and(col("direction").equalTo("rising")))
                .select(
                        "lang",
                        "grain",
                        "period_start",
                        "period_end",
                        "is_partial",
                        "kind",
                        "key",
                        "label",
                        "rank",
                        "total_stories")
                .collectAsList();
        JavaSparkContext context =
                JavaSparkContext.fromSparkContext(trends.sparkSession().sparkContext());
        return storyArticles
                .where(col("story_role").equalTo("first"))
                .select(
                        "lang",
                        "date_precision",
                        "title_words",
                        "body_words",
                        "article_id",
                        "story_id",
                        "source",
                        "published_on")
                .flatMap(
                        new OfArticle(context.broadcast(listed), context.broadcast(new ListedTerms(listed))),
                        Encoders.row(InternalTables.TREND_STORIES.schema()));
    }

    /** Returns a row for each of the listed rows that an article speaks for. */
    private static final class OfArticle implements FlatMapFunction<Row, Row> {
        private static final long serialVersionUID = 1L;

        private final Broadcast<List<Row>> listed;
        private final Broadcast<ListedTerms> terms;

        OfArticle(Broadcast<List<Row>> listed, Broadcast<ListedTerms> terms) {
            this.listed = listed;
            this.terms = terms;
        }

        @Override
        public Iterator<Row> call(Row article) {
            int day = (int) article.<LocalDate>getAs("published_on").toEpochDay();
            int finest = Grain.finestFor(article.getAs("date_precision")).ordinal();
            Map<Integer, Boolean> isInTitle = new LinkedHashMap<>();
            String lang = article.getAs("lang");
            terms.value().find(lang, article.getAs("title_words"), day, finest, (row, at) -> isInTitle.put(row, true));
            terms.value()
                    .find(
                            lang,
                            article.getAs("body_words"),
                            day,
                            finest,
                            (row, at) -> isInTitle.putIfAbsent(row, false));
            return isInTitle.entrySet().stream()
                    .map(found -> row(listed.value().get(found.getKey()), article, found.getValue()))
                    .iterator();
        }

        private static Row row(Row trend, Row article, boolean isInTitle) {
            Object[] values = new Object[InternalTables.TREND_STORIES.columns().size()];
            for (int i = 0; i < trend.size(); i++) {
                values[i] = trend.get(i);
            }
            int at = trend.size();
            values[at++] = article.getAs("article_id");
            values[at++] = article.getAs("story_id");
            values[at++] = article.getAs("source");
            values[at++] = article.getAs("published_on");
            values[at] = isInTitle;
            return RowFactory.create(values);
        }
    }
}
