package groundswell.table;

import static groundswell.table.ColumnType.DATE;
import static groundswell.table.ColumnType.DOUBLE;
import static groundswell.table.ColumnType.INT;
import static groundswell.table.ColumnType.LONG;
import static groundswell.table.ColumnType.STRING;
import static groundswell.table.ColumnType.STRINGS;

import java.util.List;

/**
 * Declares the published tables beside trends: what chance alone would have found, when series burst, which rows tell of one
 * event, and why to believe it.
 */
public final class EventTables {
    public static final Table BURSTS = new Table(
            "bursts",
            "a stretch of periods in which a term, entity or topic was in an unusual share of the stories. It describes, it is"
                    + " no test",
            false,
            List.of("grain", "lang", "kind", "key", "start_on"),
            List.of("grain", "lang", "kind", "key", "start_on"),
            List.of(
                    Column.of("grain", STRING, "day, week, month, quarter or year"),
                    Column.of("lang", STRING, "language"),
                    Column.of("kind", STRING, "what key names: term, entity or topic"),
                    Column.of("key", STRING, "the term, entity_id or topic_id"),
                    Column.of("label", STRING, "how it is most often written; of a topic its most telling words"),
                    Column.maybe("n", INT, "words in a term; null for the other kinds"),
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

    public static final Table NULL_CHECK = Tables.byPeriod(
            "null_check",
            "a family of trends with what chance alone would have found in it: its tests on the same stories, their dates"
                    + " dealt out anew among those of the same weekday",
            List.of("kind"),
            Column.of("kind", STRING, "what is tested: term, entity or topic"),
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
            "an event: rising rows of trends, terms and entities, that stand in the same stories, with one of them as its head",
            List.of("rank"),
            Column.of("rank", INT, "place by p_value of the head among the events of its grain, period and lang"),
            Column.of("group_id", STRING, "kind/lang/grain/period/head_key"),
            Column.of("head_kind", STRING, "what head_key names: term or entity"),
            Column.of("head_key", STRING, "key of the member with the least p_value"),
            Column.of("label", STRING, "how it is most often written"),
            Column.maybe("headline", STRING, "title of the story that is the head's first evidence"),
            Column.of("members", STRINGS, "keys of its rows of trends, by p_value"),
            Column.of("member_kinds", STRINGS, "what each of them names: term or entity"),
            Column.of("stories", LONG, "stories first published in the period that hold any of them"));

    public static final Table EVIDENCE = Tables.byPeriod(
            "evidence",
            "a story for a listed rising row of trends to be believed by: other sources first, then those that hold most"
                    + " of the period's rising keys, name this one in the title, are most published, are earliest",
            List.of("kind", "key", "rank"),
            Column.of("kind", STRING, "what key names: term, entity or topic"),
            Column.of("key", STRING, "the term, entity_id or topic_id"),
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
}
