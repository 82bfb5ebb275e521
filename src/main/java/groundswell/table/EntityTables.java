package groundswell.table;

import static groundswell.table.ColumnType.BOOLEAN;
import static groundswell.table.ColumnType.DATE;
import static groundswell.table.ColumnType.DOUBLE;
import static groundswell.table.ColumnType.LONG;
import static groundswell.table.ColumnType.STRING;
import static groundswell.table.ColumnType.STRING_MAP;

import java.util.List;
import java.util.stream.Stream;

/** Declares the tables of people, organisations and places. */
public final class EntityTables {
    public static final Table NAME_LEXICON = new Table(
            "name_lexicon",
            "a form of a name that is looked for, learned from the articles or known before",
            false,
            List.of("lang", "surface"),
            List.of("lang", "surface"),
            List.of(
                    Column.of("lang", STRING, "language"),
                    Column.of("surface", STRING, "as written; words are parted by a space"),
                    Column.of("entity_id", STRING, "what it names"),
                    Column.of("name", STRING, "the name that stands for all"),
                    Column.of("type", STRING, "person, organization or location"),
                    Column.of(
                            "evidence",
                            STRING,
                            "why it names that: name (itself), spelling, initial, short_form, acronym; known before:"
                                    + " country, demonym, place, organization"),
                    Column.of("support", LONG, "sentences in which it was taken for a name when it was learned")));

    public static final Table NAME_CANDIDATES = new Table(
            "name_candidates",
            "a form that is written like a name and is none that is known; the 200,000 of a language in most stories",
            false,
            List.of("lang", "surface"),
            List.of("lang", "surface"),
            List.of(
                    Column.of("lang", STRING, "language"),
                    Column.of("surface", STRING, "as written, without titles before it; words are parted by a space"),
                    Column.of(
                            "stories_before",
                            LONG,
                            "stories whose first article holds it, of those from which names were learned, which left it"
                                    + " out"),
                    Column.of(
                            "stories_since",
                            LONG,
                            "such stories of later runs of the epoch: where there were none before, a name that a refit may"
                                    + " learn"),
                    Column.of("first_seen_on", DATE, "first day of these stories"),
                    Column.of("last_seen_on", DATE, "last day of these stories")));

    public static final Table ENTITIES = new Table(
            "entities",
            "a person, organisation or place that is named in the articles",
            false,
            List.of("type", "entity_id"),
            List.of("entity_id"),
            List.of(
                    Column.of("entity_id", STRING, "country:CODE, TYPE:name, or the id of the user's own list"),
                    Column.of("name", STRING, "the name that stands for all"),
                    Column.of("type", STRING, "person, organization or location"),
                    Column.maybe(
                            "country",
                            STRING,
                            "entity_id of the country that a country, or a city or region known before, is or lies in; null"
                                    + " of others and of disputed ones"),
                    Column.of(
                            "is_surname",
                            BOOLEAN,
                            "a surname of several known persons where no full name in its article tells which"),
                    Column.of("first_seen_on", DATE, "first day of an article that names it"),
                    Column.of("articles", LONG, "articles that name it"),
                    Column.of("stories", LONG, "stories with such an article"),
                    Column.of("mentions", LONG, "times it is named")));

    public static final Table ENTITY_ALIASES = new Table(
            "entity_aliases",
            "a form of a name in which an entity is named, for one reason",
            false,
            List.of("entity_id", "surface", "evidence"),
            List.of("entity_id", "surface", "evidence"),
            List.of(
                    Column.of("entity_id", STRING, "the entity"),
                    Column.of("surface", STRING, "as written"),
                    Column.of(
                            "evidence",
                            STRING,
                            "name (itself); list (the user's own); country, demonym, place, organization (known before);"
                                    + " spelling (hyphens, dots, spaces, case), initial (a middle one), short_form (without Corp."
                                    + " and the like), acronym (defined in the articles); back_reference (after the full name in"
                                    + " the same article)"),
                    Column.of("articles", LONG, "articles that name it so"),
                    Column.of("mentions", LONG, "times it is named so"),
                    Column.of("first_seen_on", DATE, "first day of such an article"),
                    Column.of("last_seen_on", DATE, "last day of such an article"),
                    Column.of(
                            "roles",
                            STRING_MAP,
                            "titles and roles before it, the 20 of most articles: the days of the first and of the last"
                                    + " article with it")));

    public static final Table ENTITY_COUNTS = Tables.byPeriod(
            "entity_counts",
            "an entity in a period in which it is named; absence of a published entity is a true zero",
            List.of("entity_id"),
            Stream.of(
                            Stream.of(
                                    Column.of("entity_id", STRING, "the entity"),
                                    Column.of("name", STRING, "the name that stands for all"),
                                    Column.of("type", STRING, "person, organization or location")),
                            Tables.countsOfLinks("names it"),
                            Stream.of(Column.of(
                                    "first_seen_on", DATE, "first day of an article that names it in the whole run")))
                    .flatMap(columns -> columns)
                    .toArray(Column[]::new));

    public static final Table ARTICLE_ENTITIES = new Table(
            "article_entities",
            "an entity that an article names",
            false,
            List.of("entity_id", "article_id"),
            List.of("article_id", "entity_id"),
            List.of(
                    Column.of("article_id", STRING, "the article"),
                    Column.of("entity_id", STRING, "the entity"),
                    Column.of("mentions", LONG, "times it is named in title and body"),
                    Column.of("in_title", BOOLEAN, "whether the title names it")));

    public static final Table ENTITY_PAIRS = Tables.byPeriod(
            "entity_pairs",
            "two entities that articles of a period name together",
            List.of("entity_id_a", "entity_id_b"),
            Column.of("entity_id_a", STRING, "the one, first in the order of ids"),
            Column.of("entity_id_b", STRING, "the other"),
            Column.of("articles", LONG, "articles that name both"),
            Column.of("stories", LONG, "stories with such an article"),
            Column.of(
                    "npmi",
                    DOUBLE,
                    "normalised pointwise mutual information of the two over the period's stories, -1 to 1:"
                            + " ln(p(a,b) / p(a) p(b)) / -ln p(a,b) (Bouma 2009)"),
            Column.of("npmi_support", LONG, "stories with an article in the period that names the rarer of the two"));

    private EntityTables() {}
}
