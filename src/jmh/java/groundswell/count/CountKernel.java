package groundswell.count;

import groundswell.table.Grain;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Nanoseconds a word of text in each of the inner loops of counting: 1-3-grams of 10,000 articles of 200 words. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class CountKernel {
    private static final int ARTICLES = 10_000;
    private static final int WORDS = 200;
    private static final int VOCABULARY = 60_000;
    private static final int LONGEST = 3;

    private final List<String> texts = new ArrayList<>();
    private SupportedTerms supported;
    private final List<byte[]> postings = new ArrayList<>();

    /** Makes the articles, whose words are as frequent as 1 / rank. */
    @Setup
    public void make() {
        Random random = new Random(7);
        for (int article = 0; article < ARTICLES; article++) {
            StringBuilder text = new StringBuilder();
            for (int word = 0; word < WORDS; word++) {
                int rank = (int) Math.pow(VOCABULARY, random.nextDouble());
                text.append('w').append(Integer.toString(rank, 36)).append(word % 20 == 19 ? '\n' : ' ');
            }
            texts.add(text.toString());
        }
        SupportCounters counters = counted();
        byte[] bits = new byte[0];
        for (int slice = 0; slice < counters.slices(1 << 18); slice++) {
            byte[] said = SupportCounters.atLeast(counters.slice(slice, 1 << 18), 5);
            int length = bits.length;
            bits = Arrays.copyOf(bits, length + said.length);
            System.arraycopy(said, 0, bits, length, said.length);
        }
        supported = new SupportedTerms(bits);
        scanned().drain((key, packed) -> postings.add(packed.toBytes()));
    }

    /** Counts which terms have support. */
    @Benchmark
    @OperationsPerInvocation(ARTICLES * WORDS)
    public SupportCounters support() {
        return counted();
    }

    /** Scans articles and hands over postings. */
    @Benchmark
    @OperationsPerInvocation(ARTICLES * WORDS)
    public long scan() {
        long[] bytes = {0};
        scanned().drain((key, packed) -> bytes[0] += packed.length());
        return bytes[0];
    }

    /** Sums postings of all terms in all grains. */
    @Benchmark
    @OperationsPerInvocation(ARTICLES * WORDS)
    public long sums() {
        TermAccumulator accumulator = new TermAccumulator();
        PeriodSums sums = new PeriodSums();
        long periods = 0;
        for (byte[] packed : postings) {
            accumulator.clear();
            accumulator.add(new ByteReader(packed, 0, packed.length));
            accumulator.sort();
            for (Grain grain : Grain.values()) {
                accumulator.sum(grain, sums);
                periods += sums.size();
            }
        }
        return periods;
    }

    private SupportCounters counted() {
        SupportCounters counters = new SupportCounters(21);
        ArticleTerms terms = new ArticleTerms(LONGEST, counters);
        texts.forEach(text -> terms.count("en", "", text));
        return counters;
    }

    private TermScan scanned() {
        TermScan scan = new TermScan(LONGEST, supported);
        int article = 0;
        for (String text : texts) {
            int flags = Posting.article(Grain.DAY.ordinal(), true);
            scan.add("en", 19_000 + article % 700, flags, article % 50, null, "", new byte[0], text, new byte[0]);
            article++;
        }
        return scan;
    }
}
