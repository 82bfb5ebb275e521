package groundswell.testing;

import groundswell.run.Sessions;
import java.io.IOException;
import org.apache.spark.sql.SparkSession;

/** The one session of the test JVM, with the settings of a run. Nobody stops it. */
public final class SharedSpark {
    private static final String WHOLE_STAGE = "spark.sql.codegen.wholeStage";
    private static final String FACTORY_MODE = "spark.sql.codegen.factoryMode";
    private static final SparkSession SESSION = Sessions.settings(SparkSession.builder()
                    .master(System.getProperty("spark.master", "local[2]"))
                    .appName("groundswell tests")
                    .config("spark.ui.enabled", "false")
                    .config("spark.ui.showConsoleProgress", "false")
                    .config("spark.driver.host", "127.0.0.1")
                    .config("spark.driver.bindAddress", "127.0.0.1")
                    .config("spark.sql.shuffle.partitions", "2")
                    .config("spark.default.parallelism", "2")
                    .config("spark.sql.warehouse.dir", "target/spark-warehouse")
                    // Most tests have a handful of rows: compiling their queries takes longer than interpreting them.
                    .config(WHOLE_STAGE, "false")
                    .config(FACTORY_MODE, "NO_CODEGEN"))
            .getOrCreate();

    private SharedSpark() {}

    /** Returns the session. */
    public static SparkSession session() {
        return SESSION;
    }

    /** Runs something with compiled queries, as a job has them. */
    public static void compiled(Work work) throws IOException {
        SESSION.conf().set(WHOLE_STAGE, "true");
        SESSION.conf().set(FACTORY_MODE, "FALLBACK");
        try {
            work.run();
        } finally {
            SESSION.conf().set(WHOLE_STAGE, "false");
            SESSION.conf().set(FACTORY_MODE, "NO_CODEGEN");
        }
    }

    /** What is run. */
    @FunctionalInterface
    public interface Work {
        /** Runs it. */
        void run() throws IOException;
    }
}
