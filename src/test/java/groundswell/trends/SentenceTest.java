package groundswell.trends;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import groundswell.table.TrendTables;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SentenceTest {
    private final Map<String, Object> values = new HashMap<>();

    SentenceTest() {
        put("kind", "term");
        put("label", "flood");
        put("grain", "month");
        put("period_start", LocalDate.of(2024, 12, 1));
        put("baseline_to", LocalDate.of(2024, 12, 1));
        put("baseline_periods", 6);
        put("observed_stories", 1234L);
        put("total_stories", 20_000L);
        put("share", 0.0617);
        put("share_low", 0.0584);
        put("share_high", 0.0651);
        put("sources", 17L);
        put("expected_stories", 98.4);
        put("ratio", 12.6);
        put("ratio_low", 9.876);
        put("ratio_high", 16.04);
        put("q_value", 0.00001234);
        put("direction", "rising");
        put("is_new", false);
    }

    @Test
    void aRiseIsToldWithItsNumbers() {
        assertEquals(
                "\u201cflood\u201d rose in December 2024: 1,234 of 20,000 stories (6.2 %, 95 % interval 5.8 % to 6.5 %)"
                        + " from 17 sources, where 98 were expected from the 6 months before; 13 times the earlier share"
                        + " (9.88 to 16), q = 1.2e-05.",
                sentence());
    }

    @Test
    void whatWasNeverSeenIsNewAndNoneWasExpected() {
        put("is_new", true);
        put("expected_stories", 0.049);
        assertStarts("\u201cflood\u201d is new in December 2024: ");
        assertHas("where none was expected");
    }

    @Test
    void aFallIsToldAsAFraction() {
        put("direction", "falling");
        put("observed_stories", 0L);
        put("share", 0.0);
        put("share_low", 0.0);
        put("share_high", 0.00019);
        put("ratio", 0.0249);
        put("ratio_low", 0.00151);
        put("ratio_high", 0.41);
        put("q_value", 0.0123);
        assertStarts(
                "\u201cflood\u201d fell in December 2024: 0 of 20,000 stories (0.00 %, 95 % interval 0.00 % to 0.02 %)");
        assertHas("0.025 times the earlier share (0.002 to 0.41), q = 0.012.");
    }

    @Test
    void aDayIsComparedWithTheSameWeekdayOrWithTheDaysBefore() {
        put("grain", "day");
        put("period_start", LocalDate.of(2024, 12, 6));
        put("baseline_to", LocalDate.of(2024, 11, 30));
        assertStarts("\u201cflood\u201d rose on 2024-12-06: ");
        assertHas("expected from the 6 Fridays before");
        put("baseline_periods", 1);
        assertHas("expected from the 1 Friday before");
        put("baseline_to", LocalDate.of(2024, 12, 6));
        assertHas("expected from the 1 day before");
    }

    @Test
    void everyGrainHasItsName() {
        put("period_start", LocalDate.of(2024, 7, 1));
        Map.of(
                        "week", "in the week from 2024-07-01: ",
                        "month", "in July 2024: ",
                        "quarter", "in quarter 3 of 2024: ",
                        "year", "in 2024: ")
                .forEach((grain, period) -> {
                    put("grain", grain);
                    assertStarts("\u201cflood\u201d rose " + period);
                    assertHas("from the 6 " + grain + "s before");
                });
    }

    @Test
    void aTopicAndAConceptAreCalledSo() {
        put("kind", "topic");
        assertStarts("The topic \u201cflood\u201d rose in December 2024: ");
        put("kind", "concept");
        assertStarts("The concept \u201cflood\u201d rose in December 2024: ");
        put("kind", "entity");
        assertStarts("\u201cflood\u201d rose in December 2024: ");
    }

    @Test
    void oneIsSingular() {
        put("observed_stories", 1L);
        put("total_stories", 1L);
        put("sources", 1L);
        put("baseline_periods", 1);
        put("expected_stories", 1.04);
        assertHas(": 1 of 1 story (");
        assertHas(" from 1 source, where 1.0 were expected from the 1 month before;");
    }

    private void put(String name, Object value) {
        values.put(name, value);
    }

    private String sentence() {
        return Sentence.of(DriverRows.row(TrendTables.TRENDS.schema(), values));
    }

    private void assertStarts(String text) {
        assertTrue(sentence().startsWith(text), sentence());
    }

    private void assertHas(String text) {
        assertTrue(sentence().contains(text), sentence());
    }
}
