package groundswell.testing;

import groundswell.run.Manifest;
import groundswell.run.Query;
import groundswell.run.Storage;
import java.nio.file.Path;
import java.sql.Date;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.hadoop.conf.Configuration;

/** Asks the current release of an output directory, as {@code query} does. */
public final class Answers {
    private final Storage storage;
    private final Manifest manifest;

    private Answers(Storage storage) {
        this.storage = storage;
        this.manifest = Manifest.current(storage).orElseThrow();
    }

    public static Answers of(Path output) {
        return new Answers(Storage.open(output.toString(), new Configuration()));
    }

    /** Returns the rows of the answer; dates as {@code LocalDate}. */
    public List<List<Object>> rows(String sql) {
        List<List<Object>> rows = new ArrayList<>();
        Query.run(manifest, storage, sql, Query.Engine.DUCKDB, new Query.Rows() {
            @Override
            public void columns(List<String> names) {}

            @Override
            public void row(List<Object> values) {
                rows.add(values.stream().map(Answers::plain).toList());
            }
        });
        return rows;
    }

    /** Returns the one number that is the answer. */
    public long number(String sql) {
        return ((Number) rows(sql).get(0).get(0)).longValue();
    }

    /** Returns the texts of the first column. */
    public Set<String> texts(String sql) {
        Set<String> texts = new TreeSet<>();
        rows(sql).forEach(row -> texts.add((String) row.get(0)));
        return texts;
    }

    private static Object plain(Object value) {
        if (value instanceof Date date) {
            return date.toLocalDate();
        }
        return value instanceof Number number && !(value instanceof Double) ? (Object) number.longValue() : value;
    }
}
