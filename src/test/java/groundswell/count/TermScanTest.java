package groundswell.count;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import groundswell.table.Grain;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TermScanTest {
    private static final byte[] NO_CAPITALS = {};
    private static final SupportedTerms ALL = supported(-1);

    @Test
    void aStoryIsCountedOnceInAPeriodHoweverManyBlocksItsArticlesFallInto() {
        Map<String, String> whole = counted(8);
        for (int articles = 1; articles < 8; articles++) {
            assertEquals(whole, counted(articles), articles + " articles a block");
        }
        // Both stories are there on Monday and Tuesday, and once more each in the same week, which is another month.
        assertEquals("day 2,2,1,1 week 2 month 2,2 quarter 2 year 2 run 2", whole.get("en\0flood"));
    }

    @Test
    void termsAreNotTornAtTheEndOfATitleOrALine() {
        assertEquals(
                Set.of("en\0new", "en\0york", "en\0new york", "en\0news", "en\0here", "en\0york here"),
                terms("new york", "news\nyork here"));
    }

    @Test
    void whatBeginsWithAnUnsupportedTermIsLeftOut() {
        TermScan scan = new TermScan(3, supported(0));
        add(scan, "a", 19_000, true, null, "", "one two three");
        scan.drain((key, packed) -> {
            throw new AssertionError("no term is supported");
        });
    }

    @Test
    void termsOfOneHashAreCountedApart() {
        // Found by search: the two words have the same hash, and so has whatever they begin.
        String one = "\u532e\u5445\u555b\u6204\u4e00";
        String other = "\u6423\u5ccc\u6dbd\u640e\u76f4";
        assertEquals(
                TermHash.ofWord(one.toCharArray(), 0, one.length()),
                TermHash.ofWord(other.toCharArray(), 0, other.length()));
        TermScan scan = new TermScan(2, ALL);
        add(scan, "a", 19_000, true, null, "", one + " and " + other);
        add(scan, "b", 19_001, true, null, "", other + " and " + one);
        add(scan, "c", 19_002, true, null, other, one + " and");
        Map<String, TermAccumulator> terms = new TreeMap<>();
        drain(scan, terms);
        Map<String, Long> occurrences = new TreeMap<>();
        terms.forEach((key, term) -> {
            term.sort();
            PeriodSums sums = new PeriodSums();
            term.sum(Grain.YEAR, sums);
            SeriesRow row = new SeriesRow();
            sums.copyTo(row);
            occurrences.put(
                    key.substring("en\0".length()),
                    Arrays.stream(row.getOccurrences()).sum());
        });
        assertEquals(
                Map.of(
                        one,
                        3L,
                        other,
                        3L,
                        "and",
                        3L,
                        one + " and",
                        2L,
                        other + " and",
                        1L,
                        "and " + one,
                        1L,
                        "and " + other,
                        1L),
                occurrences);
    }

    @Test
    void occurrencesAreSortedByTermAndKeepTheirOrderWhateverTheirHashes() {
        Random random = new Random(3);
        long[] hashes = new long[300];
        for (int i = 0; i < hashes.length; i++) {
            // Most have the upper bits of another one: they fall into the same part, and into the same bin of it.
            hashes[i] = i % 3 == 0 ? random.nextLong() : hashes[i - i % 3] ^ random.nextInt(1 << 20);
        }
        TermLog log = new TermLog();
        Map<Long, List<Long>> expected = new HashMap<>();
        for (int i = 0; i < 60_000; i++) {
            long hash = hashes[(int) Math.abs(random.nextGaussian() * 60) % hashes.length];
            long where = TermLog.where(i, 1 + i % 5, i % 2 == 0, i % 3 == 0, i % 7 == 0, i / 4);
            log.add(hash, where);
            expected.computeIfAbsent(hash, any -> new ArrayList<>()).add(where);
        }
        assertEquals(60_000, log.size());
        Map<Long, List<Long>> found = new HashMap<>();
        log.drain(new TermLog.Visitor() {
            private int told;

            @Override
            public void expect(long[] entries, int from, int to) {
                assertEquals(from == 0 ? 0 : told, from);
                told = to;
            }

            @Override
            public void term(long[] entries, int from, int to) {
                assertTrue(to <= told);
                List<Long> places = new ArrayList<>();
                for (int at = from; at < to; at += 2) {
                    assertEquals(entries[from], entries[at]);
                    places.add(entries[at + 1]);
                }
                assertEquals(null, found.put(entries[from], places));
            }
        });
        assertEquals(expected, found);
        assertEquals(0, log.size());
    }

    @Test
    void whereAnOccurrenceIsCanBeReadBack() {
        long where = TermLog.where(TermLog.MOST_PLACES - 1, 5, true, false, true, TermLog.MOST_ARTICLES - 1);
        assertEquals(TermLog.MOST_PLACES - 1, TermLog.place(where));
        assertEquals(5, TermLog.words(where));
        assertTrue(TermLog.isTitle(where) && TermLog.hasCapitals(where) && !TermLog.isWithinSentence(where));
        assertEquals(TermLog.MOST_ARTICLES - 1, TermLog.article(where));
    }

    @Test
    void aRangeBeginsWithItsFirstKey() {
        TermRanges ranges = new TermRanges(List.of(bytes("m"), bytes("f"), bytes("t")), 4);
        assertEquals(4, ranges.size());
        assertEquals(
                List.of(0, 1, 1, 2, 3, 3),
                List.of("ezz", "f", "lz", "m", "t", "z").stream()
                        .map(key -> ranges.rangeOf(bytes(key)))
                        .toList());
        assertEquals(1, new TermRanges(List.of(), 9).size());
    }

    private static Map<String, String> counted(int articlesOfABlock) {
        TermScan scan = new TermScan(2, ALL);
        Map<String, TermAccumulator> terms = new TreeMap<>();
        // Monday, 29 January 2024 is day 19751.
        Object[][] articles = {
            {"s1", 19_751, "flood"}, {"s1", 19_752, "storm flood"}, {"s1", 19_752, "flood"}, {"s1", 19_757, "flood"},
            {"s2", 19_751, "flood"}, {"s2", 19_752, "flood"}, {"s2", 19_754, "storm"}, {"s2", 19_755, "flood storm"},
        };
        int added = 0;
        for (Object[] article : articles) {
            add(scan, "s", (int) article[1], true, (String) article[0], "", (String) article[2]);
            if (++added % articlesOfABlock == 0) {
                drain(scan, terms);
            }
        }
        drain(scan, terms);
        Map<String, String> lines = new TreeMap<>();
        terms.forEach((key, term) -> {
            term.sort();
            StringBuilder line = new StringBuilder();
            for (Grain grain : Grain.values()) {
                PeriodSums sums = new PeriodSums();
                term.sum(grain, sums);
                SeriesRow row = new SeriesRow();
                sums.copyTo(row);
                line.append(grain.id())
                        .append(' ')
                        .append(Arrays.toString(row.getStories()).replaceAll("[\\[\\] ]", ""))
                        .append(' ');
            }
            lines.put(key, line + "run " + term.stories());
        });
        return lines;
    }

    private static Set<String> terms(String title, String body) {
        TermScan scan = new TermScan(2, ALL);
        add(scan, "s", 19_000, true, null, title, body);
        Map<String, TermAccumulator> terms = new TreeMap<>();
        drain(scan, terms);
        return terms.keySet();
    }

    private static void drain(TermScan scan, Map<String, TermAccumulator> terms) {
        scan.drain((key, packed) -> {
            byte[] bytes = packed.toBytes();
            terms.computeIfAbsent(new String(key, StandardCharsets.UTF_8), any -> new TermAccumulator())
                    .add(new ByteReader(bytes, 0, bytes.length));
        });
    }

    private static void add(
            TermScan scan, String source, int day, boolean isFirst, String story, String title, String body) {
        int flags = Posting.article(Grain.DAY.ordinal(), isFirst);
        scan.add("en", day, flags, source.length(), story, title, NO_CAPITALS, body, NO_CAPITALS);
    }

    private static SupportedTerms supported(int bits) {
        byte[] all = new byte[1 << 10];
        Arrays.fill(all, (byte) bits);
        return new SupportedTerms(all);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
