package groundswell.run;

import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Estimates how many terms were left out. */
final class PrunedTerms {
    private PrunedTerms() {}

    /**
     * Returns about how many different terms of term_support were not published, within 1 % of all terms. Of m hashes, n
     * terms leave m exp(-n/m) unused (linear counting; Whang, Vander-Zanden and Taylor 1990, ACM TODS 15:208, equation 2).
     *
     * @param published exact number of terms that were
     */
    static long estimate(Dataset<Row> support, long published) {
        Row hashes = support.where(col("kind").equalTo("slice"))
                .selectExpr("coalesce(sum(8L * length(supported)), 0)", "coalesce(sum(unused), 0)")
                .first();
        double all = hashes.getLong(0);
        double unused = Math.max(1, hashes.getLong(1));
        long terms = all == 0 ? 0 : Math.round(all * Math.log(all / unused));
        return Math.max(0, terms - published);
    }
}
