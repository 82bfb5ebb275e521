package groundswell.config;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ConfigReaderTest {
    private static final Pattern RANGE = Pattern.compile("(-?\\d+(?:\\.\\d+)?) to (\\d+(?:\\.\\d+)?)\\b");
    private static final Pattern DEFAULT = Pattern.compile("default (-?[\\d.]+|true|false)$");

    @Test
    void settingsStandOverTheFileAndTheFileOverDefaults() {
        String yaml = "count:\n  max_n: 2\n  min_stories: 9\n";
        Config config = ConfigReader.read(yaml, "a.yaml", List.of("count.max_n=4"));
        assertEquals(4, config.count().max_n());
        assertEquals(9, config.count().min_stories());
        assertEquals(List.of(), config.count().stop_words());
        assertEquals(3, read().count().max_n());
        assertEquals(1, read("count.max_n=4", "count.max_n=1").count().max_n());
        assertEquals(
                3,
                ConfigReader.read(yaml, "a.yaml", List.of("count.max_n="))
                        .count()
                        .max_n());
    }

    @Test
    void valuesMayBeListsAndMapsAndNested() {
        Config config = read(
                "input.paths=[a.jsonl, 'b c.jsonl']",
                "input.keep=desk",
                "input.columns.body=text",
                "trends.baseline.day=14",
                "count.stop_words=[Reuters, AP]");
        assertEquals(List.of("a.jsonl", "b c.jsonl"), config.input().paths());
        assertEquals(List.of("desk"), config.input().keep());
        assertEquals("text", config.input().column("body"));
        assertEquals("title", config.input().column("title"));
        assertEquals(14, config.trends().baseline().day());
        assertEquals(26, config.trends().baseline().week());
        assertEquals(List.of("reuters", "ap"), config.count().stop_words());
    }

    @Test
    void anUnknownOptionNamesTheNearest() {
        String error = error("trends.min_suport=3");
        assertTrue(error.startsWith("no such option: trends.min_suport; did you mean min_support? (known: "), error);
        assertTrue(error("trend.min_support=3").startsWith("no such option: trend; did you mean trends? "));
        assertTrue(
                error("trends.baseline.days=3").startsWith("no such option: trends.baseline.days; did you mean day? "));
        assertEquals(
                "a field of input.columns is headline: allowed are " + String.join(", ", InputConfig.FIELDS),
                error("input.columns.headline=text"));
        assertEquals(
                "no such option: max_n (known: clean, concepts, count, entities, input, keywords, publish, run, stories, topics, trends)",
                error("max_n=3"));
    }

    @Test
    void aValueThatIsNotAllowedIsNamedWithKeyAndRange() {
        assertEquals("count.max_n is 9: allowed are 1 to 5", error("count.max_n=9"));
        assertEquals("trends.max_q is 1.5: allowed are 0.0 to 1.0", error("trends.max_q=1.5"));
        assertTrue(error("trends.max_q=NaN").startsWith("trends.max_q is NaN: "));
        assertEquals("trends.baseline.day is 0: allowed are 1 to 4000", error("trends.baseline.day=0"));
        assertEquals(
                "trends.grains is weeks: allowed are day, week, month, quarter, year; did you mean week?",
                error("trends.grains=[weeks]"));
        assertEquals(
                "input.format is jsonlines: allowed are auto, jsonl, parquet, csv, text, html, warc, xml; did you mean jsonl?",
                error("input.format=jsonlines"));
        assertEquals("run.time_zone is Mars: not a time zone such as UTC or Asia/Seoul", error("run.time_zone=Mars"));
        assertTrue(error("run.as_of=tomorrow").startsWith("run.as_of is tomorrow: not an ISO instant"));
        assertTrue(error("input.start_on=1990").startsWith("input.start_on is 1990: not an ISO date"));
        assertTrue(error("input.csv_separator=ab").endsWith("one character is allowed"));
    }

    @Test
    void aValueOfTheWrongTypeNamesItsKey() {
        for (String setting :
                List.of("count.max_n=many", "count.max_n=2.5", "trends.same_weekday=perhaps", "count=3")) {
            String error = error(setting);
            assertTrue(error.startsWith(setting.substring(0, setting.indexOf('=')) + ": "), error);
            assertEquals(1, error.lines().count(), error);
        }
    }

    @Test
    void aSettingThatIsNoAssignmentIsRefused() {
        assertEquals("--set count: expected section.key=value", error("count"));
        assertEquals("--set =3: expected section.key=value", error("=3"));
        assertEquals("--set run.output.x=3: output is a value, not a section", error("run.output=a", "run.output.x=3"));
        assertTrue(error("input.paths=[a").startsWith("--set input.paths=[a: the value is not YAML"));
    }

    @Test
    void aFileThatIsNoMappingIsNamedWithTheLine() {
        String broken = assertThrows(
                        UserError.class, () -> ConfigReader.read("run:\n  output: [a\n", "jobs/a.yaml", List.of()))
                .getMessage();
        assertTrue(broken.matches("jobs/a\\.yaml, line \\d+: .+"), broken);
        assertEquals(
                "a.yaml is not a mapping of sections such as run:, input:, trends:",
                assertThrows(UserError.class, () -> ConfigReader.read("- a\n", "a.yaml", List.of()))
                        .getMessage());
        assertEquals(read(), ConfigReader.read("# nothing\n", "a.yaml", List.of()));
        assertEquals(read(), ConfigReader.read("trends:\n", "a.yaml", List.of()));
    }

    @Test
    void everyOptionSaysWhatItMeans() {
        for (RecordComponent section : Config.class.getRecordComponents()) {
            for (RecordComponent option : section.getType().getRecordComponents()) {
                Meaning meaning = option.getAnnotation(Meaning.class);
                assertNotNull(meaning, section.getName() + "." + option.getName());
                assertTrue(
                        meaning.value().matches(".*(default|required).*"), section.getName() + "." + option.getName());
            }
        }
    }

    @Test
    void theRangesAndDefaultsThatTheMeaningsStateAreTheRealOnes() throws ReflectiveOperationException {
        int ranges = 0;
        int defaults = 0;
        for (RecordComponent section : Config.class.getRecordComponents()) {
            for (RecordComponent option : section.getType().getRecordComponents()) {
                String key = section.getName() + "." + option.getName();
                String meaning = option.getAnnotation(Meaning.class).value();
                Matcher range = RANGE.matcher(meaning);
                boolean isNumber = Number.class.isAssignableFrom(option.getType());
                if (isNumber && range.find()) {
                    ranges++;
                    BigDecimal least = new BigDecimal(range.group(1));
                    BigDecimal most = new BigDecimal(range.group(2));
                    assertDoesNotThrow(() -> read(key + "=" + least), key);
                    assertDoesNotThrow(() -> read(key + "=" + most), key);
                    assertTrue(error(key + "=" + least.subtract(least.ulp())).startsWith(key + " is "), key);
                    assertTrue(error(key + "=" + most.add(most.ulp())).startsWith(key + " is "), key);
                }
                Matcher stated = DEFAULT.matcher(meaning);
                if (option.getType() != PerGrain.class && stated.find()) {
                    defaults++;
                    Object real =
                            option.getAccessor().invoke(section.getAccessor().invoke(read()));
                    assertEquals(
                            stated.group(1),
                            real instanceof Double ? real.toString().replaceFirst("\\.0$", "") : real.toString(),
                            key);
                }
            }
        }
        assertTrue(ranges >= 20 && defaults >= 20, ranges + " ranges, " + defaults + " defaults");
    }

    @Test
    void theRunsClockIsTheGivenOneElseTheTimeOfTheStart() {
        Instant start = Instant.parse("2024-06-15T20:00:00Z");
        assertNull(read().run().as_of());
        assertEquals(start, read().at(start).asOf());
        assertEquals(
                Instant.parse("2020-01-01T00:00:00Z"),
                read("run.as_of=2020-01-01T00:00:00Z").at(start).asOf());
        assertEquals(
                LocalDate.of(2024, 6, 16),
                read("run.time_zone=Asia/Seoul").at(start).today());
    }

    @Test
    void theInputsZoneIsThatOfTheRunUnlessGiven() {
        assertEquals("Asia/Seoul", read("run.time_zone=Asia/Seoul").inputZone());
        assertEquals(
                "UTC", read("run.time_zone=Asia/Seoul", "input.time_zone=UTC").inputZone());
    }

    @Test
    void theNearestNameIsFoundWithinAThirdOfItsLength() {
        List<String> known = List.of("published_at", "title", "body");
        Map<String, String> hints = Map.of(
                "publishedat", "; did you mean published_at?", "Titel", "; did you mean title?", "xyz", "", "", "");
        hints.forEach((given, hint) -> assertEquals(hint, Nearest.hint(given, known), given));
    }

    private static String error(String... settings) {
        return assertThrows(UserError.class, () -> read(settings)).getMessage();
    }

    private static Config read(String... settings) {
        return ConfigReader.read("", "test", new ArrayList<>(List.of(settings)));
    }
}
