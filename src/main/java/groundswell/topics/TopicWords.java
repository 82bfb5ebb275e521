package groundswell.topics;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.arrays_zip;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.log;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import groundswell.config.TopicsConfig;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.ml.feature.CountVectorizerModel;
import org.apache.spark.ml.linalg.SparseVector;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.linalg.VectorUDT;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;

/** The words of topics: which they are, and articles as vectors of them. */
final class TopicWords {
    /** What is in every story has hardly any weight, but is there. */
    private static final double LEAST_WEIGHT = 1e-6;

    private TopicWords() {}

    /**
     * A word of the vocabulary.
     *
     * @param label how it is written
     * @param weight of an occurrence: the inverse document frequency, so that it is 1 on average over all of all words
     * @param forms other terms that are taken for it: of a name, its other forms
     */
    record Word(String label, double weight, List<String> forms) {}

    /**
     * Returns the words, phrases and names with the largest sum of TF-IDF within the bounds of support, in sorted order. All
     * forms of a name are one term. Collects them: at most {@code max_terms}.
     *
     * @param termSeries of one language, marked with {@code is_phrase}
     * @param nameLexicon of that language
     * @param stories first articles of the language
     */
    static SortedMap<String, Word> vocabulary(
            Dataset<Row> termSeries, Dataset<Row> nameLexicon, long stories, TopicsConfig config) {
        Column idf = log(lit(stories + 1.0).divide(col("stories").plus(1)));
        // A single word is a name where it is mostly written so: WHO is mostly who.
        Column isName =
                col("name").isNotNull().and(col("n").gt(1).or(col("label").equalTo(col("surface"))));
        List<Row> rows = termSeries
                .where(col("is_stop").equalTo(false).and(col("grain").equalTo("year")))
                .join(broadcast(TopicNames.of(nameLexicon)), new String[] {"term"}, "left")
                .withColumn("name", when(isName, col("name")))
                .where(col("n").equalTo(1).or(col("is_phrase")).or(col("name").isNotNull()))
                .select(
                        coalesce(lower(col("name")), col("term")).as("token"),
                        col("term"),
                        coalesce(col("name"), col("label")).as("label"),
                        inline(arrays_zip(col("occurrences"), col("first_stories"))))
                .groupBy("token")
                .agg(
                        min("label").as("label"),
                        sum("occurrences").as("occurrences"),
                        sum("first_stories").as("stories"),
                        array_sort(collect_set("term")).as("forms"))
                .where(col("stories")
                        .geq(config.min_stories())
                        .and(col("stories").leq(config.max_share() * stories)))
                .orderBy(col("occurrences").multiply(idf).desc(), col("token"))
                .limit(config.max_terms())
                .select(col("token"), col("label"), col("occurrences"), idf.as("idf"), col("forms"))
                .collectAsList();
        double occurrences = rows.stream().mapToLong(row -> row.getLong(2)).sum();
        double weighted = rows.stream()
                .mapToDouble(row -> row.getLong(2) * row.getDouble(3))
                .sum();
        SortedMap<String, Word> words = new TreeMap<>();
        for (Row row : rows) {
            List<String> forms = row.<String>getList(4).stream()
                    .filter(form -> !form.equals(row.getString(0)))
                    .toList();
            double weight = weighted == 0 ? 1 : row.getDouble(3) * occurrences / weighted;
            words.put(row.getString(0), new Word(row.getString(1), Math.max(LEAST_WEIGHT, weight), forms));
        }
        return words;
    }

    /**
     * Returns (article_id, story_role, known_share, features): the share of its tokens that are of the vocabulary, and a
     * number a term, {@code (1 + ln(occurrences)) * weight} where there are any. Words come in bursts; a second mention says
     * less than the first. A phrase of the vocabulary is one term ({@link TopicTokens}).
     */
    static Dataset<Row> vectors(Dataset<Row> articles, TopicVocabulary vocabulary) {
        double[] weights = vocabulary.weightsInOrder();
        UserDefinedFunction total = udf((UDF1<Vector, Double>) TopicWords::total, DataTypes.DoubleType);
        UserDefinedFunction weighted = udf((UDF1<Vector, Vector>) counts -> weighted(counts, weights), new VectorUDT());
        TopicTokens tokens = new TopicTokens(vocabulary);
        UserDefinedFunction cut =
                udf((UDF1<String, List<String>>) tokens::of, DataTypes.createArrayType(DataTypes.StringType));
        Dataset<Row> words = articles.select(
                col("article_id"),
                col("story_role"),
                cut.apply(concat_ws("\n", col("title_words"), col("body_words")))
                        .as("words"));
        return new CountVectorizerModel(vocabulary.terms())
                .setInputCol("words")
                .setOutputCol("features")
                .transform(words)
                .select(
                        col("article_id"),
                        col("story_role"),
                        when(
                                        size(col("words")).gt(0),
                                        total.apply(col("features")).divide(size(col("words"))))
                                .otherwise(0.0)
                                .as("known_share"),
                        weighted.apply(col("features")).as("features"));
    }

    private static double total(Vector counts) {
        return Arrays.stream(counts.toSparse().values()).sum();
    }

    private static Vector weighted(Vector counts, double[] weights) {
        SparseVector sparse = counts.toSparse();
        double[] values = sparse.values().clone();
        for (int i = 0; i < values.length; i++) {
            values[i] = (1 + Math.log(values[i])) * weights[sparse.indices()[i]];
        }
        return new SparseVector(sparse.size(), sparse.indices(), values);
    }
}
