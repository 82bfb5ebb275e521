package groundswell.bench;

import org.apache.spark.sql.SparkSession;

/** The session of every program here that uses Spark: two cores, and what one sets for a job of some hundred megabytes. */
final class BenchSession {
    private BenchSession() {}

    static SparkSession open() {
        SparkSession spark = SparkSession.builder()
                .master("local[" + Runtime.getRuntime().availableProcessors() + "]")
                .config("spark.ui.enabled", false)
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.serializer", "org.apache.spark.serializer.KryoSerializer")
                .config("spark.sql.session.timeZone", "UTC")
                .config("spark.sql.shuffle.partitions", "16")
                .config("spark.sql.files.maxPartitionBytes", "32m")
                .config("spark.sql.datetime.java8API.enabled", true)
                .getOrCreate();
        spark.sparkContext().setLogLevel("ERROR");
        return spark;
    }
}
