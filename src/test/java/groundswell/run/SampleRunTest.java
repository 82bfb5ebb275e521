package groundswell.run;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import groundswell.testing.Answers;
import groundswell.testing.SampleRelease;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** The main job on the sample collection finds what expected.yaml says, and nothing else. */
class SampleRunTest {
    private static final String LISTED =
            "grain = '%s' AND lang = '%s' AND direction = '%s' AND is_listed AND key = '%s'";

    private static JsonNode expected;
    private static Answers release;

    @BeforeAll
    static void readTheRelease() throws IOException {
        expected = new ObjectMapper(new YAMLFactory())
                .readTree(Path.of("data", "sample", "expected.yaml").toFile());
        release = Answers.of(SampleRelease.output());
    }

    @Test
    void rowsReconcile() {
        JsonNode rows = expected.get("rows");
        Map<String, Long> rejects = new TreeMap<>();
        rows.get("rejects")
                .properties()
                .forEach(
                        reason -> rejects.put(reason.getKey(), reason.getValue().asLong()));
        Map<String, Long> found = new TreeMap<>();
        release.rows("SELECT reason, count(*) FROM rejects GROUP BY reason")
                .forEach(row -> found.put((String) row.get(0), (Long) row.get(1)));
        assertEquals(rejects, found);
        assertEquals(rows.get("total").asLong(), release.number("SELECT rows_in FROM release"));
        assertEquals(rows.get("accepted").asLong(), release.number("SELECT sum(input_rows) FROM articles"));
        assertEquals(rows.get("rejected").asLong(), release.number("SELECT rejects FROM release"));
    }

    @Test
    void aQuestionAboutOneTermOpensAtMostEightFilesOfAGrain() throws IOException {
        JsonNode tables = manifest().get("tables");
        Map<String, Integer> files = new TreeMap<>();
        for (JsonNode file : tables.get("term_counts").get("files")) {
            String path = file.get("path").asText();
            files.merge(path.substring(0, path.lastIndexOf('/')), 1, Integer::sum);
        }
        assertEquals(5, files.size());
        files.forEach((grain, count) -> assertTrue(count <= 8, grain + " has " + count + " files"));
    }

    @Test
    void filesOfCountsAreSortedByTermAndPeriod() {
        assertEquals(
                0L,
                release.number(
                        "SELECT count(*) FROM (SELECT lang || chr(1) || term AS key, period_start,"
                                + " lag(lang || chr(1) || term) OVER file AS key_before, lag(period_start) OVER file AS start_before"
                                + " FROM read_parquet('" + SampleRelease.output() + "/data/term_counts/**/*.parquet',"
                                + " filename = true, file_row_number = true, hive_partitioning = false)"
                                + " WINDOW file AS (PARTITION BY filename ORDER BY file_row_number))"
                                + " WHERE encode(key) < encode(key_before) OR (key = key_before AND period_start <= start_before)"));
    }

    @Test
    void whatIsAPhraseIsMarkedInCountsAndTrends() {
        assertTrue(release.number("SELECT count(*) FROM phrases") > 100);
        for (String marked : List.of(
                "SELECT lang, term AS key, is_phrase FROM term_yearly", "SELECT lang, key, is_phrase FROM trends")) {
            assertEquals(
                    0L,
                    release.number("SELECT count(*) FROM (" + marked + ") m LEFT JOIN phrases p ON p.lang = m.lang"
                            + " AND p.term = m.key WHERE m.is_phrase <> (p.term IS NOT NULL)"));
        }
        assertEquals(
                0L, release.number("SELECT count(*) FROM trends WHERE rank IS NOT NULL AND n > 1 AND NOT is_phrase"));
        assertEquals(1L, release.number("SELECT count(*) FROM phrases WHERE label = 'Orla Venneker'"));
    }

    @Test
    void aSliceHoldsTheArticlesWithItsValue() {
        assertEquals(
                release.rows(
                        "SELECT wire_agency, lang, count(*), count(DISTINCT story_id), count(DISTINCT source) FROM articles"
                                + " WHERE wire_agency IS NOT NULL AND published_on >= '2024-01-01'"
                                + " AND published_on < '2025-01-01' GROUP BY 1, 2 ORDER BY 2"),
                release.rows("SELECT slice, lang, articles, stories, sources"
                        + " FROM total_slices WHERE slice_by = 'wire_agency' AND grain = 'year'"
                        + " AND period_start = '2024-01-01' ORDER BY 2"));
        assertEquals(
                0L,
                release.number("SELECT count(*) FROM term_slices s LEFT JOIN term_counts c"
                        + " USING (grain, period_start, lang, term) WHERE c.term IS NULL OR s.articles > c.articles"
                        + " OR s.stories > c.stories OR s.occurrences > c.occurrences"));
        assertTrue(release.number("SELECT count(*) FROM term_slices_monthly") > 100);
    }

    private static JsonNode manifest() throws IOException {
        String id =
                (String) release.rows("SELECT release_id FROM release").get(0).get(0);
        return new ObjectMapper()
                .readTree(SampleRelease.output()
                        .resolve("releases/" + id + "/manifest.json")
                        .toFile());
    }

    @Test
    void termsInTooFewStoriesAreLeftOutBeforeTheyAreCounted() throws IOException {
        JsonNode pruned = manifest().get("pruned");
        assertEquals(
                release.number("SELECT count(DISTINCT (lang, term)) FROM term_yearly"),
                pruned.get("terms_published").asLong());
        assertTrue(pruned.get("terms_pruned_estimate").asLong() > 10_000, pruned.toString());
    }

    @Test
    void versionsRepetitionsAndReprintsAreFolded() {
        JsonNode rows = expected.get("rows");
        assertEquals(rows.get("articles").asLong(), release.number("SELECT count(*) FROM articles"));
        assertEquals(
                rows.get("articles_with_versions").asLong(),
                release.number("SELECT count(*) FROM articles WHERE versions = 2"));
        assertEquals(
                rows.get("repeated_rows").asLong(),
                release.number("SELECT count(*) FROM articles WHERE versions = 1 AND input_rows = 2"));
        assertEquals(rows.get("stories").asLong(), release.number("SELECT count(*) FROM stories"));
        assertEquals(
                rows.get("reprints").asLong(),
                release.number("SELECT count(*) FROM articles WHERE story_role <> 'first'"));
        rows.get("by_lang").properties().forEach(lang -> {
            String of = " WHERE lang = '" + lang.getKey() + "'";
            assertEquals(
                    lang.getValue().get("articles").asLong(), release.number("SELECT count(*) FROM articles" + of));
            assertEquals(lang.getValue().get("stories").asLong(), release.number("SELECT count(*) FROM stories" + of));
        });
    }

    @Test
    void fortyEditedReprintsAreOneStoryAndSayWhatBecameOfTheText() {
        String story = "(SELECT story_id FROM articles WHERE title = 'Coastal tower goes to a mystery buyer' LIMIT 1)";
        Map<String, Long> roles = new TreeMap<>();
        release.rows("SELECT story_role, count(*) FROM articles WHERE story_id = " + story + " GROUP BY story_role")
                .forEach(row -> roles.put((String) row.get(0), (Long) row.get(1)));
        assertEquals(Map.of("first", 1L, "reprint", 24L, "abridged", 8L, "update", 8L), roles);
        assertEquals(
                0,
                release.number(
                        "SELECT count(*) FROM articles WHERE story_role = 'abridged' AND story_containment < 1"));
        assertEquals(
                1,
                release.number("SELECT count(*) FROM stories WHERE articles = 41 AND sources = 8 AND"
                        + " last_published_on = DATE '2023-09-14'"));
    }

    /** No story reaches over a year's end, and only the edited reprints have words that their first article has not. */
    @Test
    void aStoryCountsOnceHoweverManyReprintsItHas() {
        assertEquals(1, release.number("SELECT max(stories - first_stories) FROM term_yearly"));
        assertEquals(0, release.number("SELECT min(stories - first_stories) FROM term_yearly"));
        assertEquals(
                0,
                release.number("SELECT count(*) FROM term_yearly WHERE stories <> first_stories AND period_start <>"
                        + " DATE '2023-01-01'"));
    }

    @Test
    void datesKeepWhatIsKnownOfThem() {
        JsonNode rows = expected.get("rows");
        assertEquals(
                rows.get("date_only").asLong(),
                release.number("SELECT count(*) FROM articles WHERE date_precision = 'day' AND published_at IS NULL"));
        assertEquals(
                rows.get("zone_less").asLong(), release.number("SELECT count(*) FROM articles WHERE zone_assumed"));
        assertEquals(
                0,
                release.number("SELECT count(*) FROM articles WHERE regexp_extract(url, '/(\\d{4}/\\d{2}/\\d{2})/', 1)"
                        + " <> strftime(published_on, '%Y/%m/%d')"));
        assertEquals(
                Set.of("north", "south", "central", "night"),
                release.texts("SELECT DISTINCT kept['extra.desk'] FROM articles"));
    }

    @Test
    void plantedEventsAreListedWhereTheyMustBe() {
        List<Executable> checks = new ArrayList<>();
        for (JsonNode event : expected.get("events")) {
            for (JsonNode must : event.get("must")) {
                for (JsonNode term : event.get("terms")) {
                    String where = LISTED.formatted(
                                    must.get("grain").asText(),
                                    event.get("lang").asText(),
                                    must.get("direction").asText(),
                                    term.asText())
                            + " AND period_start = DATE '"
                            + must.get("period_start").asText() + "' AND is_new = "
                            + must.get("is_new").asBoolean();
                    checks.add(() -> assertEquals(
                            1, release.number("SELECT count(*) FROM trends WHERE " + where), "not listed: " + where));
                }
            }
        }
        assertEquals(44, checks.size());
        assertAll(checks);
    }

    @Test
    void aPlantedBurstHasItsDays() {
        JsonNode dam = expected.get("events").get(1);
        assertEquals("dam_burst", dam.get("name").asText());
        // To leave a burst and enter it again for a rare mention soon after costs more than to stay.
        assertEquals(
                1,
                release.number(
                        "SELECT count(*) FROM bursts WHERE grain = 'day' AND key = 'tarnbrook' AND start_on = DATE '"
                                + dam.get("start_on").asText() + "' AND peak_on BETWEEN start_on AND DATE '"
                                + dam.get("end_on").asText() + "' AND end_on - DATE '"
                                + dam.get("end_on").asText() + "' BETWEEN 0 AND 3"));
    }

    @Test
    void everyListedRisingRowBelongsToOneEventAndHasStoriesToShow() {
        String rising = "trends t WHERE t.is_listed AND t.direction = 'rising'";
        long rows = release.number("SELECT count(*) FROM " + rising);
        assertTrue(rows > 100, "only " + rows);
        // A topic has many events.
        assertEquals(
                release.number("SELECT count(*) FROM " + rising + " AND t.kind <> 'topic'"),
                release.number("SELECT sum(len(members)) FROM trend_groups"));
        assertEquals(
                release.number("SELECT sum(len(members)) FROM trend_groups"),
                release.number("SELECT count(*) FROM trends WHERE group_id IS NOT NULL AND is_listed"));
        assertEquals(
                0,
                release.number(
                        "SELECT count(*) FROM " + rising + " AND least(3, t.observed_stories) <> (SELECT count(*)"
                                + " FROM evidence e WHERE e.grain = t.grain AND e.period_start = t.period_start"
                                + " AND e.lang = t.lang AND e.kind = t.kind AND e.key = t.key)"));
        assertEquals(
                0,
                release.number(
                        "SELECT count(*) FROM evidence WHERE snippet IS NULL AND kind <> 'topic' OR kind = 'term'"
                                + " AND lower(substring(snippet, match_start + 1, 1)) <> substring(key, 1, 1)"));
        assertEquals(
                Set.of("true"),
                release.texts("SELECT CAST(list_has_all(members, ['orla', 'orla venneker', 'venneker']) AS VARCHAR)"
                        + " FROM top_events WHERE grain = 'month' AND period_start = DATE '2024-03-01'"
                        + " AND list_has_any(members, ['orla', 'orla venneker', 'venneker'])"));
    }

    @Test
    void regularAndReprintedTermsStaySilent() {
        List<Executable> checks = new ArrayList<>();
        for (JsonNode event : expected.get("events")) {
            for (JsonNode mustNot : event.get("must_not")) {
                for (JsonNode grain : mustNot.get("grains")) {
                    for (JsonNode term : event.get("terms")) {
                        checks.add(() -> assertSilent(event, mustNot, grain.asText(), term.asText()));
                    }
                }
            }
        }
        assertTrue(checks.size() > 50, "only " + checks.size() + " checks");
        assertAll(checks);
    }

    private static void assertSilent(JsonNode event, JsonNode mustNot, String grain, String term) {
        String lang = event.get("lang").asText();
        String where = LISTED.formatted(grain, lang, mustNot.get("direction").asText(), term);
        if (mustNot.has("periods_from")) {
            where += " AND period_start >= DATE '" + mustNot.get("periods_from").asText() + "'";
        }
        long listed = release.number("SELECT count(*) FROM trends WHERE " + where);
        double allowed = 0;
        if (mustNot.has("max_share")) {
            allowed = Math.ceil(mustNot.get("max_share").asDouble()
                    * release.number(
                            "SELECT count(*) FROM totals WHERE grain = '" + grain + "' AND lang = '" + lang + "'"));
        }
        assertTrue(listed <= allowed, "listed " + listed + " times: " + where);
    }

    @Test
    void falseAlarmsAreAsRareAsTheCorrectionPromises() {
        Set<String> eventWords = new HashSet<>();
        expected.get("events")
                .forEach(event -> event.path("event_words").forEach(word -> eventWords.add(word.asText())));
        Map<String, Set<Object>> alarms = new TreeMap<>();
        for (List<Object> row : release.rows("SELECT grain, family, key FROM trends WHERE is_listed")) {
            boolean planted = List.of(((String) row.get(2)).split(" ")).stream().anyMatch(eventWords::contains);
            Set<Object> ofGrain = alarms.computeIfAbsent((String) row.get(0), grain -> new HashSet<>());
            if (!planted) {
                ofGrain.add(row.get(1));
            }
        }
        assertEquals(Set.of("day", "week", "month"), alarms.keySet());
        alarms.forEach((grain, families) -> {
            long tested = release.number(
                    "SELECT count(DISTINCT family) FROM trends WHERE grain = '" + grain + "' AND status = 'tested'");
            assertTrue(families.size() <= 0.05 * tested, grain + ": " + families.size() + " of " + tested);
        });
    }

    @Test
    void oneTextInFortyOnePlacesIsOneStory() {
        assertEquals(0, release.number("SELECT count(*) FROM term_counts WHERE term = 'quillhaven lighthouse'"));
    }

    @Test
    void termsOfOneLanguageAreNotCountedInAnother() {
        assertEquals(
                Set.of("es"), release.texts("SELECT DISTINCT lang FROM term_counts WHERE term = 'huelga portuaria'"));
    }

    @Test
    void theFirstPeriodsCallNothingNew() {
        assertEquals(
                0, release.number("SELECT count(*) FROM trends WHERE is_new AND period_start < DATE '2022-01-29'"));
        assertEquals(
                0,
                release.number(
                        "SELECT count(*) FROM trends WHERE status = 'not_enough_history' AND is_new IS NOT NULL"));
    }
}
