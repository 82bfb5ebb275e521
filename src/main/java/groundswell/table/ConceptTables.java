package groundswell.table;

import static groundswell.table.ColumnType.BOOLEAN;
import static groundswell.table.ColumnType.DATE;
import static groundswell.table.ColumnType.LONG;
import static groundswell.table.ColumnType.STRING;

import java.util.List;
import java.util.stream.Stream;

/** Declares the tables of concepts. */
public final class ConceptTables {
    public static final Table CONCEPTS = new Table(
            "concepts",
            "a concept: a query of concepts.queries, also one that no article answers",
            false,
            List.of("concept"),
            List.of("concept"),
            List.of(
                    Column.of("concept", STRING, "its name"),
                    Column.of("query", STRING, "the query"),
                    Column.of("articles", LONG, "articles that answer it"),
                    Column.of("stories", LONG, "stories with such an article"),
                    Column.of("mentions", LONG, "places that answer it, in all of them"),
                    Column.maybe("first_seen_on", DATE, "first day of such an article"),
                    Column.maybe("last_seen_on", DATE, "last day of such an article"),
                    Column.maybe(
                            "note", STRING, "what the query asks for that is not there: no entity has that name")));

    public static final Table CONCEPT_COUNTS = Tables.byPeriod(
            "concept_counts",
            "a concept in a period with an article that answers it; absence is a true zero",
            List.of("concept"),
            Stream.of(
                            Stream.of(Column.of("concept", STRING, "its name")),
                            Tables.countsOfLinks("answers it"),
                            Stream.of(Column.of(
                                    "first_seen_on", DATE, "first day of an article that answers it in the whole run")))
                    .flatMap(columns -> columns)
                    .toArray(Column[]::new));

    public static final Table ARTICLE_CONCEPTS = new Table(
            "article_concepts",
            "a concept whose query an article answers",
            false,
            List.of("concept", "article_id"),
            List.of("article_id", "concept"),
            List.of(
                    Column.of("article_id", STRING, "the article"),
                    Column.of("concept", STRING, "the concept"),
                    Column.of(
                            "mentions",
                            LONG,
                            "places of title and body that answer it, those that overlap once, and times that its entities"
                                    + " are named"),
                    Column.of("in_title", BOOLEAN, "whether a place in the title answers it"),
                    Column.maybe(
                            "matched", STRING, "the words of the first place; null where only entities answer it")));

    private ConceptTables() {}
}
