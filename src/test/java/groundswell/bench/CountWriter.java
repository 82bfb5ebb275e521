package groundswell.bench;

import java.io.IOException;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;

/** Writes the output of {@link CountTask} without Spark: no object for each row but the row itself. */
final class CountWriter implements AutoCloseable {
    private static final MessageType SCHEMA = MessageTypeParser.parseMessageType("message counts {"
            + " required binary term (UTF8); required int32 month (DATE);"
            + " required int64 occurrences; required int64 articles; }");

    private final ParquetWriter<Count> writer;
    private String term;
    private Binary encoded;

    CountWriter(String file) throws IOException {
        writer = new Builder(new Path(file))
                .withCompressionCodec(CompressionCodecName.SNAPPY)
                .build();
    }

    void write(String ofTerm, int month, long occurrences, long articles) throws IOException {
        if (!ofTerm.equals(term)) {
            term = ofTerm;
            encoded = Binary.fromString(ofTerm);
        }
        writer.write(new Count(encoded, month, occurrences, articles));
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }

    private record Count(Binary term, int month, long occurrences, long articles) {}

    private static final class Builder extends ParquetWriter.Builder<Count, Builder> {
        Builder(Path file) {
            super(file);
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        @SuppressWarnings("deprecation")
        protected WriteSupport<Count> getWriteSupport(Configuration configuration) {
            return new Support();
        }
    }

    private static final class Support extends WriteSupport<Count> {
        private RecordConsumer consumer;

        @Override
        @SuppressWarnings("deprecation")
        public WriteContext init(Configuration configuration) {
            return new WriteContext(SCHEMA, Map.of());
        }

        @Override
        public void prepareForWrite(RecordConsumer recordConsumer) {
            consumer = recordConsumer;
        }

        @Override
        public void write(Count count) {
            consumer.startMessage();
            consumer.startField("term", 0);
            consumer.addBinary(count.term());
            consumer.endField("term", 0);
            consumer.startField("month", 1);
            consumer.addInteger(count.month());
            consumer.endField("month", 1);
            consumer.startField("occurrences", 2);
            consumer.addLong(count.occurrences());
            consumer.endField("occurrences", 2);
            consumer.startField("articles", 3);
            consumer.addLong(count.articles());
            consumer.endField("articles", 3);
            consumer.endMessage();
        }
    }
}
