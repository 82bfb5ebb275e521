package groundswell.table;

import static groundswell.table.ColumnType.BOOLEAN;
import static groundswell.table.ColumnType.DATE;
import static groundswell.table.ColumnType.DOUBLE;
import static groundswell.table.ColumnType.INT;
import static groundswell.table.ColumnType.LONG;
import static groundswell.table.ColumnType.STRING;
import static groundswell.table.ColumnType.STRINGS;

import java.util.List;
import java.util.stream.Stream;

/**
 * Declares the published tables beside trends: what chance alone would have found, when series burst, changed their level or
 * moved slowly, which rows tell of one event, and why to believe it.
 */
public final class EventTables {
    public static final Table BURSTS = new Table(
            "bursts",
            "a stretch of periods in which a term, entity, concept or topic was in an unusual share of the stories. It describes, it is"
                    + " no test",
            false,
            List.of("grain", "lang", "kind", "key", "start_on"),
            List.of("grain", "lang", "kind", "key", "start_on"),
            ofSeries(
                    Column.of("start_on", DATE, "first day of its first period"),
                    Column.maybe("end_on", DATE, "last day of its last period; null where that is the last of all"),
                    Column.of("peak_on", DATE, "first day of the period with the largest share"),
                    Column.of("periods", INT, "periods from the first to the last or to the end of the collection"),
                    Column.of("level", INT, "intensity; 1, as there is one burst state"),
                    Column.of(
                            "weight",
                            DOUBLE,
                            "by how much the burst state explains its stories better, in natural logarithms of likelihood"),
                    Column.of(
                            "stories",
                            LONG,
                            "stories first published in it that hold it: for topics, of which it is the main one"),
                    Column.of("total_stories", LONG, "all stories first published in it"),
                    Column.of("share", DOUBLE, "stories / total_stories"),
                    Column.of("base_share", DOUBLE, "the same over the whole series"),
                    Column.of("rank", INT, "place by weight, then key and start_on, within grain, language and kind")));

    public static final Table CHANGE_POINTS = new Table(
            "change_points",
            "a period at which the share of stories of a series shifted to a new level and stayed there for a while. Looked for"
                    + " in the trends.slow_series words and phrases, entities and topics of a language and grain in most stories, and not in days"
                    + " where a coarser grain is tested. It describes, it is no test",
            false,
            List.of("grain", "lang", "kind", "key", "changed_on"),
            List.of("grain", "lang", "kind", "key", "changed_on"),
            ofSeries(
                    Column.of("changed_on", DATE, "first day of the first period of the new level"),
                    Column.of("from_on", DATE, "first day of the level before"),
                    Column.maybe(
                            "to_on", DATE, "last day of the new level; null where it lasts to the last closed period"),
                    Column.of("periods_before", INT, "periods of the level before, those without a verdict left out"),
                    Column.of("periods_after", INT, "periods of the new level"),
                    Column.of("stories_before", LONG, "stories of the level before that hold it"),
                    Column.of("total_before", LONG, "all stories of it"),
                    Column.of("share_before", DOUBLE, "stories_before / total_before"),
                    Column.of("stories_after", LONG, "stories of the new level that hold it"),
                    Column.of("total_after", LONG, "all stories of it"),
                    Column.of("share_after", DOUBLE, "stories_after / total_after"),
                    Column.of("ratio", DOUBLE, "share_after / share_before, 0.5 added to both counts"),
                    Column.of("direction", STRING, "rising or falling"),
                    Column.of(
                            "dispersion",
                            DOUBLE,
                            "how many times as much as by chance the shares of neighbouring periods differ in their squares,"
                                    + " at least 1"),
                    Column.of(
                            "gain",
                            DOUBLE,
                            "by how much two levels explain both stretches better than one, in twice the natural logarithm"
                                    + " of likelihood, over dispersion"),
                    Column.of("rank", INT, "place by gain, then key and changed_on, within grain, language and kind")));

    public static final Table SLOW_TRENDS = new Table(
            "slow_trends",
            "a series with the verdict on whether its share of stories rose or fell steadily over all closed periods. Told of the"
                    + " trends.slow_series words and phrases, entities and topics of a language and grain in most stories, where those suffice for"
                    + " eight stretches, and not of days where a coarser grain is tested",
            false,
            List.of("grain", "lang", "kind", "key"),
            List.of("grain", "lang", "kind", "key"),
            ofSeries(
                    Column.of("start_on", DATE, "first day of the first period"),
                    Column.of("end_on", DATE, "last day of the last closed period"),
                    Column.of("periods", INT, "closed periods with stories, outages left out"),
                    Column.of(
                            "stretches",
                            INT,
                            "what is compared: single periods, or so many joined that trends.min_support stories are expected"
                                    + " in each"),
                    Column.of("stories", LONG, "stories first published in the periods that hold it"),
                    Column.of("total_stories", LONG, "all stories first published in them"),
                    Column.of("share_first", DOUBLE, "mean share of stories over the first quarter of the periods"),
                    Column.of("share_last", DOUBLE, "the same over the last quarter"),
                    Column.of("ratio", DOUBLE, "of the last quarter's share to the first's, 0.5 added to both counts"),
                    Column.of(
                            "slope", DOUBLE, "change of the share in a year: median of the slopes between all periods"),
                    Column.of("z", DOUBLE, "Mann-Kendall statistic with the correction for autocorrelation"),
                    Column.of("p_value", DOUBLE, "its two-sided p"),
                    Column.of("q_value", DOUBLE, "false discovery rate (Benjamini-Hochberg) within the family"),
                    Column.of("family", STRING, "the family of tests: kind/lang/grain"),
                    Column.of("family_size", LONG, "its tests"),
                    Column.maybe("direction", STRING, "rising or falling, by z; null where that is 0"),
                    Column.of("is_listed", BOOLEAN, "q_value and ratio are beyond trends.max_q and trends.min_ratio"),
                    Column.of(
                            "rank",
                            INT,
                            "place within grain, language and direction: the listed first, then by the end of the ratio's"
                                    + " interval closer to 1"),
                    Column.maybe("sentence", STRING, "a listed finding in words")));

    public static final Table NULL_CHECK = Tables.byPeriod(
            "null_check",
            "a family of trends with what chance alone would have found in it: its tests on the same stories, their dates"
                    + " dealt out anew among those of the same weekday",
            List.of("kind"),
            Column.of("kind", STRING, "what is tested: term, entity, concept or topic"),
            Column.of("family", STRING, "the family of trends"),
            Column.of("family_size", LONG, "its tests"),
            Column.of("discoveries", LONG, "tests with a q_value of at most trends.max_q"),
            Column.of("listed", LONG, "those of them that are listed: ranked, and large enough"),
            Column.of("replicates", INT, "how often the dates were dealt out"),
            Column.of("chance_discoveries", DOUBLE, "discoveries of a replicate, on average"),
            Column.of("chance_most", LONG, "most discoveries of a replicate"),
            Column.of("chance_any", DOUBLE, "share of the replicates with a discovery; chance allows trends.max_q"));

    public static final Table TREND_GROUPS = Tables.byPeriod(
            "trend_groups",
            "an event: rising rows of trends, terms, entities and concepts, that stand in the same stories, with one of them as its head",
            List.of("rank"),
            Column.of("rank", INT, "place by p_value of the head among the events of its grain, period and lang"),
            Column.of("group_id", STRING, "kind/lang/grain/period/head_key"),
            Column.of("head_kind", STRING, "what head_key names: term, entity or concept"),
            Column.of("head_key", STRING, "key of the member with the least p_value"),
            Column.of("label", STRING, "how it is most often written"),
            Column.maybe("headline", STRING, "title of the story that is the head's first evidence"),
            Column.of("members", STRINGS, "keys of its rows of trends, by p_value"),
            Column.of("member_kinds", STRINGS, "what each of them names: term, entity or concept"),
            Column.of("stories", LONG, "stories first published in the period that hold any of them"));

    public static final Table EVIDENCE = Tables.byPeriod(
            "evidence",
            "a story for a listed rising row of trends to be believed by: other sources first, then those that hold most"
                    + " of the period's rising keys, name this one in the title, are most published, are earliest",
            List.of("kind", "key", "rank"),
            Column.of("kind", STRING, "what key names: term, entity, concept or topic"),
            Column.of("key", STRING, "the term, entity_id, name of the concept or topic_id"),
            Column.of("rank", INT, "place among the row's stories"),
            Column.of("article_id", STRING, "the first article of the story"),
            Column.of("story_id", STRING, "the story"),
            Column.of("story_articles", LONG, "articles of the story"),
            Column.of("story_sources", LONG, "sources of the story"),
            Column.of("source", STRING, "who published the article"),
            Column.of("published_on", DATE, "its day"),
            Column.maybe("url", STRING, "its URL as given"),
            Column.maybe("title", STRING, "its cleaned title"),
            Column.maybe(
                    "snippet",
                    STRING,
                    "up to 240 characters of its text around the term or name; null for topics and where trends.snippets is off"),
            Column.maybe("match_start", INT, "where that begins in the snippet, in characters from 0"),
            Column.maybe("match_end", INT, "where it ends, exclusive"));

    private EventTables() {}

    /** Returns the columns that name a series of one language and grain, and then these. */
    private static List<Column> ofSeries(Column... further) {
        Stream<Column> series = Stream.of(
                Column.of("grain", STRING, "day, week, month, quarter or year"),
                Column.of("lang", STRING, "language"),
                Column.of("kind", STRING, "what key names: term, entity, concept or topic"),
                Column.of("key", STRING, "the term, entity_id, name of the concept or topic_id"),
                Column.of("label", STRING, "how it is most often written; of a topic its most telling words"),
                Column.maybe("n", INT, "words in a term; null for the other kinds"));
        return Stream.concat(series, Stream.of(further)).toList();
    }
}
