package groundswell.trends;

import static groundswell.testing.TableAssert.assertSameRows;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.sum;
import static org.junit.jupiter.api.Assertions.assertEquals;

import groundswell.testing.SharedSpark;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

class FalseDiscoveryTest {
    private static final StructType TESTS =
            StructType.fromDDL("family string, key string, p_value double, tests bigint");

    /** The example of Benjamini and Hochberg (1995), section 3.2. */
    private static final double[] PUBLISHED = {
        0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759,
        1.0
    };

    @Test
    void thePublishedExampleHasFourDiscoveries() {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < PUBLISHED.length; i++) {
            rows.add(test("a", String.format("%02d", i + 1), PUBLISHED[i], 1));
        }
        Map<String, Double> q = q(rows);
        assertEquals(4, q.values().stream().filter(value -> value <= 0.05).count());
        assertEquals(0.035625, q.get("a/04"), 1e-15);
        assertEquals(0.0001 * 15, q.get("a/01"), 1e-15);
        // The fifth of itself has .0201 * 15 / 5 = .0603, the eighth .0344 * 15 / 8 = .0645.
        assertEquals(0.0603, q.get("a/05"), 1e-15);
        assertEquals(0.0298 * 15 / 7, q.get("a/06"), 1e-15);
        assertEquals(1.0, q.get("a/15"), 0);
    }

    @Test
    void aRowOfManyTestsCountsLikeThatManyRows() {
        List<Row> weighted = List.of(
                test("a", "a", 0.001, 1), test("a", "b", 0.01, 3), test("a", "c", 0.02, 2), test("a", "d", 0.6, 40));
        List<Row> repeated = new ArrayList<>();
        for (Row row : weighted) {
            for (int i = 0; i < row.getLong(3); i++) {
                repeated.add(test("a", row.getString(1) + i, row.getDouble(2), 1));
            }
        }
        Map<String, Double> of = q(weighted);
        q(repeated).forEach((key, value) -> assertEquals(of.get(key.substring(0, 3)), value, 1e-15, key));
        assertEquals(0.001 * 46, of.get("a/a"), 1e-15);
        assertEquals(0.01 * 46 / 4, of.get("a/b"), 1e-15);
    }

    @Test
    void equalPValuesHaveEqualQValues() {
        Map<String, Double> q = q(List.of(
                test("a", "a", 0.01, 1),
                test("a", "b", 0.01, 1),
                test("a", "c", 0.01, 2),
                test("a", "d", 0.5, 1),
                test("a", "e", 0.5, 1)));
        assertEquals(0.01 * 6 / 4, q.get("a/a"), 1e-15);
        assertEquals(q.get("a/a"), q.get("a/b"));
        assertEquals(q.get("a/a"), q.get("a/c"));
        assertEquals(0.5, q.get("a/d"), 1e-15);
        assertEquals(0.5, q.get("a/e"), 1e-15);
    }

    @Test
    void familiesAreCorrectedForThemselves() {
        Map<String, Double> q = q(List.of(test("a", "x", 0.02, 1), test("b", "x", 0.02, 1), test("b", "y", 0.9, 9)));
        assertEquals(0.02, q.get("a/x"), 1e-15);
        assertEquals(0.2, q.get("b/x"), 1e-15);
    }

    @Test
    void randomFamiliesAgreeWithTheDefinitionAndTheOrderOfRowsDoesNotMatter() {
        Random random = new Random(11);
        List<Row> rows = new ArrayList<>();
        for (int family = 0; family < 20; family++) {
            int size = 1 + random.nextInt(30);
            for (int i = 0; i < size; i++) {
                rows.add(test("f" + family, "k" + i, random.nextInt(20) / 20.0 * random.nextDouble(), 1));
            }
        }
        Map<String, Double> q = q(rows);
        for (Row row : rows) {
            assertEquals(
                    byDefinition(row, rows), q.get(row.getString(0) + "/" + row.getString(1)), 1e-14, row.toString());
        }
        List<Row> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, random);
        assertSameRows(control(rows), control(shuffled).coalesce(1));
    }

    /** The least over all thresholds t from p on of: tests * t / (p values up to t). */
    private static double byDefinition(Row row, List<Row> rows) {
        List<Double> family = rows.stream()
                .filter(other -> other.getString(0).equals(row.getString(0)))
                .map(other -> other.getDouble(2))
                .toList();
        return family.stream()
                .filter(t -> t >= row.getDouble(2))
                .mapToDouble(t ->
                        family.size() * t / family.stream().filter(p -> p <= t).count())
                .min()
                .orElseThrow();
    }

    private static Map<String, Double> q(List<Row> rows) {
        Map<String, Double> q = new TreeMap<>();
        for (Row row : control(rows).collectAsList()) {
            q.put(row.getAs("family") + "/" + row.getAs("key"), row.getAs("q_value"));
        }
        assertEquals(rows.size(), q.size());
        return q;
    }

    private static Dataset<Row> control(List<Row> rows) {
        Dataset<Row> tests = SharedSpark.session().createDataFrame(rows, TESTS);
        Dataset<Row> sizes = tests.groupBy("family").agg(sum("tests").as("family_size"));
        return FalseDiscovery.control(
                tests.join(sizes, "family"),
                Window.partitionBy("family")
                        .orderBy(col("p_value").desc(), col("key").desc()));
    }

    private static Row test(String family, String key, Double p, long tests) {
        return RowFactory.create(family, key, p, tests);
    }
}
