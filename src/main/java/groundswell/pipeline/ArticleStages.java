package groundswell.pipeline;

import static groundswell.table.InternalTables.CLEAN_ARTICLES;
import static groundswell.table.InternalTables.PARSED_ARTICLES;
import static groundswell.table.InternalTables.PARSED_RECORDS;
import static groundswell.table.InternalTables.RAW_RECORDS;
import static groundswell.table.InternalTables.STORY_ARTICLES;
import static groundswell.table.InternalTables.STORY_CANDIDATES;
import static groundswell.table.InternalTables.STORY_LINKS;
import static groundswell.table.InternalTables.STORY_MATCHES;
import static groundswell.table.InternalTables.STORY_TEXTS;
import static groundswell.table.Tables.ARTICLES;
import static groundswell.table.Tables.BOILERPLATE;
import static groundswell.table.Tables.REJECTS;
import static groundswell.table.Tables.REMOVED_SPANS;
import static groundswell.table.Tables.SOURCES;
import static groundswell.table.Tables.STORIES;
import static groundswell.table.Tables.TOTALS;

import groundswell.clean.Boilerplate;
import groundswell.clean.CleanArticles;
import groundswell.clean.RemovedSpans;
import groundswell.config.Config;
import groundswell.count.Totals;
import groundswell.ingest.ParsedArticles;
import groundswell.ingest.ParsedRecords;
import groundswell.stories.Stories;
import groundswell.stories.StoryArticles;
import groundswell.stories.StoryCandidates;
import groundswell.stories.StoryLinks;
import groundswell.stories.StoryMatches;
import groundswell.stories.StoryTexts;
import groundswell.table.Table;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** From rows to the articles of stories, and how many there are. */
final class ArticleStages {
    private ArticleStages() {}

    static List<Stage> stages() {
        return List.of(
                stage("read", RAW_RECORDS, PARSED_RECORDS, ParsedRecords::of),
                stage("rejects", PARSED_RECORDS, REJECTS, (records, config) -> ParsedRecords.rejects(records)),
                stage("articles", PARSED_RECORDS, PARSED_ARTICLES, (records, config) -> ParsedArticles.of(records)),
                stage(
                        "learn boilerplate",
                        PARSED_ARTICLES,
                        BOILERPLATE,
                        (articles, config) -> Boilerplate.learn(articles, config.clean())),
                new Stage(
                        "clean",
                        List.of(PARSED_ARTICLES, BOILERPLATE),
                        List.of(CLEAN_ARTICLES),
                        (in, config) -> Map.of(
                                CLEAN_ARTICLES,
                                CleanArticles.of(in.get(PARSED_ARTICLES), in.get(BOILERPLATE), config.clean()))),
                stage(
                        "story texts",
                        CLEAN_ARTICLES,
                        STORY_TEXTS,
                        (articles, config) -> StoryTexts.of(articles, config.stories())),
                stage(
                        "story candidates",
                        STORY_TEXTS,
                        STORY_CANDIDATES,
                        (texts, config) -> StoryCandidates.of(texts, config.stories())),
                new Stage(
                        "story matches",
                        List.of(STORY_CANDIDATES, CLEAN_ARTICLES),
                        List.of(STORY_MATCHES),
                        (in, config) -> Map.of(
                                STORY_MATCHES,
                                StoryMatches.of(in.get(STORY_CANDIDATES), in.get(CLEAN_ARTICLES), config.stories()))),
                new Stage(
                        "stories",
                        List.of(STORY_TEXTS, STORY_MATCHES),
                        List.of(STORY_LINKS),
                        (in, config) -> Map.of(
                                STORY_LINKS,
                                StoryLinks.of(in.get(STORY_TEXTS), in.get(STORY_MATCHES), config.stories()))),
                new Stage(
                        "publish articles",
                        List.of(CLEAN_ARTICLES, STORY_LINKS),
                        List.of(STORY_ARTICLES, ARTICLES),
                        (in, config) -> {
                            Dataset<Row> articles = StoryArticles.of(in.get(CLEAN_ARTICLES), in.get(STORY_LINKS));
                            return Map.of(STORY_ARTICLES, articles, ARTICLES, articles);
                        }),
                stage("publish spans", CLEAN_ARTICLES, REMOVED_SPANS, (articles, config) -> RemovedSpans.of(articles)),
                stage("publish stories", ARTICLES, STORIES, (articles, config) -> Stories.of(articles)),
                stage("publish sources", ARTICLES, SOURCES, (articles, config) -> Stories.sources(articles)),
                stage(
                        "totals",
                        ARTICLES,
                        TOTALS,
                        (articles, config) -> Totals.of(articles, config.today(), config.trends())));
    }

    private static Stage stage(String name, Table reads, Table writes, OneTable step) {
        return new Stage(
                name,
                List.of(reads),
                List.of(writes),
                (in, config) -> Map.of(writes, step.apply(in.get(reads), config)));
    }

    @FunctionalInterface
    private interface OneTable {
        Dataset<Row> apply(Dataset<Row> table, Config config);
    }
}
