package groundswell.topics;

import static org.apache.spark.sql.functions.arrays_zip;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.log;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import groundswell.config.TopicsConfig;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
    private TopicWords() {}

    /**
     * Returns the words and phrases with the largest sum of TF-IDF within the bounds of support, in sorted order, with their
     * labels. Collects them: at most {@code max_terms}.
     *
     * @param termSeries of one language, marked with {@code is_phrase}
     * @param stories first articles of the language
     */
    static Map<String, String> vocabulary(Dataset<Row> termSeries, long stories, TopicsConfig config) {
        Column idf = log(lit(stories + 1.0).divide(col("stories").plus(1)));
        Map<String, String> words = new TreeMap<>();
        termSeries
                .where(col("n").equalTo(1)
                        .or(col("is_phrase"))
                        .and(col("is_stop").equalTo(false))
                        .and(col("grain").equalTo("year")))
                .select(col("term"), col("label"), inline(arrays_zip(col("occurrences"), col("first_stories"))))
                .groupBy("term")
                .agg(
                        first("label").as("label"),
                        sum("occurrences").as("occurrences"),
                        sum("first_stories").as("stories"))
                .where(col("stories")
                        .geq(config.min_stories())
                        .and(col("stories").leq(config.max_share() * stories)))
                .orderBy(col("occurrences").multiply(idf).desc(), col("term"))
                .limit(config.max_terms())
                .select("term", "label")
                .collectAsList()
                .forEach(row -> words.put(row.getString(0), row.getString(1)));
        return words;
    }

    /**
     * Returns (article_id, story_role, known_share, features): the share of its tokens that are of the vocabulary, and a
     * number a term, {@code 1 + ln(occurrences)} where there are any. Words come in bursts; a second mention says less than
     * the first. A phrase of the vocabulary is one term ({@link TopicTokens}).
     */
    static Dataset<Row> vectors(Dataset<Row> articles, String[] vocabulary) {
        UserDefinedFunction total = udf((UDF1<Vector, Double>) TopicWords::total, DataTypes.DoubleType);
        UserDefinedFunction damped = udf((UDF1<Vector, Vector>) TopicWords::damped, new VectorUDT());
        TopicTokens tokens = new TopicTokens(vocabulary);
        UserDefinedFunction cut =
                udf((UDF1<String, List<String>>) tokens::of, DataTypes.createArrayType(DataTypes.StringType));
        Dataset<Row> words = articles.select(
                col("article_id"),
                col("story_role"),
                cut.apply(concat_ws("\n", col("title_words"), col("body_words")))
                        .as("words"));
        return new CountVectorizerModel(vocabulary)
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
                        damped.apply(col("features")).as("features"));
    }

    private static double total(Vector counts) {
        return Arrays.stream(counts.toSparse().values()).sum();
    }

    private static Vector damped(Vector counts) {
        SparseVector sparse = counts.toSparse();
        double[] values = sparse.values().clone();
        for (int i = 0; i < values.length; i++) {
            values[i] = 1 + Math.log(values[i]);
        }
        return new SparseVector(sparse.size(), sparse.indices(), values);
    }
}
