package groundswell.changes;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.bit_xor;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import groundswell.table.EntityTables;
import groundswell.table.Grain;
import groundswell.table.Periods;
import groundswell.table.Table;
import groundswell.table.Tables;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Tells which numbers of closed periods, once published, are other numbers now, and why. */
public final class Restatements {
    private static final List<String> PERIOD = List.of("grain", "period_start", "lang");
    private static final List<String> OF_TOTALS = List.of("tokens", "articles", "stories", "first_stories", "sources");
    private static final List<String> OF_KEYS =
            List.of("occurrences", "articles", "stories", "first_stories", "title_stories", "sources");

    private static final List<String> MARKED =
            List.of("article_id", "story_id", "story_role", "source", "title", "tokens", "versions");

    /** Changes with the articles of a period, whatever the sums of their figures. */
    private static final String MARK = "mark";

    private final Dataset<Row> periods;

    /**
     * @param oldTotals totals of the release before; no rows where there is none, as in its articles
     */
    public Restatements(
            Dataset<Row> oldTotals, Dataset<Row> newTotals, Dataset<Row> oldArticles, Dataset<Row> newArticles) {
        Dataset<Row> closed = oldTotals.where(not(col("is_partial")));
        List<String> compared =
                Stream.concat(OF_TOTALS.stream(), Stream.of(MARK)).toList();
        periods = joined(marked(closed, oldArticles), marked(newTotals, newArticles), compared, PERIOD, "left")
                .withColumn("cause", cause())
                .select(Stream.concat(
                                Stream.of("grain", "period_start", "period_end", "lang", "is_partial", "cause"),
                                OF_TOTALS.stream().flatMap(name -> Stream.of("old " + name, "new " + name)))
                        .map(name -> col(name))
                        .toArray(Column[]::new));
    }

    /** Returns the restatements of totals. */
    public Dataset<Row> ofTotals() {
        return changes(periods.withColumn("key", lit("all")), Tables.TOTALS, OF_TOTALS);
    }

    /**
     * Returns those of term_counts, in periods whose articles differ. An article whose text is another, but neither its
     * title nor the number of its words nor that of its versions, goes for the same.
     */
    public Dataset<Row> ofTerms(Dataset<Row> oldCounts, Dataset<Row> newCounts) {
        return ofKeys(
                oldCounts,
                newCounts,
                Tables.TERM_COUNTS,
                "term",
                periods.where(not(col("cause").equalTo("names"))));
    }

    /** Returns those of entity_counts. */
    public Dataset<Row> ofEntities(Dataset<Row> oldCounts, Dataset<Row> newCounts) {
        return ofKeys(oldCounts, newCounts, EntityTables.ENTITY_COUNTS, "entity_id", periods);
    }

    private static Dataset<Row> ofKeys(
            Dataset<Row> oldCounts, Dataset<Row> newCounts, Table table, String key, Dataset<Row> periods) {
        List<String> joint = Stream.concat(PERIOD.stream(), Stream.of(key)).toList();
        Dataset<Row> known = keys(oldCounts, key).join(keys(newCounts, key), names(List.of("lang", key)));
        Dataset<Row> of =
                broadcast(periods.select("grain", "period_start", "period_end", "lang", "is_partial", "cause"));
        Dataset<Row> within = broadcast(periods.select("grain", "period_start", "lang"));
        Dataset<Row> counts = joined(
                        oldCounts.join(within, names(PERIOD)),
                        newCounts.join(within, names(PERIOD)),
                        OF_KEYS,
                        joint,
                        "full")
                .drop("period_end", "is_partial")
                .join(known, names(List.of("lang", key)), "left_semi")
                .join(of, names(PERIOD));
        return changes(counts.withColumnRenamed(key, "key"), table, OF_KEYS);
    }

    /** Every published key has a row of years. */
    private static Dataset<Row> keys(Dataset<Row> counts, String key) {
        return counts.where(col("grain").equalTo(Grain.YEAR.id()))
                .select("lang", key)
                .distinct();
    }

    /** Returns both releases' numbers of a row side by side, zero where a release has none. */
    private static Dataset<Row> joined(
            Dataset<Row> oldRows, Dataset<Row> newRows, List<String> measures, List<String> by, String how) {
        Dataset<Row> rows =
                side("old ", oldRows, measures, by).join(side("new ", newRows, measures, by), names(by), how);
        for (String measure : measures) {
            for (String side : List.of("old ", "new ")) {
                rows = rows.withColumn(side + measure, coalesce(col(side + measure), lit(0L)));
            }
        }
        return rows.withColumn("period_end", coalesce(col("new period_end"), col("old period_end")))
                .withColumn("is_partial", coalesce(col("new is_partial"), col("old is_partial")));
    }

    private static Dataset<Row> side(String side, Dataset<Row> rows, List<String> measures, List<String> by) {
        return rows.select(Stream.concat(
                        by.stream().map(name -> col(name)),
                        Stream.concat(measures.stream(), Stream.of("period_end", "is_partial"))
                                .map(name -> col(name).as(side + name)))
                .toArray(Column[]::new));
    }

    private static Dataset<Row> marked(Dataset<Row> totals, Dataset<Row> articles) {
        Dataset<Row> marks = articles.transform(Periods::inGrains)
                .groupBy("grain", "period_start", "lang")
                .agg(bit_xor(xxhash64(MARKED.stream().map(name -> col(name)).toArray(Column[]::new)))
                        .as(MARK));
        return totals.join(marks, names(PERIOD), "left");
    }

    private static Column cause() {
        return when(differs("articles").or(differs("sources")), "articles")
                .when(differs("stories").or(differs("first_stories")), "stories")
                .when(differs("tokens").or(differs(MARK)), "text")
                .otherwise("names");
    }

    private static Column differs(String measure) {
        return not(col("old " + measure).equalTo(col("new " + measure)));
    }

    private static Dataset<Row> changes(Dataset<Row> rows, Table table, List<String> measures) {
        Column[] pairs = measures.stream()
                .map(name -> struct(
                        lit(name).as("measure"),
                        col("old " + name).as("old"),
                        col("new " + name).as("new")))
                .toArray(Column[]::new);
        return rows.withColumn("number", explode(array(pairs)))
                .where(not(col("number.old").equalTo(col("number.new"))))
                .select(
                        col("grain"),
                        col("period_start"),
                        col("period_end"),
                        col("lang"),
                        col("is_partial"),
                        lit(table.name()).as("of_table"),
                        col("key"),
                        col("number.measure").as("measure"),
                        col("number.old").as("old"),
                        col("number.new").as("new"),
                        col("cause"));
    }

    private static String[] names(List<String> names) {
        return names.toArray(String[]::new);
    }
}
