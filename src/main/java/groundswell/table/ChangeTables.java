package groundswell.table;

import static groundswell.table.ColumnType.LONG;
import static groundswell.table.ColumnType.STRING;

import java.util.List;

/** Declares the tables of what a release says otherwise than the one before it. Both are empty in a first release. */
public final class ChangeTables {
    public static final Table ID_CHANGES = new Table(
            "id_changes",
            "something that had another id in the release before",
            false,
            List.of("of_table", "lang", "key"),
            List.of("of_table", "lang", "key"),
            List.of(
                    Column.of("of_table", STRING, "table of the id: entities or stories"),
                    Column.of("lang", STRING, "language"),
                    Column.of(
                            "key",
                            STRING,
                            "what the id is of: a form of a name, as name_lexicon has it; an article of a story, by its"
                                    + " article_id"),
                    Column.maybe("old_id", STRING, "id in the release before; null where the form was no name"),
                    Column.maybe("new_id", STRING, "id in this release; null where the form is no name any more"),
                    Column.of("cause", STRING, "names: they were learned anew; articles: some came, went or changed")));

    public static final Table RESTATEMENTS = Tables.byPeriod(
            "restatements",
            "a number of a period that was closed in the release before, and is another now; of totals, and of terms and"
                    + " entities that both releases have",
            List.of("of_table", "key", "measure"),
            Column.of("of_table", STRING, "table of the number: totals, term_counts or entity_counts"),
            Column.of("key", STRING, "term or entity_id; all, of totals"),
            Column.of("measure", STRING, "column of the number"),
            Column.of("old", LONG, "the number in the release before"),
            Column.of("new", LONG, "the number in this release"),
            Column.of(
                    "cause",
                    STRING,
                    "what changed in the period: articles came or went; stories were grouped otherwise; text: what is"
                            + " counted of the same articles; names: none of these, but what names are taken for"));

    private ChangeTables() {}
}
