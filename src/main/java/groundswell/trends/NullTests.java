package groundswell.trends;

import groundswell.table.Grain;
import groundswell.table.OnDemand;
import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** Tests series on dates that were dealt out anew, as {@link Families} tests them on their own. */
final class NullTests implements MapPartitionsFunction<Row, Row> {
    /** One row for each family and replicate of a task: how many tests, and the p that are small. */
    static final StructType SCHEMA =
            StructType.fromDDL("kind string, lang string, grain string, period_start date, replicate int, tests bigint,"
                    + " p_values array<double>");

    private static final long serialVersionUID = 1L;

    /** Makes the days of each replicate, by number of the story. */
    interface Dealer extends Serializable {
        int[][] deal(StoryDates dates);
    }

    private final Map<String, Map<Grain, PeriodRules>> rules;
    private final Broadcast<Map<String, StoryDates>> dates;
    private final Dealer dealer;
    private final double most;

    /** @param most p that is small */
    NullTests(
            Map<String, Map<Grain, PeriodRules>> rules,
            Broadcast<Map<String, StoryDates>> dates,
            Dealer dealer,
            double most) {
        this.rules = rules;
        this.dates = dates;
        this.dealer = dealer;
        this.most = most;
    }

    @Override
    public Iterator<Row> call(Iterator<Row> series) {
        Map<List<String>, OfKind> kinds = new HashMap<>();
        return new OnDemand<>() {
            private boolean ended;

            @Override
            protected boolean advance() {
                if (ended) {
                    return false;
                }
                while (series.hasNext()) {
                    Row next = series.next();
                    kinds.computeIfAbsent(
                                    List.of(next.getString(0), next.getString(1)),
                                    of -> new OfKind(of.get(0), of.get(1)))
                            .test(StoryDates.numbers(next.getAs(3)));
                }
                kinds.values().forEach(kind -> kind.end(this::add));
                ended = true;
                return true;
            }
        };
    }

    /** The tests of one kind and language. */
    private final class OfKind {
        private final String kind;
        private final String lang;
        private final int[][] dealt;
        private final Map<Grain, OfGrain> grains = new HashMap<>();

        OfKind(String kind, String lang) {
            this.kind = kind;
            this.lang = lang;
            StoryDates ofLang = dates.value().get(lang);
            dealt = dealer.deal(ofLang);
            rules.getOrDefault(lang, Map.of())
                    .forEach((grain, of) -> grains.put(grain, new OfGrain(grain, of, ofLang, dealt.length)));
        }

        void test(int[] stories) {
            grains.values().forEach(grain -> {
                for (int replicate = 0; replicate < dealt.length; replicate++) {
                    grain.test(stories, dealt[replicate], replicate);
                }
            });
        }

        void end(Consumer<Row> out) {
            grains.values().forEach(grain -> grain.end(kind, lang, out));
        }
    }

    /** The tests of one grain. */
    private final class OfGrain {
        private final Grain grain;
        private final PeriodRules rules;
        private final SmallTails tails;
        private final StoryPlaces places;
        private final long[] observed;
        private final long[][] tests;
        private final double[][][] small;
        private final int[][] sizes;

        OfGrain(Grain grain, PeriodRules rules, StoryDates dates, int replicates) {
            this.grain = grain;
            this.rules = rules;
            tails = new SmallTails(rules, most);
            places = new StoryPlaces(dates, rules.volumes(), grain);
            int size = rules.volumes().size();
            observed = new long[size];
            tests = new long[replicates][size];
            small = new double[replicates][size][];
            sizes = new int[replicates][size];
        }

        void test(int[] stories, int[] days, int replicate) {
            Arrays.fill(observed, 0);
            int counting = places.counting();
            for (int story : stories) {
                if (story >= counting) {
                    break;
                }
                observed[places.of(days[story])]++;
            }
            long[] before = rules.volumes().baselineSums(observed);
            for (int place = 0; place < observed.length; place++) {
                if (rules.isTested(place, before[place] + observed[place])) {
                    tests[replicate][place]++;
                    double p = tails.p(place, before[place], observed[place]);
                    if (p <= most) {
                        keep(p, place, replicate);
                    }
                }
            }
        }

        private void keep(double p, int place, int replicate) {
            double[] kept = small[replicate][place];
            int size = sizes[replicate][place]++;
            if (kept == null || size == kept.length) {
                kept = kept == null ? new double[4] : Arrays.copyOf(kept, size * 2);
                small[replicate][place] = kept;
            }
            kept[size] = p;
        }

        void end(String kind, String lang, Consumer<Row> out) {
            for (int replicate = 0; replicate < tests.length; replicate++) {
                for (int place = 0; place < observed.length; place++) {
                    if (tests[replicate][place] > 0) {
                        double[] kept = small[replicate][place];
                        out.accept(RowFactory.create(
                                kind,
                                lang,
                                grain.id(),
                                rules.volumes().start(place),
                                replicate,
                                tests[replicate][place],
                                kept == null
                                        ? new Double[0]
                                        : Arrays.stream(kept, 0, sizes[replicate][place])
                                                .boxed()
                                                .toArray(Double[]::new)));
                    }
                }
            }
        }
    }
}
