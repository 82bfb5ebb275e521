package groundswell.count;

import static groundswell.testing.TableAssert.assertRows;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import groundswell.config.ConfigReader;
import groundswell.config.CountConfig;
import groundswell.table.InternalTables;
import groundswell.table.Tables;
import groundswell.testing.TableRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class PhrasesTest {
    /** Occurrences in 10,000 words. */
    private static final Dataset<Row> SERIES = series(
            "un 100",
            "security 120",
            "council 200",
            "un security 60",
            "security council 90",
            "un security council 60",
            "said 400",
            "council said 20",
            "security council said 9",
            "red 50",
            "cross 50",
            "red cross 50",
            "the 1000",
            "the council 120 stop");

    private static final Dataset<Row> TOTALS = TableRows.of(
            Tables.TOTALS,
            List.of(
                    "{\"lang\":\"en\",\"grain\":\"year\",\"period_start\":\"2023-01-01\",\"tokens\":4000}",
                    "{\"lang\":\"en\",\"grain\":\"year\",\"period_start\":\"2024-01-01\",\"tokens\":6000}",
                    "{\"lang\":\"en\",\"grain\":\"month\",\"period_start\":\"2024-01-01\",\"tokens\":600}"));

    @Test
    void phrasesHaveTheStrengthOfTheirWeakestCutAndWhatIsLeftOfThem() {
        // red cross: ln(50 * 10000 / (50 * 50)) / ln(10000 / 50) = 1: its words stand nowhere else.
        // security council: ln(90 * 10000 / (120 * 200)) / ln(10000 / 90) = 0.769412; 60 of its 90 are in the longer
        // one.
        // un security council: un | security council: ln(60 * 10000 / (100 * 90)) / ln(10000 / 60) = 0.820897;
        // un security | council: ln(60 * 10000 / (60 * 200)) / ln(10000 / 60) = 0.764665.
        assertRows(
                Tables.PHRASES,
                List.of(
                        phrase("red cross", 2, 50, 1.0, 50.0, 1.0),
                        phrase("un security council", 3, 60, 0.764665, 95.097750, 1.0)),
                Phrases.of(SERIES, TOTALS, count("count.min_npmi=0.4")));
    }

    @Test
    void partsOfLongerPhrasesAreLeftOutByTheShareThatIsTheirOwn() {
        assertEquals(
                Map.of("red cross", 1.0, "un security council", 1.0, "security council", 0.333333),
                alone("count.min_npmi=0.4", "count.min_alone_share=0.3"));
        assertEquals(
                Map.of("red cross", 1.0, "un security council", 1.0),
                alone("count.min_npmi=0.4", "count.min_alone_share=0.34"));
    }

    @Test
    void theLeastStrengthIsConfigured() {
        assertEquals(Map.of("red cross", 1.0), alone("count.min_npmi=0.8", "count.min_alone_share=0.5"));
        // council said: ln(20 * 10000 / (200 * 400)) / ln(10000 / 20) = 0.147441, security council said 0.130654.
        assertEquals(
                Map.of(
                        "red cross", 1.0,
                        "un security council", 1.0,
                        "security council", 0.616667,
                        "council said", 0.55,
                        "security council said", 1.0),
                alone("count.min_npmi=0.1", "count.min_alone_share=0.1"));
    }

    @Test
    void seriesAreMarked() {
        Dataset<Row> marked = Phrases.marked(SERIES, Phrases.of(SERIES, TOTALS, count()));
        Map<String, Row> rows =
                marked.collectAsList().stream().collect(Collectors.toMap(row -> row.getAs("term"), row -> row));
        assertEquals(14, rows.size());
        assertEquals(true, rows.get("red cross").<Boolean>getAs("is_phrase"));
        assertEquals(1.0, rows.get("red cross").getAs("npmi"), 0);
        assertEquals(false, rows.get("red").<Boolean>getAs("is_phrase"));
        assertNull(rows.get("red").getAs("npmi"));
        assertEquals(false, rows.get("the council").<Boolean>getAs("is_phrase"));
    }

    private static Map<String, Double> alone(String... settings) {
        return Phrases.of(SERIES, TOTALS, count(settings)).collectAsList().stream()
                .collect(Collectors.toMap(row -> row.getAs("term"), row -> row.getAs("alone_share")));
    }

    private static CountConfig count(String... settings) {
        return ConfigReader.read("", "test", List.of(settings)).count();
    }

    private static String phrase(String term, int n, int occurrences, double npmi, double cValue, double alone) {
        return String.format(
                "{\"lang\":\"en\",\"term\":\"%s\",\"label\":\"%s\",\"n\":%d,\"occurrences\":%d,\"articles\":%d,"
                        + "\"npmi\":%s,\"c_value\":%s,\"alone_share\":%s}",
                term, term, n, occurrences, occurrences / 2, npmi, cValue, alone);
    }

    /** Returns series over two years of terms that are written with their occurrences, an even number, and "stop". */
    private static Dataset<Row> series(String... terms) {
        List<String> lines = new ArrayList<>();
        for (String term : terms) {
            String[] parts = term.split(" (?=\\d)", -1);
            int occurrences = Integer.parseInt(parts[1].split(" ", -1)[0]);
            lines.add(String.format(
                    "{\"lang\":\"en\",\"grain\":\"year\",\"term\":\"%s\",\"label\":\"%s\",\"n\":%d,\"is_stop\":%b,"
                            + "\"period_starts\":[1,2],\"occurrences\":[1,%d],\"articles\":[0,%d]}",
                    parts[0],
                    parts[0],
                    parts[0].split(" ", -1).length,
                    term.endsWith("stop"),
                    occurrences - 1,
                    occurrences / 2));
        }
        return TableRows.of(InternalTables.TERM_SERIES, lines);
    }
}
