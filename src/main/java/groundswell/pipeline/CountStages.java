package groundswell.pipeline;

import static groundswell.table.InternalTables.CLEAN_ARTICLES;
import static groundswell.table.InternalTables.STORY_ARTICLES;
import static groundswell.table.InternalTables.TERM_SERIES;
import static groundswell.table.InternalTables.TERM_SUPPORT;
import static groundswell.table.Tables.PHRASES;
import static groundswell.table.Tables.TERM_COUNTS;
import static groundswell.table.Tables.TERM_SLICES;
import static groundswell.table.Tables.TOTALS;
import static groundswell.table.Tables.TOTAL_SLICES;

import groundswell.count.Phrases;
import groundswell.count.Slices;
import groundswell.count.TermCounts;
import groundswell.count.TermSeries;
import groundswell.count.TermSupport;
import groundswell.count.Totals;
import java.util.List;
import java.util.Map;

/** The stages that count terms. */
final class CountStages {
    private CountStages() {}

    static List<Stage> stages() {
        return List.of(
                new Stage(
                        "support",
                        List.of(CLEAN_ARTICLES, TOTALS),
                        List.of(TERM_SUPPORT),
                        (in, config) -> Map.of(
                                TERM_SUPPORT,
                                TermSupport.of(
                                        Pipeline.analysed(CLEAN_ARTICLES, in, config),
                                        Totals.tokens(in.get(TOTALS)),
                                        config.count()))),
                new Stage(
                        "count",
                        List.of(STORY_ARTICLES, TERM_SUPPORT, TOTALS),
                        List.of(TERM_SERIES),
                        (in, config) -> Map.of(
                                TERM_SERIES,
                                TermSeries.of(
                                        Pipeline.analysed(STORY_ARTICLES, in, config),
                                        in.get(TERM_SUPPORT),
                                        in.get(TOTALS),
                                        Totals.tokens(in.get(TOTALS)),
                                        config.count()))),
                new Stage(
                        "phrases",
                        List.of(TERM_SERIES, TOTALS),
                        List.of(PHRASES),
                        (in, config) ->
                                Map.of(PHRASES, Phrases.of(in.get(TERM_SERIES), in.get(TOTALS), config.count()))),
                new Stage(
                        "publish counts",
                        List.of(TERM_SERIES, PHRASES),
                        List.of(TERM_COUNTS),
                        (in, config) -> Map.of(TERM_COUNTS, TermCounts.of(in.get(TERM_SERIES), in.get(PHRASES)))),
                new Stage(
                        "slices",
                        List.of(STORY_ARTICLES, PHRASES, TOTALS),
                        List.of(TERM_SLICES, TOTAL_SLICES),
                        (in, config) -> Map.of(
                                TERM_SLICES,
                                Slices.terms(
                                        Pipeline.analysed(STORY_ARTICLES, in, config),
                                        in.get(TOTALS),
                                        in.get(PHRASES),
                                        config.count()),
                                TOTAL_SLICES,
                                Slices.totals(in.get(STORY_ARTICLES), config.today(), config.count()))));
    }
}
