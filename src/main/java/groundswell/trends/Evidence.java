package groundswell.trends;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;

import groundswell.config.TrendsConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.StructType;

/** Chooses stories that show what listed rising rows are about. */
public final class Evidence {
    private static final Column[] TREND = columns("grain", "period_start", "lang", "kind", "key");
    private static final Column[] BEST = {
        col("rising_keys").desc(),
        col("is_in_title").desc(),
        col("story_sources").desc(),
        col("story_articles").desc(),
        col("published_on"),
        col("article_id")
    };

    private Evidence() {}

    /**
     * Returns evidence: for each row of trends in trend_stories, the best story of each source before the second best of
     * any. The best is the most central: it holds most of what else is listed as rising in the period.
     *
     * @param articles cleaned, with their texts
     */
    public static Dataset<Row> of(
            Dataset<Row> trendStories, Dataset<Row> stories, Dataset<Row> articles, TrendsConfig config) {
        Dataset<Row> spread = stories.select(
                col("story_id"),
                col("articles").as("story_articles"),
                col("sources").as("story_sources"));
        Column[] ofSource =
                Stream.concat(Stream.of(TREND), Stream.of(col("source"))).toArray(Column[]::new);
        Column[] order = Stream.concat(Stream.of(col("place_in_source")), Stream.of(BEST))
                .toArray(Column[]::new);
        Dataset<Row> chosen = trendStories
                .join(spread, "story_id")
                .withColumn(
                        "rising_keys",
                        count(lit(1)).over(Window.partitionBy("grain", "period_start", "lang", "article_id")))
                .withColumn(
                        "place_in_source",
                        row_number().over(Window.partitionBy(ofSource).orderBy(BEST)))
                .withColumn("rank", row_number().over(Window.partitionBy(TREND).orderBy(order)))
                .where(col("rank").leq(config.evidence()))
                .drop("place_in_source", "rising_keys");
        Dataset<Row> texts = articles.select("article_id", "url", "title", "title_text", "body_text");
        Dataset<Row> told = texts.join(broadcast(chosen), "article_id");
        List<String> names = new ArrayList<>(List.of(told.columns()));
        StructType schema =
                told.schema().add("snippet", "string").add("match_start", "int").add("match_end", "int");
        int words = names.indexOf("words");
        int title = names.indexOf("title_text");
        int body = names.indexOf("body_text");
        boolean quotes = config.snippets();
        return told.map(
                (MapFunction<Row, Row>) row -> withSnippet(
                        row, quotes ? snippet(row.getString(body), row.getString(title), row.getString(words)) : null),
                Encoders.row(schema));
    }

    private static Snippet snippet(String body, String title, String words) {
        Snippet found = body == null || words == null ? null : Snippet.of(body, words);
        return found == null && title != null && words != null ? Snippet.of(title, words) : found;
    }

    private static Row withSnippet(Row row, Snippet snippet) {
        Object[] values = new Object[row.size() + 3];
        for (int i = 0; i < row.size(); i++) {
            values[i] = row.get(i);
        }
        if (snippet != null) {
            values[row.size()] = snippet.text();
            values[row.size() + 1] = snippet.start();
            values[row.size() + 2] = snippet.end();
        }
        return RowFactory.create(values);
    }

    private static Column[] columns(String... names) {
        return Stream.of(names).map(name -> col(name)).toArray(Column[]::new);
    }
}
