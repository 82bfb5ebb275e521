package groundswell.testing;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/**
 * What a search for near-duplicate pairs costs and finds.
 *
 * @param method name and settings of the search
 * @param wallSeconds of the search
 * @param cpuSeconds of the whole process during the search: all threads, the collector's too
 * @param pairs found
 * @param wanted planted pairs that should be found
 * @param found of the wanted ones
 */
public record PairSearchFigures(
        String method, double wallSeconds, double cpuSeconds, long pairs, long wanted, long found) {

    /**
     * Runs a search and returns its figures. The results are held in Spark's storage meanwhile.
     *
     * @param search makes the pairs, each once: columns id_a and id_b, {@code id_a < id_b}; its own actions count too
     * @param wanted pairs that should be found, each once: columns id_a and id_b; best persisted before
     */
    public static PairSearchFigures of(String method, Supplier<Dataset<Row>> search, Dataset<Row> wanted) {
        OperatingSystemMXBean process = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long cpu = process.getProcessCpuTime();
        long wall = System.nanoTime();
        Dataset<Row> pairs = search.get().select("id_a", "id_b").persist(StorageLevel.MEMORY_AND_DISK());
        try {
            long found = pairs.count();
            double wallSeconds = (System.nanoTime() - wall) / 1e9;
            double cpuSeconds = (process.getProcessCpuTime() - cpu) / 1e9;
            Row shares = wanted.select("id_a", "id_b")
                    .join(pairs.withColumn("is_found", lit(true)), new String[] {"id_a", "id_b"}, "left")
                    .agg(count(lit(1)), count(col("is_found")))
                    .head();
            return new PairSearchFigures(method, wallSeconds, cpuSeconds, found, shares.getLong(0), shares.getLong(1));
        } finally {
            pairs.unpersist();
        }
    }

    /** Returns the share of the wanted pairs that were found; 1 where none were wanted. */
    public double recall() {
        return wanted == 0 ? 1 : (double) found / wanted;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ENGLISH,
                "%-28s %8.1f s wall %8.1f s cpu %,12d pairs, recall %.4f (%,d of %,d)",
                method,
                wallSeconds,
                cpuSeconds,
                pairs,
                recall(),
                found,
                wanted);
    }
}
