package groundswell.publish;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import groundswell.config.Config;
import groundswell.config.ConfigReader;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MethodsTest {
    @Test
    void figuresAndRejectsAreListed() {
        Map<String, Long> figures = new LinkedHashMap<>();
        figures.put("rows in", 1234567L);
        figures.put("articles", 89L);
        String text = Methods.text("r1", config().at(Instant.EPOCH), figures, Map.of("missing_date", 4321L));
        assertTrue(
                text.startsWith("# How release r1 was made\n\n- rows in: 1,234,567\n- articles: 89\n\n## Input\n"),
                text);
        assertHas(text, "\n- missing_date: 4,321\n");
        assertFalse(text.contains("- none\n"));
        assertHas(
                Methods.text("r1", config().at(Instant.EPOCH), figures, Map.of()),
                "reason (each is in the table" + " rejects):\n\n- none\n");
    }

    @Test
    void whatIsLeftToTheInputIsSaid() {
        String text = text("clean.furniture=false", "clean.detect_language=false");
        assertHas(text, "Datelines, bylines, captions and the like are counted as text.");
        assertHas(text, "The language of an article is the one stated.");
    }

    @Test
    void whatWasNotDoneIsSaid() {
        String text = text("trends.null_replicates=0", "trends.slow_series=0", "entities.find=false");
        assertHas(text, "Changes of level and slow trends were not looked for (trends.slow_series is 0).");
        assertHas(text, "What chance alone would have found was not looked at");
        assertHas(text, "People, organisations and places were not looked for");
    }

    @Test
    void theNumbersAreThoseOfTheConfiguration() {
        String text = text(
                "run.time_zone=Europe/Madrid",
                "run.as_of='2025-01-02T03:04:05Z'",
                "input.time_zone=Asia/Tokyo",
                "stories.window_days=17",
                "stories.min_containment=0.517",
                "stories.min_brief_containment=0.718",
                "clean.boilerplate_min_articles=61",
                "clean.boilerplate_min_days=62",
                "clean.boilerplate_min_share=0.63",
                "clean.min_lang_confidence=0.64",
                "count.max_n=4",
                "count.min_stories=19",
                "count.min_npmi=0.41",
                "count.min_alone_share=0.52",
                "trends.baseline.day=101",
                "trends.baseline.week=102",
                "trends.baseline.month=103",
                "trends.baseline.quarter=104",
                "trends.baseline.year=105",
                "trends.history.day=31",
                "trends.history.week=32",
                "trends.history.month=33",
                "trends.history.quarter=34",
                "trends.history.year=35",
                "trends.min_support=23",
                "trends.max_q=0.0123",
                "trends.min_ratio=2.5",
                "trends.min_sources=7",
                "trends.min_effective_sources=3.25",
                "trends.source_rule_from=29",
                "topics.max_terms=4321",
                "topics.fit_stories=98765",
                "topics.seed=37",
                "topics.stability_fits=6",
                "topics.same_topic_distance=0.47",
                "trends.null_replicates=43",
                "trends.slow_series=12345",
                "trends.change_penalty=3.75",
                "trends.max_weekday_shift=0.34",
                "trends.min_rate_share=0.54",
                "trends.max_falling_p=0.067",
                "entities.find=true",
                "entities.tagged_passages=54321",
                "entities.min_stories=3");
        for (String part : List.of(
                "told by 6 further fits",
                "words is below 0.47 (table",
                "dealt out anew 43 times among",
                "in the 12,345 words and phrases",
                "must gain 3.75 times the logarithm",
                "dealt out anew, 0.5 % of the series had a change point, and where whole years were shuffled, 0.7 %;",
                "until 23 stories of the term",
                "q at most 0.0123 and whose share in the last quarter of the periods is at least 2.5 times that",
                "(total variation distance above 0.34)",
                "at most 1.2 % of these replicates",
                "those in most stories first, 54,321 such passages in all, or all sentences",
                "Entities in fewer than 3 stories",
                "cut in the zone Europe/Madrid;",
                "in at least 61 of its articles, on at least 62 days, and in at least 63.0 %",
                "with a confidence below 0.64 it is und",
                "Datelines, bylines, captions, notices, end marks and the like are not counted.",
                "were read in Asia/Tokyo.",
                "clock stood at 2025-01-02T03:04:05Z:",
                "at least 51.7 % of the runs of three words",
                "(71.8 % where it has fewer than 30",
                "within 17 days after another article",
                "of up to 4 words",
                "fewer than 19 stories",
                "is at least 0.41 wherever",
                "at least 52.0 % of its occurrences",
                "(101 days, 102 weeks, 103 months, 104 quarters, 105 years;",
                "a history of 31 days, 32 weeks, 33 months, 34 quarters or 35 years",
                "compared with the same weekday",
                "at least 23 stories",
                "has q at most 0.0123 and",
                "at least 2.5 times the earlier",
                "at least 29 sources were active",
                "needs 7 of them and 3.25 effective ones",
                "Only where at least 54.0 % of the change is rate",
                "with a predictive_p of at most 0.067 (",
                "on the 4,321 words, phrases and names",
                "at most 98,765 stories, seed 37;")) {
            assertHas(text, part);
        }
    }

    @Test
    void howManyPassagesAreLookedAtIsSaidWhereItIsNotSet() {
        assertHas(
                text("entities.find=true"),
                "first, one such passage for every 600 characters of text, or 50,000, in all,");
    }

    @Test
    void whatBecomesOfBulletinsIsSaid() {
        assertHas(text("stories.split_bulletins=true"), "as in daily fixings, they are stories of their own;");
        assertHas(text("stories.split_bulletins=false"), "differ in figures or names are one story too.");
    }

    @Test
    void daysAreSaidToBeComparedAsTheyAre() {
        assertHas(text("trends.same_weekday=false"), "Days are compared with all days before.");
        assertHas(text("trends.same_weekday=true"), "Days are compared with the same weekday.");
    }

    @Test
    void timesWithoutZoneAreInTheRunsZoneUnlessConfigured() {
        assertHas(text("run.time_zone=Europe/Madrid"), "were read in Europe/Madrid.");
    }

    private static void assertHas(String text, String part) {
        assertTrue(text.contains(part), part + " is not in " + text);
    }

    private static String text(String... settings) {
        return Methods.text("r1", config(settings).at(Instant.EPOCH), Map.of(), Map.of());
    }

    private static Config config(String... settings) {
        return ConfigReader.read("", "test", List.of(settings));
    }
}
