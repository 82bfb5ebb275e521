package groundswell.trends;

import groundswell.table.Grain;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** What all terms of one language, grain and period share. */
final class Families {
    /** One row for each family. */
    static final StructType SCHEMA = StructType.fromDDL("lang string, grain string, period_start date, period_end date,"
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
        sizes.forEach(row -> byName.put(name(row.getAs("lang"), row.getAs("grain"), row.getAs("period_start")), row));
        List<Row> families = new ArrayList<>();
        rules.forEach((lang, grains) -> grains.forEach((grain, of) -> {
            for (int k = 0; k < of.volumes().size(); k++) {
                String name = name(lang, grain.id(), of.volumes().start(k));
                Row size = byName.get(name);
                families.add(RowFactory.create(
                        lang,
                        grain.id(),
                        of.volumes().start(k),
                        of.volumes().end(k),
                        of.volumes().isPartial(k),
                        of.volumes().stories(k),
                        of.volumes().baselineFrom(k),
                        of.volumes().baselineTo(k),
                        of.volumes().baselinePeriods(k),
                        of.volumes().sources(k),
                        name,
                        size == null ? null : size.getAs("tests"),
                        size == null ? null : size.getAs("rising"),
                        size == null ? null : size.getAs("falling")));
            }
        }));
        return families;
    }

    private static String name(String lang, String grain, Object start) {
        return "term/" + lang + "/" + grain + "/" + start;
    }
}
