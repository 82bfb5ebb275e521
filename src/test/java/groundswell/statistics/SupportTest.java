package groundswell.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SupportTest {
    @Test
    void fewStoriesNeverSuffice() {
        assertFalse(Support.USUAL.suffices(4, new long[] {2, 1, 1}, 9));
        assertTrue(Support.USUAL.suffices(5, new long[] {3, 1, 1}, 9));
    }

    @Test
    void breadthIsAskedOnlyWhereThereAreSources() {
        assertTrue(Support.USUAL.suffices(50, new long[] {50}, 4));
        assertFalse(Support.USUAL.suffices(50, new long[] {50}, 5));
        assertFalse(Support.USUAL.suffices(50, new long[] {25, 25}, 5));
        assertTrue(Support.USUAL.suffices(50, new long[] {25, 15, 10, 0}, 5));
    }

    @Test
    void oneSourceThatWritesNearlyAllIsNoBreadth() {
        // 96 : 2 : 2 is as diverse as 1.2 equal sources.
        assertFalse(Support.USUAL.suffices(100, new long[] {96, 2, 2}, 5));
    }

    @Test
    void everyNumberDecides() {
        long[] sources = {4, 3, 1};
        assertTrue(new Support(8, 3, 2.6, 3).suffices(8, sources, 3));
        assertFalse(new Support(9, 3, 2.6, 3).suffices(8, sources, 3));
        assertFalse(new Support(8, 4, 2.6, 3).suffices(8, sources, 3));
        assertFalse(new Support(8, 3, 2.7, 3).suffices(8, sources, 3));
        assertTrue(new Support(8, 4, 2.7, 4).suffices(8, sources, 3));
        assertEquals(2.65, EffectiveNumber.of(sources), 0.01);
    }

    @Test
    void argumentsOutOfRangeAreNamed() {
        assertEquals(
                "minSources is -1, but must be at least 0",
                assertThrows(IllegalArgumentException.class, () -> new Support(1, -1, 1, 1))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> Support.USUAL.suffices(-1, new long[] {}, 0));
        assertThrows(IllegalArgumentException.class, () -> Support.USUAL.suffices(5, new long[] {-1}, 0));
    }
}
