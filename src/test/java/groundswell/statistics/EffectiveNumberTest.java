package groundswell.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class EffectiveNumberTest {
    @Test
    void equalKindsCountFully() {
        assertEquals(1, EffectiveNumber.of(new long[] {17}));
        assertEquals(4, EffectiveNumber.of(new long[] {3, 3, 3, 3}), 1e-12);
    }

    @Test
    void unequalKindsCountByTheirEntropy() {
        // 3 : 1 has the entropy 2 ln 2 - 3/4 ln 3
        assertEquals(4 / Math.pow(3, 0.75), EffectiveNumber.of(new long[] {3, 1}), 1e-12);
    }

    @Test
    void absentKindsDoNotCount() {
        assertEquals(EffectiveNumber.of(new long[] {5, 2}), EffectiveNumber.of(new long[] {0, 5, 0, 2}));
        assertEquals(0, EffectiveNumber.of(new long[] {}));
        assertEquals(0, EffectiveNumber.of(new long[] {0, 0}));
    }

    @Test
    void theOrderOfTheCountsDoesNotMatterToTheLastBit() {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 500; i++) {
            long[] counts = random.longs(random.nextInt(1, 40), 0, 1000).toArray();
            long[] shuffled = counts.clone();
            for (int k = shuffled.length - 1; k > 0; k--) {
                int other = random.nextInt(k + 1);
                long swapped = shuffled[k];
                shuffled[k] = shuffled[other];
                shuffled[other] = swapped;
            }
            assertEquals(
                    Double.doubleToLongBits(EffectiveNumber.of(counts)),
                    Double.doubleToLongBits(EffectiveNumber.of(shuffled)));
        }
    }

    @Test
    void theGivenCountsStayAsTheyAre() {
        long[] counts = {3, 1, 2};
        assertEquals(Math.sqrt(2) * Math.cbrt(3) * Math.pow(6, 1 / 6.0), EffectiveNumber.of(counts), 1e-12);
        assertArrayEquals(new long[] {3, 1, 2}, counts);
    }

    @Test
    void argumentsOutOfRangeAreNamed() {
        assertEquals(
                "counts[1] is -2, but must be at least 0",
                assertThrows(IllegalArgumentException.class, () -> EffectiveNumber.of(new long[] {1, -2}))
                        .getMessage());
    }
}
