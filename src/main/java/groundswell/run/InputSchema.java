package groundswell.run;

import groundswell.config.InputConfig;
import groundswell.config.Nearest;
import groundswell.config.UserError;
import groundswell.formats.Format;
import groundswell.formats.Item;
import groundswell.formats.Items;
import groundswell.formats.PathColumns;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** Looks, before any work, whether the input has the columns that the configuration names. */
final class InputSchema {
    private static final int FILES_LOOKED_AT = 5;
    private static final int LINES_LOOKED_AT = 1000;

    private InputSchema() {}

    /**
     * Checks the first files whose columns are the user's to name; what has fields of its own needs none.
     *
     * @param spark opened only where a file is Parquet
     * @throws UserError where a column that the configuration maps or keeps is missing, or there is none for any text or
     *     that a date could be found in
     */
    static void check(
            List<InputFile> files,
            InputConfig config,
            Configuration hadoop,
            java.util.function.Supplier<SparkSession> spark) {
        Set<String> seen = new TreeSet<>();
        boolean readable = false;
        List<InputFile> withColumns = files.stream()
                .filter(file -> !file.format().hasFields() && file.format() != Format.UNKNOWN)
                .limit(FILES_LOOKED_AT)
                .toList();
        for (InputFile file : withColumns) {
            try {
                Set<String> columns = columns(file, config, hadoop, spark);
                readable |= !columns.isEmpty();
                if (file.format() == Format.JSONL) {
                    seen.addAll(columns);
                } else if (!columns.isEmpty()) {
                    require(columns, file.path(), config);
                    seen.addAll(columns);
                }
            } catch (UserError e) {
                throw e;
            } catch (Exception e) {
                // Spark's Java API throws checked exceptions without declaring them. The reader meets the same fault
                // and turns it into a reject.
            }
        }
        if (readable) {
            require(seen, withColumns.get(0).path(), config);
        }
    }

    private static void require(Set<String> columns, String file, InputConfig config) {
        Set<String> named = new LinkedHashSet<>(config.columns().values());
        named.addAll(config.keep());
        for (String column : named) {
            if (!columns.contains(column)) {
                throw new UserError("no input column " + column + Nearest.hint(column, columns) + "; " + file + " has "
                        + String.join(", ", columns));
            }
        }
        if (config.path_date() == null && !hasOne(columns, config, "published_at", "html", "body")) {
            throw missing(columns, file, "published_at");
        }
        if (!hasOne(columns, config, "body", "title", "html")) {
            throw missing(columns, file, "body", "title");
        }
    }

    private static boolean hasOne(Set<String> columns, InputConfig config, String... fields) {
        return Stream.of(fields).anyMatch(field -> columns.contains(config.column(field)));
    }

    private static UserError missing(Set<String> columns, String file, String... fields) {
        return new UserError("no input column " + String.join(" or ", fields)
                + Nearest.hint(fields[0], columns) + "; " + file + " has " + String.join(", ", columns)
                + "; say which it is with --set input.columns." + fields[0] + "=COLUMN");
    }

    /** Returns the columns of a file and its path, nested ones as a.b.c; empty where it has no readable row. */
    static Set<String> columns(
            InputFile file, InputConfig config, Configuration hadoop, java.util.function.Supplier<SparkSession> spark)
            throws IOException {
        Set<String> columns = new TreeSet<>();
        switch (file.format()) {
            case CSV -> columns.addAll(CsvRows.header(file.path(), config, hadoop));
            case PARQUET -> addPaths(spark.get().read().parquet(file.path()).schema(), "", columns);
            case TEXT, HTML, WARC, XML -> addNames(file, config, hadoop, columns);
            case UNKNOWN -> {
                // It has none.
            }
            case JSONL -> {
                try (LineReader lines = new LineReader(Compression.open(file.path(), hadoop), config.max_row_bytes())) {
                    for (int i = 0; i < LINES_LOOKED_AT && lines.next(); i++) {
                        columns.addAll(
                                JsonLine.paths(new String(lines.bytes(), 0, lines.length(), StandardCharsets.UTF_8)));
                    }
                }
            }
        }
        if (!columns.isEmpty()) {
            columns.addAll(PathColumns.of(file.path()).keySet());
        }
        return columns;
    }

    private static void addNames(InputFile file, InputConfig config, Configuration hadoop, Set<String> columns)
            throws IOException {
        try (Items items = ItemRows.open(file.path(), file.format(), config, hadoop)) {
            Item item = items.next();
            for (int i = 0; i < LINES_LOOKED_AT && item != null; i++) {
                if (item.problem() == null) {
                    columns.addAll(item.names());
                }
                item = items.next();
            }
        }
    }

    private static void addPaths(StructType schema, String prefix, Set<String> columns) {
        for (StructField field : schema.fields()) {
            columns.add(prefix + field.name());
            if (field.dataType() instanceof StructType inner) {
                addPaths(inner, prefix + field.name() + ".", columns);
            }
        }
    }

    /** Returns the type of a column, nested ones as a.b.c; null where there is none. */
    static DataType type(StructType schema, String path) {
        for (StructField field : schema.fields()) {
            if (field.name().equals(path)) {
                return field.dataType();
            }
            if (path.startsWith(field.name() + ".") && field.dataType() instanceof StructType inner) {
                DataType type = type(inner, path.substring(field.name().length() + 1));
                if (type != null) {
                    return type;
                }
            }
        }
        return null;
    }

    /** Returns a path that {@link #type} finds, quoted for Spark. */
    static String quoted(StructType schema, String path) {
        for (StructField field : schema.fields()) {
            if (field.name().equals(path)) {
                return "`" + path + "`";
            }
            if (path.startsWith(field.name() + ".") && field.dataType() instanceof StructType inner) {
                return "`" + field.name() + "`."
                        + quoted(inner, path.substring(field.name().length() + 1));
            }
        }
        return "`" + path + "`";
    }
}
