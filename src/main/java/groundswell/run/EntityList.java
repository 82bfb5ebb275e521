package groundswell.run;

import groundswell.config.UserError;
import groundswell.table.InternalTables;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;

/** Reads the user's own list of entities. */
final class EntityList {
    private static final List<String> COLUMNS = List.of("id", "type", "name", "aliases", "valid_from", "valid_to");
    private static final List<String> TYPES = List.of("person", "organization", "location");

    private EntityList() {}

    /**
     * Returns entity_list: a row for the name and each alias of each row of a CSV file with a header. The driver holds it.
     *
     * @param path file, null for none
     * @throws UserError where the file, a column or a value is not as it must be; the message names row and column
     */
    static Dataset<Row> read(SparkSession spark, String path) {
        List<Row> rows = new ArrayList<>();
        if (path != null) {
            Map<String, String> names = new HashMap<>();
            int number = 1;
            for (Row line : lines(spark, path)) {
                add(line, "entities.list " + path + ", row " + ++number, names, rows);
            }
        }
        return spark.createDataFrame(rows, InternalTables.ENTITY_LIST.schema());
    }

    private static List<Row> lines(SparkSession spark, String path) {
        Dataset<Row> lines;
        try {
            lines = spark.read()
                    .option("header", true)
                    .option("multiLine", true)
                    .option("escape", "\"")
                    .csv(path);
        } catch (Exception e) {
            if (e instanceof AnalysisException) {
                throw new UserError("entities.list " + path + ": no such file", e);
            }
            throw e;
        }
        for (String column : List.of("id", "type", "name")) {
            if (!List.of(lines.columns()).contains(column)) {
                throw new UserError("entities.list " + path + " has no column " + column + "; its columns are "
                        + String.join(", ", COLUMNS));
            }
        }
        for (String column : lines.columns()) {
            if (!COLUMNS.contains(column)) {
                throw new UserError("entities.list " + path + " has a column " + column + "; allowed are "
                        + String.join(", ", COLUMNS));
            }
        }
        return lines.coalesce(1).collectAsList();
    }

    private static void add(Row line, String where, Map<String, String> names, List<Row> rows) {
        String id = required(line, "id", where);
        String name = required(line, "name", where);
        String type = required(line, "type", where).toLowerCase(Locale.ROOT);
        if (!TYPES.contains(type)) {
            throw new UserError(where + ": type is " + type + ": allowed are " + String.join(", ", TYPES));
        }
        String before = names.putIfAbsent(id, name + ", " + type);
        if (before != null && !before.equals(name + ", " + type)) {
            throw new UserError(where + ": id " + id + " has another name or type before: " + before);
        }
        LocalDate from = day(line, "valid_from", where);
        LocalDate to = day(line, "valid_to", where);
        if (from != null && to != null && to.isBefore(from)) {
            throw new UserError(where + ": valid_to " + to + " is before valid_from " + from);
        }
        Set<String> surfaces = new LinkedHashSet<>(List.of(name));
        String aliases = value(line, "aliases");
        if (aliases != null) {
            for (String alias : aliases.split(";", -1)) {
                if (!alias.isBlank()) {
                    surfaces.add(alias.strip());
                }
            }
        }
        surfaces.forEach(surface -> rows.add(RowFactory.create(surface, id, name, type, from, to)));
    }

    private static String value(Row line, String column) {
        if (!List.of(line.schema().fieldNames()).contains(column)) {
            return null;
        }
        String value = line.getAs(column);
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static String required(Row line, String column, String where) {
        String value = value(line, column);
        if (value == null) {
            throw new UserError(where + ": " + column + " is empty");
        }
        return value;
    }

    private static LocalDate day(Row line, String column, String where) {
        String value = value(line, column);
        try {
            return value == null ? null : LocalDate.parse(value);
        } catch (DateTimeException e) {
            throw new UserError(where + ": " + column + " is " + value + ": not a date such as 2026-01-31", e);
        }
    }
}
