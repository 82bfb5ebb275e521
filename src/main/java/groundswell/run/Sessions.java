package groundswell.run;

import org.apache.spark.sql.SparkSession;

/** Opens Spark sessions with the settings that the tables depend on. */
public final class Sessions {
    private Sessions() {}

    /**
     * Returns a session. The master comes from {@code spark-submit}; where there is none ({@code java} alone), it is all
     * cores of this machine.
     */
    public static SparkSession open(String name) {
        SparkSession.Builder builder = SparkSession.builder().appName(name);
        if (System.getProperty("spark.master") == null) {
            builder.master("local[*]").config("spark.ui.enabled", "false");
        }
        SparkSession spark = settings(builder).getOrCreate();
        spark.sparkContext().setLogLevel("WARN");
        return spark;
    }

    /** Returns the builder with all settings that change what is read or written. */
    public static SparkSession.Builder settings(SparkSession.Builder builder) {
        return builder.config("spark.sql.session.timeZone", "UTC")
                .config("spark.sql.ansi.enabled", "true")
                .config("spark.sql.datetime.java8API.enabled", "true")
                .config("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS")
                .config("spark.sql.parquet.compression.codec", "zstd")
                .config("spark.sql.sources.partitionColumnTypeInference.enabled", "false")
                .config("spark.sql.adaptive.enabled", "true")
                // The JIT compiles no larger method, and one for rows of forty columns is larger.
                .config("spark.sql.codegen.hugeMethodLimit", "8000")
                .config("spark.hadoop.mapreduce.fileoutputcommitter.marksuccessfuljobs", "false");
    }
}
