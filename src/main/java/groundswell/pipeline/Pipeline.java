package groundswell.pipeline;

import static groundswell.table.EntityTables.ENTITY_COUNTS;
import static groundswell.table.EntityTables.NAME_CANDIDATES;
import static groundswell.table.EntityTables.NAME_LEXICON;
import static groundswell.table.InternalTables.CLEAN_ARTICLES;
import static groundswell.table.InternalTables.ENTITY_LIST;
import static groundswell.table.InternalTables.PARSED_ARTICLES;
import static groundswell.table.InternalTables.PARSED_RECORDS;
import static groundswell.table.InternalTables.RAW_RECORDS;
import static groundswell.table.InternalTables.STORY_ARTICLES;
import static groundswell.table.InternalTables.STORY_CANDIDATES;
import static groundswell.table.InternalTables.STORY_LINKS;
import static groundswell.table.InternalTables.STORY_MATCHES;
import static groundswell.table.InternalTables.STORY_TEXTS;
import static groundswell.table.InternalTables.TERM_SERIES;
import static groundswell.table.InternalTables.TERM_SUPPORT;
import static groundswell.table.Tables.ARTICLES;
import static groundswell.table.Tables.BOILERPLATE;
import static groundswell.table.Tables.KEYWORDS;
import static groundswell.table.Tables.PHRASES;
import static groundswell.table.Tables.REJECTS;
import static groundswell.table.Tables.REMOVED_SPANS;
import static groundswell.table.Tables.SOURCES;
import static groundswell.table.Tables.STORIES;
import static groundswell.table.Tables.TERM_COUNTS;
import static groundswell.table.Tables.TERM_SLICES;
import static groundswell.table.Tables.TOTALS;
import static groundswell.table.Tables.TOTAL_SLICES;
import static groundswell.table.TopicTables.ARTICLE_TOPICS;
import static groundswell.table.TopicTables.TOPICS;
import static groundswell.table.TopicTables.TOPIC_COVERAGE;
import static groundswell.table.TopicTables.TOPIC_EVENTS;
import static groundswell.table.TopicTables.TOPIC_FITS;
import static groundswell.table.TopicTables.TOPIC_MODEL;
import static groundswell.table.TopicTables.TOPIC_SHARES;
import static groundswell.table.TopicTables.TOPIC_TERMS;
import static org.apache.spark.sql.functions.col;

import groundswell.clean.ArticleView;
import groundswell.clean.Boilerplate;
import groundswell.clean.CleanArticles;
import groundswell.clean.RemovedSpans;
import groundswell.concepts.Concepts;
import groundswell.config.Config;
import groundswell.config.UserError;
import groundswell.count.Languages;
import groundswell.count.Phrases;
import groundswell.count.Slices;
import groundswell.count.TermCounts;
import groundswell.count.TermSeries;
import groundswell.count.TermSupport;
import groundswell.count.Totals;
import groundswell.entities.Names;
import groundswell.ingest.ParsedArticles;
import groundswell.ingest.ParsedRecords;
import groundswell.ingest.RecordParser;
import groundswell.stories.Stories;
import groundswell.stories.StoryArticles;
import groundswell.stories.StoryCandidates;
import groundswell.stories.StoryLinks;
import groundswell.stories.StoryMatches;
import groundswell.stories.StoryTexts;
import groundswell.table.Table;
import groundswell.topics.Keywords;
import groundswell.topics.TopicCoverage;
import groundswell.topics.TopicGrid;
import groundswell.topics.TopicLearning;
import groundswell.topics.TopicShares;
import groundswell.topics.Topics;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The stages in running order: from raw_records, which {@code run} reads, to everything that is published. */
public final class Pipeline {
    /** Tables that are handed on without being stored: each of their readers computes them. */
    public static final Set<Table> PASSED_ON = Set.of(RAW_RECORDS, ENTITY_LIST, STORY_ARTICLES);

    /** Tables of which stages read what the release before had, see {@link Table#previous}; no rows where it has none. */
    public static final Set<Table> PREVIOUS =
            Set.of(TOPIC_MODEL, NAME_LEXICON, NAME_CANDIDATES, ARTICLES, TOTALS, TERM_COUNTS, ENTITY_COUNTS);

    /** Tables that are learned once in an epoch, and then only applied. */
    public static final Set<Table> LEARNED = Set.of(BOILERPLATE, NAME_LEXICON, TOPIC_MODEL, TOPIC_FITS, TOPIC_EVENTS);

    /**
     * Those of them that a later run of the epoch learns where nothing was learned: names that were not asked for yet,
     * topics of too few stories. Nothing that was counted before changes with them.
     */
    public static final Set<Table> LEARNED_LATE = Set.of(NAME_LEXICON, TOPIC_MODEL);

    private Pipeline() {}

    /** Returns parsed_records alone, for a look at the input. */
    public static Dataset<Row> parsedRecords(Dataset<Row> rawRecords, Config config) {
        return ParsedRecords.of(rawRecords, config);
    }

    /** Returns the function from a row of raw_records to one of parsed_records, for a look without Spark. */
    public static UnaryOperator<Row> recordParser(Config config) {
        return new RecordParser(config)::parse;
    }

    /** Returns the function from a row of parsed_records to what cleaning makes of it, by name. */
    public static Function<Row, Map<String, String>> articleView(Config config) {
        return new ArticleView(config.clean())::of;
    }

    /**
     * Refuses what can be known to be wrong before anything is read.
     *
     * @throws UserError where a query is none
     */
    public static void check(Config config) {
        Concepts.check(config.concepts());
    }

    /** Returns in words what the tables will lack, since something is not there that nobody declined. */
    public static List<String> warnings(Config config) {
        return Names.loss(config.entities()).stream().toList();
    }

    /** Returns, in running order, the stages without which a table cannot be made, but for the one that makes it. */
    public static List<Stage> before(Table table) {
        Set<Table> needed = new HashSet<>();
        List<Stage> before = new ArrayList<>();
        List<Stage> stages = stages();
        for (int i = stages.size() - 1; i >= 0; i--) {
            Stage stage = stages.get(i);
            if (stage.writes().contains(table)) {
                needed.addAll(stage.reads());
            } else if (stage.writes().stream().anyMatch(needed::contains)) {
                needed.addAll(stage.reads());
                before.add(0, stage);
            }
        }
        return before;
    }

    /**
     * Returns the lines of a table that says how good topics are in several numbers, see {@link TopicGrid}.
     *
     * @param tables what the stages before topic_model made
     */
    public static List<String> topicGrid(Map<Table, Dataset<Row>> tables, List<Integer> counts, Config config) {
        return TopicGrid.of(
                tables.get(STORY_ARTICLES),
                marked(tables),
                tables.get(NAME_LEXICON),
                languages(tables, config),
                counts,
                config.topics());
    }

    /** Returns the stages. */
    public static List<Stage> stages() {
        return Stream.of(
                        articleStages(),
                        EntityStages.stages(),
                        ConceptStages.stages(),
                        countStages(),
                        topicStages(),
                        TrendStages.stages(),
                        ChangeStages.stages())
                .flatMap(List::stream)
                .toList();
    }

    /** From rows to the articles of stories, and how many there are. */
    private static List<Stage> articleStages() {
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

    private static List<Stage> countStages() {
        return List.of(
                new Stage(
                        "support",
                        List.of(CLEAN_ARTICLES, TOTALS),
                        List.of(TERM_SUPPORT),
                        (in, config) -> Map.of(
                                TERM_SUPPORT,
                                TermSupport.of(
                                        analysed(CLEAN_ARTICLES, in, config),
                                        Totals.tokens(in.get(TOTALS)),
                                        config.count()))),
                new Stage(
                        "count",
                        List.of(STORY_ARTICLES, TERM_SUPPORT, TOTALS),
                        List.of(TERM_SERIES),
                        (in, config) -> Map.of(
                                TERM_SERIES,
                                TermSeries.of(
                                        analysed(STORY_ARTICLES, in, config),
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
                                        analysed(STORY_ARTICLES, in, config),
                                        in.get(TOTALS),
                                        in.get(PHRASES),
                                        config.count()),
                                TOTAL_SLICES,
                                Slices.totals(in.get(STORY_ARTICLES), config.today(), config.count()))));
    }

    private static List<Stage> topicStages() {
        return List.of(
                new Stage(
                        "keywords",
                        List.of(TERM_SERIES, PHRASES, TOTALS),
                        List.of(KEYWORDS),
                        (in, config) -> Map.of(KEYWORDS, Keywords.of(marked(in), in.get(TOTALS), config.keywords()))),
                new Stage(
                        "learn topics",
                        List.of(STORY_ARTICLES, TERM_SERIES, PHRASES, NAME_LEXICON, TOTALS, TOPIC_MODEL.previous()),
                        List.of(TOPIC_MODEL, TOPIC_FITS, TOPIC_EVENTS),
                        (in, config) -> {
                            TopicLearning.Learned learned = TopicLearning.of(
                                    in.get(STORY_ARTICLES),
                                    marked(in),
                                    in.get(NAME_LEXICON),
                                    in.get(TOPIC_MODEL.previous()),
                                    languages(in, config),
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

    static List<String> languages(Map<Table, Dataset<Row>> in, Config config) {
        return Languages.analysed(in.get(TOTALS), config.run().min_language_share());
    }

    /** Returns the articles of the languages that are analysed. */
    static Dataset<Row> analysed(Table articles, Map<Table, Dataset<Row>> in, Config config) {
        return in.get(articles).where(col("lang").isin(languages(in, config).toArray()));
    }

    /** Returns the series of terms that say whether they are phrases. */
    static Dataset<Row> marked(Map<Table, Dataset<Row>> in) {
        return Phrases.marked(in.get(TERM_SERIES), in.get(PHRASES));
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
