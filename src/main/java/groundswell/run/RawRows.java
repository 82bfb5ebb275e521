package groundswell.run;

import groundswell.config.InputConfig;
import groundswell.config.PathDate;
import groundswell.formats.PathColumns;
import groundswell.table.InternalTables;
import groundswell.table.RejectReason;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.StructType;
import scala.jdk.javaapi.CollectionConverters;

/** Makes rows of raw_records of one file. */
final class RawRows {
    private static final int EXCERPT_LENGTH = 240;
    private static final StructType SCHEMA = InternalTables.RAW_RECORDS.schema();

    private final String file;
    private final InputConfig config;
    private final Map<String, String> pathColumns;
    private final String pathDate;

    RawRows(String file, InputConfig config) {
        this.file = file;
        this.config = config;
        this.pathColumns = PathColumns.of(file);
        this.pathDate = pathDate(file, config);
    }

    /** Returns the date in a path as the configuration wants it read, null where there is none. */
    static String pathDate(String file, InputConfig config) {
        return config.path_date() == null
                ? null
                : PathDate.of(config.path_date()).in(file);
    }

    /** Returns a row whose fields are looked up by the name of their input column, in the file, then in its path. */
    Row of(long number, Function<String, String> inFile) {
        Function<String, String> column = name -> {
            String value = inFile.apply(name);
            return value == null ? pathColumns.get(name) : value;
        };
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
                pathDate,
                column.apply(config.column("collected_at")),
                column.apply(config.column("source")),
                column.apply(config.column("lang")),
                column.apply(config.column("section")),
                column.apply(config.column("author")),
                CollectionConverters.asScala(kept));
    }

    /** Returns a row that could not be read. */
    Row problem(long number, RejectReason reason, String detail, String raw) {
        return problem(number, reason, detail, null, raw);
    }

    /** Returns a row that could not be read, but whose URL is known. */
    Row problem(long number, RejectReason reason, String detail, String url, String raw) {
        String excerpt = raw == null ? null : raw.substring(0, Math.min(raw.length(), EXCERPT_LENGTH));
        return row(
                file,
                number,
                reason.id(),
                detail,
                excerpt,
                null,
                url,
                null,
                null,
                null,
                null,
                null,
                pathDate,
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
