package groundswell.trends;

import groundswell.table.Grain;
import groundswell.table.OnDemand;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;

/** A pass over series: every period of every one goes to the visitor of its kind, language and grain. */
final class SeriesPass implements MapPartitionsFunction<Row, Row> {
    private static final long serialVersionUID = 1L;

    /** Takes the periods of all series of one kind, language and grain. */
    interface Visitor {
        /**
         * Takes a period in which it occurs, or in which its absence could be tested.
         *
         * @param stories of the series by place: those first published there that hold it
         */
        void period(Row series, long[] stories, Occurrence occurrence, Consumer<Row> out);

        /** Is called when a task has seen all its series. */
        void end(Consumer<Row> out);
    }

    /** Makes a visitor. */
    interface VisitorOf extends java.io.Serializable {
        Visitor of(String kind, String lang, Grain grain, PeriodRules rules);
    }

    /**
     * A series in a period.
     *
     * @param place of the period in the {@link Volumes}
     * @param observed stories first published in the period that hold it
     * @param before the same over the baseline
     * @param expectedOffPeak stories expected without the baseline's period of most of them, null where it is not tested or
     *     nothing else is in the baseline
     * @param expectedInSeason stories expected from the same season of earlier years, see {@link Seasons#expected}; null where
     *     it is not tested
     * @param occurs whether any article of the period holds it
     * @param isTested whether it is tested
     */
    record Occurrence(
            int place,
            long observed,
            long before,
            Double expectedOffPeak,
            Double expectedInSeason,
            long sources,
            double effective,
            boolean occurs,
            boolean isTested) {}

    private final Map<String, Map<Grain, PeriodRules>> rules;
    private final VisitorOf visitors;

    SeriesPass(Map<String, Map<Grain, PeriodRules>> rules, VisitorOf visitors) {
        this.rules = rules;
        this.visitors = visitors;
    }

    @Override
    public Iterator<Row> call(Iterator<Row> series) {
        return new OnDemand<>() {
            private final Map<List<Object>, Visitor> made = new LinkedHashMap<>();
            private boolean ended;

            @Override
            protected boolean advance() {
                if (series.hasNext()) {
                    visit(series.next());
                    return true;
                }
                if (ended) {
                    return false;
                }
                ended = true;
                made.values().forEach(visitor -> visitor.end(this::add));
                return true;
            }

            private void visit(Row row) {
                String kind = row.getAs("kind");
                String lang = row.getAs("lang");
                Grain grain = Grain.of(row.getAs("grain"));
                PeriodRules of = rules.getOrDefault(lang, Map.of()).get(grain);
                if (of != null) {
                    Visitor visitor =
                            made.computeIfAbsent(List.of(kind, lang, grain), key -> visitors.of(kind, lang, grain, of));
                    of.visit(row, visitor, this::add);
                }
            }
        };
    }
}
