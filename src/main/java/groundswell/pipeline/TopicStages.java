package groundswell.pipeline;

import static groundswell.table.EntityTables.NAME_LEXICON;
import static groundswell.table.InternalTables.STORY_ARTICLES;
import static groundswell.table.InternalTables.TERM_SERIES;
import static groundswell.table.Tables.ARTICLES;
import static groundswell.table.Tables.KEYWORDS;
import static groundswell.table.Tables.PHRASES;
import static groundswell.table.Tables.TOTALS;
import static groundswell.table.TopicTables.ARTICLE_TOPICS;
import static groundswell.table.TopicTables.TOPICS;
import static groundswell.table.TopicTables.TOPIC_COVERAGE;
import static groundswell.table.TopicTables.TOPIC_EVENTS;
import static groundswell.table.TopicTables.TOPIC_FITS;
import static groundswell.table.TopicTables.TOPIC_MODEL;
import static groundswell.table.TopicTables.TOPIC_SHARES;
import static groundswell.table.TopicTables.TOPIC_TERMS;

import groundswell.topics.Keywords;
import groundswell.topics.TopicCoverage;
import groundswell.topics.TopicLearning;
import groundswell.topics.TopicShares;
import groundswell.topics.Topics;
import java.util.List;
import java.util.Map;

/** The stages that find keywords and topics. */
final class TopicStages {
    private TopicStages() {}

    static List<Stage> stages() {
        return List.of(
                new Stage(
                        "keywords",
                        List.of(TERM_SERIES, PHRASES, TOTALS),
                        List.of(KEYWORDS),
                        (in, config) ->
                                Map.of(KEYWORDS, Keywords.of(Pipeline.marked(in), in.get(TOTALS), config.keywords()))),
                new Stage(
                        "learn topics",
                        List.of(STORY_ARTICLES, TERM_SERIES, PHRASES, NAME_LEXICON, TOTALS, TOPIC_MODEL.previous()),
                        List.of(TOPIC_MODEL, TOPIC_FITS, TOPIC_EVENTS),
                        (in, config) -> {
                            TopicLearning.Learned learned = TopicLearning.of(
                                    in.get(STORY_ARTICLES),
                                    Pipeline.marked(in),
                                    in.get(NAME_LEXICON),
                                    in.get(TOPIC_MODEL.previous()),
                                    Pipeline.languages(in, config),
                                    config.topics());
                            return Map.of(
                                    TOPIC_MODEL,
                                    learned.model(),
                                    TOPIC_FITS,
                                    learned.fits(),
                                    TOPIC_EVENTS,
                                    learned.events());
                        }),
                new Stage(
                        "topics",
                        List.of(STORY_ARTICLES, TOPIC_MODEL),
                        List.of(TOPIC_TERMS, ARTICLE_TOPICS),
                        (in, config) -> {
                            Topics.Applied applied =
                                    Topics.apply(in.get(STORY_ARTICLES), in.get(TOPIC_MODEL), config.topics());
                            return Map.of(TOPIC_TERMS, applied.terms(), ARTICLE_TOPICS, applied.links());
                        }),
                new Stage(
                        "publish topics",
                        List.of(TOPIC_FITS, ARTICLE_TOPICS, ARTICLES),
                        List.of(TOPICS),
                        (in, config) -> Map.of(
                                TOPICS, Topics.summary(in.get(TOPIC_FITS), in.get(ARTICLE_TOPICS), in.get(ARTICLES)))),
                new Stage(
                        "topic shares",
                        List.of(ARTICLE_TOPICS, ARTICLES, TOTALS),
                        List.of(TOPIC_SHARES),
                        (in, config) -> Map.of(
                                TOPIC_SHARES,
                                TopicShares.of(in.get(ARTICLE_TOPICS), in.get(ARTICLES), in.get(TOTALS)))),
                new Stage(
                        "topic coverage",
                        List.of(ARTICLE_TOPICS, TOPIC_FITS, ARTICLES, TOTALS),
                        List.of(TOPIC_COVERAGE),
                        (in, config) -> Map.of(
                                TOPIC_COVERAGE,
                                TopicCoverage.of(
                                        in.get(ARTICLE_TOPICS),
                                        in.get(TOPIC_FITS),
                                        in.get(ARTICLES),
                                        in.get(TOTALS),
                                        config.topics()))));
    }
}
