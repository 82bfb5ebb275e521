package groundswell.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import groundswell.table.EntityTables;
import groundswell.table.TopicTables;
import groundswell.testing.TableRows;
import java.util.List;
import org.junit.jupiter.api.Test;

class RefitAdviceTest {
    @Test
    void theNewestClosedMonthOfEachLanguageDecides() {
        List<String> advice = RefitAdvice.ofTopics(TableRows.of(
                TopicTables.TOPIC_COVERAGE,
                row("en", "month", "2024-01-01", false, false, 0.06),
                row("en", "month", "2024-02-01", false, true, 0.125),
                row("en", "month", "2024-03-01", true, false, 0.9),
                row("en", "year", "2024-01-01", false, false, 0.3),
                row("es", "month", "2024-01-01", false, true, 0.5),
                row("es", "month", "2024-02-01", false, false, 0.07),
                row("fr", "week", "2024-02-05", false, true, 0.5)));
        assertEquals(
                List.of(
                        "The topics of en are far from 12.5 % of the stories of the month from 2024-02-01 (5.0 % when they"
                                + " were learned): --refit learns them anew."),
                advice);
    }

    @Test
    void formsOfSeveralLaterStoriesThatWereNotThereBeforeAreNamed() {
        List<String> advice = RefitAdvice.ofNames(TableRows.of(
                EntityTables.NAME_CANDIDATES,
                form("en", "Ida Berg", 0, 7),
                form("en", "Alba", 0, 5),
                form("en", "Zeno", 0, 12),
                form("en", "Berg", 0, 7),
                form("en", "Rare", 0, 4),
                form("en", "Internet", 1, 900)));
        assertEquals(
                List.of(
                        "4 forms in 5 or more later stories of en may be names that are not known (Zeno in 12, Berg in 7,"
                                + " Ida Berg in 7): --refit learns them."),
                advice);
    }

    private static String form(String lang, String surface, int before, int since) {
        return String.format(
                "{\"lang\":\"%s\",\"surface\":\"%s\",\"stories_before\":%d,\"stories_since\":%d}",
                lang, surface, before, since);
    }

    private static String row(
            String lang, String grain, String start, boolean isPartial, boolean isDue, double farShare) {
        return String.format(
                "{\"lang\":\"%s\",\"grain\":\"%s\",\"period_start\":\"%s\",\"is_partial\":%b,\"refit_due\":%b,"
                        + "\"far_share\":%s,\"fitted_far_share\":0.05}",
                lang, grain, start, isPartial, isDue, farShare);
    }
}
