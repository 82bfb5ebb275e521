package groundswell.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import groundswell.table.TopicTables;
import groundswell.testing.TableRows;
import java.util.List;
import org.junit.jupiter.api.Test;

class RefitAdviceTest {
    @Test
    void theNewestClosedMonthOfEachLanguageDecides() {
        List<String> advice = RefitAdvice.of(TableRows.of(
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

    private static String row(
            String lang, String grain, String start, boolean isPartial, boolean isDue, double farShare) {
        return String.format(
                "{\"lang\":\"%s\",\"grain\":\"%s\",\"period_start\":\"%s\",\"is_partial\":%b,\"refit_due\":%b,"
                        + "\"far_share\":%s,\"fitted_far_share\":0.05}",
                lang, grain, start, isPartial, isDue, farShare);
    }
}
