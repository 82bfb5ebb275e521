package groundswell.folded;

import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.mapreduce.Job;
import org.apache.hadoop.mapreduce.TaskAttemptContext;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.execution.datasources.FileFormat;
import org.apache.spark.sql.execution.datasources.OutputWriter;
import org.apache.spark.sql.execution.datasources.OutputWriterFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;
import scala.Option;
import scala.collection.immutable.Map;
import scala.collection.immutable.Seq;

/**
 * The format to give to a writer of folded rows; what is written is plain Parquet, which Spark commits as it commits its
 * own. The option {@value #SCHEMA} holds the schema of the written rows as JSON; days may be given as numbers of days
 * since 1970-01-01.
 */
public final class FoldedFormat implements FileFormat {
    /** Name of the option. */
    public static final String SCHEMA = "schema";

    @Override
    public Option<StructType> inferSchema(SparkSession session, Map<String, String> options, Seq<FileStatus> files) {
        throw new UnsupportedOperationException("folded rows are only written; what is written is read as Parquet");
    }

    @Override
    public OutputWriterFactory prepareWrite(
            SparkSession session, Job job, Map<String, String> options, StructType folded) {
        StructType written = (StructType) DataType.fromJson(options.apply(SCHEMA));
        String codec = session.conf().get("spark.sql.parquet.compression.codec");
        return new Writers(
                written,
                CompressionCodecName.fromConf("none".equals(codec) ? "uncompressed" : codec),
                session.version());
    }

    /** Opens a file for each task and partition. */
    private static final class Writers extends OutputWriterFactory {
        private static final long serialVersionUID = 1L;

        private final StructType written;
        private final CompressionCodecName codec;
        private final String sparkVersion;

        Writers(StructType written, CompressionCodecName codec, String sparkVersion) {
            this.written = written;
            this.codec = codec;
            this.sparkVersion = sparkVersion;
        }

        @Override
        public String getFileExtension(TaskAttemptContext context) {
            return codec.getExtension() + ".parquet";
        }

        @Override
        public OutputWriter newInstance(String path, StructType folded, TaskAttemptContext context) {
            ColumnFile file = new ColumnFile(path, context.getConfiguration(), written, codec, sparkVersion);
            return new FoldedWriter(path, folded, written, file);
        }
    }
}
