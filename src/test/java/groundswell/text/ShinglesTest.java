package groundswell.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShinglesTest {
    @Test
    void runsOfWordsReachOverSentencesAndCountOnce() {
        assertEquals(4, Shingles.of("a b c\nd e f", 3).length);
        assertArrayEquals(Shingles.of("a b c d e f", 3), Shingles.of("a b c\nd e\nf", 3));
        // abc bca cab abc ...
        assertEquals(3, Shingles.of("a b c a b c a b c", 3).length);
        assertEquals(0, Shingles.of("a b", 3).length);
        assertEquals(0, Shingles.of("", 3).length);
        assertEquals(2, Shingles.words(" a  b\n").length);
    }

    @Test
    void theOrderOfWordsAndTheirBoundsMatter() {
        assertEquals(0, Shingles.common(Shingles.of("a b c", 3), Shingles.of("a c b", 3)));
        assertEquals(0, Shingles.common(Shingles.of("ab c d", 3), Shingles.of("a bc d", 3)));
        assertEquals(1, Shingles.common(Shingles.of("x a b c", 3), Shingles.of("a b c y", 3)));
    }

    @Test
    void aMillionRunsOfWordsHaveAMillionHashes() {
        Random random = new Random(1);
        String words = IntStream.range(0, 1_000_000)
                .mapToObj(i -> Integer.toString(random.nextInt(500), 36))
                .collect(Collectors.joining(" "));
        String[] split = words.split(" ", -1);
        Set<String> runs = new HashSet<>();
        for (int i = 0; i + 3 <= split.length; i++) {
            runs.add(split[i] + " " + split[i + 1] + " " + split[i + 2]);
        }
        assertEquals(runs.size(), Shingles.of(words, 3).length);
    }

    @Test
    void oneInTwoToTheLevelIsSampled() {
        assertEquals(0, Shingles.level(0));
        assertEquals(0, Shingles.level(64));
        assertEquals(1, Shingles.level(65));
        assertEquals(2, Shingles.level(200));
        assertEquals(5, Shingles.level(1500));
    }

    @Test
    void aTextInALongerOneSharesWhatTheLongerOneSamples() {
        Random random = new Random(3);
        for (int length : new int[] {40, 200, 1000}) {
            String text = words(random, length);
            Set<Long> own = sampled(text);
            Set<Long> longer = sampled(words(random, length) + " " + text + " " + words(random, length));
            Set<Long> all = Arrays.stream(Shingles.of(text, Shingles.SAMPLED_WORDS))
                    .boxed()
                    .collect(Collectors.toSet());
            Set<Long> ofLonger = new HashSet<>(longer);
            ofLonger.retainAll(all);
            assertTrue(own.containsAll(ofLonger));
            double expected = (length - 4.0) / (1 << Shingles.level(3 * length - 4));
            assertTrue(
                    Math.abs(ofLonger.size() - expected) <= 4 * Math.sqrt(expected),
                    ofLonger.size() + " of about " + expected);
        }
    }

    private static Set<Long> sampled(String words) {
        ByteBuffer sample = ByteBuffer.wrap(Shingles.sample(words));
        assertEquals(Shingles.of(words, Shingles.SAMPLED_WORDS).length, sample.getInt());
        Set<Long> sampled = new HashSet<>();
        while (sample.hasRemaining()) {
            sampled.add(sample.getLong());
        }
        return sampled;
    }

    private static String words(Random random, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Integer.toString(random.nextInt(100_000), 36))
                .collect(Collectors.joining(" "));
    }
}
