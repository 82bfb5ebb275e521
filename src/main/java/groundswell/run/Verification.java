package groundswell.run;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.sum;

import groundswell.table.Table;
import groundswell.table.Tables;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructField;

/** Looks whether what is to be published, or was, is whole. */
public final class Verification {
    private Verification() {}

    /**
     * Checks a release that was written and is not published yet: the files hold the rows that were written, in the
     * declared columns, and the totals add up.
     */
    static void requireWritten(Manifest manifest, Map<Table, Dataset<Row>> tables) {
        for (Table table : Tables.published()) {
            Manifest.TableFiles files = manifest.tables().get(table.name());
            long inFiles =
                    files.files().stream().mapToLong(Manifest.DataFile::rows).sum();
            require(
                    inFiles == files.rows(),
                    table.name() + " has " + inFiles + " rows in its files, but " + files.rows() + " were written");
            List<String> columns = Arrays.stream(tables.get(table).schema().fields())
                    .map(StructField::name)
                    .toList();
            require(columns.equals(table.columnNames()), table.name() + " has the columns " + columns);
        }
        Dataset<Row> totals = tables.get(Tables.TOTALS);
        for (Row row : totals.groupBy("grain")
                .agg(sum("articles"), sum("first_stories"))
                .where(col("grain").equalTo("year"))
                .collectAsList()) {
            require(
                    row.getLong(1) == manifest.rows(Tables.ARTICLES),
                    "totals count " + row.getLong(1) + " articles of " + manifest.rows(Tables.ARTICLES));
            require(
                    row.getLong(2) == manifest.rows(Tables.STORIES),
                    "totals count " + row.getLong(2) + " stories of " + manifest.rows(Tables.STORIES));
        }
    }

    /**
     * Returns what is wrong with the files of a published release, one line each: missing, of another length, or with
     * another checksum.
     */
    public static List<String> faults(Manifest manifest, Storage storage) {
        List<String> faults = new ArrayList<>();
        manifest.tables().values().forEach(table -> table.files().forEach(file -> {
            var checksum = storage.sha256(file.path());
            if (checksum.isEmpty()) {
                faults.add(file.path() + " is missing");
            } else if (!checksum.get().equals(file.sha256())) {
                faults.add(file.path() + " was changed: its checksum is " + checksum.get() + ", not " + file.sha256());
            }
        }));
        return faults;
    }

    private static void require(boolean holds, String fault) {
        if (!holds) {
            throw new IllegalStateException("the release is not whole: " + fault);
        }
    }
}
