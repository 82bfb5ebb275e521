package groundswell.pipeline;

import static groundswell.table.ChangeTables.ID_CHANGES;
import static groundswell.table.ChangeTables.RESTATEMENTS;
import static groundswell.table.EntityTables.ENTITY_COUNTS;
import static groundswell.table.EntityTables.NAME_LEXICON;
import static groundswell.table.Tables.ARTICLES;
import static groundswell.table.Tables.TERM_COUNTS;
import static groundswell.table.Tables.TOTALS;

import groundswell.changes.IdChanges;
import groundswell.changes.Restatements;
import java.util.List;
import java.util.Map;

/** What is not as in the release before. */
final class ChangeStages {
    private ChangeStages() {}

    static List<Stage> stages() {
        return List.of(
                new Stage(
                        "id changes",
                        List.of(NAME_LEXICON.previous(), NAME_LEXICON, ARTICLES.previous(), ARTICLES),
                        List.of(ID_CHANGES),
                        (in, config) -> Map.of(
                                ID_CHANGES,
                                IdChanges.of(
                                        in.get(NAME_LEXICON.previous()),
                                        in.get(NAME_LEXICON),
                                        in.get(ARTICLES.previous()),
                                        in.get(ARTICLES)))),
                new Stage(
                        "restatements",
                        List.of(
                                TOTALS.previous(),
                                TOTALS,
                                ARTICLES.previous(),
                                ARTICLES,
                                TERM_COUNTS.previous(),
                                TERM_COUNTS,
                                ENTITY_COUNTS.previous(),
                                ENTITY_COUNTS),
                        List.of(RESTATEMENTS),
                        (in, config) -> {
                            Restatements restatements = new Restatements(
                                    in.get(TOTALS.previous()),
                                    in.get(TOTALS),
                                    in.get(ARTICLES.previous()),
                                    in.get(ARTICLES));
                            return Map.of(
                                    RESTATEMENTS,
                                    restatements
                                            .ofTotals()
                                            .union(restatements.ofTerms(
                                                    in.get(TERM_COUNTS.previous()), in.get(TERM_COUNTS)))
                                            .union(restatements.ofEntities(
                                                    in.get(ENTITY_COUNTS.previous()), in.get(ENTITY_COUNTS))));
                        }));
    }
}
