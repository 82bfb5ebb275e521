package groundswell.trends;

import static org.apache.spark.sql.functions.col;

import groundswell.config.TrendsConfig;
import groundswell.table.OnDemand;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** Puts rising rows that stand in the same stories together, so that one event is one line. */
public final class TrendGroups {
    private static final StructType GROUPS =
            StructType.fromDDL("grain string, period_start date, period_end date, lang string, is_partial boolean,"
                    + " rank int, group_id string, head_kind string, head_key string, label string,"
                    + " members array<string>, member_kinds array<string>, stories bigint");

    private TrendGroups() {}

    /**
     * Returns trend_groups of terms, entities and concepts; a topic has many events. In the order of p_value, a row joins the
     * first group with whose head it has enough stories in common, or becomes the head of a group of its own. Enough are
     * {@code group_overlap} of the stories of the one with fewer, and where both are not written alike three times as many as
     * chance would give it; or {@value Group#SAME} of the stories of either.
     */
    public static Dataset<Row> of(Dataset<Row> trendStories, Dataset<Row> evidence, TrendsConfig config) {
        Dataset<Row> groups = trendStories
                .where(col("kind").notEqual(Series.TOPIC))
                .repartition(col("lang"), col("grain"), col("period_start"))
                .sortWithinPartitions("lang", "grain", "period_start", "p_value", "kind", "rank", "key", "story_id")
                .mapPartitions(new Grouping(config.group_overlap()), Encoders.row(GROUPS));
        Dataset<Row> headlines = evidence.where(col("rank").equalTo(1))
                .select(
                        col("grain"),
                        col("period_start"),
                        col("lang"),
                        col("kind").as("head_kind"),
                        col("key").as("head_key"),
                        col("title").as("headline"));
        return groups.join(headlines, new String[] {"grain", "period_start", "lang", "head_kind", "head_key"}, "left");
    }

    /** Goes through rows that are sorted by language, grain, period, p and key. */
    private static final class Grouping implements MapPartitionsFunction<Row, Row> {
        private static final long serialVersionUID = 1L;

        private final double overlap;

        Grouping(double overlap) {
            this.overlap = overlap;
        }

        @Override
        public Iterator<Row> call(Iterator<Row> rows) {
            return new OnDemand<>() {
                private Row next = rows.hasNext() ? rows.next() : null;

                @Override
                protected boolean advance() {
                    if (next == null) {
                        return false;
                    }
                    family();
                    return true;
                }

                private void family() {
                    Row first = next;
                    Map<String, Integer> numbers = new HashMap<>();
                    List<Group> groups = new ArrayList<>();
                    while (next != null && isSame(first, next, "lang", "grain", "period_start")) {
                        Row member = next;
                        BitSet stories = new BitSet();
                        while (next != null
                                && isSame(first, next, "lang", "grain", "period_start")
                                && isSame(member, next, "kind", "key")) {
                            stories.set(numbers.computeIfAbsent(next.getAs("story_id"), any -> numbers.size()));
                            next = rows.hasNext() ? rows.next() : null;
                        }
                        groups.stream()
                                .filter(group -> group.tellsOf(member, stories, overlap))
                                .findFirst()
                                .orElseGet(() -> {
                                    groups.add(new Group(member, stories));
                                    return groups.get(groups.size() - 1);
                                })
                                .add(member, stories);
                    }
                    for (int i = 0; i < groups.size(); i++) {
                        add(groups.get(i).row(i + 1));
                    }
                }
            };
        }

        private static boolean isSame(Row one, Row other, String... columns) {
            for (String column : columns) {
                if (!one.getAs(column).equals(other.getAs(column))) {
                    return false;
                }
            }
            return true;
        }
    }

    /** A head and its members. */
    private static final class Group {
        private static final double TIMES_CHANCE = 3;
        private static final double SAME = 0.8;

        private final Row head;
        private final BitSet ofHead;
        private final BitSet all = new BitSet();
        private final List<String> members = new ArrayList<>();
        private final List<String> kinds = new ArrayList<>();

        Group(Row head, BitSet stories) {
            this.head = head;
            ofHead = stories;
        }

        boolean tellsOf(Row member, BitSet stories, double overlap) {
            BitSet common = (BitSet) stories.clone();
            common.and(ofHead);
            long fewer = Math.min(stories.cardinality(), ofHead.cardinality());
            double more = Math.max(stories.cardinality(), ofHead.cardinality());
            // Of what is in most stories, chance alone would make three times as much more than all of them.
            boolean areTheSame = common.cardinality() >= SAME * (fewer + more - common.cardinality());
            double byChance = more / member.<Long>getAs("total_stories");
            double enough = isWrittenLike(member) ? overlap : Math.max(overlap, TIMES_CHANCE * byChance);
            return areTheSame || common.cardinality() >= fewer * enough;
        }

        /** A name and its word are one thing, in however many stories. */
        private boolean isWrittenLike(Row member) {
            return head.<String>getAs("label").equalsIgnoreCase(member.getAs("label"));
        }

        void add(Row member, BitSet stories) {
            members.add(member.getAs("key"));
            kinds.add(member.getAs("kind"));
            all.or(stories);
        }

        Row row(int rank) {
            String kind = head.getAs("kind");
            return RowFactory.create(
                    head.getAs("grain"),
                    head.getAs("period_start"),
                    head.getAs("period_end"),
                    head.getAs("lang"),
                    head.getAs("is_partial"),
                    rank,
                    String.join(
                            "/",
                            kind,
                            head.getAs("lang"),
                            head.getAs("grain"),
                            head.getAs("period_start").toString(),
                            head.getAs("key")),
                    kind,
                    head.getAs("key"),
                    head.getAs("label"),
                    members.toArray(String[]::new),
                    kinds.toArray(String[]::new),
                    (long) all.cardinality());
        }
    }
}
