package groundswell.testing;

import groundswell.run.Sessions;
import org.apache.spark.sql.SparkSession;

/** The one session of the test JVM, with the settings of a run. Nobody stops it. */
public final class SharedSpark {
    private static final SparkSession SESSION = Sessions.settings(SparkSession.builder()
                    .master("local[2]")
                    .appName("groundswell tests")
                    .config("spark.ui.enabled", "false")
                    .config("spark.ui.showConsoleProgress", "false")
                    .config("spark.driver.host", "127.0.0.1")
                    .config("spark.driver.bindAddress", "127.0.0.1")
                    .config("spark.sql.shuffle.partitions", "2")
                    .config("spark.default.parallelism", "2")
                    .config("spark.sql.warehouse.dir", "target/spark-warehouse"))
            .getOrCreate();

    private SharedSpark() {}

    /** Returns the session. */
    public static SparkSession session() {
        return SESSION;
    }
}
