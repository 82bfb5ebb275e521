package groundswell.count;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SupportCountersTest {
    private static final int BITS = 12;
    private static final int BYTES = 1 << (BITS - 1);

    private final Random random = new Random(11);

    @Test
    void noTermOfEnoughArticlesIsEverCalledTooRare() {
        SupportCounters counters = new SupportCounters(BITS);
        Map<Long, Integer> exact = new HashMap<>();
        for (int i = 0; i < 5000; i++) {
            long term = TermHash.append(7, (long) Math.abs(random.nextGaussian() * 400));
            counters.add(term);
            exact.merge(term, 1, Integer::sum);
        }
        for (int least : new int[] {1, 2, 5, 15, 40}) {
            SupportedTerms supported = new SupportedTerms(SupportCounters.atLeast(counters.slice(0, BYTES), least));
            int rightlyPruned = 0;
            for (Map.Entry<Long, Integer> term : exact.entrySet()) {
                if (term.getValue() >= least) {
                    assertTrue(supported.contains(term.getKey()), least + ": " + term);
                } else {
                    rightlyPruned += supported.contains(term.getKey()) ? 0 : 1;
                }
            }
            assertTrue(least < 5 || rightlyPruned > 50, least + ": " + rightlyPruned);
        }
        assertFalse(new SupportedTerms(SupportCounters.atLeast(new byte[BYTES], 1)).contains(random.nextLong()));
    }

    @Test
    void countersOfPartsAddUpToThoseOfTheWhole() {
        SupportCounters whole = new SupportCounters(BITS);
        SupportCounters one = new SupportCounters(BITS);
        SupportCounters other = new SupportCounters(BITS);
        for (int i = 0; i < 20_000; i++) {
            long term = TermHash.append(7, (long) Math.abs(random.nextGaussian() * 900));
            whole.add(term);
            (i % 3 == 0 ? one : other).add(term);
        }
        byte[] merged = one.slice(0, BYTES);
        SupportCounters.merge(merged, other.slice(0, BYTES));
        assertArrayEquals(whole.slice(0, BYTES), merged);
    }

    @Test
    void unusedCountersAreCounted() {
        SupportCounters counters = new SupportCounters(BITS);
        Set<Long> places = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            long term = TermHash.append(7, i);
            counters.add(term);
            places.add(term >>> (Long.SIZE - BITS));
        }
        assertEquals((1 << BITS) - places.size(), SupportCounters.zeros(counters.slice(0, BYTES)));
    }

    @Test
    void anArticleCountsOnceForATermHoweverOftenItHoldsIt() {
        SupportCounters counters = new SupportCounters(BITS);
        ArticleTerms articles = new ArticleTerms(2, counters);
        articles.count("en", "flood", "flood flood\nflood");
        articles.count("en", "", "rain");
        long flood =
                TermHash.append(TermHash.ofGroup("en"), TermHash.ofWord("flood".toCharArray(), 0, "flood".length()));
        assertFalse(new SupportedTerms(SupportCounters.atLeast(counters.slice(0, BYTES), 2)).contains(flood));
        assertTrue(new SupportedTerms(SupportCounters.atLeast(counters.slice(0, BYTES), 1)).contains(flood));
        // flood, flood flood, rain
        assertEquals((1 << BITS) - 3, SupportCounters.zeros(counters.slice(0, BYTES)));
    }
}
