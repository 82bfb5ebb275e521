package groundswell.topics;

import static org.apache.spark.sql.functions.aggregate;
import static org.apache.spark.sql.functions.arrays_zip;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.date_from_unix_date;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.log;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import groundswell.config.KeywordsConfig;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/** Finds the terms that characterise a period, by TF-IDF. */
public final class Keywords {
    /** From this many periods on, a period is a document; with fewer, idf over periods says nothing. */
    static final int LEAST_PERIODS = 8;

    private Keywords() {}

    /**
     * Returns keywords: the {@code top} terms of each period by tf * idf. tf is the share of the period's first stories
     * that hold the term; idf is that of MLlib's {@code IDF}, {@code ln((m + 1) / (df + 1))}, with the periods of the
     * language and grain as the m documents, or its articles where there are fewer than 8 periods. How many periods and
     * articles hold a term is known from counting, so that no vectors need be built to learn it again. Stop words are
     * left out, and terms of several words that are no phrase.
     */
    public static Dataset<Row> of(Dataset<Row> termSeries, Dataset<Row> totals, KeywordsConfig config) {
        Dataset<Row> collections = totals.groupBy("lang", "grain")
                .agg(count(lit(1)).as("all_periods"), sum("articles").as("all_articles"));
        Column byPeriod = col("all_periods").geq(LEAST_PERIODS);
        Column documents = when(byPeriod, col("all_periods")).otherwise(col("all_articles"));
        Column holding = when(byPeriod, size(col("period_starts")))
                .otherwise(aggregate(col("articles"), lit(0L), (held, articles) -> held.plus(articles)));
        Dataset<Row> periods = totals.select(
                col("lang"),
                col("grain"),
                col("period_start"),
                col("period_end"),
                col("is_partial"),
                col("first_stories").as("total_stories"));
        return termSeries
                .where(col("is_stop").equalTo(false).and(col("n").equalTo(1).or(col("is_phrase"))))
                .join(broadcast(collections), new String[] {"lang", "grain"}, "inner")
                .withColumn("idf", log(documents.plus(1).divide(holding.plus(1))))
                .where(col("idf").gt(0))
                .select(
                        col("lang"),
                        col("grain"),
                        col("term"),
                        col("label"),
                        col("idf"),
                        when(byPeriod, lit("periods"))
                                .otherwise(lit("articles"))
                                .as("documents"),
                        inline(arrays_zip(col("period_starts"), col("first_stories"))))
                .where(col("first_stories").gt(0))
                .withColumn("period_start", date_from_unix_date(col("period_starts")))
                .join(broadcast(periods), new String[] {"lang", "grain", "period_start"}, "inner")
                .withColumn("tf", col("first_stories").divide(col("total_stories")))
                .withColumn("tf_idf", col("tf").multiply(col("idf")))
                .withColumn(
                        "rank",
                        row_number()
                                .over(Window.partitionBy("lang", "grain", "period_start")
                                        .orderBy(col("tf_idf").desc(), col("term"))))
                .where(col("rank").leq(config.top()));
    }
}
