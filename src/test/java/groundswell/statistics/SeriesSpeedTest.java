package groundswell.statistics;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Half a million series over ten years of months, each month tested against all before it, and their bursts. */
@Tag("full")
class SeriesSpeedTest {
    private static final int SERIES = 500_000;
    private static final int MONTHS = 120;

    @Test
    void halfAMillionSeriesTakeAtMostTwoMinutesOnTwoCores() throws InterruptedException {
        AtomicLong remarkable = new AtomicLong();
        AtomicLong bursting = new AtomicLong();
        AtomicLong garbage = new AtomicLong();
        Thread[] workers = new Thread[2];
        long started = System.nanoTime();
        for (int worker = 0; worker < workers.length; worker++) {
            int seed = worker;
            workers[worker] = new Thread(() -> {
                com.sun.management.ThreadMXBean threads =
                        (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
                long before =
                        threads.getThreadAllocatedBytes(Thread.currentThread().getId());
                run(seed, remarkable, bursting);
                garbage.addAndGet(
                        threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before);
            });
            workers[worker].start();
        }
        for (Thread worker : workers) {
            worker.join();
        }
        double seconds = (System.nanoTime() - started) / 1e9;
        String found = String.format(
                "%.1f s, %d months with p < 1e-6, %d bursts, %d bytes",
                seconds, remarkable.get(), bursting.get(), garbage.get());
        assertTrue(seconds < 120, found);
        assertTrue(remarkable.get() > SERIES / 10 && bursting.get() > SERIES / 10, found);
        assertTrue(garbage.get() < 10_000_000, found);
    }

    private static void run(int seed, AtomicLong remarkable, AtomicLong bursting) {
        SplittableRandom random = new SplittableRandom(seed);
        BatchedBursts automaton = new BatchedBursts(3, 1);
        long[] totals = new long[MONTHS];
        for (int t = 0; t < MONTHS; t++) {
            totals[t] = 2000L + 40L * t + random.nextInt(500);
        }
        long[] counts = new long[MONTHS];
        boolean[] inBurst = new boolean[MONTHS];
        int tests = 0;
        int bursts = 0;
        for (int series = 0; series < SERIES / 2; series++) {
            draw(random, totals, counts);
            double before = 0;
            double exposure = 0;
            for (int t = 0; t < MONTHS; t++) {
                double p = GammaPoisson.twoSided(counts[t], before, exposure / totals[t], 1, 1.01);
                tests += p < 1e-6 ? 1 : 0;
                before += counts[t];
                exposure += totals[t];
            }
            bursts += automaton.path(counts, totals, inBurst);
        }
        remarkable.addAndGet(tests);
        bursting.addAndGet(bursts);
    }

    /** Fills the counts of a term whose rank is Zipf-like, with a burst in one of four. */
    private static void draw(SplittableRandom random, long[] totals, long[] counts) {
        double share = 0.3 / (1 + 2000 * random.nextDouble() * random.nextDouble());
        int burst = random.nextInt(4 * MONTHS);
        for (int t = 0; t < MONTHS; t++) {
            double mean = totals[t] * (t >= burst && t < burst + 4 ? Math.min(0.9, 5 * share) : share);
            double spread = Math.sqrt(mean) * 3 * (random.nextDouble() + random.nextDouble() - 1);
            counts[t] = Math.min(totals[t], Math.max(0, (long) (mean + spread + random.nextDouble())));
        }
    }
}
