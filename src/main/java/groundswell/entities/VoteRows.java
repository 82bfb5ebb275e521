package groundswell.entities;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;

import java.util.Iterator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** Brings the votes of all tasks together: a row a form, with its counts and what is known of it by itself. */
final class VoteRows {
    /** surface, v0 ... with the counts, e0 ... with what is known, null where nothing is. */
    static final StructType SCHEMA = StructType.fromDDL(Stream.of(
                    Stream.of("surface string"),
                    counts().map(count -> count + " long"),
                    scores().map(score -> score + " double"))
            .flatMap(columns -> columns)
            .collect(Collectors.joining(", ")));

    private VoteRows() {}

    private static Stream<String> counts() {
        return IntStream.range(0, NameVotes.SIZE).mapToObj(i -> "v" + i);
    }

    private static Stream<String> scores() {
        return IntStream.range(0, NameWeights.SCORES).mapToObj(i -> "e" + i);
    }

    /** Returns the votes of a task as rows. */
    static Iterator<Row> of(NameVotes votes) {
        return votes.counts().entrySet().stream()
                .map(entry -> {
                    Object[] values = new Object[SCHEMA.size()];
                    values[0] = entry.getKey();
                    for (int i = 0; i < NameVotes.SIZE; i++) {
                        values[i + 1] = entry.getValue()[i];
                    }
                    double[] evidence = votes.evidence(entry.getKey());
                    for (int i = 0; evidence != null && i < evidence.length; i++) {
                        values[NameVotes.SIZE + 1 + i] = evidence[i];
                    }
                    return RowFactory.create(values);
                })
                .iterator();
    }

    /** Returns the votes of all tasks, of the forms that were seen most. */
    static NameVotes total(Dataset<Row> rows, int most) {
        // Tasks that saw a form know the same of it; those that saw its word in small letters alone know nothing.
        Column[] more = Stream.concat(
                        counts().skip(1).map(count -> sum(count).as(count)),
                        scores().map(score -> max(score).as(score)))
                .toArray(Column[]::new);
        Column support = counts().limit(NameVotes.NONE + 1L)
                .map(c -> col(c))
                .reduce(Column::plus)
                .orElseThrow();
        NameVotes votes = new NameVotes();
        rows.groupBy("surface")
                .agg(sum("v0").as("v0"), more)
                .where(support.gt(0))
                .orderBy(support.desc(), col("surface"))
                .limit(most)
                .collectAsList()
                .forEach(row -> add(row, votes));
        return votes;
    }

    private static void add(Row row, NameVotes votes) {
        long[] counts = new long[NameVotes.SIZE];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = row.getLong(i + 1);
        }
        votes.add(row.getString(0), counts);
        double[] evidence = new double[NameWeights.SCORES];
        for (int i = 0; i < evidence.length; i++) {
            int at = NameVotes.SIZE + 1 + i;
            evidence[i] = row.isNullAt(at) ? 0 : row.getDouble(at);
        }
        votes.addEvidence(row.getString(0), evidence);
    }
}
