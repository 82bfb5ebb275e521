package groundswell.trends;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;

import groundswell.config.TrendsConfig;
import groundswell.table.Grain;
import groundswell.table.TrendTables;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** What is tested together, with the verdicts. */
public final class Families implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Map<String, byte[]> verdicts = new HashMap<>();
    private final Map<String, Long> sizes = new HashMap<>();

    /** @param families rows of families: 28 bytes for each pair of counts in each family */
    Families(List<Row> families) {
        for (Row row : families) {
            String name = name(row.getAs("kind"), row.getAs("lang"), row.getAs("grain"), row.getAs("period_start"));
            verdicts.put(name, row.getAs("verdicts"));
            sizes.put(name, row.getAs("family_size"));
        }
    }

    static String name(String kind, String lang, String grain, LocalDate start) {
        return kind + "/" + lang + "/" + grain + "/" + start;
    }

    /** Returns the number of tests in a family, null where nothing is tested. */
    Long size(String name) {
        return sizes.get(name);
    }

    /** Returns a family in which something is tested. */
    Family family(String name) {
        return new Family(verdicts.get(name));
    }

    /**
     * Returns families: for the tested grains of each language the verdict on every pair of counts that is tested. Collects
     * totals.
     *
     * @param series rows of {@link Series}
     * @param totals of the grains in which terms are counted
     * @param today day of the run's clock in the run's zone
     */
    public static Dataset<Row> of(Dataset<Row> series, Dataset<Row> totals, LocalDate today, TrendsConfig config) {
        Map<String, Map<Grain, PeriodRules>> rules = PeriodRules.byLanguage(totals.collectAsList(), today, config);
        MapFunction<Row, Row> judge = row -> {
            LocalDate start = row.getAs("period_start");
            PeriodRules of = rules.get(row.<String>getAs("lang")).get(Grain.of(row.getAs("grain")));
            int place = of.volumes().place((int) start.toEpochDay());
            return RowFactory.create(
                    row.getAs("kind"),
                    row.getAs("lang"),
                    row.getAs("grain"),
                    start,
                    row.getAs("family_size"),
                    Family.judged(row.getList(row.fieldIndex("pairs")), place, of));
        };
        return series.mapPartitions(new SeriesPass(rules, TestedPairs::new), Encoders.row(TestedPairs.SCHEMA))
                .groupBy("kind", "lang", "grain", "period_start", "before", "observed")
                .agg(sum("tests").as("tests"), sum("ranked").as("ranked"))
                .groupBy("kind", "lang", "grain", "period_start")
                .agg(
                        sum("tests").as("family_size"),
                        collect_list(struct(col("before"), col("observed"), col("tests"), col("ranked")))
                                .as("pairs"))
                .map(judge, Encoders.row(TrendTables.FAMILIES.schema()));
    }
}
