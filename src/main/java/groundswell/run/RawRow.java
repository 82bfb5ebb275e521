package groundswell.run;

import groundswell.config.InputConfig;
import groundswell.table.InternalTables;
import groundswell.table.RejectReason;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.StructType;
import scala.jdk.javaapi.CollectionConverters;

/** Makes rows of raw_records. */
final class RawRow {
    private static final int EXCERPT_LENGTH = 240;
    private static final StructType SCHEMA = InternalTables.RAW_RECORDS.schema();

    private RawRow() {}

    /** Returns a row whose fields are looked up by the name of their input column. */
    static Row of(String file, long number, InputConfig config, Function<String, String> column) {
        Map<String, String> kept = new HashMap<>();
        for (String name : config.keep()) {
            String value = column.apply(name);
            if (value != null) {
                kept.put(name, value);
            }
        }
        return row(
                file,
                number,
                null,
                null,
                null,
                column.apply(config.column("id")),
                column.apply(config.column("url")),
                column.apply(config.column("title")),
                column.apply(config.column("body")),
                column.apply(config.column("html")),
                column.apply(config.column("published_at")),
                column.apply(config.column("date_precision")),
                column.apply(config.column("collected_at")),
                column.apply(config.column("source")),
                column.apply(config.column("lang")),
                column.apply(config.column("section")),
                column.apply(config.column("author")),
                CollectionConverters.asScala(kept));
    }

    /** Returns a row that could not be read. */
    static Row problem(String file, long number, RejectReason reason, String detail, String raw) {
        String excerpt = raw == null ? null : raw.substring(0, Math.min(raw.length(), EXCERPT_LENGTH));
        return row(
                file,
                number,
                reason.id(),
                detail,
                excerpt,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                CollectionConverters.asScala(Map.<String, String>of()));
    }

    /** With the schema: a stage may be handed these very rows. */
    private static Row row(Object... values) {
        return new GenericRowWithSchema(values, SCHEMA);
    }
}
