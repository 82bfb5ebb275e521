package groundswell.pipeline;

import static groundswell.table.EntityTables.ENTITY_COUNTS;
import static groundswell.table.EntityTables.NAME_CANDIDATES;
import static groundswell.table.EntityTables.NAME_LEXICON;
import static groundswell.table.InternalTables.ENTITY_LIST;
import static groundswell.table.InternalTables.RAW_RECORDS;
import static groundswell.table.InternalTables.STORY_ARTICLES;
import static groundswell.table.InternalTables.TERM_SERIES;
import static groundswell.table.Tables.ARTICLES;
import static groundswell.table.Tables.BOILERPLATE;
import static groundswell.table.Tables.PHRASES;
import static groundswell.table.Tables.TERM_COUNTS;
import static groundswell.table.Tables.TOTALS;
import static groundswell.table.TopicTables.TOPIC_EVENTS;
import static groundswell.table.TopicTables.TOPIC_FITS;
import static groundswell.table.TopicTables.TOPIC_MODEL;
import static org.apache.spark.sql.functions.col;

import groundswell.clean.ArticleView;
import groundswell.concepts.Concepts;
import groundswell.config.Config;
import groundswell.config.UserError;
import groundswell.count.Languages;
import groundswell.count.Phrases;
import groundswell.entities.Names;
import groundswell.ingest.ParsedRecords;
import groundswell.ingest.RecordParser;
import groundswell.table.Table;
import groundswell.topics.TopicGrid;
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
                        ArticleStages.stages(),
                        EntityStages.stages(),
                        ConceptStages.stages(),
                        CountStages.stages(),
                        TopicStages.stages(),
                        TrendStages.stages(),
                        ChangeStages.stages())
                .flatMap(List::stream)
                .toList();
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
}
