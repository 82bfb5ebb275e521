package groundswell.pipeline;

import static groundswell.table.ConceptTables.ARTICLE_CONCEPTS;
import static groundswell.table.ConceptTables.CONCEPTS;
import static groundswell.table.ConceptTables.CONCEPT_COUNTS;
import static groundswell.table.EntityTables.ARTICLE_ENTITIES;
import static groundswell.table.EntityTables.ENTITIES;
import static groundswell.table.InternalTables.STORY_ARTICLES;
import static groundswell.table.Tables.ARTICLES;
import static groundswell.table.Tables.TOTALS;

import groundswell.concepts.Concepts;
import groundswell.count.LinkCounts;
import java.util.List;
import java.util.Map;

/** The stages that put the user's own questions to all articles. */
final class ConceptStages {
    private ConceptStages() {}

    static List<Stage> stages() {
        return List.of(
                new Stage(
                        "find concepts",
                        List.of(STORY_ARTICLES, ARTICLE_ENTITIES, ENTITIES),
                        List.of(ARTICLE_CONCEPTS),
                        (in, config) -> Map.of(
                                ARTICLE_CONCEPTS,
                                Concepts.links(
                                        in.get(STORY_ARTICLES),
                                        in.get(ARTICLE_ENTITIES),
                                        in.get(ENTITIES),
                                        config.concepts()))),
                new Stage(
                        "publish concepts",
                        List.of(ARTICLE_CONCEPTS, ARTICLES, ENTITIES),
                        List.of(CONCEPTS),
                        (in, config) -> Map.of(
                                CONCEPTS,
                                Concepts.of(
                                        in.get(ARTICLE_CONCEPTS),
                                        in.get(ARTICLES),
                                        in.get(ENTITIES),
                                        config.concepts()))),
                new Stage(
                        "concept counts",
                        List.of(ARTICLE_CONCEPTS, CONCEPTS, ARTICLES, TOTALS),
                        List.of(CONCEPT_COUNTS),
                        (in, config) -> Map.of(
                                CONCEPT_COUNTS,
                                Concepts.counts(
                                        LinkCounts.of(
                                                in.get(ARTICLE_CONCEPTS), "concept", in.get(ARTICLES), in.get(TOTALS)),
                                        in.get(CONCEPTS)))));
    }
}
