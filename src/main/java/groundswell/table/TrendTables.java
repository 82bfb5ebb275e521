package groundswell.table;

import static groundswell.table.ColumnType.BINARY;
import static groundswell.table.ColumnType.BOOLEAN;
import static groundswell.table.ColumnType.DATE;
import static groundswell.table.ColumnType.DOUBLE;
import static groundswell.table.ColumnType.INT;
import static groundswell.table.ColumnType.LONG;
import static groundswell.table.ColumnType.STRING;

import java.util.List;
import java.util.stream.Stream;

/** Declares trends, and the tables that lead to it. */
public final class TrendTables {
    public static final Table TRENDS = Tables.byPeriod(
            "trends",
            "a term, entity, concept or topic in a period, with the verdict of the test or the reason for silence. Rows are kept"
                    + " where it occurs or where its absence has p <= 0.05; family_size counts every test",
            List.of("kind", "key"),
            Column.of("kind", STRING, "what key names: term, entity, concept or topic"),
            Column.of("key", STRING, "the term, entity_id, name of the concept or topic_id"),
            Column.of(
                    "label",
                    STRING,
                    "how it is most often written (NATO, Kim Jong-un); of a topic its most telling words"),
            Column.maybe("n", INT, "words in a term; null for the other kinds"),
            Column.of("is_stop", BOOLEAN, "begins or ends with a function word or a bare number: tested, not ranked"),
            Column.of("is_phrase", BOOLEAN, "a row of phrases; of terms of several words only these are ranked"),
            Column.of(
                    "status",
                    STRING,
                    "tested, below_support, not_enough_history, open_period, outage, or uneven_days: published on other weekdays than"
                            + " the baseline"),
            Column.of(
                    "observed_stories",
                    LONG,
                    "stories first published in the period that hold it: for topics, of which it is the main one"),
            Column.of("total_stories", LONG, "all stories first published in the period"),
            Column.of("share", DOUBLE, "observed_stories / total_stories, 0 to 1"),
            Column.of("share_low", DOUBLE, "lower end of the 95 % Wilson interval of share"),
            Column.of("share_high", DOUBLE, "upper end of the 95 % Wilson interval of share"),
            Column.maybe("baseline_from", DATE, "first day of the baseline"),
            Column.maybe("baseline_to", DATE, "first day after the baseline"),
            Column.of("baseline_periods", INT, "periods with stories in the baseline"),
            Column.of("baseline_stories", LONG, "stories in the baseline that hold it"),
            Column.maybe("expected_stories", DOUBLE, "stories expected from the baseline at this period's volume"),
            Column.maybe(
                    "expected_off_peak",
                    DOUBLE,
                    "the same without the period of the baseline that holds most of them; only what is below this too is listed"
                            + " as falling"),
            Column.maybe(
                    "expected_in_season",
                    DOUBLE,
                    "stories expected at the rate of the same month, quarter or week (with its neighbours, the largest of"
                            + " them) of earlier years: the median of them, the lesser one of two; only what is as far from"
                            + " this too is listed; null without two such years, and for days and years"),
            Column.maybe("ratio", DOUBLE, "observed over expected, 0.5 added to both counts"),
            Column.maybe("ratio_low", DOUBLE, "lower end of the 95 % interval of ratio"),
            Column.maybe("ratio_high", DOUBLE, "upper end of the 95 % interval of ratio"),
            Column.maybe("direction", STRING, "rising or falling: on which side of expected"),
            Column.maybe("p_value", DOUBLE, "two-sided p of the exact test of equal rates"),
            Column.maybe("q_value", DOUBLE, "Benjamini-Hochberg q over the family"),
            Column.of("method", STRING, "the one test of the family"),
            Column.of("family", STRING, "kind/lang/grain/period: what the correction runs over"),
            Column.maybe("family_size", LONG, "tests in the family"),
            Column.maybe(
                    "rank",
                    INT,
                    "place by p_value, then ratio_low (rising) or ratio_high (falling), among the tested rows of its kind,"
                            + " grain, period, lang and direction; rows of the same share the least place; of terms among"
                            + " those that are single words or phrases, and not is_stop"),
            Column.maybe(
                    "mix_effect",
                    DOUBLE,
                    "of the change of share since the baseline, what comes from other sources having more of the stories"
                            + " (Kitagawa 1955); for rows that pass all other bars for print"),
            Column.maybe(
                    "rate_effect", DOUBLE, "the rest: what sources do differently; a new source has no such effect"),
            Column.maybe(
                    "dispersion",
                    DOUBLE,
                    "how many times as much as by chance its share differs from one period of the baseline to the next, at"
                            + " least 1; like the next three, for rows that pass all other bars for print"),
            Column.maybe(
                    "predictive_p",
                    DOUBLE,
                    "two-sided p of observed_stories after the baseline where counts scatter with that dispersion"
                            + " (Gamma-Poisson): large where the series always comes in waves. Falling rows are listed only up to trends.max_falling_p"),
            Column.maybe(
                    "farrington_expected",
                    DOUBLE,
                    "stories expected by a quasi-Poisson regression on up to 400 periods before: trend, weekday of days, month"
                            + " of longer periods after two years, volume; bursts of the past count less (Farrington 1996,"
                            + " Noufaily 2013)"),
            Column.maybe(
                    "farrington_z",
                    DOUBLE,
                    "standard deviations of observed_stories above that, below 0 where under it; beyond 2.58 is unusual"),
            Column.of(
                    "is_listed",
                    BOOLEAN,
                    "passes the bar for print: ranked, q, ratio, sources, a change that lies in the sources, not in"
                            + " their mix, and for what falls trends.max_falling_p"),
            Column.maybe("group_id", STRING, "its event in trend_groups, of listed rising terms and entities"),
            Column.maybe("is_new", BOOLEAN, "never seen before the period; null without enough history and for topics"),
            Column.of("first_seen_on", DATE, "first day on which it occurs in the whole run"),
            Column.of("sources", LONG, "sources that have it in the period"),
            Column.of("effective_sources", DOUBLE, "exp of the entropy of its articles over sources"),
            Column.maybe("sentence", STRING, "the finding as one printable sentence, for tested and listed rows"));

    public static final Table FAMILIES = InternalTables.internal(
            "families",
            "what is tested together: a kind in a language, grain and period with tests",
            Column.of("kind", STRING, "term, entity, concept or topic"),
            Column.of("lang", STRING, "language"),
            Column.of("grain", STRING, "grain"),
            Column.of("period_start", DATE, "first day of the period"),
            Column.of("family_size", LONG, "its tests"),
            Column.of(
                    "verdicts",
                    BINARY,
                    "28 bytes for each pair of counts that is tested, ascending: stories of the baseline, stories of the"
                            + " period, rank or 0 (4 bytes each), p and q (8 each), the most significant byte first"));

    private static final List<Column> LISTED_ROW = List.of(
            Column.of("lang", STRING, "language"),
            Column.of("grain", STRING, "grain"),
            Column.of("period_start", DATE, "first day of the period"),
            Column.of("period_end", DATE, "first day after it"),
            Column.of("is_partial", BOOLEAN, "whether it is partial"),
            Column.of("kind", STRING, "what key names"),
            Column.of("key", STRING, "key of the row"),
            Column.of("label", STRING, "its label"),
            Column.of("rank", INT, "its rank"),
            Column.of("p_value", DOUBLE, "its p"),
            Column.of("total_stories", LONG, "all stories first published in the period"));

    /** The columns of trends that listed_trends and trend_stories keep. */
    public static final List<String> LISTED_ROW_NAMES =
            LISTED_ROW.stream().map(Column::name).toList();

    public static final Table LISTED_TRENDS = InternalTables.internal(
            "listed_trends",
            "a row of trends that passes the bars its own row decides, with what the mix of sources has to do with it",
            with(
                    LISTED_ROW,
                    Column.of("direction", STRING, "rising or falling"),
                    Column.of("mix_effect", DOUBLE, "see trends"),
                    Column.of("rate_effect", DOUBLE, "see trends"),
                    Column.of("dispersion", DOUBLE, "see trends"),
                    Column.of("predictive_p", DOUBLE, "see trends"),
                    Column.of("farrington_expected", DOUBLE, "see trends"),
                    Column.of("farrington_z", DOUBLE, "see trends"),
                    Column.of("is_listed", BOOLEAN, "whether it is listed in the end")));

    public static final Table TREND_STORIES = InternalTables.internal(
            "trend_stories",
            "a story first published in the period of a listed rising row that holds it",
            with(
                    LISTED_ROW,
                    Column.maybe("words", STRING, "what stands in the text for the key; null for topics"),
                    Column.of("article_id", STRING, "the first article of the story"),
                    Column.of("story_id", STRING, "the story"),
                    Column.of("source", STRING, "the article's source"),
                    Column.of("published_on", DATE, "its day"),
                    Column.of("is_in_title", BOOLEAN, "whether its title holds the words")));

    public static final Table STORY_DAYS = InternalTables.internal(
            "story_days",
            "a day on which stories begin whose dates are known equally well",
            Column.of("lang", STRING, "language"),
            Column.of("finest", INT, "ordinal of the finest grain in which they count"),
            Column.of("published_on", DATE, "the day"),
            Column.of("stories", LONG, "how many begin"),
            Column.of("exchange", INT, "stories of one such number and finest may exchange their dates: its weekday"),
            Column.of("first_number", LONG, "least number of these stories; the next ones have the next numbers"));

    public static final Table SERIES_STORIES = InternalTables.internal(
            "series_stories",
            "a term, entity, concept, topic or source with its stories",
            Column.of("kind", STRING, "what key names: term, entity, concept, topic or source"),
            Column.of("lang", STRING, "language"),
            Column.of("key", STRING, "the key of its series; of a source its name"),
            Column.of(
                    "stories",
                    BINARY,
                    "numbers of the stories whose first article holds it, or is from it: ascending, 4 bytes each, the"
                            + " most significant first"));

    private TrendTables() {}

    private static List<Column> with(List<Column> columns, Column... further) {
        return Stream.concat(columns.stream(), Stream.of(further)).toList();
    }
}
