package groundswell.publish;

import groundswell.table.Column;
import groundswell.table.Grain;
import groundswell.table.Table;
import groundswell.table.Tables;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the SQL that shows a release to DuckDB: a view for each table, for each grain, and for the usual questions. */
public final class Views {
    private static final String RANKED =
            "SELECT grain, period_start, lang, kind, rank, label, n, observed_stories, total_stories,"
                    + " share, expected_stories, ratio, ratio_low, ratio_high, p_value, q_value, sources, first_seen_on,"
                    + " is_partial, sentence FROM trends WHERE is_listed AND ";

    private static final String EVENTS =
            "SELECT g.grain, g.period_start, g.lang, g.rank, g.label, g.headline, g.members, g.stories, t.ratio,"
                    + " t.ratio_low, t.ratio_high, t.q_value, t.is_new, t.is_partial, t.sentence FROM trend_groups g"
                    + " JOIN trends t ON t.grain = g.grain AND t.period_start = g.period_start AND t.lang = g.lang"
                    + " AND t.kind = g.head_kind AND t.key = g.head_key"
                    + " ORDER BY g.grain, g.period_start DESC, g.lang, g.rank";

    private static final String NEWEST_FIRST = " ORDER BY grain, period_start DESC, lang, kind, rank, label";

    private Views() {}

    /**
     * Returns the views by name, in the order in which they build on each other: name to {@code CREATE} statement.
     *
     * @param files absolute paths or URLs of the files of each table, by its name
     */
    public static Map<String, String> create(Map<String, List<String>> files) {
        Map<String, String> views = new LinkedHashMap<>();
        for (Table table : Tables.published()) {
            views.put(table.name(), view(table.name(), select(table, files.getOrDefault(table.name(), List.of()))));
        }
        for (Table table : Tables.published()) {
            if (table.byGrain()) {
                for (Grain grain : Grain.values()) {
                    String name = grainView(table, grain);
                    views.put(
                            name,
                            view(
                                    name,
                                    "SELECT * EXCLUDE (grain) FROM " + table.name() + " WHERE grain = '" + grain.id()
                                            + "'"));
                }
            }
        }
        views.put("top_rising", view("top_rising", RANKED + "direction = 'rising'" + NEWEST_FIRST));
        views.put("top_falling", view("top_falling", RANKED + "direction = 'falling'" + NEWEST_FIRST));
        views.put("top_new", view("top_new", RANKED + "direction = 'rising' AND is_new" + NEWEST_FIRST));
        views.put("top_events", view("top_events", EVENTS));
        views.put("series", series());
        return views;
    }

    /** Returns the names of the views that a query names, and of those that they build on, in order of creation. */
    public static List<String> needed(Map<String, String> views, String sql) {
        List<String> names = new ArrayList<>(views.keySet());
        List<String> needed = new ArrayList<>();
        StringBuilder text = new StringBuilder(sql.toLowerCase(Locale.ROOT));
        for (int i = names.size() - 1; i >= 0; i--) {
            String name = names.get(i);
            if (text.indexOf(name) >= 0) {
                needed.add(0, name);
                text.append(' ').append(views.get(name).replaceFirst("(?s) FROM read_parquet.*", ""));
            }
        }
        return needed;
    }

    /** Returns the file {@code views.sql}: all views with comments on them and on their columns. */
    public static String file(String releaseId, Map<String, List<String>> files) {
        StringBuilder sql = new StringBuilder("-- Views of release ")
                .append(releaseId)
                .append(" for DuckDB: .read views.sql, then for example\n")
                .append("--   SELECT * FROM top_rising WHERE grain = 'month' LIMIT 10;\n")
                .append("--   SELECT * FROM series('climate', 'month');\n")
                .append("-- A view NAME_daily .. NAME_yearly has one grain; add up nothing over grains.\n\n");
        create(files).values().forEach(statement -> sql.append(statement).append(";\n"));
        sql.append('\n');
        for (Table table : Tables.published()) {
            sql.append("COMMENT ON VIEW ")
                    .append(table.name())
                    .append(" IS ")
                    .append(quote("One row is " + table.oneRowIs()))
                    .append(";\n");
            for (Column column : table.columns()) {
                sql.append("COMMENT ON COLUMN ")
                        .append(table.name())
                        .append('.')
                        .append(column.name())
                        .append(" IS ")
                        .append(quote(column.comment()))
                        .append(";\n");
            }
        }
        return sql.toString();
    }

    /** Returns the name of the view of one grain: {@code term_daily} for the counts of terms, else {@code NAME_daily}. */
    public static String grainView(Table table, Grain grain) {
        return table.name().replaceFirst("_counts$", "") + "_" + grain.adverb();
    }

    private static String series() {
        return "CREATE OR REPLACE MACRO series(wanted_label, wanted_grain) AS TABLE"
                + " SELECT t.period_start, t.period_end, t.lang, t.is_partial,"
                + " coalesce(c.occurrences, 0) AS occurrences, coalesce(c.articles, 0) AS articles,"
                + " coalesce(c.stories, 0) AS stories, coalesce(c.first_stories, 0) AS first_stories,"
                + " coalesce(c.sources, 0) AS sources, t.articles AS total_articles, t.stories AS total_stories,"
                + " t.first_stories AS total_first_stories,"
                + " CASE WHEN t.first_stories > 0 THEN coalesce(c.first_stories, 0) / t.first_stories END AS share"
                + " FROM totals t LEFT JOIN (SELECT * FROM term_counts WHERE term = lower(wanted_label)) c"
                + " ON c.grain = t.grain AND c.lang = t.lang AND c.period_start = t.period_start"
                + " WHERE t.grain = wanted_grain"
                + " AND t.lang IN (SELECT lang FROM term_counts WHERE term = lower(wanted_label))"
                + " ORDER BY t.lang, t.period_start";
    }

    private static String view(String name, String select) {
        return "CREATE OR REPLACE VIEW " + name + " AS " + select;
    }

    private static String select(Table table, List<String> files) {
        if (files.isEmpty()) {
            return table.columns().stream()
                    .map(column -> "CAST(NULL AS " + column.type().duckDbName() + ") AS " + quoted(column.name()))
                    .collect(Collectors.joining(", ", "SELECT ", " WHERE false"));
        }
        List<String> columns = new ArrayList<>();
        for (Column column : table.columns()) {
            String name = quoted(column.name());
            columns.add("CAST(" + name + " AS " + column.type().duckDbName() + ") AS " + name);
        }
        return "SELECT " + String.join(", ", columns)
                + files.stream()
                        .map(Views::path)
                        .map(Views::quote)
                        .collect(Collectors.joining(", ", " FROM read_parquet([", "], hive_partitioning = false)"));
    }

    /** Local files as plain paths, S3 under the scheme that DuckDB knows. */
    private static String path(String url) {
        if (url.startsWith("file:")) {
            return url.replaceFirst("^file:(//)?", "");
        }
        return url.replaceFirst("^s3[an]:", "s3:");
    }

    private static String quote(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** A word of SQL must be quoted to be a name. */
    private static String quoted(String name) {
        return name.equals("end") ? "\"end\"" : name;
    }
}
