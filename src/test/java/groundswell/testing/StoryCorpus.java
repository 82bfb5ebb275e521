package groundswell.testing;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_from_unix_date;
import static org.apache.spark.sql.functions.format_string;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.timestamp_seconds;

import groundswell.table.DateMethod;
import groundswell.table.InternalTables;
import groundswell.text.Shingles;
import groundswell.text.TextHash;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * Makes clean articles of about 200 words with planted near-duplicates, to measure what groups them into stories. Of
 * 1,000 articles 690 stand alone, 300 belong to stories of 2 to 40 members (copies, light edits, abridgements, updates;
 * see {@link StoryKind}) within two days, and 10 are bulletins with the wording of the day before. An article depends on
 * the seed, the number of days and its own number only, so that partitions change nothing and a larger corpus of as many
 * days begins with the smaller one.
 */
public final class StoryCorpus {
    static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 1);
    private static final int ARTICLES_A_DAY = 2_500;
    private static final int SECONDS_A_DAY = 86_400;
    /** Columns that are the same in every row; those that neither this nor the writing gives are null. */
    private static final Map<String, Object> FIXED = Map.of(
            "date_method",
            DateMethod.FIELD.id(),
            "versions",
            1,
            "input_rows",
            1,
            "input_file",
            "planted",
            "lang_confidence",
            1.0,
            "title_capitals",
            new byte[0],
            "body_capitals",
            new byte[0],
            "is_brief",
            false,
            "removed",
            "");

    private static final StructType WRITTEN = new StructType()
            .add("article_id", DataTypes.StringType)
            .add("source_number", DataTypes.IntegerType)
            .add("second", DataTypes.LongType)
            .add("title_words", DataTypes.StringType)
            .add("body_words", DataTypes.StringType)
            .add("tokens", DataTypes.LongType)
            .add("text_key", DataTypes.StringType)
            .add("shingles", DataTypes.BinaryType);
    private static final StructType PLANTED = new StructType()
            .add("article_id", DataTypes.StringType)
            .add("planted_story", DataTypes.LongType)
            .add("kind", DataTypes.StringType);

    private StoryCorpus() {}

    /** Returns the days over which a corpus of so many articles has about 2,500 a day, at least 1. */
    public static int days(long articles) {
        return Math.toIntExact(Math.max(1, articles / ARTICLES_A_DAY));
    }

    /**
     * Returns clean_articles, in English, of 200 sources, from 2024-01-01 on. Capitals and removed spans are empty.
     *
     * @param articles a multiple of 1,000
     * @param days at least 1
     */
    public static Dataset<Row> cleanArticles(SparkSession spark, long seed, long articles, int days) {
        if (days < 1) {
            throw new IllegalArgumentException("days: " + days + ", at least 1");
        }
        Dataset<Row> written = blocks(spark, articles)
                .flatMap((FlatMapFunction<Long, Row>) block -> rows(seed, block, days), Encoders.row(WRITTEN));
        long begin = FIRST_DAY.toEpochDay();
        Column day = col("second").divide(SECONDS_A_DAY).cast("int").plus((int) begin);
        Dataset<Row> dated = written.withColumn("title", col("title_words"))
                .withColumn("lang", lit("en"))
                .withColumn("source", format_string("Source %03d", col("source_number")))
                .withColumn("published_at", timestamp_seconds(col("second").plus(begin * SECONDS_A_DAY)))
                .withColumn("published_on", date_from_unix_date(day))
                .withColumn("date_precision", lit("time"));
        List<Column> columns = new ArrayList<>();
        for (StructField field : InternalTables.CLEAN_ARTICLES.schema().fields()) {
            boolean isWritten = List.of(dated.columns()).contains(field.name());
            Object value = FIXED.get(field.name());
            columns.add(
                    isWritten
                            ? col(field.name())
                            : lit(value).cast(field.dataType()).as(field.name()));
        }
        return InternalTables.CLEAN_ARTICLES.conform(dated.select(columns.toArray(new Column[0])));
    }

    /**
     * Returns what was planted: article_id, planted_story (a number, equal for the members of a story) and kind ({@code
     * alone}, {@code first}, {@code copy}, {@code edited}, {@code abridged}, {@code updated}, {@code bulletin}), for each
     * article of the corpus of that seed and size, over whatever days.
     */
    public static Dataset<Row> truth(SparkSession spark, long seed, long articles) {
        return blocks(spark, articles)
                .flatMap((FlatMapFunction<Long, Row>) block -> planted(seed, block), Encoders.row(PLANTED));
    }

    private static Dataset<Long> blocks(SparkSession spark, long articles) {
        if (articles < StoryArticle.BLOCK || articles % StoryArticle.BLOCK != 0) {
            throw new IllegalArgumentException("articles: " + articles + ", a multiple of " + StoryArticle.BLOCK);
        }
        return spark.range(articles / StoryArticle.BLOCK);
    }

    private static Iterator<Row> rows(long seed, long block, int days) {
        return StoryArticle.block(seed, block).stream()
                .map(article -> row(article, days))
                .iterator();
    }

    private static Row row(StoryArticle article, int days) {
        PlantedText text = article.text(days);
        String body = text.body();
        return RowFactory.create(
                article.id(),
                article.source(days),
                article.second(days),
                text.title(),
                body,
                (long) text.tokens(),
                TextHash.of("en", body),
                Shingles.sample(body));
    }

    private static Iterator<Row> planted(long seed, long block) {
        return StoryArticle.block(seed, block).stream()
                .map(article -> RowFactory.create(
                        article.id(), article.story(), article.kind().label()))
                .iterator();
    }
}
