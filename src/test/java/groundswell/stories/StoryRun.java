package groundswell.stories;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.md5;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.to_timestamp_ntz;

import groundswell.clean.CleanArticles;
import groundswell.config.Config;
import groundswell.config.ConfigReader;
import groundswell.config.StoriesConfig;
import groundswell.table.InternalTables;
import groundswell.table.Table;
import groundswell.table.Tables;
import groundswell.testing.SharedSpark;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The stages of the stories one after the other, with the tables between them. */
public final class StoryRun {
    final Dataset<Row> texts;
    final Dataset<Row> candidates;
    final Dataset<Row> matches;
    final Dataset<Row> articles;

    /** Runs them on clean_articles. */
    public StoryRun(Dataset<Row> cleanArticles, StoriesConfig config) {
        Dataset<Row> clean = kept(InternalTables.CLEAN_ARTICLES, cleanArticles);
        texts = kept(InternalTables.STORY_TEXTS, StoryTexts.of(clean, config));
        candidates = kept(InternalTables.STORY_CANDIDATES, StoryCandidates.of(texts, config));
        matches = kept(InternalTables.STORY_MATCHES, StoryMatches.of(candidates, clean, config));
        Dataset<Row> links = kept(InternalTables.STORY_LINKS, StoryLinks.of(texts, matches, config));
        articles = InternalTables.STORY_ARTICLES.conform(StoryArticles.of(clean, links));
    }

    /** Returns the options of stories with these settings. */
    public static StoriesConfig config(String... settings) {
        return ConfigReader.read("", "test", settings(settings)).stories();
    }

    /** Returns story_articles. */
    public Dataset<Row> articles() {
        return articles;
    }

    private static List<String> settings(String... own) {
        return Stream.concat(Stream.of("run.output=none", "input.paths=[none]"), Stream.of(own))
                .toList();
    }

    /** Returns clean_articles of rows (id, source, lang, published_at, title, body) as collections have them. */
    public static Dataset<Row> clean(Dataset<Row> rows) {
        Dataset<Row> parsed = rows.select(
                md5(col("id").cast("binary")).as("article_id"),
                col("id").as("external_id"),
                col("source"),
                col("lang"),
                col("title"),
                col("body"),
                to_date(col("published_at").substr(1, 10)).as("published_on"),
                to_timestamp_ntz(col("published_at")).cast("timestamp").as("published_at"),
                lit("time").as("date_precision"),
                lit("field").as("date_method"),
                lit(false).as("zone_assumed"),
                lit(1).as("versions"),
                lit(1).as("input_rows"),
                lit("test").as("input_file"));
        for (String column : InternalTables.PARSED_ARTICLES.columnNames()) {
            if (!List.of(parsed.columns()).contains(column)) {
                parsed = parsed.withColumn(column, lit(null));
            }
        }
        Config config = ConfigReader.read("", "test", settings("clean.detect_language=false"));
        return CleanArticles.of(
                InternalTables.PARSED_ARTICLES.conform(parsed),
                SharedSpark.session().createDataFrame(List.of(), Tables.BOILERPLATE.schema()),
                config.clean());
    }

    /** Returns clean_articles of JSON lines (id, source, published_at, title, body), single quotes for double ones. */
    static Dataset<Row> clean(String... lines) {
        return clean(SharedSpark.session()
                .read()
                .schema("id string, source string, lang string, published_at string, title string, body string")
                .json(SharedSpark.session()
                        .createDataset(
                                Stream.of(lines)
                                        .map(line -> line.replace('\'', '"'))
                                        .toList(),
                                org.apache.spark.sql.Encoders.STRING())));
    }

    private static Dataset<Row> kept(Table table, Dataset<Row> rows) {
        return table.conform(rows).localCheckpoint();
    }
}
