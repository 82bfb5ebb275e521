package groundswell.trends;

import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.struct;

import groundswell.table.Grain;
import groundswell.table.Periods;
import groundswell.table.TrendTables;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Finds the stories of the listed rising rows. */
public final class TrendStories {
    private static final Column[] TREND =
            TrendTables.LISTED_ROW_NAMES.stream().map(name -> col(name)).toArray(Column[]::new);

    private TrendStories() {}

    /**
     * Returns trend_stories: for every listed rising row exactly its {@code observed_stories}. Collects the listed rows.
     *
     * @param storyArticles of the languages that are analysed
     */
    public static Dataset<Row> of(
            Dataset<Row> storyArticles,
            Dataset<Row> listedTrends,
            Dataset<Row> articles,
            Dataset<Row> entityMentions,
            Dataset<Row> articleConcepts,
            Dataset<Row> articleTopics) {
        Dataset<Row> listed = listedTrends
                .where(col("is_listed").and(col("direction").equalTo("rising")))
                .select(TREND);
        Dataset<Row> entities = entityMentions
                .groupBy(col("article_id"), col("entity_id").as("key"))
                .agg(
                        max_by(col("surface"), struct(length(col("surface")), col("surface")))
                                .as("words"),
                        max(col("title_mentions").gt(0)).as("is_in_title"));
        Dataset<Row> concepts = articleConcepts.select(
                col("article_id"),
                col("concept").as("key"),
                col("matched").as("words"),
                col("in_title").as("is_in_title"));
        Dataset<Row> topics = articleTopics.select(
                col("article_id"),
                col("topic_id").as("key"),
                lit(null).cast("string").as("words"),
                lit(false).as("is_in_title"));
        return ofTerms(storyArticles, listed.where(col("kind").equalTo(Series.TERM)))
                .unionByName(linked(entities, listed.where(col("kind").equalTo(Series.ENTITY)), articles))
                .unionByName(linked(concepts, listed.where(col("kind").equalTo(Series.CONCEPT)), articles))
                .unionByName(linked(topics, listed.where(col("kind").equalTo(Series.TOPIC)), articles));
    }

    private static Dataset<Row> ofTerms(Dataset<Row> storyArticles, Dataset<Row> terms) {
        List<Row> listed = terms.collectAsList();
        JavaSparkContext context =
                JavaSparkContext.fromSparkContext(terms.sparkSession().sparkContext());
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
                        Encoders.row(TrendTables.TREND_STORIES.schema()));
    }

    /** Returns the stories of rows whose key articles are linked to. */
    private static Dataset<Row> linked(Dataset<Row> links, Dataset<Row> listed, Dataset<Row> articles) {
        Dataset<Row> first = articles.where(col("story_role").equalTo("first"))
                .select(
                        col("article_id"),
                        col("lang"),
                        col("story_id"),
                        col("source"),
                        col("published_on"),
                        Periods.grainsOf(col("date_precision")).as("grains"));
        return links.join(broadcast(listed), "key")
                .join(first, new String[] {"article_id", "lang"})
                .where(col("published_on")
                        .geq(col("period_start"))
                        .and(col("published_on").lt(col("period_end")))
                        .and(array_contains(col("grains"), col("grain"))))
                .drop("grains");
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
            Object[] values = new Object[TrendTables.TREND_STORIES.columns().size()];
            for (int i = 0; i < trend.size(); i++) {
                values[i] = trend.get(i);
            }
            int at = trend.size();
            values[at++] = trend.getAs("key");
            values[at++] = article.getAs("article_id");
            values[at++] = article.getAs("story_id");
            values[at++] = article.getAs("source");
            values[at++] = article.getAs("published_on");
            values[at] = isInTitle;
            return RowFactory.create(values);
        }
    }
}
