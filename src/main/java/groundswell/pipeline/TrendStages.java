package groundswell.pipeline;

import static groundswell.table.EventTables.BURSTS;
import static groundswell.table.EventTables.CHANGE_POINTS;
import static groundswell.table.EventTables.EVIDENCE;
import static groundswell.table.EventTables.NULL_CHECK;
import static groundswell.table.EventTables.SLOW_TRENDS;
import static groundswell.table.EventTables.TREND_GROUPS;
import static groundswell.table.InternalTables.CLEAN_ARTICLES;
import static groundswell.table.InternalTables.STORY_ARTICLES;
import static groundswell.table.InternalTables.STORY_DAYS;
import static groundswell.table.InternalTables.TERM_SERIES;
import static groundswell.table.InternalTables.TERM_STORIES;
import static groundswell.table.InternalTables.TERM_SUPPORT;
import static groundswell.table.InternalTables.TREND_STORIES;
import static groundswell.table.Tables.PHRASES;
import static groundswell.table.Tables.STORIES;
import static groundswell.table.Tables.TOTALS;
import static groundswell.table.Tables.TRENDS;
import static org.apache.spark.sql.functions.col;

import groundswell.config.Config;
import groundswell.count.StoryNumbers;
import groundswell.count.TermStories;
import groundswell.count.Totals;
import groundswell.table.Table;
import groundswell.trends.Bursts;
import groundswell.trends.Evidence;
import groundswell.trends.LevelChanges;
import groundswell.trends.NullCheck;
import groundswell.trends.SlowTrends;
import groundswell.trends.TrendGroups;
import groundswell.trends.TrendStories;
import groundswell.trends.Trends;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The stages that test series, find their bursts, and say what rose together and why to believe it. */
final class TrendStages {
    private TrendStages() {}

    static List<Stage> stages() {
        return List.of(
                new Stage(
                        "trends",
                        List.of(TERM_SERIES, PHRASES, TOTALS),
                        List.of(TRENDS),
                        (in, config) -> Map.of(
                                TRENDS,
                                Trends.of(Pipeline.marked(in), counted(in, config), config.today(), config.trends()))),
                new Stage(
                        "stories of terms",
                        List.of(STORY_ARTICLES, TERM_SUPPORT, TOTALS),
                        List.of(STORY_DAYS, TERM_STORIES),
                        (in, config) -> {
                            Dataset<Row> articles = Pipeline.analysed(STORY_ARTICLES, in, config);
                            Dataset<Row> days = StoryNumbers.days(articles);
                            return Map.of(
                                    STORY_DAYS,
                                    days,
                                    TERM_STORIES,
                                    TermStories.of(
                                            articles,
                                            days,
                                            in.get(TERM_SUPPORT),
                                            Totals.tokens(in.get(TOTALS)),
                                            config.count()));
                        }),
                new Stage(
                        "null check",
                        List.of(TERM_STORIES, STORY_DAYS, TOTALS, TRENDS),
                        List.of(NULL_CHECK),
                        (in, config) -> Map.of(
                                NULL_CHECK,
                                NullCheck.of(
                                        in.get(TERM_STORIES),
                                        in.get(STORY_DAYS),
                                        counted(in, config),
                                        in.get(TRENDS),
                                        config.today(),
                                        config.trends()))),
                new Stage(
                        "bursts",
                        List.of(TERM_SERIES, PHRASES, TOTALS),
                        List.of(BURSTS),
                        (in, config) -> Map.of(
                                BURSTS,
                                Bursts.of(Pipeline.marked(in), counted(in, config), config.today(), config.trends()))),
                new Stage(
                        "slow changes",
                        List.of(TERM_SERIES, PHRASES, TOTALS),
                        List.of(CHANGE_POINTS, SLOW_TRENDS),
                        (in, config) -> {
                            Dataset<Row> series = Pipeline.marked(in);
                            Dataset<Row> totals = counted(in, config);
                            return Map.of(
                                    CHANGE_POINTS,
                                    LevelChanges.of(series, totals, config.today(), config.trends()),
                                    SLOW_TRENDS,
                                    SlowTrends.of(series, totals, config.today(), config.trends()));
                        }),
                new Stage(
                        "trend stories",
                        List.of(STORY_ARTICLES, TRENDS, TOTALS),
                        List.of(TREND_STORIES),
                        (in, config) -> Map.of(
                                TREND_STORIES,
                                TrendStories.of(Pipeline.analysed(STORY_ARTICLES, in, config), in.get(TRENDS)))),
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

    /** Returns the totals of the grains in which terms are counted. */
    private static Dataset<Row> counted(Map<Table, Dataset<Row>> in, Config config) {
        return in.get(TOTALS).where(col("grain").isin(config.count().grains().toArray()));
    }
}
