package groundswell.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PoissonBootstrapTest {
    @Test
    void weightsArePoissonOfMeanOne() {
        int[] counts = new int[20];
        int draws = 0;
        for (int story = 0; story < 2000; story++) {
            long key = PoissonBootstrap.key("story-" + story);
            for (int replicate = 0; replicate < 200; replicate++) {
                counts[PoissonBootstrap.weight(key, replicate)]++;
                draws++;
            }
        }
        double chiSquare = 0;
        double expected = draws * Math.exp(-1);
        for (int k = 0; k <= 6; k++) {
            chiSquare += (counts[k] - expected) * (counts[k] - expected) / expected;
            expected /= k + 1;
        }
        // 7 classes of 8: the 0.999 quantile of chi-square with 7 degrees of freedom.
        assertEquals(0, chiSquare, 24.3);
        assertEquals(0, Arrays.stream(counts, 10, 20).sum());
    }

    @Test
    void weightsOfStoriesAndOfReplicatesAreUncorrelated() {
        double byReplicate = 0;
        double byStory = 0;
        int pairs = 200_000;
        for (int i = 0; i < pairs; i++) {
            long key = PoissonBootstrap.key("s" + i);
            byReplicate += (PoissonBootstrap.weight(key, 0) - 1) * (PoissonBootstrap.weight(key, 1) - 1);
            byStory += (PoissonBootstrap.weight(key, 0) - 1)
                    * (PoissonBootstrap.weight(PoissonBootstrap.key("s" + (i + 1)), 0) - 1);
        }
        assertEquals(0, byReplicate / pairs, 4 / Math.sqrt(pairs));
        assertEquals(0, byStory / pairs, 4 / Math.sqrt(pairs));
    }

    /** A weight is part of what is published: it may not change from one version to the next. */
    @Test
    void weightsNeverChange() {
        StringBuilder weights = new StringBuilder();
        for (int replicate = 0; replicate < 24; replicate++) {
            weights.append(PoissonBootstrap.weight(PoissonBootstrap.key("b2c4"), replicate));
        }
        assertEquals("201211112121014012201010", weights.toString());
    }

    @Test
    void keysTellIdsApart() {
        assertNotEquals(PoissonBootstrap.key("ab"), PoissonBootstrap.key("ba"));
        assertNotEquals(PoissonBootstrap.key(""), PoissonBootstrap.key("\0"));
        assertEquals(PoissonBootstrap.key("ab"), PoissonBootstrap.key(new String(new char[] {'a', 'b'})));
        long[] keys = new long[100_000];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = PoissonBootstrap.key(Integer.toHexString(i));
        }
        assertEquals(keys.length, Arrays.stream(keys).distinct().count());
    }

    /** The share of 300 stories of 2,000: 95 % of it within 1.96 standard errors. */
    @Test
    void theIntervalOfAShareIsThatOfTheBinomial() {
        double[] shares = new double[2000];
        for (int replicate = 0; replicate < shares.length; replicate++) {
            double hits = 0;
            double all = 0;
            for (int story = 0; story < 2000; story++) {
                int weight = PoissonBootstrap.weight(PoissonBootstrap.key("id" + story), replicate);
                hits += story < 300 ? weight : 0;
                all += weight;
            }
            shares[replicate] = hits / all;
        }
        PoissonBootstrap.Interval interval = PoissonBootstrap.interval(shares, 0.95);
        double error = 1.96 * Math.sqrt(0.15 * 0.85 / 2000);
        assertEquals(0.15 - error, interval.low(), 0.1 * error);
        assertEquals(0.15 + error, interval.high(), 0.1 * error);
    }

    @Test
    void intervalsLieBetweenNeighboursAndIgnoreOrder() {
        double[] replicates = new double[101];
        for (int i = 0; i <= 100; i++) {
            replicates[i] = (i * 37) % 101;
        }
        PoissonBootstrap.Interval most = PoissonBootstrap.interval(replicates, 0.9);
        assertEquals(5, most.low(), 1e-12);
        assertEquals(95, most.high(), 1e-12);
        PoissonBootstrap.Interval half = PoissonBootstrap.interval(new double[] {4, 1, 2}, 0.5);
        assertEquals(1.5, half.low(), 1e-15);
        assertEquals(3, half.high(), 1e-15);
        assertEquals(new PoissonBootstrap.Interval(7, 7), PoissonBootstrap.interval(new double[] {7}, 0.95));
    }

    @Test
    void argumentsOutOfRangeAreNamed() {
        assertEquals(
                "replicate is -1, but must be at least 0",
                assertThrows(IllegalArgumentException.class, () -> PoissonBootstrap.weight(1, -1))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> PoissonBootstrap.interval(new double[] {}, 0.9));
        assertThrows(IllegalArgumentException.class, () -> PoissonBootstrap.interval(new double[] {1}, 1));
        assertThrows(IllegalArgumentException.class, () -> PoissonBootstrap.interval(new double[] {Double.NaN}, 0.9));
    }

    @Test
    void randomKeysAreAsGoodAsOthers() {
        SplittableRandom random = new SplittableRandom(1);
        double sum = 0;
        for (int i = 0; i < 100_000; i++) {
            sum += PoissonBootstrap.weight(random.nextLong(4), i);
        }
        assertEquals(1, sum / 100_000, 0.015);
    }
}
