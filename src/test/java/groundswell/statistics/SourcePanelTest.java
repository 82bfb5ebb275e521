package groundswell.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class SourcePanelTest {
    @Test
    void oneSilentPeriodIsEnoughToBeLeftOut() {
        assertArrayEquals(
                new boolean[] {true, false, false, true},
                SourcePanel.of(new long[][] {{1, 2, 3}, {9, 0, 9}, {0, 0, 0}, {1, 1, 1}}));
    }

    @Test
    void withoutPeriodsNobodyIsLeftOut() {
        assertArrayEquals(new boolean[] {true, true}, SourcePanel.of(new long[][] {{}, {}}));
        assertEquals(0, SourcePanel.of(new long[][] {}).length);
    }

    @Test
    void argumentsOutOfRangeAreNamed() {
        assertEquals(
                "stories[1] has length 1, but must have 2",
                assertThrows(IllegalArgumentException.class, () -> SourcePanel.of(new long[][] {{1, 2}, {1}}))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> SourcePanel.of(new long[][] {{-1}}));
    }
}
