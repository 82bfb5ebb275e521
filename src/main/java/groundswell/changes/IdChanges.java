package groundswell.changes;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import groundswell.table.EntityTables;
import groundswell.table.Table;
import groundswell.table.Tables;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Tells which ids that were published are no longer those of the same thing. */
public final class IdChanges {
    private IdChanges() {}

    /**
     * Returns id_changes.
     *
     * @param oldNames name_lexicon of the release before; no rows where there is none, or none was learned, as in the
     *     other parameters
     * @param oldArticles articles of the release before
     */
    public static Dataset<Row> of(
            Dataset<Row> oldNames, Dataset<Row> newNames, Dataset<Row> oldArticles, Dataset<Row> newArticles) {
        // Names that are learned for the first time change nothing that was said.
        Dataset<Row> names = oldNames.isEmpty()
                ? oldNames.limit(0)
                        .select(col("lang"), col("surface"), col("entity_id").as("old_id"), lit("").as("new_id"))
                : oldNames.select(col("lang"), col("surface"), col("entity_id").as("old_id"))
                        .join(
                                newNames.select(
                                        col("lang"),
                                        col("surface"),
                                        col("entity_id").as("new_id")),
                                new String[] {"lang", "surface"},
                                "full");
        Dataset<Row> stories = oldArticles
                .select(col("article_id"), col("story_id").as("old_id"))
                .join(
                        newArticles.select(
                                col("lang"), col("article_id"), col("story_id").as("new_id")),
                        "article_id");
        return changes(names, EntityTables.ENTITIES, "surface", "names")
                .union(changes(stories, Tables.STORIES, "article_id", "articles"));
    }

    private static Dataset<Row> changes(Dataset<Row> ids, Table table, String key, String cause) {
        return ids.where(not(col("old_id").eqNullSafe(col("new_id"))))
                .select(
                        lit(table.name()).as("of_table"),
                        col("lang"),
                        col(key).as("key"),
                        col("old_id"),
                        col("new_id"),
                        lit(cause).as("cause"));
    }
}
