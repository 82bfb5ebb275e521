package groundswell.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DispersionTest {
    /** The toy corpus of Gries (2008). */
    private static final String[] PARTS = {
        "b a m n i b e u p",
        "b a s a t b e w q n",
        "b c a g a b e s t a",
        "b a g h a b e a a t",
        "b a h a a b e a x a t"
    };

    @ParameterizedTest
    @CsvSource({
        "a, 0.18, 0.22, 0.137, 0.95, 0.785",
        "b, 0.02, 0.024, 0.003, 0.999, 0.968",
        "i, 0.82, 1.0, 2.474, 0.18, 0",
        "q, 0.8, 0.976, 2.322, 0.2, 0",
        "x, 0.78, 0.951, 2.184, 0.22, 0"
    })
    void wordsOfTheToyCorpusHaveTheirPublishedDispersion(
            String word, double deviation, double normalised, double divergence, double rosengren, double juilland) {
        long[] counts = new long[PARTS.length];
        long[] sizes = new long[PARTS.length];
        for (int i = 0; i < PARTS.length; i++) {
            String[] words = PARTS[i].split(" ");
            sizes[i] = words.length;
            counts[i] = Arrays.stream(words).filter(word::equals).count();
        }
        Dispersion dispersion = new Dispersion(counts, sizes);
        assertEquals(deviation, dispersion.deviation(), 5.1e-4);
        assertEquals(normalised, dispersion.normalisedDeviation(), 5.1e-4);
        assertEquals(divergence, dispersion.divergence(), 5.1e-4);
        assertEquals(rosengren, dispersion.rosengren(), 5.1e-4);
        assertEquals(juilland, dispersion.juilland(), 5.1e-4);
    }

    @Test
    void anEvenSpreadIsPerfect() {
        Dispersion even = new Dispersion(new long[] {2, 4, 6}, new long[] {10, 20, 30});
        assertEquals(0, even.deviation(), 1e-15);
        assertEquals(0, even.normalisedDeviation(), 1e-15);
        assertEquals(0, even.divergence(), 1e-15);
        assertEquals(1, even.rosengren(), 1e-15);
        assertEquals(1, even.juilland(), 1e-7);
    }

    @Test
    void emptyPartsAndAbsentTermsAreDefined() {
        Dispersion with = new Dispersion(new long[] {2, 0, 1}, new long[] {10, 0, 30});
        Dispersion without = new Dispersion(new long[] {2, 1}, new long[] {10, 30});
        assertEquals(without.deviation(), with.deviation());
        assertEquals(without.juilland(), with.juilland());
        for (Dispersion absent : new Dispersion[] {
            new Dispersion(new long[] {0, 0}, new long[] {3, 4}), new Dispersion(new long[] {}, new long[] {})
        }) {
            assertEquals(0, absent.deviation());
            assertEquals(0, absent.normalisedDeviation());
            assertEquals(0, absent.divergence());
            assertEquals(0, absent.rosengren());
            assertEquals(0, absent.juilland());
        }
        Dispersion one = new Dispersion(new long[] {3}, new long[] {7});
        assertEquals(0, one.normalisedDeviation());
        assertEquals(1, one.juilland());
    }

    @Test
    void countsOutOfRangeAreNamed() {
        assertEquals(
                "counts[1] is 5, but must be from 0 to 4",
                assertThrows(IllegalArgumentException.class, () -> new Dispersion(new long[] {1, 5}, new long[] {3, 4}))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> new Dispersion(new long[] {1}, new long[] {3, 4}));
        assertThrows(IllegalArgumentException.class, () -> new Dispersion(new long[] {0}, new long[] {-1}));
    }
}
