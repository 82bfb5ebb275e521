package groundswell.trends;

import groundswell.table.Grain;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** What all series of one kind, language, grain and period share. */
final class Families {
    /** One row for each family. */
    static final StructType SCHEMA =
            StructType.fromDDL("kind string, lang string, grain string, period_start date, period_end date,"
                    + " is_partial boolean, total_stories bigint, baseline_from date, baseline_to date, baseline_periods int,"
                    + " active_sources int, family string, family_size bigint, rising bigint, falling bigint");

    private Families() {}

    /**
     * Returns the families, with those in which nothing is tested.
     *
     * @param sizes rows of {@link SeriesTests#FAMILY}
     */
    static List<Row> of(Map<String, Map<Grain, PeriodRules>> rules, List<Row> sizes) {
        Map<String, Row> byName = new HashMap<>();
        sizes.forEach(row -> byName.put(
                name(row.getAs("kind"), row.getAs("lang"), row.getAs("grain"), row.getAs("period_start")), row));
        List<Row> families = new ArrayList<>();
        for (String kind : Series.KINDS) {
            rules.forEach((lang, grains) -> grains.forEach((grain, of) -> {
                for (int k = 0; k < of.volumes().size(); k++) {
                    String name = name(kind, lang, grain.id(), of.volumes().start(k));
                    families.add(family(kind, lang, grain, of.volumes(), k, name, byName.get(name)));
                }
            }));
        }
        return families;
    }

    private static Row family(
            String kind, String lang, Grain grain, Volumes volumes, int place, String name, Row size) {
        return RowFactory.create(
                kind,
                lang,
                grain.id(),
                volumes.start(place),
                volumes.end(place),
                volumes.isPartial(place),
                volumes.stories(place),
                volumes.baselineFrom(place),
                volumes.baselineTo(place),
                volumes.baselinePeriods(place),
                volumes.sources(place),
                name,
                size == null ? null : size.getAs("tests"),
                size == null ? null : size.getAs("rising"),
                size == null ? null : size.getAs("falling"));
    }

    private static String name(String kind, String lang, String grain, Object start) {
        return kind + "/" + lang + "/" + grain + "/" + start;
    }
}
