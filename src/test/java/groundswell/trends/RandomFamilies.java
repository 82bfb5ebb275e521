package groundswell.trends;

import static groundswell.trends.TermLines.ABSENT;
import static groundswell.trends.TermLines.line;
import static groundswell.trends.TermLines.starts;
import static groundswell.trends.TermLines.volume;

import groundswell.statistics.ExactRates;
import groundswell.statistics.RateRatio;
import groundswell.table.Grain;
import groundswell.table.Tables;
import groundswell.testing.TableRows;
import groundswell.trends.TermLines.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Two languages of random terms over ten months, and every test that the rules ask for, one by one. */
final class RandomFamilies {
    static final String[] SETTINGS = {
        "trends.grains=[month]", "trends.history.month=3", "trends.baseline.month=4", "trends.min_support=3"
    };
    private static final int SIZE = 10;
    private static final List<String> LANGUAGES = List.of("en", "es");

    private final Map<String, List<Term>> terms = new TreeMap<>();
    private final Map<String, List<Integer>> volumes = new TreeMap<>();

    RandomFamilies(int seed) {
        Random random = new Random(seed);
        for (String lang : LANGUAGES) {
            volumes.put(
                    lang,
                    IntStream.range(0, SIZE)
                            .mapToObj(month -> 30 + random.nextInt(40))
                            .toList());
            List<Term> of = new ArrayList<>();
            for (int i = 0; i < (lang.equals("en") ? 60 : 15); i++) {
                int usual = i % 3 == 0 ? 6 : 2;
                List<Integer> stories = new ArrayList<>();
                for (int month = 0; month < SIZE; month++) {
                    boolean isGone = random.nextInt(3) == 0 || (i % 6 == 0 && month > 7);
                    stories.add(isGone ? ABSENT : random.nextInt(20) == 0 ? 25 : random.nextInt(2 * usual));
                }
                stories.set(i % 3, 2);
                of.add(new Term("t" + i, i % 7 == 0, 1, 1.0, stories));
            }
            terms.put(lang, of);
        }
    }

    /** A test, by the definition of its numbers. */
    record Tested(String name, boolean isStop, boolean occurs, double p, boolean isRising, RateRatio ratio) {
        boolean isRow() {
            return occurs || p <= 0.05;
        }

        double sureRatio() {
            return isRising ? -ratio.low() : ratio.high();
        }
    }

    List<List<Tested>> tests() {
        List<List<Tested>> families = new ArrayList<>();
        for (String lang : LANGUAGES) {
            for (int month = 3; month < SIZE; month++) {
                List<Tested> family = new ArrayList<>();
                long before = sum(volumes.get(lang), month);
                long total = volumes.get(lang).get(month);
                for (Term term : terms.get(lang)) {
                    long baseline = sum(term.stories(), month);
                    long observed = Math.max(0, term.stories().get(month));
                    if (baseline + observed >= 3) {
                        family.add(new Tested(
                                lang + " " + starts(SIZE).get(month) + " " + term.key(),
                                term.isStop(),
                                term.stories().get(month) != ABSENT,
                                ExactRates.twoSided(observed, (double) total, baseline, (double) before),
                                observed * before > baseline * total,
                                RateRatio.of(observed, (double) total, baseline, (double) before)));
                    }
                }
                families.add(family);
            }
        }
        return families;
    }

    static double q(Tested test, List<Tested> family) {
        return family.stream()
                .mapToDouble(Tested::p)
                .filter(level -> level >= test.p())
                .map(level -> level
                        * family.size()
                        / family.stream().filter(other -> other.p() <= level).count())
                .min()
                .orElseThrow();
    }

    /** Returns how many of the ranked rows of its direction are surer, and one. */
    static Map<String, Integer> ranks(List<Tested> family) {
        Comparator<Tested> surest = Comparator.comparingDouble(Tested::p).thenComparingDouble(Tested::sureRatio);
        Map<String, Integer> ranks = new TreeMap<>();
        for (boolean rising : new boolean[] {true, false}) {
            List<Tested> rows = family.stream()
                    .filter(test -> test.isRow() && !test.isStop() && test.isRising() == rising)
                    .toList();
            for (Tested row : rows) {
                long surer = rows.stream()
                        .filter(other -> surest.compare(other, row) < 0)
                        .count();
                ranks.put(row.name(), (int) surer + 1);
            }
        }
        return ranks;
    }

    Dataset<Row> series() {
        List<String> lines = new ArrayList<>();
        terms.forEach((lang, of) -> of.forEach(term -> lines.add(line(lang, "month", term, starts(SIZE)))));
        return TermLines.series(lines);
    }

    Dataset<Row> totals() {
        List<String> lines = new ArrayList<>();
        volumes.forEach((lang, of) -> {
            for (int month = 0; month < SIZE; month++) {
                lines.add(volume(lang, Grain.MONTH, starts(SIZE).get(month), of.get(month)));
            }
        });
        return TableRows.of(Tables.TOTALS, lines);
    }

    private static long sum(List<Integer> values, int month) {
        return values.subList(Math.max(0, month - 4), month).stream()
                .mapToLong(value -> Math.max(0, value))
                .sum();
    }
}
