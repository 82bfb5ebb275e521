package groundswell.clean;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.desc;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.unix_date;

import groundswell.config.CleanConfig;
import groundswell.furniture.Furniture;
import groundswell.text.TextCleaner;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.StructType;

/** Learns the sentences that a source puts into many of its articles. */
public final class Boilerplate {
    /** So many sentences of a source are learned at most, those of most articles first. */
    private static final int MOST = 500;

    private static final int EXCERPT = 240;

    private Boilerplate() {}

    /**
     * Returns boilerplate: one row for each sentence of a source that recurs as often as the configuration asks. Its share
     * is one of the source's articles from the first to the last day with it: what a programme says for a year is a formula,
     * however old its archive.
     */
    public static Dataset<Row> learn(Dataset<Row> parsedArticles, CleanConfig config) {
        StructType candidates = StructType.fromDDL("source string, sentence_key long, day int, sentence string");
        boolean learns = config.boilerplate_min_articles() > 0;
        Dataset<Row> articles = parsedArticles.where(lit(learns)).select("source", "published_on", "title", "body");
        Dataset<Row> sentences = articles.flatMap(
                        (FlatMapFunction<Row, Row>) Boilerplate::candidates, Encoders.row(candidates))
                .groupBy("source", "sentence_key")
                .agg(
                        count(lit(1)).as("articles"),
                        countDistinct(col("day")).as("days"),
                        min("day").as("first_day"),
                        max("day").as("last_day"),
                        min("sentence").as("sentence"))
                .where(col("articles")
                        .geq(config.boilerplate_min_articles())
                        .and(col("days").geq(config.boilerplate_min_days())));
        return withSourceArticles(sentences, articles)
                .where(col("articles").geq(col("source_articles").multiply(config.boilerplate_min_share())))
                .withColumn(
                        "place",
                        row_number().over(Window.partitionBy("source").orderBy(desc("articles"), col("sentence_key"))))
                .where(col("place").leq(MOST));
    }

    private static Dataset<Row> withSourceArticles(Dataset<Row> sentences, Dataset<Row> articles) {
        Dataset<Row> days = articles.groupBy(
                        col("source"), unix_date(col("published_on")).as("day"))
                .agg(count(lit(1)).as("of_day"))
                .withColumn(
                        "up_to", sum("of_day").over(Window.partitionBy("source").orderBy("day")));
        return sentences
                .join(
                        days.select(
                                col("source"),
                                col("day").as("first_day"),
                                col("up_to").minus(col("of_day")).as("before")),
                        new String[] {"source", "first_day"},
                        "inner")
                .join(
                        days.select(col("source"), col("day").as("last_day"), col("up_to")),
                        new String[] {"source", "last_day"},
                        "inner")
                .withColumn("source_articles", col("up_to").minus(col("before")));
    }

    /** Returns the keys of each source's sentences; at most {@value #MOST} a source are held. */
    static Map<String, Set<Long>> bySource(Dataset<Row> boilerplate) {
        Map<String, Set<Long>> keys = new HashMap<>();
        boilerplate.select("source", "sentence_key").collectAsList().forEach(row -> keys.computeIfAbsent(
                        row.getString(0), source -> new HashSet<>())
                .add(row.getLong(1)));
        return keys;
    }

    private static Iterator<Row> candidates(Row article) {
        String body = TextCleaner.clean(article.getAs("body"));
        Overlaps known =
                new Overlaps(Furniture.of(TextCleaner.clean(article.getAs("title")), body, article.getAs("source"))
                        .body());
        LocalDate day = article.getAs("published_on");
        Set<Long> seen = new HashSet<>();
        List<Row> rows = new ArrayList<>();
        BoilerplateSentences.each(body, (key, start, end) -> {
            if (!known.with(start, end) && seen.add(key)) {
                rows.add(RowFactory.create(
                        article.getAs("source"),
                        key,
                        (int) day.toEpochDay(),
                        body.substring(start, Math.min(end, start + EXCERPT)).strip()));
            }
        });
        return rows.iterator();
    }
}
