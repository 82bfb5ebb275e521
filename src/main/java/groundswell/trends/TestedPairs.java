package groundswell.trends;

import groundswell.table.Grain;
import java.util.function.Consumer;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** Tells which pairs of counts a family tests: in a period, all that the test sees of a series are its two counts. */
final class TestedPairs implements SeriesPass.Visitor {
    /** One row for each test, or for a number of absences with the same baseline. */
    static final StructType SCHEMA = StructType.fromDDL("kind string, lang string, grain string, period_start date,"
            + " before bigint, observed bigint, tests bigint, ranked bigint");

    private final String kind;
    private final String lang;
    private final Grain grain;
    private final PeriodRules rules;
    private final Absences absences;

    TestedPairs(String kind, String lang, Grain grain, PeriodRules rules) {
        this.kind = kind;
        this.lang = lang;
        this.grain = grain;
        this.rules = rules;
        this.absences = new Absences(rules);
    }

    @Override
    public void period(Row series, long[] stories, SeriesPass.Occurrence at, Consumer<Row> out) {
        if (at.isTested() && (at.occurs() || !absences.isTallied(at.place(), at.before()))) {
            out.accept(row(at.place(), at.before(), at.observed(), 1, series.<Boolean>getAs("is_ranked") ? 1 : 0));
        }
    }

    @Override
    public void end(Consumer<Row> out) {
        absences.forEach((place, before, tests) -> out.accept(row(place, before, 0, tests, 0)));
    }

    private Row row(int place, long before, long observed, long tests, long ranked) {
        return RowFactory.create(kind, lang, grain.id(), rules.volumes().start(place), before, observed, tests, ranked);
    }
}
