package groundswell.topics;

import static groundswell.testing.TableAssert.assertRows;
import static org.apache.spark.sql.functions.lit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import groundswell.config.ConfigReader;
import groundswell.config.KeywordsConfig;
import groundswell.table.InternalTables;
import groundswell.table.Tables;
import groundswell.testing.SharedSpark;
import groundswell.testing.TableRows;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.ml.feature.IDF;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

class KeywordsTest {
    private static final int MONTHS = 10;
    private static final int STORIES_A_MONTH = 4;

    /** Terms with the months, from 0, in which they are in one first story each. */
    private static final Map<String, List<Integer>> TERMS = new TreeMap<>(Map.of(
            "always", IntStream.range(0, MONTHS).boxed().toList(),
            "flood", List.of(3),
            "storm", List.of(3, 4),
            "vote", List.of(0, 2, 4, 6, 8),
            "wind", List.of(3, 9)));

    @Test
    void idfIsThatOfMllibFittedOnTheVectorsOfThePeriods() {
        List<String> terms = List.copyOf(TERMS.keySet());
        List<Row> vectors = new ArrayList<>();
        for (int month = 0; month < MONTHS; month++) {
            int of = month;
            double[] stories = terms.stream()
                    .mapToDouble(term -> TERMS.get(term).contains(of) ? 1 : 0)
                    .toArray();
            vectors.add(RowFactory.create(Vectors.dense(stories)));
        }
        StructType schema = new StructType(
                new StructField[] {new StructField("stories", SQLDataTypes.VectorType(), false, Metadata.empty())});
        double[] fitted = new IDF()
                .setInputCol("stories")
                .setOutputCol("weighted")
                .fit(SharedSpark.session().createDataFrame(vectors, schema))
                .idf()
                .toArray();
        Map<String, Double> idf = new TreeMap<>();
        keywords(top(1000), MONTHS).collectAsList().forEach(row -> {
            idf.put(row.getAs("term"), row.getAs("idf"));
            assertEquals("periods", row.getAs("documents"));
        });
        // In every period: MLlib's idf is 0, and the term characterises none.
        assertEquals(0, fitted[terms.indexOf("always")]);
        assertEquals(List.of("flood", "storm", "vote", "wind"), List.copyOf(idf.keySet()));
        idf.forEach((term, value) -> assertEquals(fitted[terms.indexOf(term)], value, 1e-15, term));
        assertEquals(Math.log(11 / 2.0), idf.get("flood"), 1e-15);
    }

    @Test
    void thePeriodsTermsAreRankedByTfIdfThenByTerm() {
        assertRows(
                Tables.KEYWORDS,
                List.of("grain", "period_start", "period_end", "lang", "is_partial", "rank", "term", "documents", "tf"),
                Stream.of("flood", "storm", "wind")
                        .map(term -> String.format(
                                "{'grain':'month','period_start':'2024-04-01','period_end':'2024-05-01','lang':'en','is_partial':false,'rank':%d,'term':'%s','label':'%<s','documents':'periods','tf':0.25}",
                                List.of("flood", "storm", "wind").indexOf(term) + 1, term))
                        .map(KeywordsTest::json)
                        .toList(),
                keywords(top(1000), MONTHS).where("period_start = '2024-04-01'"));
    }

    @Test
    void onlyTheTopAreKept() {
        List<Row> rows =
                keywords(top(1), MONTHS).where("period_start = '2024-04-01'").collectAsList();
        assertEquals(
                List.of("flood"),
                rows.stream().map(row -> row.<String>getAs("term")).toList());
        assertEquals(0.25 * Math.log(11 / 2.0), rows.get(0).<Double>getAs("tf_idf"), 1e-15);
        assertEquals(
                Map.of(1, 7L),
                keywords(top(1), MONTHS).collectAsList().stream()
                        .collect(Collectors.groupingBy(row -> row.<Integer>getAs("rank"), Collectors.counting())));
    }

    @Test
    void withFewPeriodsTheArticlesAreTheDocuments() {
        List<Row> rows = keywords(top(1000), Keywords.LEAST_PERIODS - 1)
                .where("term = 'storm'")
                .collectAsList();
        assertEquals(2, rows.size());
        // 7 months of 4 articles, 2 articles with the term.
        rows.forEach(row -> {
            assertEquals("articles", row.getAs("documents"));
            assertEquals(Math.log(29 / 3.0), row.getAs("idf"), 1e-15);
        });
    }

    @Test
    void functionWordsAreNoKeywords() {
        Dataset<Row> series = series(MONTHS)
                .withColumn(
                        "is_stop", org.apache.spark.sql.functions.col("term").equalTo("flood"));
        assertTrue(Keywords.of(series, totals(MONTHS), top(1000))
                .where("term = 'flood'")
                .isEmpty());
    }

    @Test
    void ofTermsOfSeveralWordsOnlyPhrasesAreKeywords() {
        for (boolean isPhrase : new boolean[] {true, false}) {
            Dataset<Row> series = series(MONTHS).withColumn("n", lit(2)).withColumn("is_phrase", lit(isPhrase));
            assertEquals(
                    isPhrase, !Keywords.of(series, totals(MONTHS), top(1000)).isEmpty());
        }
    }

    private static Dataset<Row> keywords(KeywordsConfig config, int months) {
        return Keywords.of(series(months), totals(months), config);
    }

    private static KeywordsConfig top(int top) {
        return ConfigReader.read("", "test", List.of("keywords.top=" + top)).keywords();
    }

    private static Dataset<Row> series(int months) {
        List<String> lines = new ArrayList<>();
        TERMS.forEach((term, in) -> {
            List<Integer> within = in.stream().filter(month -> month < months).toList();
            if (!within.isEmpty()) {
                String ones = within.stream().map(month -> "1").collect(Collectors.joining(",", "[", "]"));
                String starts = within.stream()
                        .map(month -> String.valueOf(start(month).toEpochDay()))
                        .collect(Collectors.joining(",", "[", "]"));
                lines.add(json(String.format(
                        "{'lang':'en','grain':'month','term':'%s','label':'%<s','n':1,'is_stop':false,'period_starts':%s,'articles':%s,'first_stories':%s}",
                        term, starts, ones, ones)));
            }
        });
        return TableRows.of(InternalTables.TERM_SERIES, lines).withColumn("is_phrase", lit(false));
    }

    private static Dataset<Row> totals(int months) {
        return TableRows.of(
                Tables.TOTALS,
                IntStream.range(0, months)
                        .mapToObj(month -> json(String.format(
                                "{'lang':'en','grain':'month','period_start':'%s','period_end':'%s','is_partial':false,'articles':%d,'first_stories':%d}",
                                start(month), start(month + 1), STORIES_A_MONTH, STORIES_A_MONTH)))
                        .toList());
    }

    private static LocalDate start(int month) {
        return LocalDate.of(2024, 1, 1).plusMonths(month);
    }

    private static String json(String line) {
        return line.replace('\'', '"');
    }
}
