package groundswell.count;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.sum;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Chooses the languages that are analysed. */
public final class Languages {
    private static final String UNKNOWN = "und";

    private Languages() {}

    /**
     * Returns the languages with at least that share of all articles, by code; at most 1 / leastShare of them. Articles
     * whose language is unknown are set aside, unless there are no others.
     */
    public static List<String> analysed(Dataset<Row> totals, double leastShare) {
        Dataset<Row> yearly = totals.where(col("grain").equalTo("year"));
        List<Row> languages =
                yearly.groupBy("lang").agg(sum("articles").as("articles")).collectAsList();
        long all =
                languages.stream().mapToLong(row -> row.<Long>getAs("articles")).sum();
        boolean isKnown = languages.stream().anyMatch(row -> !row.getAs("lang").equals(UNKNOWN));
        return languages.stream()
                .filter(row -> !isKnown || !row.getAs("lang").equals(UNKNOWN))
                .filter(row -> row.<Long>getAs("articles") >= leastShare * all)
                .map(row -> row.<String>getAs("lang"))
                .sorted()
                .toList();
    }
}
