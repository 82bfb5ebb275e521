package groundswell.ingest;

import static org.apache.spark.sql.functions.col;

import groundswell.config.Config;
import groundswell.table.InternalTables;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/** Parses the fields of input rows. */
public final class ParsedRecords {
    private ParsedRecords() {}

    /** Returns parsed_records: one row for each of raw_records. */
    public static Dataset<Row> of(Dataset<Row> rawRecords, Config config) {
        RecordParser parser = new RecordParser(config);
        return rawRecords.map(
                (MapFunction<Row, Row>) parser::parse, Encoders.row(InternalTables.PARSED_RECORDS.schema()));
    }

    /** Returns the rejects among parsed_records. */
    public static Dataset<Row> rejects(Dataset<Row> parsedRecords) {
        return parsedRecords.where(col("reason").isNotNull());
    }
}
