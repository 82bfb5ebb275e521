package groundswell.trends;

import static groundswell.trends.TermLines.line;
import static groundswell.trends.TermLines.starts;
import static groundswell.trends.TermLines.volume;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import groundswell.table.Grain;
import groundswell.table.Tables;
import groundswell.testing.TableRows;
import groundswell.trends.TermLines.Term;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Series over the forty months from January 2024 on, with 200 stories each. */
final class SlowLines {
    static final int MONTHS = 40;
    static final int STORIES = 200;
    static final LocalDate LATER = LocalDate.of(2030, 1, 1);
    static final String[] MONTHLY = {"trends.grains=[month]"};

    private SlowLines() {}

    /** Returns a term with that many stories in each month, and one more or less by turns. */
    static Term term(String key, IntUnaryOperator stories) {
        return new Term(
                key,
                false,
                3,
                2.0,
                IntStream.range(0, MONTHS)
                        .map(month -> stories.applyAsInt(month) + (month * 7 % 5 < 2 ? 1 : month * 7 % 5 < 4 ? -1 : 0))
                        .boxed()
                        .toList());
    }

    static Dataset<Row> series(Term... terms) {
        return marked(Arrays.stream(terms)
                .map(term -> line("month", term, starts(MONTHS)))
                .toList());
    }

    /** Returns the series of lines; a term of several words is no phrase, one with a hyphen is. */
    static Dataset<Row> marked(List<String> lines) {
        return TermLines.series(lines)
                .withColumn(
                        "n",
                        when(col("term").contains(" ").or(col("is_phrase")), 2).otherwise(lit(1)));
    }

    /** Returns the months, those from one to another as an outage. */
    static Dataset<Row> totals(int outageFrom, int outageTo) {
        List<String> lines = new ArrayList<>();
        for (int month = 0; month < MONTHS; month++) {
            String line = volume("en", Grain.MONTH, starts(MONTHS).get(month), STORIES);
            lines.add(month >= outageFrom && month < outageTo ? line.replace("\"ok\"", "\"outage\"") : line);
        }
        return TableRows.of(Tables.TOTALS, lines);
    }

    static Dataset<Row> totals() {
        return totals(0, 0);
    }

    /** Returns terms whose levels are drawn at random: some change, some drift, some do not. */
    static Term[] random(int size) {
        Random random = new Random(11);
        return IntStream.range(0, size)
                .mapToObj(i -> {
                    int level = 3 + random.nextInt(20);
                    int change = random.nextInt(MONTHS);
                    int step = random.nextInt(3) * 8;
                    int drift = random.nextInt(3);
                    return term(
                            "t" + i,
                            month -> level + random.nextInt(3) + (month < change ? 0 : step) + drift * month / 2);
                })
                .toArray(Term[]::new);
    }
}
