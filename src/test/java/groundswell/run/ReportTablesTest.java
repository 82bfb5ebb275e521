package groundswell.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import groundswell.config.ConfigReader;
import groundswell.config.PublishConfig;
import groundswell.publish.ReportData;
import groundswell.publish.ReportData.Chance;
import groundswell.publish.ReportData.Family;
import groundswell.publish.ReportData.Listing;
import groundswell.publish.ReportData.Period;
import groundswell.publish.ReportData.Rejected;
import groundswell.publish.ReportData.Shift;
import groundswell.publish.ReportData.SlowChanges;
import groundswell.publish.ReportData.SlowTrend;
import groundswell.publish.ReportData.Story;
import groundswell.publish.ReportData.Term;
import groundswell.publish.ReportData.Topic;
import groundswell.table.EntityTables;
import groundswell.table.EventTables;
import groundswell.table.Grain;
import groundswell.table.Table;
import groundswell.table.Tables;
import groundswell.table.TopicTables;
import groundswell.table.TrendTables;
import groundswell.testing.TableRows;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class ReportTablesTest {
    private static final String OCTOBER = "2024-10-01";
    private static final String NOVEMBER = "2024-11-01";
    private static final String DECEMBER = "2024-12-01";
    private static final String JANUARY = "2025-01-01";

    private final Map<Table, List<String>> lines = new HashMap<>();

    ReportTablesTest() {
        Tables.published().forEach(table -> lines.put(table, new ArrayList<>()));
        add(
                Tables.RELEASE,
                "{'release_id':'r1','epoch':1,'time_zone':'UTC','week_start':'monday','as_of':'2025-01-08T00:00:00Z',"
                        + "'first_on':'2024-10-01','last_on':'2025-01-07','rows_in':9,'rejects':3,'articles':6,"
                        + "'stories':5,'sources':2,'versions':'{}'}");
        for (String month : List.of(OCTOBER, NOVEMBER, DECEMBER, JANUARY)) {
            total("en", month, month.equals(JANUARY) ? 20 : 100);
        }
    }

    @Test
    void listsHoldTheListedRowsAsTheTableHasThemInTheOrderOfTheirRank() {
        trend(DECEMBER, "storm", 2, "rising", true, false);
        trend(DECEMBER, "vote", 1, "rising", true, true);
        trend(DECEMBER, "calm", 3, "rising", false, true);
        trend(DECEMBER, "peace", 1, "falling", true, false);
        trend(NOVEMBER, "earlier", 1, "rising", true, false);

        Family family = only(collect(15));

        assertEquals(new Period(Grain.MONTH, LocalDate.parse(DECEMBER), false, false), family.lastClosed());
        assertEquals(family.lastClosed(), family.shown());
        assertEquals("2 [vote, storm]", text(family.rising()));
        assertEquals("1 [peace]", text(family.falling()));
        assertEquals("1 [vote]", text(family.fresh()));
        assertEquals(
                new Term(
                        "term",
                        "storm",
                        "storm",
                        1,
                        2,
                        12,
                        100,
                        0.12,
                        0.1,
                        0.2,
                        3.5,
                        3.25,
                        2.125,
                        4.5,
                        0.001,
                        0.015625,
                        true,
                        LocalDate.parse(OCTOBER),
                        4,
                        "storm rose.",
                        null,
                        null),
                family.rising().lines().get(1).terms().head());
    }

    @Test
    void namesAreListedWithWordsAndTheFirstStoryOfTheirEvidence() {
        trend(DECEMBER, "storm", 1, "rising", true, false);
        lines.get(TrendTables.TRENDS)
                .add(lines.get(TrendTables.TRENDS)
                        .get(0)
                        .replace("\"kind\":\"term\"", "\"kind\":\"entity\",\"group_id\":\"e\"")
                        .replace("\"key\":\"storm\"", "\"key\":\"person:storm\""));
        count("storm", DECEMBER, 12);
        add(
                EntityTables.ENTITY_COUNTS,
                "{" + period("en", DECEMBER) + ",'entity_id':'person:storm','name':'Storm','type':'person',"
                        + "'first_stories':7}");
        for (int rank : List.of(1, 2)) {
            add(
                    EventTables.EVIDENCE,
                    "{" + period("en", DECEMBER) + ",'kind':'entity','key':'person:storm','rank':" + rank
                            + ",'title':'T" + rank + "','url':'http://a/" + rank
                            + "','source':'s','published_on':'2024-12-05'}");
        }

        Family family = only(collect(15));

        assertEquals("2 [person:storm, storm]", text(family.rising()));
        Term name = family.rising().lines().get(0).terms().head();
        assertEquals("e", name.groupId());
        assertEquals(new Story("T1", "http://a/1", "s", LocalDate.parse("2024-12-05")), name.story());
        assertEquals(List.of(0.0, 0.0, 0.07), family.rising().lines().get(0).shares());
        assertEquals(List.of(0.0, 0.0, 0.12), family.rising().lines().get(1).shares());
    }

    @Test
    void whatChanceWouldFindIsSummedOverTheKindsOfThePeriodThatIsShown() {
        trend(DECEMBER, "storm", 1, "rising", true, false);
        assertNull(only(collect(15)).chance());
        for (String kind : List.of("term", "entity")) {
            add(
                    EventTables.NULL_CHECK,
                    "{" + period("en", DECEMBER) + ",'kind':'" + kind
                            + "','discoveries':3,'chance_discoveries':0.25,'replicates':20}");
        }
        add(
                EventTables.NULL_CHECK,
                "{" + period("en", NOVEMBER)
                        + ",'kind':'term','discoveries':8,'chance_discoveries':9,'replicates':20}");
        assertEquals(new Chance(6, 0.5, 20), only(collect(15)).chance());
    }

    @Test
    void slowChangesAreFoldedTheSurestFirst() {
        slow("term", "climate change", 1, "rising", true, 0.002, 50);
        slow("term", "climate", 2, "rising", true, 0.003, 90);
        slow("entity", "Solar Board", 1, "rising", true, 0.001, 20);
        slow("term", "change of rules", 3, "rising", true, 0.004, 20);
        slow("term", "change", 4, "rising", true, 0.005, 60);
        slow("term", "climate of fear", 5, "rising", true, 0.006, 10);
        slow("term", "fear", 6, "rising", true, 0.007, 30);
        slow("term", "coal", 1, "falling", true, 0.01, 9);
        slow("term", "peat", 2, "falling", false, 0.06, 9);
        SlowChanges slow = collect(15).slow().get(0);
        assertEquals("en month", slow.lang() + " " + slow.grain().id());
        assertEquals(
                new SlowTrend("Solar Board", List.of(), 0.01, 0.03, 0.001, "Solar Board rising."),
                slow.rising().get(0));
        assertEquals(
                List.of(
                        "Solar Board []",
                        "climate change [climate, change]",
                        "change of rules []",
                        "climate of fear [fear]"),
                slow.rising().stream()
                        .map(line -> line.label() + " " + line.also())
                        .toList());
        assertEquals(
                List.of("coal"), slow.falling().stream().map(SlowTrend::label).toList());
        assertEquals(1, collect(1).slow().get(0).rising().size());
    }

    @Test
    void wordsThatShareAPhraseOfAsManyStoriesAreOneSlowChange() {
        slow("term", "orla", 1, "rising", true, 0.001, 30);
        slow("term", "orla venneker", 2, "rising", true, 0.002, 29);
        slow("term", "venneker", 3, "rising", true, 0.003, 29);
        slow("term", "venneker valley", 4, "rising", true, 0.004, 9);
        assertEquals(
                List.of("orla [orla venneker, venneker]", "venneker valley []"),
                collect(15).slow().get(0).rising().stream()
                        .map(line -> line.label() + " " + line.also())
                        .toList());
    }

    @Test
    void shiftsOfOnePeriodAreFoldedTheClearestFirst() {
        shift("climate", 1, "2024-11-01", "rising", 9);
        shift("climate change", 2, "2024-11-01", "rising", 8);
        shift("climate pact", 3, "2024-12-01", "rising", 10);
        shift("new climate", 4, "2024-11-01", "falling", 7);
        List<Shift> shifts = collect(15).slow().get(0).shifts();
        assertEquals(
                List.of("climate pact []", "climate [climate change]", "new climate []"),
                shifts.stream().map(shift -> shift.label() + " " + shift.also()).toList());
        assertEquals(
                new Shift("climate pact", List.of(), LocalDate.parse("2024-12-01"), null, 0.05, 0.02, 0.4),
                shifts.get(0));
    }

    @Test
    void shareIsZeroWhereTheTermIsAbsentAndUnknownWhereNothingWasPublished() {
        lines.get(Tables.TOTALS).removeIf(line -> line.contains("\"period_start\":\"" + NOVEMBER));
        trend(DECEMBER, "storm", 1, "rising", true, false);
        count("storm", DECEMBER, 12);
        count("storm", JANUARY, 5);

        Family family = only(collect(15));

        assertEquals(
                List.of(LocalDate.parse(OCTOBER), LocalDate.parse(NOVEMBER), LocalDate.parse(DECEMBER)), family.axis());
        assertEquals(
                Arrays.asList(0.0, null, 0.12), family.rising().lines().get(0).shares());
    }

    @Test
    void nothingInTheLastClosedPeriodShowsTheLastOneWithListedRows() {
        trend(OCTOBER, "old", 1, "rising", true, false);
        trend(NOVEMBER, "storm", 1, "falling", true, false);
        trend(DECEMBER, "calm", 1, "rising", false, false);

        Family family = only(collect(15));

        assertEquals(LocalDate.parse(DECEMBER), family.lastClosed().start());
        assertEquals(LocalDate.parse(NOVEMBER), family.shown().start());
        assertEquals("1 [storm]", text(family.falling()));
        assertEquals("0 []", text(family.rising()));
    }

    @Test
    void nothingListedShowsNoPeriod() {
        trend(DECEMBER, "calm", 1, "rising", false, false);

        Family family = only(collect(15));

        assertNull(family.shown());
        assertEquals("0 []", text(family.rising()));
    }

    @Test
    void listsHaveAsManyLinesAsTheOptionSays() {
        for (int rank = 1; rank <= 5; rank++) {
            trend(DECEMBER, "term" + rank, rank, "rising", true, true);
            trend(DECEMBER, "fall" + rank, rank, "falling", true, false);
        }

        Family family = only(collect(3));

        assertEquals("5 [term1, term2, term3]", text(family.rising()));
        assertEquals("5 [fall1, fall2, fall3]", text(family.falling()));
        assertEquals("5 [term1, term2, term3]", text(family.fresh()));
        assertEquals(4, only(collect(4)).rising().lines().size());
    }

    @Test
    void reportIsLeftOutWhereTheOptionSaysSo() {
        assertTrue(ReportTables.page(tables(), publish("publish.report=false")).isEmpty());
        assertTrue(ReportTables.page(tables(), publish("publish.report=true"))
                .orElseThrow()
                .contains("<bdi>r1</bdi>"));
        assertTrue(ReportTables.page(
                        tables(), ConfigReader.read("", "none", List.of()).publish())
                .isPresent());
    }

    @Test
    void smallLanguagesAreOneLineOfTheChart() {
        lines.get(Tables.TOTALS).clear();
        for (int i = 1; i <= ReportTables.LANGUAGES + 2; i++) {
            total("l" + i, OCTOBER, 100 * i);
            total("l" + i, DECEMBER, i);
        }

        ReportData.Volumes volumes = collect(15).volumes();

        assertEquals(
                List.of(OCTOBER, NOVEMBER, DECEMBER),
                volumes.periods().stream()
                        .map(period -> period.start().toString())
                        .toList());
        assertEquals(ReportTables.LANGUAGES + 1, volumes.languages().size());
        assertEquals("l9", volumes.languages().get(0).lang());
        assertEquals(List.of(900L, 0L, 9L), volumes.languages().get(0).stories());
        assertNull(volumes.languages().get(ReportTables.LANGUAGES).lang());
        assertEquals(
                List.of(300L, 0L, 3L),
                volumes.languages().get(ReportTables.LANGUAGES).stories());
    }

    @Test
    void topicsComeWithWordsAndSharesOfWholePeriodsAndRejectsByReason() {
        add(
                TopicTables.TOPICS,
                "{'topic_id':'en-1-01','lang':'en','epoch':1,'label':'a, b','articles':3,'stories':2}",
                "{'topic_id':'en-1-02','lang':'en','epoch':1,'label':'c, d','articles':9,'stories':8}");
        add(
                TopicTables.TOPIC_TERMS,
                "{'topic_id':'en-1-01','lang':'en','rank':2,'term':'b','weight':0.1}",
                "{'topic_id':'en-1-01','lang':'en','rank':1,'term':'a','weight':0.2}",
                "{'topic_id':'en-1-01','lang':'en','rank':11,'term':'k','weight':0.0}");
        for (String month : List.of(NOVEMBER, JANUARY)) {
            add(
                    TopicTables.TOPIC_SHARES,
                    "{" + period("en", month) + ",'topic_id':'en-1-01','articles':3,'stories':2,'total_stories':100,"
                            + "'share':0.02,'share_low':0.0,'share_high':0.1}");
        }

        for (String reason : List.of("missing_date", "missing_text", "missing_date")) {
            add(
                    Tables.REJECTS,
                    "{'input_file':'f','input_row':1,'stage':'ingest','reason':'" + reason + "','excerpt':'x'}");
        }

        ReportData data = collect(15);

        List<Topic> topics = data.topics().topics();

        assertEquals(
                List.of("en-1-02", "en-1-01"), topics.stream().map(Topic::id).toList());
        assertEquals(
                new Topic("en-1-01", "en", "a, b", List.of("a", "b"), 3, 2, List.of(0.0, 0.02, 0.0)), topics.get(1));
        assertEquals(
                List.of(new Rejected("ingest", "missing_date", 2), new Rejected("ingest", "missing_text", 1)),
                data.rejects());
        List<Period> periods = data.volumes().periods();
        assertEquals(new Period(Grain.MONTH, LocalDate.parse(DECEMBER), false, false), periods.get(2));
        assertEquals(new Period(Grain.MONTH, LocalDate.parse(JANUARY), true, true), periods.get(3));
    }

    @Test
    void releaseWithoutArticlesIsCollected() {
        lines.get(Tables.TOTALS).clear();

        ReportData data = collect(15);

        assertEquals(List.of(), data.families());
        assertEquals(List.of(), data.volumes().periods());
        assertEquals(List.of(), data.topics().topics());
    }

    private ReportData collect(int rows) {
        return ReportTables.collect(tables(), publish("publish.report_rows=" + rows));
    }

    private Map<Table, Dataset<Row>> tables() {
        Map<Table, Dataset<Row>> tables = new HashMap<>();
        lines.forEach((table, rows) -> tables.put(table, TableRows.of(table, rows)));
        return tables;
    }

    private static PublishConfig publish(String setting) {
        return ConfigReader.read("", "none", List.of(setting)).publish();
    }

    private static Family only(ReportData data) {
        assertEquals(1, data.families().size());
        return data.families().get(0);
    }

    private static String text(Listing listing) {
        return listing.listed() + " "
                + listing.lines().stream()
                        .map(line -> line.terms().head().key())
                        .toList();
    }

    private void total(String lang, String month, int stories) {
        add(
                Tables.TOTALS,
                "{" + period(lang, month) + ",'tokens':1,'articles':" + stories + ",'stories':" + stories
                        + ",'first_stories':" + stories + ",'sources':3,'status':'ok'}");
    }

    private void count(String term, String month, int stories) {
        add(
                Tables.TERM_COUNTS,
                "{" + period("en", month) + ",'term':'" + term + "','n':1,'is_stop':false,'occurrences':1,'articles':1,"
                        + "'stories':1,'first_stories':" + stories
                        + ",'title_stories':0,'sources':1,'effective_sources':1.0,'first_seen_on':'2024-10-01'}");
    }

    private void trend(String month, String key, int rank, String direction, boolean listed, boolean fresh) {
        add(
                TrendTables.TRENDS,
                String.format(
                        Locale.ROOT,
                        "{%s,'kind':'term','key':'%s','label':'%s','n':1,'is_stop':false,'status':'tested',"
                                + "'observed_stories':12,'total_stories':100,'share':0.12,'share_low':0.1,"
                                + "'share_high':0.2,'baseline_periods':2,'baseline_stories':7,'expected_stories':3.5,"
                                + "'ratio':3.25,'ratio_low':2.125,'ratio_high':4.5,'direction':'%s','p_value':0.001,"
                                + "'q_value':0.015625,'method':'m','family':'f','family_size':9,'rank':%d,"
                                + "'is_listed':%b,'is_new':%b,'first_seen_on':'2024-10-01','sources':4,"
                                + "'effective_sources':3.0,'sentence':'%s rose.'}",
                        period("en", month),
                        key,
                        key,
                        direction,
                        rank,
                        listed,
                        fresh,
                        key));
    }

    private void slow(String kind, String key, int rank, String direction, boolean listed, double q, long stories) {
        add(
                EventTables.SLOW_TRENDS,
                String.format(
                        Locale.ROOT,
                        "{'lang':'en','grain':'month','kind':'%s','key':'%s','label':'%<s','rank':%d,'direction':'%s',"
                                + "'is_listed':%b,'share_first':0.01,'share_last':0.03,'q_value':%s,'stories':%d,"
                                + "'sentence':'%2$s %4$s.'}",
                        kind,
                        key,
                        rank,
                        direction,
                        listed,
                        q,
                        stories));
    }

    private void shift(String key, int rank, String changedOn, String direction, double gain) {
        add(
                EventTables.CHANGE_POINTS,
                String.format(
                        Locale.ROOT,
                        "{'lang':'en','grain':'month','kind':'term','key':'%s','label':'%<s','rank':%d,'changed_on':'%s',"
                                + "'direction':'%s','share_before':0.05,'share_after':0.02,'ratio':0.4,'gain':%s,"
                                + "'stories_before':10,'stories_after':4}",
                        key,
                        rank,
                        changedOn,
                        direction,
                        gain));
    }

    private static String period(String lang, String month) {
        LocalDate start = LocalDate.parse(month);
        return "'grain':'month','period_start':'" + start + "','period_end':'" + Grain.MONTH.next(start) + "','lang':'"
                + lang + "','is_partial':" + month.equals(JANUARY);
    }

    private void add(Table table, String... rows) {
        for (String row : rows) {
            lines.get(table).add(row.replace('\'', '"'));
        }
    }
}
