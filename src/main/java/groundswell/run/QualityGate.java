package groundswell.run;

import groundswell.config.RunConfig;
import groundswell.config.UserError;
import groundswell.table.RejectReason;
import java.util.Map;
import java.util.TreeMap;

/** Withholds a release that most of the input is missing from. */
final class QualityGate {
    private QualityGate() {}

    /**
     * Does nothing where enough rows were accepted. Rows that were never meant to be articles count on neither side.
     *
     * @param rows of the input
     * @param rejects among them, by reason
     * @throws UserError where there is no article at all
     * @throws GateFailure where too large a share are rejects
     */
    static void require(long rows, Map<String, Long> rejects, RunConfig config) {
        Map<String, Long> counted = new TreeMap<>(rejects);
        Long removed = counted.remove(RejectReason.NOT_AN_ARTICLE.id());
        long others = removed == null ? 0 : removed;
        long all = rows - others;
        long rejected = counted.values().stream().mapToLong(Long::longValue).sum();
        if (all == 0) {
            throw new UserError(
                    others == 0
                            ? "the input has no rows"
                            : "the input has no articles: none of its " + others + " records is meant to be one");
        }
        if (rejected > config.max_reject_share() * all) {
            throw new GateFailure(rejected + " of " + all + " rows are rejects (" + counted
                    + "): more than run.max_reject_share = " + config.max_reject_share()
                    + " allows; nothing is published");
        }
    }
}
