package groundswell.pipeline;

import static groundswell.table.EntityTables.ARTICLE_ENTITIES;
import static groundswell.table.EntityTables.ENTITIES;
import static groundswell.table.EntityTables.ENTITY_ALIASES;
import static groundswell.table.EntityTables.ENTITY_COUNTS;
import static groundswell.table.EntityTables.ENTITY_PAIRS;
import static groundswell.table.EntityTables.NAME_CANDIDATES;
import static groundswell.table.EntityTables.NAME_LEXICON;
import static groundswell.table.InternalTables.ENTITY_LIST;
import static groundswell.table.InternalTables.ENTITY_MENTIONS;
import static groundswell.table.InternalTables.STORY_ARTICLES;
import static groundswell.table.Tables.ARTICLES;
import static groundswell.table.Tables.TOTALS;

import groundswell.config.Config;
import groundswell.count.LinkCounts;
import groundswell.entities.Entities;
import groundswell.entities.EntityMentions;
import groundswell.entities.EntityPairs;
import groundswell.entities.NameCandidates;
import groundswell.entities.Names;
import groundswell.table.Table;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The stages that find people, organisations and places and count them. */
final class EntityStages {
    private EntityStages() {}

    static List<Stage> stages() {
        return List.of(
                new Stage(
                        "learn names",
                        List.of(STORY_ARTICLES, TOTALS),
                        List.of(NAME_LEXICON),
                        (in, config) -> Map.of(
                                NAME_LEXICON,
                                Names.learn(
                                        in.get(STORY_ARTICLES),
                                        config.entities().find() ? Pipeline.languages(in, config) : List.of(),
                                        config.entities()))),
                new Stage(
                        "name candidates",
                        List.of(
                                STORY_ARTICLES,
                                NAME_LEXICON,
                                ENTITY_LIST,
                                NAME_LEXICON.previous(),
                                NAME_CANDIDATES.previous(),
                                ARTICLES.previous()),
                        List.of(NAME_CANDIDATES),
                        (in, config) -> Map.of(NAME_CANDIDATES, candidates(in, config))),
                new Stage(
                        "find names",
                        List.of(STORY_ARTICLES, NAME_LEXICON, ENTITY_LIST),
                        List.of(ENTITY_MENTIONS),
                        (in, config) -> Map.of(
                                ENTITY_MENTIONS,
                                EntityMentions.of(named(in, config), in.get(NAME_LEXICON), in.get(ENTITY_LIST)))),
                new Stage(
                        "publish entities",
                        List.of(ENTITY_MENTIONS, ARTICLES, NAME_LEXICON, ENTITY_LIST),
                        List.of(ENTITIES),
                        (in, config) -> Map.of(
                                ENTITIES,
                                Entities.of(
                                        in.get(ENTITY_MENTIONS),
                                        in.get(ARTICLES),
                                        in.get(NAME_LEXICON),
                                        in.get(ENTITY_LIST),
                                        config.entities()))),
                new Stage(
                        "entity aliases",
                        List.of(ENTITY_MENTIONS, ARTICLES, ENTITIES),
                        List.of(ENTITY_ALIASES, ARTICLE_ENTITIES),
                        (in, config) -> Map.of(
                                ENTITY_ALIASES,
                                Entities.aliases(in.get(ENTITY_MENTIONS), in.get(ARTICLES), in.get(ENTITIES)),
                                ARTICLE_ENTITIES,
                                Entities.links(in.get(ENTITY_MENTIONS), in.get(ENTITIES)))),
                new Stage(
                        "entity counts",
                        List.of(ARTICLE_ENTITIES, ENTITIES, ARTICLES, TOTALS),
                        List.of(ENTITY_COUNTS),
                        (in, config) -> Map.of(
                                ENTITY_COUNTS,
                                Entities.counts(
                                        LinkCounts.of(
                                                in.get(ARTICLE_ENTITIES),
                                                "entity_id",
                                                in.get(ARTICLES),
                                                in.get(TOTALS)),
                                        in.get(ENTITIES)))),
                new Stage(
                        "entity pairs",
                        List.of(ARTICLE_ENTITIES, ENTITY_COUNTS, ARTICLES, TOTALS),
                        List.of(ENTITY_PAIRS),
                        (in, config) -> Map.of(
                                ENTITY_PAIRS,
                                EntityPairs.of(
                                        in.get(ARTICLE_ENTITIES),
                                        in.get(ENTITY_COUNTS),
                                        in.get(ARTICLES),
                                        in.get(TOTALS),
                                        config.entities()))));
    }

    private static Dataset<Row> candidates(Map<Table, Dataset<Row>> in, Config config) {
        boolean learned =
                config.run().refit() || in.get(NAME_LEXICON.previous()).isEmpty();
        return learned
                ? NameCandidates.leftOut(named(in, config), in.get(NAME_LEXICON), in.get(ENTITY_LIST))
                : NameCandidates.collected(
                        in.get(NAME_CANDIDATES.previous()),
                        in.get(ARTICLES.previous()),
                        named(in, config),
                        in.get(NAME_LEXICON),
                        in.get(ENTITY_LIST));
    }

    /** Returns the articles in which names are found. */
    private static Dataset<Row> named(Map<Table, Dataset<Row>> in, Config config) {
        return config.entities().find()
                ? in.get(STORY_ARTICLES)
                : in.get(STORY_ARTICLES).limit(0);
    }
}
