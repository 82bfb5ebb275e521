package groundswell.trends;

import static org.apache.spark.sql.functions.arrays_zip;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;

/** Puts the verdicts together. */
public final class Trends {
    private static final String[] ROW = {"kind", "lang", "grain", "period_start", "key"};

    private Trends() {}

    /** Returns trends: every row of tested_series, with its event and a sentence where it is listed. */
    public static Dataset<Row> of(Dataset<Row> testedSeries, Dataset<Row> listedTrends, Dataset<Row> trendGroups) {
        Dataset<Row> members = trendGroups
                .select(
                        col("lang"),
                        col("grain"),
                        col("period_start"),
                        col("group_id"),
                        explode(arrays_zip(col("member_kinds"), col("members"))).as("member"))
                .select(
                        col("member.member_kinds").as("kind"),
                        col("lang"),
                        col("grain"),
                        col("period_start"),
                        col("member.members").as("key"),
                        col("group_id"));
        Dataset<Row> found = listedTrends
                .select("kind", "lang", "grain", "period_start", "key", "mix_effect", "rate_effect", "is_listed")
                .join(broadcast(members), ROW, "left");
        Dataset<Row> rows = testedSeries
                .join(broadcast(found), ROW, "left")
                .withColumn("is_listed", coalesce(col("is_listed"), lit(false)));
        // Only few rows are listed, and no expression of SQL writes prose.
        UserDefinedFunction sentence = udf((UDF1<Row, String>) Sentence::of, DataTypes.StringType);
        Column[] all = Arrays.stream(rows.columns()).map(name -> col(name)).toArray(Column[]::new);
        return rows.withColumn("sentence", when(col("is_listed"), sentence.apply(struct(all))));
    }
}
