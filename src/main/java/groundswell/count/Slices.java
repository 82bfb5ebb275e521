package groundswell.count;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.translate;

import groundswell.config.CountConfig;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Counts within each value of a column of articles. A slice of a language is counted as a language of its own is: the group
 * of terms that count together is named by language, column and value.
 */
public final class Slices {
    /** Stands in the name of a group where one part ends. */
    private static final char END = '\u0001';

    private Slices() {}

    /** Returns the language of a group. */
    static String language(String group) {
        int end = group.indexOf(END);
        return end < 0 ? group : group.substring(0, end);
    }

    /**
     * Returns term_slices, folded: counts of the terms that at least {@code min_stories} stories of the slice hold.
     *
     * @param storyArticles of the languages that are counted
     * @param phrases of the run: what is a phrase is not asked slice by slice
     */
    public static Dataset<Row> terms(
            Dataset<Row> storyArticles, Dataset<Row> totals, Dataset<Row> phrases, CountConfig config) {
        Dataset<Row> articles = sliced(storyArticles, config.slices())
                .withColumn("lang", concat_ws(String.valueOf(END), col("lang"), col("slice_by"), col("slice")));
        long tokens = Totals.tokens(totals) * Math.max(1, config.slices().size());
        Dataset<Row> support = TermSupport.of(articles, tokens, config);
        Column parts = split(col("lang"), String.valueOf(END));
        Dataset<Row> series = TermSeries.of(articles, support, totals, tokens, config)
                .withColumn("slice_by", element_at(parts, 2))
                .withColumn("slice", element_at(parts, 3))
                .withColumn("lang", element_at(parts, 1));
        return TermCounts.of(series, phrases);
    }

    /** Returns total_slices: the denominators of term_slices. */
    public static Dataset<Row> totals(Dataset<Row> articles, LocalDate today, CountConfig config) {
        return Totals.withPartial(
                Totals.counts(sliced(articles, config.slices()), "slice_by", "slice"), articles, today);
    }

    /** Returns each article once for each of the columns in which it has a value. */
    private static Dataset<Row> sliced(Dataset<Row> articles, List<String> columns) {
        if (columns.isEmpty()) {
            return articles.limit(0).withColumn("slice_by", lit("")).withColumn("slice", lit(""));
        }
        List<String> fields = Arrays.asList(articles.columns());
        Column[] slices = columns.stream()
                .map(name -> struct(
                        lit(name).as("slice_by"),
                        // What would end the name of a group stands for nothing in a value.
                        translate(
                                        fields.contains(name)
                                                ? col(name)
                                                : col("kept").getItem(name),
                                        "\u0000" + END,
                                        "  ")
                                .as("slice")))
                .toArray(Column[]::new);
        Column[] all = Stream.concat(fields.stream().map(name -> col(name)), Stream.of(inline(array(slices))))
                .toArray(Column[]::new);
        return articles.select(all).where(col("slice").notEqual(""));
    }
}
