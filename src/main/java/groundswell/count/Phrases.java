package groundswell.count;

import static org.apache.spark.sql.functions.aggregate;
import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.avg;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.log;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.slice;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.sum;

import groundswell.config.CountConfig;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Finds the n-grams whose words belong together, and tells them from parts of longer ones. */
public final class Phrases {
    private static final String[] TERM = {"lang", "term"};
    private static final int DIGITS = 6;

    private Phrases() {}

    /**
     * Returns phrases: one row for each term of two words and more that is no stop term, whose {@code npmi} is at least
     * {@code min_npmi} and whose {@code alone_share} is at least {@code min_alone_share}.
     *
     * <p>With p as occurrences by words of the language, {@code npmi} of a term is the least, over the places at which it
     * can be cut in two, of {@code ln(p(term) / (p(left) p(right))) / -ln p(term)} (Bouma 2009, equation 6): "council said"
     * does not become a phrase by beginning with "security". {@code c_value} is that of Frantzi, Ananiadou and Mima (2000,
     * equation 3): {@code log2(n) (f - mean of f over the longer candidates that hold the term)}, and {@code alone_share}
     * what remains of f, 0 to 1: below a half, a term mostly is a part of some longer one.
     *
     * @param termSeries terms of enough stories; so the parts of each are there too
     */
    public static Dataset<Row> of(Dataset<Row> termSeries, Dataset<Row> totals, CountConfig config) {
        Dataset<Row> words = totals.where(col("grain").equalTo("year"))
                .groupBy("lang")
                .agg(sum("tokens").as("lang_words"));
        Dataset<Row> terms = termSeries
                .where(col("grain").equalTo("year"))
                .select(
                        col("lang"),
                        col("term"),
                        col("label"),
                        col("n"),
                        col("is_stop"),
                        total(col("occurrences")).as("occurrences"),
                        total(col("articles")).as("articles"));
        Dataset<Row> candidates = withNpmi(terms, words).where(col("npmi").geq(config.min_npmi()));
        Column remaining = col("occurrences").minus(coalesce(col("held"), lit(0.0)));
        return candidates
                .join(held(candidates), TERM, "left")
                .withColumn("c_value", round(log(2.0, col("n")).multiply(remaining), DIGITS))
                .withColumn("alone_share", round(remaining.divide(col("occurrences")), DIGITS))
                .where(col("alone_share").geq(config.min_alone_share()));
    }

    /** Returns term_series with {@code is_phrase}, and {@code npmi} where it is one. */
    public static Dataset<Row> marked(Dataset<Row> termSeries, Dataset<Row> phrases) {
        return termSeries
                .join(broadcast(phrases.select("lang", "term", "npmi")), TERM, "left")
                .withColumn("is_phrase", col("npmi").isNotNull());
    }

    private static Column total(Column counts) {
        return aggregate(counts, lit(0L), (sum, count) -> sum.plus(count));
    }

    /** Returns the terms of several words with the npmi of their weakest cut. */
    private static Dataset<Row> withNpmi(Dataset<Row> terms, Dataset<Row> words) {
        Dataset<Row> several = terms.where(col("n").gt(1).and(col("is_stop").equalTo(false)));
        Dataset<Row> cuts = several.select(
                        col("lang"),
                        col("term"),
                        split(col("term"), " ").as("words"),
                        col("n"),
                        explode(expr("sequence(1, n - 1)")).as("left_words"))
                .select(
                        col("lang"),
                        col("term"),
                        part(lit(1), col("left_words")).as("left"),
                        part(col("left_words").plus(1), col("n").minus(col("left_words")))
                                .as("right"));
        Dataset<Row> parts = terms.select("lang", "term", "occurrences");
        Dataset<Row> weakest = cuts.join(occurrencesOf(parts, "left"), new String[] {"lang", "left"}, "inner")
                .join(occurrencesOf(parts, "right"), new String[] {"lang", "right"}, "inner")
                .groupBy("lang", "term")
                .agg(min(log(col("left_occurrences"))
                                .plus(log(col("right_occurrences")))
                                .multiply(-1))
                        .as("of_parts"));
        Column size = log(col("lang_words"));
        Column pmi = log(col("occurrences")).plus(col("of_parts")).plus(size);
        return several.join(weakest, TERM, "inner")
                .join(broadcast(words), new String[] {"lang"}, "inner")
                .where(col("lang_words").gt(col("occurrences")))
                .withColumn("npmi", round(pmi.divide(size.minus(log(col("occurrences")))), DIGITS))
                .drop("of_parts", "lang_words");
    }

    private static Column part(Column from, Column length) {
        return array_join(slice(col("words"), from, length), " ");
    }

    private static Dataset<Row> occurrencesOf(Dataset<Row> parts, String name) {
        return parts.withColumnRenamed("term", name).withColumnRenamed("occurrences", name + "_occurrences");
    }

    /** Returns, of each term that longer candidates hold, the mean of their occurrences. */
    private static Dataset<Row> held(Dataset<Row> candidates) {
        Column starts = expr("flatten(transform(sequence(2, n - 1), length ->"
                + " transform(sequence(1, n - length + 1), start -> struct(start, length))))");
        return candidates
                .where(col("n").gt(2))
                .select(
                        col("lang"),
                        col("term").as("longer"),
                        col("occurrences"),
                        split(col("term"), " ").as("words"),
                        explode(starts).as("at"))
                .select(
                        col("lang"),
                        col("longer"),
                        col("occurrences"),
                        part(col("at.start"), col("at.length")).as("term"))
                // A term may stand twice in a longer one.
                .dropDuplicates("lang", "longer", "term")
                .groupBy("lang", "term")
                .agg(avg("occurrences").as("held"));
    }
}
