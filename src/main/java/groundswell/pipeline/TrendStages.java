package groundswell.pipeline;

import static groundswell.table.ConceptTables.ARTICLE_CONCEPTS;
import static groundswell.table.ConceptTables.CONCEPT_COUNTS;
import static groundswell.table.EntityTables.ARTICLE_ENTITIES;
import static groundswell.table.EntityTables.ENTITY_COUNTS;
import static groundswell.table.EventTables.BURSTS;
import static groundswell.table.EventTables.CHANGE_POINTS;
import static groundswell.table.EventTables.EVIDENCE;
import static groundswell.table.EventTables.NULL_CHECK;
import static groundswell.table.EventTables.SLOW_TRENDS;
import static groundswell.table.EventTables.TREND_GROUPS;
import static groundswell.table.InternalTables.CLEAN_ARTICLES;
import static groundswell.table.InternalTables.ENTITY_MENTIONS;
import static groundswell.table.InternalTables.STORY_ARTICLES;
import static groundswell.table.InternalTables.TERM_SERIES;
import static groundswell.table.InternalTables.TERM_SUPPORT;
import static groundswell.table.Tables.ARTICLES;
import static groundswell.table.Tables.PHRASES;
import static groundswell.table.Tables.STORIES;
import static groundswell.table.Tables.TOTALS;
import static groundswell.table.TopicTables.ARTICLE_TOPICS;
import static groundswell.table.TopicTables.TOPICS;
import static groundswell.table.TopicTables.TOPIC_SHARES;
import static groundswell.table.TrendTables.FAMILIES;
import static groundswell.table.TrendTables.LISTED_TRENDS;
import static groundswell.table.TrendTables.SERIES_STORIES;
import static groundswell.table.TrendTables.STORY_DAYS;
import static groundswell.table.TrendTables.TRENDS;
import static groundswell.table.TrendTables.TREND_STORIES;
import static org.apache.spark.sql.functions.col;

import groundswell.config.Config;
import groundswell.count.SeriesStories;
import groundswell.count.StoryNumbers;
import groundswell.count.TermStories;
import groundswell.count.Totals;
import groundswell.table.Table;
import groundswell.topics.Topics;
import groundswell.trends.Bursts;
import groundswell.trends.Evidence;
import groundswell.trends.Families;
import groundswell.trends.LevelChanges;
import groundswell.trends.NullCheck;
import groundswell.trends.Series;
import groundswell.trends.SlowTrends;
import groundswell.trends.SourceMix;
import groundswell.trends.TrendGroups;
import groundswell.trends.TrendStories;
import groundswell.trends.Trends;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The stages that test series, find their bursts, and say what rose together and why to believe it. */
final class TrendStages {
    /** What {@link #series} and {@link #counted} are made of. */
    private static final List<Table> SERIES =
            List.of(TERM_SERIES, PHRASES, ENTITY_COUNTS, CONCEPT_COUNTS, TOPIC_SHARES, TOPICS, TOTALS);

    private TrendStages() {}

    static List<Stage> stages() {
        return Stream.of(tests(), events(), verdicts()).flatMap(List::stream).toList();
    }

    /** From series to those that stand out. */
    private static List<Stage> tests() {
        return List.of(
                new Stage(
                        "test series",
                        SERIES,
                        List.of(FAMILIES),
                        (in, config) -> Map.of(
                                FAMILIES,
                                Families.of(series(in, config), counted(in, config), config.today(), config.trends()))),
                new Stage(
                        "stories of series",
                        List.of(
                                STORY_ARTICLES,
                                ARTICLES,
                                TERM_SUPPORT,
                                ARTICLE_ENTITIES,
                                ARTICLE_CONCEPTS,
                                ARTICLE_TOPICS,
                                TOTALS),
                        List.of(STORY_DAYS, SERIES_STORIES),
                        TrendStages::storiesOfSeries),
                new Stage(
                        "source mix",
                        with(SERIES, FAMILIES, SERIES_STORIES, STORY_DAYS),
                        List.of(LISTED_TRENDS),
                        (in, config) -> Map.of(
                                LISTED_TRENDS,
                                SourceMix.of(
                                        Trends.passing(
                                                series(in, config),
                                                counted(in, config),
                                                in.get(FAMILIES),
                                                config.today(),
                                                config.trends()),
                                        in.get(SERIES_STORIES),
                                        in.get(STORY_DAYS),
                                        counted(in, config),
                                        config.today(),
                                        config.trends()))));
    }

    /** What rose together, and why to believe it. */
    private static List<Stage> events() {
        return List.of(
                new Stage(
                        "trend stories",
                        List.of(
                                STORY_ARTICLES,
                                LISTED_TRENDS,
                                ARTICLES,
                                ENTITY_MENTIONS,
                                ARTICLE_CONCEPTS,
                                ARTICLE_TOPICS,
                                TOTALS),
                        List.of(TREND_STORIES),
                        (in, config) -> Map.of(
                                TREND_STORIES,
                                TrendStories.of(
                                        Pipeline.analysed(STORY_ARTICLES, in, config),
                                        in.get(LISTED_TRENDS),
                                        in.get(ARTICLES),
                                        in.get(ENTITY_MENTIONS),
                                        in.get(ARTICLE_CONCEPTS),
                                        Topics.main(in.get(ARTICLE_TOPICS))))),
                new Stage(
                        "evidence",
                        List.of(TREND_STORIES, STORIES, CLEAN_ARTICLES),
                        List.of(EVIDENCE),
                        (in, config) -> Map.of(
                                EVIDENCE,
                                Evidence.of(
                                        in.get(TREND_STORIES),
                                        in.get(STORIES),
                                        in.get(CLEAN_ARTICLES),
                                        config.trends()))),
                new Stage(
                        "trend groups",
                        List.of(TREND_STORIES, EVIDENCE),
                        List.of(TREND_GROUPS),
                        (in, config) -> Map.of(
                                TREND_GROUPS,
                                TrendGroups.of(in.get(TREND_STORIES), in.get(EVIDENCE), config.trends()))));
    }

    private static List<Stage> verdicts() {
        return List.of(
                new Stage(
                        "trends",
                        with(SERIES, FAMILIES, LISTED_TRENDS, TREND_GROUPS),
                        List.of(TRENDS),
                        (in, config) -> Map.of(
                                TRENDS,
                                Trends.of(
                                        series(in, config),
                                        counted(in, config),
                                        in.get(FAMILIES),
                                        in.get(LISTED_TRENDS),
                                        in.get(TREND_GROUPS),
                                        config.today(),
                                        config.trends()))),
                new Stage(
                        "null check",
                        List.of(SERIES_STORIES, STORY_DAYS, TOTALS, TRENDS),
                        List.of(NULL_CHECK),
                        (in, config) -> Map.of(
                                NULL_CHECK,
                                NullCheck.of(
                                        in.get(SERIES_STORIES),
                                        in.get(STORY_DAYS),
                                        counted(in, config),
                                        in.get(TRENDS),
                                        config.today(),
                                        config.trends()))),
                new Stage(
                        "bursts",
                        SERIES,
                        List.of(BURSTS),
                        (in, config) -> Map.of(
                                BURSTS,
                                Bursts.of(series(in, config), counted(in, config), config.today(), config.trends()))),
                new Stage("slow changes", SERIES, List.of(CHANGE_POINTS, SLOW_TRENDS), (in, config) -> {
                    Dataset<Row> series = series(in, config);
                    Dataset<Row> totals = counted(in, config);
                    return Map.of(
                            CHANGE_POINTS,
                            LevelChanges.of(series, totals, config.today(), config.trends()),
                            SLOW_TRENDS,
                            SlowTrends.of(series, totals, config.today(), config.trends()));
                }));
    }

    private static Map<Table, Dataset<Row>> storiesOfSeries(Map<Table, Dataset<Row>> in, Config config) {
        Dataset<Row> articles = Pipeline.analysed(ARTICLES, in, config);
        Dataset<Row> days = StoryNumbers.days(articles);
        Dataset<Row> ofTerms = TermStories.of(
                Pipeline.analysed(STORY_ARTICLES, in, config),
                days,
                in.get(TERM_SUPPORT),
                Totals.tokens(in.get(TOTALS)),
                config.count());
        return Map.of(
                STORY_DAYS,
                days,
                SERIES_STORIES,
                ofTerms.unionByName(SeriesStories.of("entity", in.get(ARTICLE_ENTITIES), "entity_id", articles, days))
                        .unionByName(SeriesStories.of("concept", in.get(ARTICLE_CONCEPTS), "concept", articles, days))
                        .unionByName(SeriesStories.of(
                                "topic", Topics.main(in.get(ARTICLE_TOPICS)), "topic_id", articles, days))
                        .unionByName(SeriesStories.of("source", articles, "source", articles, days)));
    }

    private static Dataset<Row> series(Map<Table, Dataset<Row>> in, Config config) {
        return Series.of(
                        Pipeline.marked(in),
                        in.get(ENTITY_COUNTS),
                        in.get(CONCEPT_COUNTS),
                        in.get(TOPIC_SHARES),
                        in.get(TOPICS))
                .where(col("lang").isin(Pipeline.languages(in, config).toArray()));
    }

    private static List<Table> with(List<Table> tables, Table... further) {
        return Stream.concat(tables.stream(), Stream.of(further)).toList();
    }

    /** Returns the totals of the grains in which terms are counted. */
    private static Dataset<Row> counted(Map<Table, Dataset<Row>> in, Config config) {
        return in.get(TOTALS).where(col("grain").isin(config.count().grains().toArray()));
    }
}
